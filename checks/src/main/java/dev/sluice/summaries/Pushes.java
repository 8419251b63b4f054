package dev.sluice.summaries;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

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

  /** Whether {@code instruction}, if there is one, pushes a constant. */
  static boolean isConstant(AbstractInsnNode instruction) {
    return instruction instanceof LdcInsnNode
        || (instruction != null
            && instruction.getOpcode() >= Opcodes.ACONST_NULL
            && instruction.getOpcode() <= Opcodes.SIPUSH);
  }
}
