package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.ownership.FixedValues;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.StateTest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;

/**
 * Splits a path state at tests: each resulting state knows the value of the test, and what that
 * value tells of the variables in it. A test that tells nothing leaves the state as it is.
 */
final class Conditions {
  private final BodyGraph graph;
  private final Outcomes outcomes;
  private final Tracked tracked;
  private final Types types;
  private final ResourceTypes resourceTypes;
  private final FixedValues fixedValues;

  /** Whether it is received as an object of any type, which need not be a resource. */
  private final boolean isUntyped;

  Conditions(
      BodyGraph graph,
      Tracked tracked,
      Types types,
      ResourceTypes resourceTypes,
      FixedValues fixedValues) {
    this.fixedValues = fixedValues;
    this.graph = graph;
    this.outcomes = new Outcomes(graph);
    this.tracked = tracked;
    this.types = types;
    this.resourceTypes = resourceTypes;
    this.isUntyped = tracked instanceof Received && !resourceTypes.isCloseable(tracked.type());
  }

  /** Whether {@link #evaluate} may change any state. */
  static boolean isTest(Node node, BodyGraph graph) {
    return node instanceof ConditionalNotNode
        || node instanceof ConditionalAndNode
        || node instanceof ConditionalOrNode
        || node instanceof CaseNode
        || graph.isCondition(node);
  }

  /**
   * The states after the boolean expression {@code node}; exactly {@code state} where it tells
   * nothing.
   */
  List<PathState> evaluate(Node node, PathState state) {
    if (node instanceof ConditionalNotNode not) {
      Optional<Boolean> value = state.conditionValue(not.getOperand()).map(operand -> !operand);
      return ImmutableList.of(
          outcomes.valued(state.withoutConditionValue(not.getOperand()), node, value));
    }
    if (node instanceof ConditionalAndNode and) {
      return ImmutableList.of(
          combined(state, node, and.getLeftOperand(), and.getRightOperand(), false));
    }
    if (node instanceof ConditionalOrNode or) {
      return ImmutableList.of(
          combined(state, node, or.getLeftOperand(), or.getRightOperand(), true));
    }
    if (node instanceof CaseNode switchCase) {
      return switchCase(switchCase, state);
    }
    if (!graph.isCondition(node) || node.getType().getKind() != TypeKind.BOOLEAN) {
      return ImmutableList.of(state);
    }
    List<PathState> states = evaluateLeaf(node, state);
    return states.size() == 1 && states.get(0).conditionValue(node).isEmpty()
        ? repeatedTest(node, states.get(0))
        : states;
  }

  /** What a test tells that another place has made already, or will make. */
  private List<PathState> repeatedTest(Node node, PathState state) {
    return graph
        .repeatedConditions()
        .of(node)
        .map(test -> outcomes.constantTest(node, test.condition(), true, state, !test.isNegated()))
        .orElse(ImmutableList.of(state));
  }

  private List<PathState> evaluateLeaf(Node node, PathState state) {
    Optional<Object> constant = constant(node);
    if (constant.isPresent() && constant.get() instanceof Boolean value) {
      return outcomes.known(state, node, value);
    }
    if (node instanceof EqualToNode equal) {
      return equality(node, equal.getLeftOperand(), equal.getRightOperand(), state, true);
    }
    if (node instanceof NotEqualNode unequal) {
      return equality(node, unequal.getLeftOperand(), unequal.getRightOperand(), state, false);
    }
    Optional<Boolean> order = Constants.order(node, state);
    if (order.isPresent()) {
      return outcomes.known(state, node, order.get());
    }
    if (node instanceof InstanceOfNode instanceOf) {
      return instanceOf(instanceOf, state);
    }
    return Operands.subject(node)
        .map(variable -> outcomes.constantTest(node, variable, true, state, true))
        .orElse(ImmutableList.of(state));
  }

  /** The states after a call whose boolean result tells {@code test} of {@code operand}. */
  List<PathState> stateTest(Node call, StateTest test, Node operand, PathState state) {
    return switch (test.property()) {
      case IS_NULL -> outcomes.nullTest(call, operand, state, true);
      case IS_NOT_NULL -> outcomes.nullTest(call, operand, state, false);
      case IS_OPEN -> outcomes.openTest(call, operand, state, true);
      case IS_CLOSED -> outcomes.openTest(call, operand, state, false);
    };
  }

  /** The value of {@code left op right}, where {@code dominant} of one operand decides. */
  private PathState combined(PathState state, Node node, Node left, Node right, boolean dominant) {
    Optional<Boolean> leftValue = state.conditionValue(left);
    Optional<Boolean> rightValue = state.conditionValue(right);
    PathState used = state.withoutConditionValue(left).withoutConditionValue(right);
    if (leftValue.equals(Optional.of(dominant)) || rightValue.equals(Optional.of(dominant))) {
      return outcomes.valued(used, node, Optional.of(dominant));
    }
    boolean isDecided = leftValue.isPresent() && rightValue.isPresent();
    return outcomes.valued(used, node, isDecided ? Optional.of(!dominant) : Optional.empty());
  }

  private Optional<Object> constant(Node node) {
    Optional<Object> constant = Constants.of(node);
    Tree tree = Operands.valueOf(node).getTree();
    return constant.isPresent() || tree == null ? constant : fixedValues.of(tree);
  }

  private List<PathState> equality(
      Node node, Node left, Node right, PathState state, boolean meansEqual) {
    if (Operands.valueOf(right) instanceof NullLiteralNode) {
      return outcomes.nullTest(node, left, state, meansEqual);
    }
    if (Operands.valueOf(left) instanceof NullLiteralNode) {
      return outcomes.nullTest(node, right, state, meansEqual);
    }
    Optional<Object> rightConstant = constant(right);
    Optional<Object> leftConstant = constant(left);
    if (rightConstant.isPresent() && leftConstant.isPresent()) {
      return outcomes.known(state, node, leftConstant.equals(rightConstant) == meansEqual);
    }
    Optional<Subject> leftVariable = Operands.subject(left);
    if (leftVariable.isPresent() && rightConstant.isPresent()) {
      return outcomes.constantTest(
          node, leftVariable.get(), rightConstant.get(), state, meansEqual);
    }
    Optional<Subject> rightVariable = Operands.subject(right);
    if (rightVariable.isPresent() && leftConstant.isPresent()) {
      return outcomes.constantTest(
          node, rightVariable.get(), leftConstant.get(), state, meansEqual);
    }
    // What was just acquired is no object that existed before: `if (out != System.out)
    // out.close()`.
    boolean isOneFresh =
        Operands.refersToResource(left, state) != Operands.refersToResource(right, state);
    if (!isOneFresh || !state.isHeld()) {
      return ImmutableList.of(state);
    }
    // Where it is one all the same, nothing was acquired.
    return state.mayBeNull()
        ? ImmutableList.of(
            outcomes.valued(state.settled(), node, Optional.of(meansEqual)),
            outcomes.valued(state, node, Optional.of(!meansEqual)))
        : outcomes.known(state, node, !meansEqual);
  }

  /**
   * The states after a call that is a condition: {@code text.equals("a")}, either way round, where
   * {@code text} is a string, since unlike what other methods answer, this can't change from one
   * call to the next; the value of a {@code Boolean}; or what is asked in another place too.
   */
  List<PathState> callTest(MethodInvocationNode call, PathState state) {
    Node receiver = call.getTarget().getReceiver();
    if (!graph.isCondition(call)) {
      return ImmutableList.of(state);
    }
    if (constant(call).orElse(null) instanceof Boolean value) {
      return outcomes.known(state, call, value);
    }
    if (receiver == null) {
      return ImmutableList.of(state);
    }
    if (call.getArguments().size() != 1
        || !call.getTarget().getMethod().getSimpleName().contentEquals("equals")) {
      return unboxed(call, receiver)
          .map(flag -> outcomes.constantTest(call, flag, true, state, true))
          .orElseGet(() -> repeatedTest(call, state));
    }
    Node argument = call.getArgument(0);
    boolean isLiteralFirst = Constants.of(receiver).isPresent();
    Optional<Object> constant = Constants.of(isLiteralFirst ? receiver : argument);
    Optional<Subject> variable = Operands.subject(isLiteralFirst ? argument : receiver);
    return constant.isPresent() && constant.get() instanceof String && variable.isPresent()
        ? outcomes.constantTest(call, variable.get(), constant.get(), state, true)
        : ImmutableList.of(state);
  }

  /** The variable whose value javac takes out of its box by {@code call}. */
  private static Optional<Subject> unboxed(MethodInvocationNode call, Node receiver) {
    return call.getTarget().getMethod().getSimpleName().contentEquals("booleanValue")
        ? Operands.subject(receiver)
        : Optional.empty();
  }

  private List<PathState> instanceOf(InstanceOfNode node, PathState state) {
    Node operand = node.getOperand();
    if (!state.isHeld() || !Operands.refersToResource(operand, state)) {
      return ImmutableList.of(state);
    }
    PathState matched = state.notNull();
    if (node.getPatternNode() instanceof LocalVariableNode binding
        && binding.getElement() instanceof VarSymbol symbol) {
      matched = matched.withReference(new Reference.Variable(symbol, /* isOwner= */ false));
    }
    // What holds nothing but memory owes nothing.
    Type type = (Type) node.getRefType();
    boolean isHarmless = resourceTypes.isCloseable(type) && !resourceTypes.isResource(type);
    PathState whenTrue =
        outcomes.valued(isHarmless ? matched.settled() : matched, node, Optional.of(true));
    boolean isSurelyInstance =
        Operands.localVariable(operand).isPresent()
            && types.isSubtype(types.erasure(tracked.type()), types.erasure(type));
    if (isUntyped) {
      // What is of no type that the method closes was not passed to be closed.
      return ImmutableList.of(whenTrue, outcomes.valued(state.settled(), node, Optional.of(false)));
    }
    if (!isSurelyInstance) {
      return ImmutableList.of(whenTrue, outcomes.valued(state, node, Optional.of(false)));
    }
    return state.mayBeNull()
        ? ImmutableList.of(whenTrue, outcomes.valued(state.settled(), node, Optional.of(false)))
        : ImmutableList.of(whenTrue);
  }

  private List<PathState> switchCase(CaseNode node, PathState state) {
    Optional<Subject> selector = Operands.subject(node.getSwitchOperand().getTarget());
    List<Node> labels = node.getCaseOperands();
    if (selector.isEmpty() || node.getGuard() != null) {
      return ImmutableList.of(state);
    }
    ImmutableList.Builder<Object> constants = ImmutableList.builder();
    for (Node label : labels) {
      Optional<Object> constant = Constants.of(label);
      if (constant.isEmpty()) {
        return ImmutableList.of(state);
      }
      constants.add(constant.get());
    }
    ImmutableList<Object> all = constants.build();
    if (state.facts().about(selector.get()) instanceof Fact.Constant fact) {
      return outcomes.known(state, node, all.contains(fact.value()));
    }
    Optional<Subject> source = Operands.subject(node.getSwitchOperand().getExpression());
    PathState matched = state;
    if (all.size() == 1) {
      matched = matched.withFact(selector.get(), new Fact.Constant(all.get(0)));
      matched = Outcomes.withFact(matched, source, new Fact.Constant(all.get(0)));
    }
    return ImmutableList.of(
        outcomes.valued(matched, node, Optional.of(true)),
        outcomes.valued(state, node, Optional.of(false)));
  }
}
