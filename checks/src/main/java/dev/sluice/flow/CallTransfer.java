package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.StateTest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;

/**
 * What a call does to a path state, on its normal edge and on its exceptional ones.
 *
 * <p>An acquisition exists only on the normal edge; a close counts on both; ownership that a callee
 * takes moves on the normal edge only.
 */
final class CallTransfer {
  private static final CallEffect HEADER_CLOSE =
      CallEffect.known(
          CallEffect.NONE.result(),
          ImmutableMap.of(Operand.RECEIVER, OperandEffect.CLOSES),
          /* canThrow= */ true,
          /* canReturn= */ true);

  private final BodyGraph graph;
  private final Tracked tracked;
  private final CallEffects effects;
  private final ExceptionPolicy policy;
  private final Conditions conditions;
  private final Assignments assignments;
  private final LocalContainers containers;
  private final TraceRecorder recorder;
  private final UnknownCalls unknownCalls;
  private final ClosingCalls closing;
  private final IdleCalls idleCalls;

  CallTransfer(
      BodyGraph graph,
      Tracked tracked,
      CallEffects effects,
      ExceptionPolicy policy,
      Conditions conditions,
      Assignments assignments,
      LocalContainers containers,
      TraceRecorder recorder,
      UnknownCalls unknownCalls) {
    this.graph = graph;
    this.tracked = tracked;
    this.effects = effects;
    this.policy = policy;
    this.conditions = conditions;
    this.assignments = assignments;
    this.containers = containers;
    this.recorder = recorder;
    this.unknownCalls = unknownCalls;
    this.closing = new ClosingCalls(graph, tracked, effects);
    this.idleCalls = new IdleCalls(graph, effects);
  }

  /**
   * The state after the call {@code node} threw {@code thrown}; empty where it can't.
   *
   * @param unwound {@code state} without what an exception drops
   */
  Optional<PathState> exceptional(Node node, Type thrown, PathState state, PathState unwound) {
    // A header suppresses what its close throws while another exception is in flight.
    if (BodyGraph.isSyntheticClose(node) && state.isUnwinding()) {
      return Optional.empty();
    }
    CallEffect effect = effectOf(node, state);
    if (!effect.canThrow() || asksWhetherOpen(node, effect, state)) {
      return Optional.empty();
    }
    boolean isSettled =
        closing.whenThrowing(node, effect, state) || settles(node, thrown, effect, state);
    if (isSettled && !closing.whenReturning(node, effect, state)) {
      recorder.settledByFailure();
    }
    PathState left =
        isSettled
            ? unwound.settled()
            : failed(node, thrown, idleCalls.afterFailure(node, state, unwound));
    return Optional.of(left.withInFlight(Optional.of(InFlight.ofCall(thrown, state))));
  }

  /** Whether the call {@code node} closes its receiver or an argument, whatever that is. */
  boolean closesAny(Node node, PathState state) {
    CallEffect effect = effectOf(node, state);
    return graph.passedTo(node).stream()
        .anyMatch(passed -> effect.effectOn(passed.operand()).onReturn() == Fate.ENDS);
  }

  /**
   * Whether the call only asks whether the resource, or an owner of it, is still open: who asks
   * that is about to close it, and nobody expects the question to fail.
   */
  private boolean asksWhetherOpen(Node node, CallEffect effect, PathState state) {
    return effect.test().isPresent()
        && effect.test().get().isAboutClose()
        && graph.passedTo(node).stream()
            .filter(passed -> passed.operand().equals(effect.test().get().operand()))
            .anyMatch(passed -> !Operands.referencesTo(passed.node(), state).isEmpty());
  }

  /**
   * The first failure is the cause. One that needs a second, unexpected failure to leak, such as a
   * logger's in the handler, weighs no more than that second one.
   */
  private PathState failed(Node node, Type thrown, PathState state) {
    boolean isChecked = policy.isChecked(thrown);
    PathState caused = state.withCause(new Cause(sourceOf(node), thrown, isChecked));
    return isChecked ? caused : caused.withUncheckedCauses();
  }

  /** The states after the call {@code node} returned; none where it can't. */
  List<PathState> normal(Node node, PathState state) {
    CallEffect effect = effectOf(node, state);
    if (!effect.canReturn()) {
      return ImmutableList.of();
    }
    PathState after = settleOperands(node, effect, idleCalls.after(node, state));
    if (!after.isSettled() && closing.sometimes(node, effect, state)) {
      recorder.closed(state);
      return ImmutableList.<PathState>builder()
          .addAll(returned(node, effect, state.settled()))
          .addAll(returned(node, effect, after))
          .build();
    }
    return returned(node, effect, after);
  }

  /** The states after the call {@code node} returned that has done {@code state} to operands. */
  private List<PathState> returned(Node node, CallEffect effect, PathState state) {
    PathState after = state;
    for (Operands.Passed passed : graph.passedTo(node)) {
      if (passed.operand().isReceiver()) {
        after = nonNull(passed.node(), after);
      }
    }
    if (tracked instanceof Acquisition acquisition && node.getTree() == acquisition.tree()) {
      return acquire(node, acquisition, after);
    }
    Optional<StateTest> test = effect.test();
    if (test.isPresent()) {
      for (Operands.Passed passed : graph.passedTo(node)) {
        if (passed.operand().equals(test.get().operand())) {
          return conditions.stateTest(node, test.get(), passed.node(), after);
        }
      }
    }
    return node instanceof MethodInvocationNode call
        ? conditions.callTest(call, after)
        : ImmutableList.of(after);
  }

  /** A method was called on {@code receiver}, so it is not null from here on. */
  private PathState nonNull(Node receiver, PathState state) {
    Optional<VarSymbol> variable = Operands.localVariable(receiver);
    return variable.isPresent() ? nonNull(new Subject.Variable(variable.get()), state) : state;
  }

  private PathState nonNull(Subject.Variable variable, PathState state) {
    return graph.isTested(variable) && !Fact.isAboutValue(state.facts().about(variable))
        ? state.withFact(variable, Fact.NON_NULL)
        : state;
  }

  private PathState settleOperands(Node node, CallEffect effect, PathState state) {
    if (closing.whenReturning(node, effect, state)) {
      recordClose(node, state);
      return state.settled();
    }
    boolean isShared = false;
    boolean mayLeadBack = false;
    PathState used = state;
    for (Operands.Passed passed : graph.passedTo(node)) {
      if (!Operands.isResource(passed.node(), state)) {
        continue;
      }
      OperandEffect onOperand = closing.onResource(node, effect, passed.operand());
      if (onOperand.isGuess()) {
        recorder.guessed();
      }
      if (unknownCalls.isHandedOver(onOperand)) {
        Optional<Reference> keeper = keeper(node);
        if (keeper.isEmpty()) {
          recorder.takenAt(node.getTree());
          return state.settled();
        }
        used = used.withReference(keeper.get());
      }
      // What is no resource itself may lead to one, as the entity of a response does to its
      // receiver, and the source of a parser to the stream that it was made of.
      isShared |=
          effect.sharedOperands().contains(passed.operand())
              && !((Type) node.getType()).isPrimitiveOrVoid();
      mayLeadBack |= passed.operand().isReceiver() && yieldsUnknown(node);
    }
    if (node instanceof ObjectCreationNode creation && creation.getClassBody() != null) {
      if (Operands.isResource(creation.getClassBody(), state)) {
        isShared = true;
      } else if (!Operands.referencesTo(creation.getClassBody(), state).isEmpty()) {
        used = used.withReference(Reference.Temporary.yieldedBy(node));
      }
    }
    if (isShared) {
      if (mayBeResource((Type) node.getType())) {
        recorder.wrappedBy((ExpressionTree) node.getTree());
      }
      used = used.withReference(Reference.Temporary.of(node));
    } else if (mayLeadBack) {
      recorder.guessed();
      if (unknownCalls == UnknownCalls.TAKE_OWNERSHIP) {
        used = used.withReference(Reference.Temporary.yieldedBy(node));
      }
    }
    return assignments.consume(node, used);
  }

  /** Whether the call {@code node} yields a resource of which nobody knows whose it is. */
  private boolean yieldsUnknown(Node node) {
    return node.getTree() instanceof MethodInvocationTree call
        && effects.resourceTypes().isResource((Type) node.getType())
        && effects.isResultUnknown(call);
  }

  private boolean mayBeResource(Type type) {
    return effects.resourceTypes().isCloseable(type) || effects.resourceTypes().isOfAnyType(type);
  }

  /**
   * Through what the resource can still be reached after {@code call} took it: the object under
   * construction where the call is {@code super(...)} or {@code this(...)}, or a collection, be it
   * local or made by the call, that is forgotten; empty where somebody else owns it now.
   */
  private Optional<Reference> keeper(Node call) {
    if (call.getTree() instanceof ExpressionTree creation && containers.isForgotten(creation)) {
      recorder.contained();
      return Optional.of(Reference.Temporary.of(call));
    }
    if (!(call instanceof MethodInvocationNode invocation)) {
      return Optional.empty();
    }
    if (invocation.getTarget().getMethod().getKind() == ElementKind.CONSTRUCTOR) {
      return tracked instanceof Received received && received.isConstructor()
          ? Optional.of(new Reference.Field(Optional.empty()))
          : Optional.empty();
    }
    Node receiver = invocation.getTarget().getReceiver();
    return receiver == null
        ? Optional.empty()
        : Operands.localVariable(receiver)
            .filter(containers::isForgotten)
            .map(assignments::contain);
  }

  private static Reference owning(VarSymbol owner) {
    return owner.getKind() == ElementKind.FIELD
        ? new Reference.OwnerField(owner)
        : new Reference.Variable(owner, /* isOwner= */ true);
  }

  private List<PathState> acquire(Node node, Acquisition acquisition, PathState state) {
    ImmutableSet.Builder<Reference> references = ImmutableSet.builder();
    references.add(Reference.Temporary.of(node));
    acquisition.owners().forEach(owner -> references.add(owning(owner)));
    PathState fresh = state.acquired(references.build(), acquisition.mayBeNull());
    if (acquisition.isIdle()) {
      fresh = fresh.withStatus(ObligationStatus.IDLE);
    }
    if (!acquisition.mayBeNull()) {
      // What it comes from is there, wherever it was asked for it.
      for (VarSymbol owner : acquisition.owners()) {
        fresh = nonNull(new Subject.Variable(owner), fresh);
      }
    }
    if (state.status() == ObligationStatus.SETTLED) {
      return ImmutableList.of(fresh);
    }
    // The one of an earlier iteration is still open. Each path follows one of the two.
    if (state.references().isEmpty() && state.isOpen()) {
      recorder.witness(ExitKind.NEXT_ITERATION, Optional.of(acquisition.tree()), state);
      return ImmutableList.of(fresh);
    }
    return ImmutableList.of(state, fresh);
  }

  private boolean settles(Node node, Type thrown, CallEffect effect, PathState state) {
    boolean isSettled = false;
    for (Operands.Passed passed : graph.passedTo(node)) {
      if (Operands.isResource(passed.node(), state)) {
        OperandEffect onOperand = closing.onResource(node, effect, passed.operand());
        if (onOperand.isGuess()) {
          recorder.guessed();
        }
        isSettled |= unknownCalls.isSettledByFailure(onOperand, policy.isChecked(thrown));
      }
    }
    return isSettled;
  }

  private void recordClose(Node node, PathState state) {
    recorder.closed(state);
    if (!BodyGraph.isSyntheticClose(node)) {
      if (node.getTree() instanceof MethodInvocationTree call) {
        recorder.closedBy(call);
      }
      return;
    }
    Node receiver = ((MethodInvocationNode) node).getTarget().getReceiver();
    Operands.localVariable(receiver).ifPresent(recorder::closedByHeaderOf);
  }

  private CallEffect effectOf(Node call, PathState state) {
    if (BodyGraph.isSyntheticClose(call)) {
      return HEADER_CLOSE;
    }
    if (!call.getInSource() || !(call.getTree() instanceof ExpressionTree tree)) {
      return CallEffect.NONE;
    }
    return state.facts().isEmpty()
        ? effects.of(tree)
        : effects.of(tree, variable -> constant(variable, state));
  }

  /** Whether {@code variable} is known to be true or false on this path. */
  private static Optional<Boolean> constant(VarSymbol variable, PathState state) {
    return state.facts().about(new Subject.Variable(variable)) instanceof Fact.Constant constant
            && constant.value() instanceof Boolean value
        ? Optional.of(value)
        : Optional.empty();
  }

  /** The tree that a reader finds in the source: for a header's close, the resource variable. */
  private static Tree sourceOf(Node call) {
    if (BodyGraph.isSyntheticClose(call)) {
      Node receiver = ((MethodInvocationNode) call).getTarget().getReceiver();
      if (receiver instanceof LocalVariableNode && receiver.getTree() != null) {
        return receiver.getTree();
      }
    }
    return call.getTree();
  }
}
