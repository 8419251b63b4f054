package dev.sluice.summaries;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What instructions push on the stack, where that is plain from the order in which they stand. */
final class Pushes {
  private Pushes() {}

  /**
   * The instruction before {@code instruction}, labels and line numbers aside; null at the start.
   */
  static AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode previous = instruction.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  /**
   * The instruction that pushes what {@code store} stores. The test that javac puts around an
   * enclosing object from JDK 25 on, {@code dup; requireNonNull; pop}, changes nothing.
   */
  static AbstractInsnNode valueOf(FieldInsnNode store) {
    AbstractInsnNode value = before(store);
    if (value == null || value.getOpcode() != Opcodes.POP) {
      return value;
    }
    AbstractInsnNode test = before(value);
    AbstractInsnNode copy = test == null ? null : before(test);
    return test instanceof MethodInsnNode call
            && call.name.equals("requireNonNull")
            && copy != null
            && copy.getOpcode() == Opcodes.DUP
        ? before(copy)
        : value;
  }

  /** Whether {@code instruction}, if there is one, pushes a constant. */
  static boolean isConstant(AbstractInsnNode instruction) {
    return instruction instanceof LdcInsnNode
        || (instruction != null
            && instruction.getOpcode() >= Opcodes.ACONST_NULL
            && instruction.getOpcode() <= Opcodes.SIPUSH);
  }
}
