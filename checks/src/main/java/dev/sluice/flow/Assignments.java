package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.FixedValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.StringConcatenateNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;

/** How references and facts move when values are assigned, used up or dropped. */
final class Assignments {
  private final BodyGraph graph;
  private final TraceRecorder recorder;
  private final LocalContainers containers;
  private final FixedValues fixedValues;
  private final boolean isConstructor;

  /**
   * The moves of one tracked resource.
   *
   * @param isConstructor whether fields of this object are references and not yet a hand-over
   */
  Assignments(
      BodyGraph graph,
      TraceRecorder recorder,
      LocalContainers containers,
      FixedValues fixedValues,
      boolean isConstructor) {
    this.fixedValues = fixedValues;
    this.graph = graph;
    this.recorder = recorder;
    this.containers = containers;
    this.isConstructor = isConstructor;
  }

  /** Whether {@code reference} is the resource or a wrapper of it, not merely an owner. */
  static boolean isResource(Reference reference) {
    if (reference instanceof Reference.Variable variable) {
      return !variable.isOwner();
    }
    return !(reference instanceof Reference.OwnerField)
        && !(reference instanceof Reference.Temporary temporary && !temporary.isResource());
  }

  /** Whether {@code reference} is the resource, a wrapper of it, or its owner. */
  static boolean leadsToResource(Reference reference) {
    return reference instanceof Reference.Variable
        || reference instanceof Reference.OwnerField
        || isResource(reference);
  }

  PathState assign(AssignmentNode assignment, PathState state) {
    Node expression = assignment.getExpression();
    List<Reference> moved = Operands.referencesTo(expression, state);
    boolean isMoved = Operands.isAnyResource(moved);
    Optional<Subject> subject = Operands.subject(assignment.getTarget());
    PathState known =
        subject
            .map(about -> withFactAbout(about, expression, isMoved, state))
            .orElseGet(() -> state.withoutConditionValue(expression));
    if (!(assignment.getTarget() instanceof LocalVariableNode target)
        || !(target.getElement() instanceof VarSymbol variable)) {
      Optional<VarSymbol> field = isConstructor ? ownField(assignment) : Optional.empty();
      if (field.isPresent()) {
        return assignField(assignment, field.get(), isMoved, known);
      }
      return isMoved ? store(assignment, elementOf(assignment.getTarget()), known) : known;
    }
    if (isMoved && Operands.valueOf(expression) instanceof ArrayCreationNode) {
      return store(assignment, Optional.of(variable), known);
    }
    if (isMoved && becomesField(variable)) {
      return handOver(assignment, known);
    }
    PathState after = known.withoutReferences(reference -> isVariable(reference, variable));
    after = after.withoutReferences(reference -> isTemporary(reference, expression));
    if (moved.stream().anyMatch(Assignments::leadsToResource)) {
      after = after.withReference(new Reference.Variable(variable, /* isOwner= */ !isMoved));
      if (isMoved && isDeclaredInSource(target)) {
        recorder.referredToBy(variable);
      }
    }
    return lostIfUnreachable(ExitKind.OVERWRITTEN, assignment.getTree(), state, after);
  }

  /** The local array that {@code target} is an element of. */
  private static Optional<VarSymbol> elementOf(Node target) {
    return target instanceof ArrayAccessNode access
        ? Operands.localVariable(access.getArray())
        : Optional.empty();
  }

  /** What is stored anywhere is somebody else's, unless it is a container that is forgotten. */
  private PathState store(
      AssignmentNode assignment, Optional<VarSymbol> container, PathState state) {
    if (container.isPresent() && containers.isForgotten(container.get())) {
      return state
          .withoutReferences(reference -> isTemporary(reference, assignment.getExpression()))
          .withReference(contain(container.get()));
    }
    return handOver(assignment, state);
  }

  /** The reference to what is put into the forgotten {@code container}. */
  Reference contain(VarSymbol container) {
    recorder.contained();
    return new Reference.Variable(container, /* isOwner= */ false);
  }

  private static Optional<VarSymbol> ownField(AssignmentNode assignment) {
    return assignment.getTarget() instanceof FieldAccessNode access
            && access.getReceiver() instanceof ThisNode
            && access.getElement() instanceof VarSymbol field
        ? Optional.of(field)
        : Optional.empty();
  }

  private PathState assignField(
      AssignmentNode assignment, VarSymbol field, boolean isMoved, PathState state) {
    Reference.Field reference = new Reference.Field(Optional.of(field));
    PathState after = state.withoutReferences(reference::equals);
    after = after.withoutReferences(held -> isTemporary(held, assignment.getExpression()));
    if (isMoved) {
      after = after.withReference(reference);
    }
    return lostIfUnreachable(ExitKind.OVERWRITTEN, assignment.getTree(), state, after);
  }

  /** A declaration starts a new variable: in a loop, what the old one held is out of reach. */
  PathState declare(VariableDeclarationNode declaration, PathState state) {
    VarSymbol variable = ASTHelpers.getSymbol(declaration.getTree());
    PathState after =
        state
            .withoutReferences(reference -> isVariable(reference, variable))
            .withoutFact(new Subject.Variable(variable));
    return lostIfUnreachable(ExitKind.NEXT_ITERATION, declaration.getTree(), state, after);
  }

  /** An expression statement ends here, and its value is dropped. */
  PathState dropStatementValue(PathState state) {
    for (Reference reference : state.references()) {
      if (reference instanceof Reference.Temporary temporary) {
        Optional<Tree> statement = graph.statementWithValue(temporary.node());
        if (statement.isPresent()) {
          return lostIfUnreachable(
              ExitKind.DROPPED, statement.get(), state, state.withoutReferences(reference::equals));
        }
      }
    }
    return state;
  }

  /**
   * A block that has ended has forgotten its variables: what only they referred to was left open
   * before the statement {@code thrown} failed.
   */
  PathState dropOutOfScope(ThrowTree thrown, PathState state) {
    PathState after =
        state.withoutReferences(
            reference ->
                reference instanceof Reference.Variable variable
                    && !graph.scopes().isInScope(variable.symbol(), thrown));
    return lostIfUnreachable(ExitKind.EXCEPTIONAL, thrown, state, after);
  }

  /** The value of {@code expression}, which nobody uses, is dropped. */
  PathState drop(Tree expression, PathState state) {
    Set<Node> values = graph.nodesOf(expression);
    PathState after =
        state.withoutReferences(
            reference -> values.stream().anyMatch(value -> isTemporary(reference, value)));
    return lostIfUnreachable(ExitKind.DROPPED, expression, state, after);
  }

  /** The operands of {@code call} are used up. */
  PathState consume(Node call, PathState state) {
    PathState after = state;
    for (Reference reference : state.references()) {
      if (reference instanceof Reference.Temporary && isOperand(reference, call)) {
        after = after.withoutReferences(reference::equals);
      }
    }
    return lostIfUnreachable(ExitKind.DROPPED, call.getTree(), state, after);
  }

  private boolean isOperand(Reference reference, Node call) {
    for (Operands.Passed passed : graph.passedTo(call)) {
      if (isTemporary(reference, passed.node())) {
        return true;
      }
    }
    return call instanceof ObjectCreationNode creation
        && creation.getClassBody() != null
        && isTemporary(reference, creation.getClassBody());
  }

  private PathState handOver(AssignmentNode assignment, PathState state) {
    recorder.takenAt(assignment.getTree());
    return state.settled();
  }

  private PathState lostIfUnreachable(
      ExitKind kind, Tree where, PathState before, PathState after) {
    if (!after.isOpen() || before.references().isEmpty() || !after.references().isEmpty()) {
      return after;
    }
    recorder.witness(kind, Optional.ofNullable(where), after);
    return after.settled();
  }

  /** Whether {@code variable} is a parameter that a compact constructor stores (JLS 8.10.4.2). */
  private static boolean becomesField(VarSymbol variable) {
    return variable.getKind() == ElementKind.PARAMETER
        && variable.owner instanceof MethodSymbol constructor
        && (constructor.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0;
  }

  private static boolean isVariable(Reference reference, VarSymbol symbol) {
    return reference instanceof Reference.Variable variable && variable.symbol() == symbol;
  }

  private static boolean isTemporary(Reference reference, Node node) {
    return reference instanceof Reference.Temporary temporary
        && temporary.node() == Operands.valueOf(node).getUid();
  }

  /** Whether {@code node} is no variable of the graph's own, whose names no source can spell. */
  private static boolean isDeclaredInSource(LocalVariableNode node) {
    return node.getInSource() && node.getName().indexOf('#') < 0;
  }

  private PathState withFactAbout(
      Subject subject, Node expression, boolean isResource, PathState state) {
    Optional<Boolean> condition = state.conditionValue(expression);
    PathState used = state.withoutConditionValue(expression);
    if (!graph.isTested(subject)) {
      return used.withoutFact(subject);
    }
    if (condition.isPresent()) {
      return used.withAssigned(subject, new Fact.Constant(condition.get()));
    }
    Node value = Operands.valueOf(expression);
    if (value instanceof NullLiteralNode) {
      return used.withAssigned(subject, Fact.NULL);
    }
    if (isResource && state.isHeld() && !state.mayBeNull()) {
      return used.withAssigned(subject, Fact.NON_NULL);
    }
    if (value instanceof ObjectCreationNode
        || value instanceof ArrayCreationNode
        || value instanceof StringConcatenateNode) {
      return used.withAssigned(subject, Fact.NON_NULL);
    }
    Optional<Object> constant =
        Constants.of(expression)
            .or(() -> Constants.sum(expression, state))
            .or(() -> Optional.ofNullable(value.getTree()).flatMap(fixedValues::of));
    if (constant.isPresent()) {
      // A literal string is not null; whether it equals another is rarely what decides a close.
      boolean isText = constant.get() instanceof String && value instanceof ValueLiteralNode;
      return used.withAssigned(subject, isText ? Fact.NON_NULL : new Fact.Constant(constant.get()));
    }
    Optional<Subject> source = Operands.subject(expression).filter(from -> !from.equals(subject));
    if (source.isEmpty()) {
      return used.withoutFact(subject);
    }
    Fact copied = state.facts().about(source.get());
    return used.withAssigned(subject, copied == null ? new Fact.Copy(source.get()) : copied);
  }
}
