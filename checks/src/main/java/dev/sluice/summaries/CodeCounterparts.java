package dev.sluice.summaries;

import dev.sluice.models.MethodPattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The same as {@link Counterparts} in class files, where only the names of fields are known. A call
 * whose arguments are more than variables and constants is not recognised.
 */
final class CodeCounterparts {
  private final ClassFileMethod constructor;

  /** The fields in which the object keeps what is in a local variable. */
  private final Map<Integer, String> keepers = new HashMap<>();

  private final Set<String> told = new HashSet<>();

  private CodeCounterparts(ClassFileMethod constructor) {
    this.constructor = constructor;
  }

  /**
   * Whether {@code constructor} does something to what it is given, or to an enclosing object, that
   * is in one of the fields {@code released}, which {@code close()} reads.
   */
  static boolean areMadeBy(ClassFileMethod constructor, Set<String> released) {
    CodeCounterparts counterparts = new CodeCounterparts(constructor);
    counterparts.read();
    return counterparts.told.stream().anyMatch(released::contains);
  }

  private void read() {
    Set<Integer> changed = new HashSet<>();
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction instanceof FieldInsnNode store && store.getOpcode() == Opcodes.PUTFIELD) {
        AbstractInsnNode value = Pushes.valueOf(store);
        if (value instanceof VarInsnNode variable && value.getOpcode() == Opcodes.ALOAD) {
          keepers.put(variable.var, store.name);
        }
        if (!isOwn(store)) {
          changed.addAll(keepers.keySet());
        }
      } else if (instruction instanceof MethodInsnNode call && isStatement(call)) {
        receiver(call).ifPresent(receiver -> tell(receiver, changed));
      }
    }
    changed.stream().filter(keepers::containsKey).map(keepers::get).forEach(told::add);
  }

  /** Whether {@code call} is made for what it does: its result, if any, is dropped. */
  private static boolean isStatement(MethodInsnNode call) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC || call.name.equals(MethodPattern.CONSTRUCTOR)) {
      return false;
    }
    AbstractInsnNode next = call.getNext();
    return Type.getReturnType(call.desc).equals(Type.VOID_TYPE)
        || (next != null && (next.getOpcode() == Opcodes.POP || next.getOpcode() == Opcodes.POP2));
  }

  private void tell(AbstractInsnNode receiver, Set<Integer> changed) {
    if (receiver instanceof VarInsnNode variable && variable.var > 0) {
      changed.add(variable.var);
    } else if (receiver instanceof FieldInsnNode read && receiver.getOpcode() == Opcodes.GETFIELD) {
      if (isOwn(read)) {
        // What is done to the field is done to what it was given.
        if (keepers.containsValue(read.name)) {
          told.add(read.name);
        }
      } else {
        // That of an enclosing object.
        changed.addAll(keepers.keySet());
      }
    }
  }

  private boolean isOwn(FieldInsnNode access) {
    return access.owner.equals(constructor.owner().internalName());
  }

  /** What pushes the object that {@code call} is made on. */
  private static Optional<AbstractInsnNode> receiver(MethodInsnNode call) {
    AbstractInsnNode pushed = Pushes.before(call);
    for (int i = Type.getArgumentTypes(call.desc).length; i > 0; i--) {
      if (pushed == null || !isPush(pushed)) {
        return Optional.empty();
      }
      pushed = Pushes.before(pushed);
    }
    return Optional.ofNullable(pushed);
  }

  private static boolean isPush(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return Pushes.isConstant(instruction)
        || (instruction instanceof VarInsnNode && opcode <= Opcodes.ALOAD)
        || opcode == Opcodes.GETSTATIC;
  }
}
