package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Follows every path through one body, to learn how it is left and what has become of the resources
 * by then. Paths that agree meet; where too many don't, those merge to which the same has happened
 * so far.
 */
final class CodeAnalysis {
  /** How often an instruction is passed, on average, before the body is given up. */
  private static final int MAX_PASSES = 20;

  private static final int MAX_PASSES_OF_SMALL_BODY = 3_000;

  private final InsnList code;
  private final CodeFlow flow;
  private final CodeInterpreter interpreter;
  private final CodeParameters parameters;
  private final CodeBranches branches;
  private final CodeStores stores;
  private final CodeInvocations invocations;
  private final CodeExceptions exceptions;
  private final Map<Integer, CodeMeeting> meetings = new LinkedHashMap<>();
  private final Set<CodeExit> exits = new LinkedHashSet<>();
  private final Deque<Step> work = new ArrayDeque<>();

  private record Step(int index, CodeState state) {}

  CodeAnalysis(
      ClassFileMethod method,
      CodeParameters parameters,
      ClassFileSymbols symbols,
      ClassFileCalls calls) {
    this.code = method.node().instructions;
    this.parameters = parameters;
    this.flow = new CodeFlow(method.node());
    this.interpreter = new CodeInterpreter(method.owner(), symbols, parameters);
    this.branches = new CodeBranches(flow);
    this.stores = new CodeStores(method.isConstructor());
    this.invocations = new CodeInvocations(method, calls, parameters);
    this.exceptions = new CodeExceptions(method.owner(), flow, code, symbols);
  }

  /** How the body is left; empty where it is too tangled to be followed. */
  Optional<ImmutableSet<CodeExit>> exits() throws AnalyzerException {
    long passes = Math.max(MAX_PASSES_OF_SMALL_BODY, (long) MAX_PASSES * code.size());
    goTo(0, parameters.initialState());
    while (!work.isEmpty()) {
      if (passes-- == 0) {
        return Optional.empty();
      }
      Step step = work.pop();
      run(step.index(), step.state());
    }
    return Optional.of(ImmutableSet.copyOf(exits));
  }

  private void goTo(int index, CodeState state) {
    if (!flow.isJoin(index)) {
      work.push(new Step(index, state));
      return;
    }
    for (int i = 0; i < state.getLocals(); i++) {
      if (!flow.isLive(index, i)) {
        state.setLocal(i, CodeValue.Plain.SINGLE);
      }
    }
    meetings
        .computeIfAbsent(index, key -> new CodeMeeting())
        .add(state)
        .ifPresent(met -> work.push(new Step(index, new CodeState(met))));
  }

  private void run(int index, CodeState state) throws AnalyzerException {
    AbstractInsnNode instruction = code.get(index);
    int opcode = instruction.getOpcode();
    interpreter.start(state, index);
    if (instruction instanceof MethodInsnNode call) {
      invoke(index, call, state);
    } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      interpreter.setResult(invocations.lambda(dynamic, state));
      execute(index, instruction, state);
    } else if (instruction instanceof JumpInsnNode jump && opcode != Opcodes.GOTO) {
      branch(index, jump, state);
    } else if (opcode == Opcodes.ATHROW) {
      CodeValue thrown = state.getStack(state.getStackSize() - 1);
      raise(index, exceptions.thrownBy(thrown), state);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      leave(opcode, state);
    } else {
      stores.apply(instruction, index, state);
      execute(index, instruction, state);
    }
  }

  private void execute(int index, AbstractInsnNode instruction, CodeState state)
      throws AnalyzerException {
    if (instruction.getOpcode() >= 0) {
      state.execute(instruction, interpreter);
    }
    int[] successors = flow.successors(index);
    for (int successor : successors) {
      goTo(successor, successors.length == 1 ? state : new CodeState(state));
    }
  }

  private void branch(int index, JumpInsnNode jump, CodeState state) throws AnalyzerException {
    for (CodeBranches.Branch branch : branches.of(index, jump, state)) {
      interpreter.start(branch.state(), index);
      branch.state().execute(jump, interpreter);
      goTo(branch.target(), branch.state());
    }
  }

  private void invoke(int index, MethodInsnNode instruction, CodeState state)
      throws AnalyzerException {
    CodeInvocation call = invocations.of(index, instruction, state);
    for (Type thrown : call.thrown()) {
      CodeState unwound = new CodeState(state);
      call.throwing(unwound, thrown, exceptions.isChecked(thrown));
      raise(index, thrown, unwound);
    }
    if (!call.canReturn()) {
      return;
    }
    if (call.closesSometimes(state)) {
      CodeState closed = new CodeState(state);
      interpreter.start(closed, index);
      interpreter.setResult(call.returning(closed, Standing.CLOSED));
      execute(index, instruction, closed);
      interpreter.start(state, index);
    }
    interpreter.setResult(call.returning(state, Standing.OPEN));
    execute(index, instruction, state);
  }

  private void raise(int index, Type thrown, CodeState state) {
    exceptions.startingAt(state, thrown);
    for (CodeExceptions.Caught caught : exceptions.catchers(index, thrown)) {
      CodeState handled = new CodeState(state);
      handled.clearStack();
      handled.push(new CodeValue.Caught(thrown));
      goTo(caught.handler(), handled);
      if (caught.isSure()) {
        return;
      }
    }
    exits.add(CodeExit.of(exceptions.exitKind(state, thrown), new CodeValue.Null(), state));
  }

  private void leave(int opcode, CodeState state) {
    CodeValue returned =
        opcode == Opcodes.RETURN ? new CodeValue.Null() : state.getStack(state.getStackSize() - 1);
    if (returned instanceof CodeValue.NewArray) {
      CodeStores.befall(state, returned, Standing.MOVED);
    }
    exits.add(CodeExit.of(CodeExit.Kind.RETURN, returned, state));
  }
}
