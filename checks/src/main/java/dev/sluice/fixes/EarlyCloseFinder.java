package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.Witness;
import dev.sluice.ownership.Comparisons;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Finds what closes a resource that is lost only where its variable gets another one: all else that
 * may happen to it, the code deals with. To close it just behind that is enough: not before, since
 * the code deals with it where no other one can be opened.
 */
final class EarlyCloseFinder {
  private final TreePath member;
  private final SourceText source;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final Reach reach;
  private final TypeText typeText;

  /**
   * @param member where all this stands
   */
  EarlyCloseFinder(
      SourceText source,
      TreePath member,
      LocalVariables variables,
      Definitions definitions,
      VisitorState state) {
    this.member = member;
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.reach = new Reach(variables, state);
    this.typeText = new TypeText(source, state);
  }

  /**
   * What cures {@code leak}; empty where it is lost in other ways, too.
   *
   * @throws RefusedException if it can't be written
   */
  Optional<EarlyClose> find(Leak leak) {
    if (leak.references().size() != 1
        || leak.witnesses().isEmpty()
        || Release.isByOtherMethod(leak)
        || !closeExceptions.isIdempotent(leak.type())) {
      return Optional.empty();
    }
    VarSymbol variable = leak.references().iterator().next();
    ImmutableList<StatementTree> statements = overwriting(leak, variable);
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    Optional<TreePath> declaration = variables.findDeclaration(variable);
    if (declaration.isEmpty() || variables.isCaptured(variable)) {
      return Optional.empty();
    }
    closeExceptions.requireMethod(variable.type, Release.CLOSE);
    boolean hasValue =
        ((VariableTree) declaration.get().getLeaf()).getInitializer() != null
            || variable.getKind() == ElementKind.PARAMETER;
    ImmutableList.Builder<EarlyClose.Place> places = ImmutableList.builder();
    for (StatementTree statement : statements) {
      TreePath path = TreePath.getPath(member, statement);
      requireForgotten(leak, variable, path, declaration.get());
      if (!closeExceptions.unhandled(closeExceptions.thrownBy(variable.type), path).isEmpty()) {
        throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
      }
      boolean mayBeNull = !isOpenedBefore(path, variable);
      if (mayBeNull && !hasValue) {
        throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
      }
      places.add(
          new EarlyClose.Place(
              statement,
              typeText.of(variable.type, path),
              variables.claimName(statement, "overwritten"),
              mayBeNull));
    }
    return Optional.of(new EarlyClose(leak, variable.name.toString(), places.build()));
  }

  /** The statements that overwrite {@code variable}, if that is how the resource is lost. */
  private ImmutableList<StatementTree> overwriting(Leak leak, VarSymbol variable) {
    Optional<TreePath> next = nextValue(leak, variable);
    if (next.isPresent()) {
      return ImmutableList.of((StatementTree) next.get().getLeaf());
    }
    definitions.requireOnlyOpened(variable);
    ImmutableSet.Builder<StatementTree> result = ImmutableSet.builder();
    for (Witness witness : leak.witnesses()) {
      Optional<TreePath> statement = overwriting(witness, variable);
      if (statement.isEmpty()) {
        return ImmutableList.of();
      }
      result.add((StatementTree) statement.get().getLeaf());
    }
    return result.build().asList();
  }

  /**
   * The statement that overwrites {@code variable} further on in the block which opens the
   * resource, if every way to lose it comes after that. An owner that might still close it may hide
   * that it is lost there.
   */
  private Optional<TreePath> nextValue(Leak leak, VarSymbol variable) {
    TreePath opening = Definitions.statementOf(leak, variable);
    Siblings siblings = Definitions.siblingsOf(opening);
    for (int i = siblings.indexOf(opening.getLeaf()) + 1; i < siblings.size(); i++) {
      StatementTree statement = siblings.get(i);
      if (definitions.isAssignedIn(statement, variable)) {
        int position = source.start(statement);
        return isOverwriting(statement, variable)
                && leak.witnesses().stream().allMatch(witness -> comesAfter(witness, position))
            ? Optional.of(siblings.path(i))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean comesAfter(Witness witness, int position) {
    boolean isExitAfter =
        witness.exit().isPresent()
            ? source.start(witness.exit().get()) >= position
            : witness.kind() == ExitKind.NORMAL || !witness.isWithoutCause();
    return isExitAfter
        && witness.causes().stream().allMatch(cause -> source.start(cause.tree()) >= position);
  }

  private static boolean isOverwriting(StatementTree statement, VarSymbol variable) {
    return Definitions.isDefinition(statement, variable)
        && !LocalVariables.mentions(Definitions.valueOf(statement), ImmutableSet.of(variable));
  }

  /** The statement that overwrites {@code variable} for {@code witness}, if that is how. */
  private Optional<TreePath> overwriting(Witness witness, VarSymbol variable) {
    if (witness.kind() != ExitKind.OVERWRITTEN
        || !(witness.exit().orElse(null) instanceof AssignmentTree assignment)
        || !variable.equals(getSymbol(assignment.getVariable()))) {
      return Optional.empty();
    }
    TreePath statement = TreePath.getPath(member, assignment).getParentPath();
    return statement.getLeaf() instanceof StatementTree tree
            && isOverwriting(tree, variable)
            && Siblings.of(statement).isPresent()
        ? Optional.of(statement)
        : Optional.empty();
  }

  /** Whether a statement before the one at {@code path}, in the same block, opens a resource. */
  private boolean isOpenedBefore(TreePath path, VarSymbol variable) {
    Siblings siblings = Siblings.of(path).orElseThrow();
    for (int i = siblings.indexOf(path.getLeaf()) - 1; i >= 0; i--) {
      StatementTree before = siblings.get(i);
      if (definitions.isDefinedIn(before, variable)) {
        return Definitions.isDefinition(before, variable)
            && !Definitions.isNullable(siblings.path(i));
      }
    }
    return false;
  }

  /** Refuses where what was read from the resource is used behind {@code overwriting}. */
  private void requireForgotten(
      Leak leak, VarSymbol variable, TreePath overwriting, TreePath declaration) {
    Siblings scope =
        Siblings.of(declaration).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    ImmutableSet<VarSymbol> derived =
        reach.of(ImmutableList.of(leak), ImmutableSet.of(), ImmutableSet.of(variable), scope);
    for (VarSymbol other : derived) {
      if (!other.equals(variable)
          && variables.uses(other).stream()
              .filter(use -> !Definitions.isTarget(use) && !isLook(use))
              .anyMatch(use -> mayReadBehind(use, other, overwriting))) {
        throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
      }
    }
  }

  /** Whether {@code use} is in a comparison with null, or in a close that may be repeated. */
  private boolean isLook(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    return (parent instanceof BinaryTree comparison && Comparisons.areWithNull(comparison))
        || (parent instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(Release.CLOSE)
            && closeExceptions.isIdempotent(getType(use.getLeaf())));
  }

  /** Whether {@code use} may run behind {@code overwriting}, with a value from before. */
  private boolean mayReadBehind(TreePath use, VarSymbol variable, TreePath overwriting) {
    Optional<Tree> loop = loopAroundBoth(use, overwriting);
    int position = source.start(overwriting.getLeaf());
    boolean isBehind = source.start(use.getLeaf()) > position;
    if (!isBehind && loop.isEmpty()) {
      return false;
    }
    Optional<TreePath> definition = new ValueFlow(variable, definitions).findDefinition(use);
    return definition.isEmpty()
        || (isBehind && source.start(definition.get().getLeaf()) < position)
        || (loop.isPresent() && !LocalVariables.contains(loop.get(), definition.get().getLeaf()));
  }

  private static Optional<Tree> loopAroundBoth(TreePath one, TreePath other) {
    for (Tree tree : one) {
      if (TailPosition.isLoop(tree) && LocalVariables.contains(tree, other.getLeaf())) {
        return Optional.of(tree);
      }
    }
    return Optional.empty();
  }
}
