package dev.sluice.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.ResultOwnership;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;

/** What a call makes of an object that holds nothing yet. */
final class IdleCalls {
  private final BodyGraph graph;
  private final CallEffects effects;

  IdleCalls(BodyGraph graph, CallEffects effects) {
    this.graph = graph;
    this.effects = effects;
  }

  /**
   * An object that held nothing yet may have opened something in the call {@code node}. Where it
   * was given what somebody else has, it is as open as that.
   */
  PathState after(Node node, PathState state) {
    if (state.status() != ObligationStatus.IDLE
        || graph.passedTo(node).stream()
            .filter(passed -> Operands.isResource(passed.node(), state))
            .allMatch(passed -> leavesIdle(node, passed.operand()))) {
      return state;
    }
    boolean isLent =
        graph.passedTo(node).stream()
            .map(Operands.Passed::node)
            .anyMatch(passed -> !Operands.isResource(passed, state) && isHadByOthers(passed));
    return isLent ? state.settled() : state.withStatus(ObligationStatus.OPEN);
  }

  /**
   * {@code unwound}, which is what a failure of the call {@code node} leaves of {@code state}. What
   * the object itself fails to open is not open; code that it is passed to fails at any time.
   */
  PathState afterFailure(Node node, PathState state, PathState unwound) {
    return state.status() == ObligationStatus.IDLE && isGivenTo(node, state)
        ? unwound.withStatus(ObligationStatus.OPEN)
        : unwound;
  }

  /** Whether the call {@code node} is given the object, and may open something in it. */
  private boolean isGivenTo(Node node, PathState state) {
    return graph.passedTo(node).stream()
        .anyMatch(
            passed ->
                !passed.operand().isReceiver()
                    && Operands.isResource(passed.node(), state)
                    && !leavesIdle(node, passed.operand()));
  }

  private boolean leavesIdle(Node node, Operand operand) {
    return node.getTree() instanceof ExpressionTree call
        && effects.objects().leavesIdle(call, operand);
  }

  /** Whether {@code passed} is a resource that was not made to be passed. */
  private boolean isHadByOthers(Node passed) {
    Node value = Operands.valueOf(passed);
    boolean isMadeHere =
        value instanceof ObjectCreationNode
            || (value instanceof MethodInvocationNode
                && value.getTree() instanceof ExpressionTree call
                && yieldsAnother(effects.of(call).result()));
    return !isMadeHere && effects.resourceTypes().isCloseable((Type) passed.getType());
  }

  /** Whether a result is more than a part of the object that was asked for it. */
  private static boolean yieldsAnother(ResultOwnership result) {
    return !(result instanceof ResultOwnership.NotOwned) && !result.shares(Operand.RECEIVER);
  }
}
