package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** One body of a class file, read for which instruction makes the values that its calls get. */
final class CodeReading {
  /** Above this, a method is nobody's helper, and what its values are takes long to find out. */
  private static final int MAX_INSTRUCTIONS = 2_000;

  private final ClassFileMethod method;
  private final Frame<SourceValue>[] frames;
  private Optional<CodeFlow> flow = Optional.empty();

  private CodeReading(ClassFileMethod method, Frame<SourceValue>[] frames) {
    this.method = method;
    this.frames = frames;
  }

  /** Empty where the code is not there, is too long, or is none that a compiler made. */
  static Optional<CodeReading> of(ClassFileMethod method) {
    if (!method.isReadable() || method.node().instructions.size() > MAX_INSTRUCTIONS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CodeReading(
              method,
              new Analyzer<>(new Makers()).analyze(method.owner().internalName(), method.node())));
    } catch (AnalyzerException | RuntimeException e) {
      return Optional.empty();
    }
  }

  ClassFileMethod method() {
    return method;
  }

  InsnList instructions() {
    return method.node().instructions;
  }

  /** Whether any path leads to {@code instruction}. */
  boolean isReachable(AbstractInsnNode instruction) {
    return frames[instructions().indexOf(instruction)] != null;
  }

  /**
   * The instruction that makes what {@code call} gets for {@code operand}; empty where there are
   * several, or it comes from the caller.
   *
   * @param hidden how many parameters of the call no operand stands for
   */
  Optional<AbstractInsnNode> makerOf(MethodInsnNode call, Operand operand, int hidden) {
    Frame<SourceValue> frame = frames[instructions().indexOf(call)];
    int count = Type.getArgumentTypes(call.desc).length;
    int index =
        frame.getStackSize()
            - count
            + (operand.isReceiver() ? -1 : operand.position() - 1 + hidden);
    if (index < 0
        || index >= frame.getStackSize()
        || (operand.isReceiver() && call.getOpcode() == Opcodes.INVOKESTATIC)) {
      return Optional.empty();
    }
    Set<AbstractInsnNode> makers = frame.getStack(index).insns;
    return makers.size() == 1 ? Optional.of(makers.iterator().next()) : Optional.empty();
  }

  /** The constructor call that completes the object which {@code creation} makes. */
  Optional<MethodInsnNode> constructorOf(AbstractInsnNode creation) {
    for (AbstractInsnNode instruction : instructions()) {
      if (instruction.getOpcode() == Opcodes.INVOKESPECIAL
          && isReachable(instruction)
          && makerOf((MethodInsnNode) instruction, Operand.RECEIVER, 0)
              .equals(Optional.of(creation))) {
        return Optional.of((MethodInsnNode) instruction);
      }
    }
    return Optional.empty();
  }

  /** Whether no run that ends normally leaves out {@code instruction}. */
  boolean isOnEveryRun(AbstractInsnNode instruction) {
    if (flow.isEmpty()) {
      flow = Optional.of(new CodeFlow(method.node()));
    }
    int avoided = instructions().indexOf(instruction);
    Set<Integer> seen = new HashSet<>(ImmutableSet.of(0));
    Deque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      int index = open.remove();
      if (index == avoided) {
        continue;
      }
      int opcode = instructions().get(index).getOpcode();
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        return false;
      }
      for (int next : flow.get().successors(index)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return true;
  }

  /** Tells of a value which instruction made it; copies and casts make none. */
  private static final class Makers extends SourceInterpreter {
    Makers() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
      return instruction.getOpcode() == Opcodes.CHECKCAST
          ? value
          : super.unaryOperation(instruction, value);
    }
  }
}
