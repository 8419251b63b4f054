package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.MethodPattern;
import dev.sluice.ownership.ResourceTypes;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The same as {@link Traces} in class files: what a method of the class path does that can be
 * noticed without its object. What it calls is looked into {@value #MAX_DEPTH} calls deep.
 */
final class CodeTraces {
  private static final int MAX_DEPTH = 3;

  private final ClassPathCode code;
  private final ResourceTypes types;
  private final IdentityHashMap<MethodSymbol, Boolean> known = new IdentityHashMap<>();

  CodeTraces(ClassPathCode code, ResourceTypes types) {
    this.code = code;
    this.types = types;
  }

  /** Whether {@code method} leaves a trace, as far as can be seen. */
  boolean areLeftBy(MethodSymbol method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      answer = areLeftBy(method, MAX_DEPTH);
      known.put(method, answer);
    }
    return answer;
  }

  private boolean areLeftBy(MethodSymbol method, int depth) {
    return code.find(method).filter(found -> areLeftBy(found, depth)).isPresent();
  }

  private boolean areLeftBy(ClassFileMethod method, int depth) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      boolean isLeft =
          instruction instanceof MethodInsnNode call
              ? isLeftBy(method, call, depth)
              : instruction.getOpcode() == Opcodes.PUTSTATIC && !method.isConstructor();
      if (isLeft) {
        return true;
      }
    }
    return method.isConstructor() && hasCounterpart(method);
  }

  private boolean hasCounterpart(ClassFileMethod constructor) {
    return types.isCloseable(constructor.owner().symbol().type)
        && code.reachedByClose(constructor.owner(), types)
            .filter(fields -> CodeCounterparts.areMadeBy(constructor, fields))
            .isPresent();
  }

  private boolean isLeftBy(ClassFileMethod method, MethodInsnNode call, int depth) {
    if (method.isConstructor()) {
      return call.name.equals(MethodPattern.CONSTRUCTOR)
          ? method.mayDelegateBy(call) && leads(method, call, depth)
          : passesThis(method, call)
              && (call.getOpcode() == Opcodes.INVOKESTATIC || isOnShared(method, call));
    }
    return isOnShared(method, call) || passesThis(method, call) || leads(method, call, depth);
  }

  private boolean leads(ClassFileMethod method, MethodInsnNode call, int depth) {
    Optional<MethodSymbol> callee =
        depth == 0
            ? Optional.empty()
            : code.symbols().method(method.owner(), call.owner, call.name, call.desc);
    return callee.filter(symbol -> areLeftBy(symbol, depth - 1)).isPresent();
  }

  /** Whether {@code call} works on a value of a type that a static variable is read for. */
  private static boolean isOnShared(ClassFileMethod method, MethodInsnNode call) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      return false;
    }
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof FieldInsnNode read
          && read.getOpcode() == Opcodes.GETSTATIC
          && read.desc.equals("L" + call.owner + ";")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last argument of {@code call} is the object that {@code method} belongs to. */
  private static boolean passesThis(ClassFileMethod method, MethodInsnNode call) {
    return !method.isStatic()
        && !call.name.equals(MethodPattern.CONSTRUCTOR)
        && Type.getArgumentTypes(call.desc).length > 0
        && call.getPrevious() instanceof VarInsnNode last
        && last.getOpcode() == Opcodes.ALOAD
        && last.var == 0;
  }
}
