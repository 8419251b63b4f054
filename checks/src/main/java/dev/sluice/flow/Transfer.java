package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.CapturedVariables;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ClassDeclarationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ExpressionStatementNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;

/**
 * What each node does to a path state, on its normal edge and on its exceptional ones. {@link
 * CallTransfer} does the calls.
 */
final class Transfer {
  private final BodyGraph graph;
  private final CallEffects effects;
  private final ExceptionPolicy policy;
  private final Conditions conditions;
  private final Assignments assignments;
  private final CallTransfer calls;
  private final TraceRecorder recorder;
  private final IdentityHashMap<Tree, CapturedVariables> captures = new IdentityHashMap<>();

  Transfer(
      BodyGraph graph,
      Tracked tracked,
      CallEffects effects,
      ExceptionPolicy policy,
      Conditions conditions,
      TraceRecorder recorder,
      UnknownCalls unknownCalls) {
    this.graph = graph;
    this.effects = effects;
    this.policy = policy;
    this.conditions = conditions;
    this.recorder = recorder;
    LocalContainers containers = graph.containers(effects);
    this.assignments =
        new Assignments(
            graph,
            recorder,
            containers,
            effects.fixedValues(),
            tracked instanceof Received received && received.isConstructor());
    this.calls =
        new CallTransfer(
            graph,
            tracked,
            effects,
            policy,
            conditions,
            assignments,
            containers,
            recorder,
            unknownCalls);
  }

  /** Whether {@link #normal} may change any state; cheap, and asked once for each node. */
  static boolean mayChangeState(Node node, BodyGraph graph) {
    return node instanceof MethodInvocationNode
        || node instanceof ObjectCreationNode
        || node instanceof AssignmentNode
        || node instanceof VariableDeclarationNode
        || node instanceof ExpressionStatementNode
        || node instanceof ReturnNode
        || node instanceof LambdaResultExpressionNode
        || node instanceof CatchMarkerNode
        || node instanceof FunctionalInterfaceNode
        || node instanceof ClassDeclarationNode
        || node instanceof ThrowNode
        || Conditions.isTest(node, graph);
  }

  /** The states after {@code node} completed normally; none where it can't. */
  List<PathState> normal(Node node, PathState state) {
    if (node instanceof MethodInvocationNode || node instanceof ObjectCreationNode) {
      return calls.normal(node, state);
    }
    if (node instanceof AssignmentNode assignment) {
      return ImmutableList.of(assignments.assign(assignment, state));
    }
    if (node instanceof VariableDeclarationNode declaration) {
      return ImmutableList.of(assignments.declare(declaration, state));
    }
    if (node instanceof ExpressionStatementNode) {
      return ImmutableList.of(assignments.dropStatementValue(state));
    }
    if (node instanceof ReturnNode returned) {
      return ImmutableList.of(afterReturn(returned.getTree(), returned.getResult(), state));
    }
    if (node instanceof LambdaResultExpressionNode result) {
      if (graph.isVoidLambda()) {
        return ImmutableList.of(assignments.drop(result.getTree(), state));
      }
      return ImmutableList.of(afterReturn(result.getTree(), result.getResult(), state));
    }
    if (node instanceof CatchMarkerNode marker) {
      return ImmutableList.of(isStart(marker) ? caught(marker, state) : handled(marker, state));
    }
    if (node instanceof FunctionalInterfaceNode || node instanceof ClassDeclarationNode) {
      return ImmutableList.of(afterCapture(node, state));
    }
    if (node instanceof ThrowNode) {
      return ImmutableList.of();
    }
    return conditions.evaluate(node, state);
  }

  /** The states after {@code node} threw {@code thrown}; none where that edge does not count. */
  List<PathState> exceptional(Node node, Type thrown, PathState state) {
    if (policy.isBesideClose(node, thrown)
        || (policy.isBesideCloseInCatch(node, thrown) && calls.closesAny(node, state))) {
      return ImmutableList.of();
    }
    if (node instanceof MarkerNode) {
      return state.isUnwinding() ? ImmutableList.of(state) : ImmutableList.of();
    }
    PathState unwound =
        state.withoutConditionValues().withoutReferences(Reference.Temporary.class::isInstance);
    if (node instanceof ThrowNode) {
      return thrown((ThrowTree) node.getTree(), thrown, unwound);
    }
    Optional<PathState> failed = calls.exceptional(node, thrown, state, unwound);
    return failed.isPresent() ? ImmutableList.of(failed.get()) : ImmutableList.of();
  }

  private List<PathState> thrown(ThrowTree tree, Type thrown, PathState state) {
    PathState unwound = assignments.dropOutOfScope(tree, state);
    return typesThrownBy(tree, thrown, state).stream()
        .map(type -> unwound.withInFlight(Optional.of(InFlight.thrownBy(tree, type, state))))
        .toList();
  }

  /** What this path has caught, where {@code tree} throws that again and the path still knows. */
  private ImmutableList<Type> typesThrownBy(ThrowTree tree, Type thrown, PathState state) {
    Symbol variable = ASTHelpers.getSymbol(tree.getExpression());
    Optional<InFlight> caught =
        state
            .inFlight()
            .filter(handled -> handled.caughtAs().filter(p -> p == variable).isPresent());
    if (caught.isPresent()) {
      return ImmutableList.of(caught.get().type());
    }
    ImmutableList<Type> rethrown = graph.rethrown().of(tree);
    return rethrown.isEmpty() ? ImmutableList.of(thrown) : rethrown;
  }

  private PathState afterReturn(Tree tree, Node result, PathState state) {
    PathState exiting = state.withExit(tree);
    if (state.status() == ObligationStatus.SETTLED) {
      return exiting;
    }
    // Whoever gets an owner can close it, and what it owns with it.
    boolean isReturned = !Operands.referencesTo(result, state).isEmpty();
    return isReturned
        ? exiting.withStatus(ObligationStatus.RETURNING)
        : state.isHeld() ? exiting : exiting.withStatus(ObligationStatus.OPEN);
  }

  private PathState caught(CatchMarkerNode marker, PathState state) {
    Optional<InFlight> inFlight = state.inFlight();
    if (inFlight.isEmpty()) {
      return state;
    }
    Optional<InFlight> stillHandled =
        inFlight
            .get()
            .outer()
            .filter(outer -> graph.rethrown().handles(outer.caughtAs().get(), marker.getTree()));
    PathState handled =
        afterInterruptedReturn(marker, state)
            .withInFlight(
                graph
                    .rethrown()
                    .parameterFor(marker, inFlight.get().type())
                    .map(parameter -> inFlight.get().caughtAs(parameter, stillHandled))
                    .or(() -> stillHandled));
    if (inFlight.get().explicitThrow().isEmpty()) {
      return handled;
    }
    // An explicit throw is an exit like a return, unless this body catches it: then it is a
    // failure.
    Type thrown = inFlight.get().type();
    return handled.withCause(
        new Cause(inFlight.get().explicitThrow().get(), thrown, policy.isChecked(thrown)));
  }

  /**
   * An exception ends the return that it comes out of; one that a {@code finally} handles for
   * itself on the way does not.
   */
  private static PathState afterInterruptedReturn(CatchMarkerNode marker, PathState state) {
    boolean isInterrupted =
        state.status() == ObligationStatus.RETURNING
            && TryNesting.encloses(
                ((TryTree) marker.getTree()).getBlock(), state.exit().orElseThrow());
    return isInterrupted ? state.withStatus(ObligationStatus.OPEN) : state;
  }

  /** After a clause of the {@code try} that {@code marker} belongs to. */
  private PathState handled(CatchMarkerNode marker, PathState state) {
    return state.inFlight().isEmpty()
            || state.isUnwinding()
            || graph.rethrown().handles(state.inFlight().get().caughtAs().get(), marker.getTree())
        ? state
        : state.withInFlight(state.inFlight().get().outer());
  }

  private PathState afterCapture(Node node, PathState state) {
    if (state.status() == ObligationStatus.SETTLED) {
      return state;
    }
    CapturedVariables captured =
        captures.computeIfAbsent(node.getTree(), tree -> CapturedVariables.of(tree, effects));
    boolean isWrapper = isAnonymousResource(node);
    boolean isMentioned = false;
    for (Reference reference : state.references()) {
      if (reference instanceof Reference.Variable variable) {
        if (!isWrapper && captured.takenOver().contains(variable.symbol())) {
          recorder.takenAt(node.getTree());
          return state.settled();
        }
        isMentioned |= !variable.isOwner() && captured.mentioned().contains(variable.symbol());
      }
    }
    if (isMentioned && isWrapper) {
      return state.withReference(Reference.Temporary.of(node));
    }
    // Code of the source that takes nothing over can't be what closes it in the end; but whoever
    // gets an object of a local class, such as an iterator, gets what leads to the resource.
    return isMentioned && node instanceof ClassDeclarationNode
        ? state.withReference(Reference.Temporary.yieldedBy(node))
        : state;
  }

  /** Whether {@code node} makes an object of no name that has to be closed itself. */
  private boolean isAnonymousResource(Node node) {
    boolean isNameless =
        !(node.getTree() instanceof ClassTree body) || body.getSimpleName().isEmpty();
    return isNameless && effects.resourceTypes().isCloseable(ASTHelpers.getType(node.getTree()));
  }

  private static boolean isStart(MarkerNode marker) {
    return marker.getMessage().startsWith("start");
  }
}
