package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;

/**
 * The states after a test of one thing: with each outcome that what is known allows, and with what
 * that outcome tells.
 */
final class Outcomes {
  private final BodyGraph graph;

  Outcomes(BodyGraph graph) {
    this.graph = graph;
  }

  /**
   * The states after {@code call} told whether {@code operand} is open. What is open is not closed;
   * what an owner that is closed owned is closed with it.
   */
  List<PathState> openTest(Node call, Node operand, PathState state, boolean trueMeansOpen) {
    if (!state.isOpen()) {
      return ImmutableList.of(state);
    }
    if (Operands.refersToResource(operand, state)) {
      return known(state, call, trueMeansOpen);
    }
    return Operands.referencesTo(operand, state).isEmpty()
        ? ImmutableList.of(state)
        : ImmutableList.of(
            valued(state, call, Optional.of(trueMeansOpen)),
            valued(state.settled(), call, Optional.of(!trueMeansOpen)));
  }

  /** The states after {@code node} told whether {@code operand} is null. */
  List<PathState> nullTest(Node node, Node operand, PathState state, boolean trueMeansNull) {
    Optional<Subject> variable = Operands.subject(operand);
    if (Operands.valueOf(operand) instanceof NullLiteralNode) {
      return known(state, node, trueMeansNull);
    }
    if (Operands.valueOf(operand) instanceof ObjectCreationNode) {
      return known(state, node, !trueMeansNull);
    }
    if (state.isHeld() && Operands.refersToResource(operand, state)) {
      PathState notNull = withFact(state.notNull(), variable, Fact.NON_NULL);
      if (!state.mayBeNull()) {
        return known(notNull, node, !trueMeansNull);
      }
      // Where the reference is null, nothing was acquired.
      return ImmutableList.of(
          valued(withFact(state.settled(), variable, Fact.NULL), node, Optional.of(trueMeansNull)),
          valued(notNull, node, Optional.of(!trueMeansNull)));
    }
    if (variable.isEmpty()) {
      return ImmutableList.of(state);
    }
    Fact known = state.facts().about(variable.get());
    if (known != null && !(known instanceof Fact.Other)) {
      return known(state, node, known.equals(Fact.NULL) == trueMeansNull);
    }
    return ImmutableList.of(
        valued(state.withFact(variable.get(), Fact.NULL), node, Optional.of(trueMeansNull)),
        valued(state.withFact(variable.get(), Fact.NON_NULL), node, Optional.of(!trueMeansNull)));
  }

  /** The states after {@code node} compared {@code variable} with {@code constant}. */
  List<PathState> constantTest(
      Node node, Subject variable, Object constant, PathState state, boolean meansEqual) {
    if (state.facts().about(variable) instanceof Fact.Constant fact) {
      return known(state, node, fact.value().equals(constant) == meansEqual);
    }
    PathState equal =
        valued(
            state.withFact(variable, new Fact.Constant(constant)), node, Optional.of(meansEqual));
    // Of a boolean, the other value is known too.
    Fact other =
        constant instanceof Boolean value ? new Fact.Constant(!value) : new Fact.Other(constant);
    if (other.equals(state.facts().about(variable))) {
      return known(state, node, !meansEqual);
    }
    boolean saysMore =
        constant instanceof Boolean || !Fact.isAboutValue(state.facts().about(variable));
    PathState unequal =
        valued(saysMore ? state.withFact(variable, other) : state, node, Optional.of(!meansEqual));
    return ImmutableList.of(equal, unequal);
  }

  /** {@code state} where {@code fact} is known of {@code variable}, if there is one. */
  static PathState withFact(PathState state, Optional<Subject> variable, Fact fact) {
    return variable.map(symbol -> state.withFact(symbol, fact)).orElse(state);
  }

  /** The state after {@code node}, which can only be {@code value}. */
  List<PathState> known(PathState state, Node node, boolean value) {
    return ImmutableList.of(valued(state, node, Optional.of(value)));
  }

  /** {@code state} with the {@code value} of {@code node}, if some test will use that. */
  PathState valued(PathState state, Node node, Optional<Boolean> value) {
    return value.isPresent() && graph.isCondition(node)
        ? state.withConditionValue(node, value.get())
        : state;
  }
}
