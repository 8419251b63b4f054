package dev.sluice.summaries;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Where control goes in a body, and which local variables are still read from there. */
final class CodeFlow {
  private final InsnList code;
  private final int[][] successors;
  private final List<List<TryCatchBlockNode>> handlers;
  private final boolean[] isJoin;
  private final BitSet[] live;
  private final int[] loops;

  CodeFlow(MethodNode method) {
    this.code = method.instructions;
    int size = code.size();
    this.successors = new int[size][];
    this.handlers = handlersOf(method);
    this.isJoin = new boolean[size];
    for (int i = 0; i < size; i++) {
      successors[i] = successorsOf(i);
    }
    markJoins(method);
    this.live = liveness();
    this.loops = new CodeLoops(successors).ofInstructions();
  }

  /** The instructions that may come after the one at {@code index}, unless it throws. */
  int[] successors(int index) {
    return successors[index];
  }

  /** The handlers around the instruction at {@code index}, in the order in which they are asked. */
  List<TryCatchBlockNode> handlers(int index) {
    return handlers.get(index);
  }

  /** Whether several paths may meet at {@code index}. */
  boolean isJoin(int index) {
    return isJoin[index];
  }

  /** Whether local variable {@code variable} may be read before it is written, from there on. */
  boolean isLive(int index, int variable) {
    return live[index].get(variable);
  }

  /** Whether the step from {@code from} to {@code to} leaves a loop for good. */
  boolean leavesLoop(int from, int to) {
    return loops[from] != 0 && loops[to] != loops[from];
  }

  private int[] successorsOf(int index) {
    AbstractInsnNode instruction = code.get(index);
    int opcode = instruction.getOpcode();
    if (instruction instanceof JumpInsnNode jump) {
      int target = code.indexOf(jump.label);
      return opcode == Opcodes.GOTO ? new int[] {target} : new int[] {index + 1, target};
    }
    if (instruction instanceof TableSwitchInsnNode choice) {
      return targets(choice.dflt, choice.labels);
    }
    if (instruction instanceof LookupSwitchInsnNode choice) {
      return targets(choice.dflt, choice.labels);
    }
    boolean isEnd =
        opcode == Opcodes.ATHROW || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    return isEnd || index + 1 == code.size() ? new int[0] : new int[] {index + 1};
  }

  private int[] targets(LabelNode byDefault, List<LabelNode> labels) {
    List<LabelNode> all = new ArrayList<>(labels);
    all.add(byDefault);
    return all.stream().mapToInt(code::indexOf).distinct().toArray();
  }

  private static List<List<TryCatchBlockNode>> handlersOf(MethodNode method) {
    List<List<TryCatchBlockNode>> all = new ArrayList<>();
    for (int i = 0; i < method.instructions.size(); i++) {
      all.add(List.of());
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int end = method.instructions.indexOf(block.end);
      for (int i = method.instructions.indexOf(block.start); i < end; i++) {
        List<TryCatchBlockNode> more = new ArrayList<>(all.get(i));
        more.add(block);
        all.set(i, more);
      }
    }
    return all;
  }

  private void markJoins(MethodNode method) {
    int[] predecessors = new int[code.size()];
    // The caller comes from outside.
    predecessors[0]++;
    for (int[] next : successors) {
      for (int successor : next) {
        predecessors[successor]++;
      }
    }
    for (int i = 0; i < predecessors.length; i++) {
      isJoin[i] = predecessors[i] > 1;
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      isJoin[code.indexOf(block.handler)] = true;
    }
  }

  private BitSet[] liveness() {
    int size = code.size();
    BitSet[] liveBefore = new BitSet[size];
    for (int i = 0; i < size; i++) {
      liveBefore[i] = new BitSet();
    }
    List<List<Integer>> predecessors = predecessors();
    Deque<Integer> work = new ArrayDeque<>();
    BitSet queued = new BitSet(size);
    for (int i = 0; i < size; i++) {
      work.push(i);
      queued.set(i);
    }
    while (!work.isEmpty()) {
      int index = work.pop();
      queued.clear(index);
      BitSet before = before(index, liveBefore);
      if (!before.equals(liveBefore[index])) {
        liveBefore[index] = before;
        for (int predecessor : predecessors.get(index)) {
          if (!queued.get(predecessor)) {
            work.push(predecessor);
            queued.set(predecessor);
          }
        }
      }
    }
    return liveBefore;
  }

  private List<List<Integer>> predecessors() {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      all.add(new ArrayList<>());
    }
    for (int i = 0; i < code.size(); i++) {
      for (int successor : successors[i]) {
        all.get(successor).add(i);
      }
      for (TryCatchBlockNode block : handlers.get(i)) {
        all.get(code.indexOf(block.handler)).add(i);
      }
    }
    return all;
  }

  private BitSet before(int index, BitSet[] liveBefore) {
    BitSet result = new BitSet();
    for (int successor : successors[index]) {
      result.or(liveBefore[successor]);
    }
    AbstractInsnNode instruction = code.get(index);
    if (instruction instanceof VarInsnNode access) {
      result.set(access.var, access.getOpcode() <= Opcodes.ALOAD);
    } else if (instruction instanceof IincInsnNode increment) {
      result.set(increment.var);
    }
    for (TryCatchBlockNode block : handlers.get(index)) {
      result.or(liveBefore[code.indexOf(block.handler)]);
    }
    return result;
  }
}
