package dev.sluice.summaries;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Whether the code of a method comes to its end, as far as its last calls tell. */
final class CodeEnding {
  /** Above this, code is believed to end: methods that end the process are short. */
  private static final int MAX_INSTRUCTIONS = 100;

  private final MethodNode method;
  private final Predicate<MethodInsnNode> comesBack;
  private final Deque<AbstractInsnNode> open = new ArrayDeque<>();
  private final Set<AbstractInsnNode> seen = new HashSet<>();

  /**
   * The end of {@code method}.
   *
   * @param comesBack whether a call that the method may end with comes back
   */
  CodeEnding(MethodNode method, Predicate<MethodInsnNode> comesBack) {
    this.method = method;
    this.comesBack = comesBack;
  }

  /** Whether a {@code return} is reached; yes where that takes following handlers. */
  boolean isReached() {
    if (method.instructions.size() > MAX_INSTRUCTIONS || !method.tryCatchBlocks.isEmpty()) {
      return true;
    }
    open.add(method.instructions.getFirst());
    while (!open.isEmpty()) {
      AbstractInsnNode instruction = open.remove();
      if (!seen.add(instruction)) {
        continue;
      }
      if (isReturn(instruction) || !follow(instruction)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReturn(AbstractInsnNode instruction) {
    return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
  }

  /** Adds what comes after {@code instruction}; false where the code has no end. */
  private boolean follow(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      open.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      open.addAll(table.labels);
      open.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      open.addAll(lookup.labels);
      open.add(lookup.dflt);
    }
    boolean goesOn =
        switch (instruction.getOpcode()) {
          case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> false;
          default ->
              !(instruction instanceof MethodInsnNode call)
                  || !isLast(call)
                  || comesBack.test(call);
        };
    if (!goesOn) {
      return true;
    }
    Optional<AbstractInsnNode> next = Optional.ofNullable(instruction.getNext());
    next.ifPresent(open::add);
    return next.isPresent();
  }

  /** Whether nothing comes after {@code call} but the way to the end. */
  private static boolean isLast(MethodInsnNode call) {
    AbstractInsnNode next = call.getNext();
    while (next != null
        && (next.getOpcode() < 0
            || next.getOpcode() == Opcodes.ACONST_NULL
            || (next instanceof JumpInsnNode && next.getOpcode() == Opcodes.GOTO))) {
      next = next instanceof JumpInsnNode jump ? target(jump.label) : next.getNext();
    }
    return next != null && isReturn(next);
  }

  /** What stands after {@code label}, where it is ahead; a loop has no end. */
  private static AbstractInsnNode target(LabelNode label) {
    return label.getNext();
  }
}
