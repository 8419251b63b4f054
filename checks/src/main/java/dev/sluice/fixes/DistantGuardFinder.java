package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.stripParentheses;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import dev.sluice.ownership.Comparisons;
import java.util.List;

/**
 * Finds what closes the resource of a variable that is declared further out than where it is
 * opened, and used after that: a guard around all of it, which closes what the variable holds by
 * then.
 */
final class DistantGuardFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final GuardText guardText;
  private final ClosingHelpers helpers;
  private final Reach reach;
  private final VisitorState state;

  DistantGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.guardText = new GuardText(source, variables, state);
    this.reach = new Reach(variables, state);
    this.helpers = new ClosingHelpers(state);
    this.state = state;
  }

  /**
   * The guard that cures {@code leaks}, all that {@code variable} ever holds.
   *
   * @param isSettled whether the code closes them by itself, unless it fails
   * @throws RefusedException if it can't be written
   */
  Resource guard(VarSymbol variable, List<Leak> leaks, boolean isSettled) {
    TreePath declaration =
        variables
            .findDeclaration(variable)
            .orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    Siblings siblings =
        Siblings.of(declaration).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    requireOneAtATime(variable, declaration, leaks);
    definitions.requireOnlyOwned(variable);
    if (leaks.stream().anyMatch(DistantGuardFinder::isLostBeforehand)) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
    if (isSettled && ((VariableTree) declaration.getLeaf()).getInitializer() == null) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    int index = lastBefore(siblings, declaration.getLeaf(), variable);
    return isSettled || leaks.stream().anyMatch(Leak::isHandedOver)
        ? onFailure(variable, declaration, siblings, index, leaks)
        : always(variable, declaration, siblings, index, leaks);
  }

  /** Whether a failure may lose the resource before the variable has it. */
  private static boolean isLostBeforehand(Leak leak) {
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    return leak.causes().stream().anyMatch(cause -> LocalVariables.contains(holder, cause.tree()));
  }

  private Resource onFailure(
      VarSymbol variable, TreePath declaration, Siblings siblings, int index, List<Leak> leaks) {
    FailureExits.requireNoNormalExit(leaks);
    GuardExtents extents = new GuardExtents(source, variables, state, leaks);
    GuardExtent extent =
        leaks.stream().anyMatch(Leak::isHandedOver)
            ? extents.onFailure(siblings, index + 1)
            : extents.upToLastFailure(siblings, index + 1);
    if (!extent.marks().isEmpty()) {
      throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
    }
    FailureExits.requireUncaught(
        siblings.statements().subList(index, extent.last() + 1), leaks, source);
    Guard guard =
        guardText.onFailure(
            guarded(variable), leaks.get(0).release(), siblings.path(index), extent);
    return resource(
        new Resource.Place(siblings, index, siblings.size()),
        leaks,
        guard,
        declaration,
        Resource.Holders.NONE,
        Resource.Closing.PLAIN);
  }

  private Resource always(
      VarSymbol variable, TreePath declaration, Siblings siblings, int index, List<Leak> leaks) {
    Release release = Release.of(variable, leaks, variables, source, helpers);
    if (release.helper().isEmpty()) {
      closeExceptions.requireMethod(variable.type, release.method());
    }
    release.requireKnownBefore(siblings.get(index), variable, variables, source);
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    ImmutableSet<VarSymbol> reached = reach.of(leaks, ImmutableSet.of(), aliases, siblings);
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(
            release.thrown(variable.type, closeExceptions), siblings.path(index));
    Guard guard = guardText.always(guarded(variable), release, unhandled, siblings.path(index));
    return resource(
        new Resource.Place(siblings, index, siblings.size()),
        leaks,
        guard,
        declaration,
        new Resource.Holders(aliases, Sets.union(aliases, reached).immutableCopy()),
        new Resource.Closing(release.calls(), unhandled));
  }

  private static Resource resource(
      Resource.Place place,
      List<Leak> leaks,
      Guard guard,
      TreePath declaration,
      Resource.Holders holders,
      Resource.Closing closing) {
    VariableTree tree = (VariableTree) declaration.getLeaf();
    return new Resource(
        ImmutableList.copyOf(leaks),
        place,
        tree.getInitializer() == null
            ? new Opening.Guarded(guard.after(new Guard.Preparation.Null(tree)))
            : new Opening.Guarded(guard),
        holders,
        ImmutableList.of(),
        closing);
  }

  private static GuardedVariable guarded(VarSymbol variable) {
    return new GuardedVariable(variable.name.toString(), variable.type, true, false, false, true);
  }

  /** Refuses a variable that may lose what it holds, or that a function has to see unchanged. */
  private void requireOneAtATime(VarSymbol variable, TreePath declaration, List<Leak> leaks) {
    Tree container = declaration.getParentPath().getLeaf();
    if (leaks.stream().anyMatch(leak -> isLost(leak, variable, container))) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    if (variables.isCaptured(variable)) {
      throw new RefusedException(Refusal.CAPTURED);
    }
  }

  /**
   * Whether the variable, which is declared in {@code container}, may get another resource while it
   * holds this one: the end is reached with what an earlier iteration left open.
   */
  private static boolean isLost(Leak leak, VarSymbol variable, Tree container) {
    return leak.witnesses().stream()
        .anyMatch(
            witness ->
                witness.kind() == ExitKind.OVERWRITTEN
                    || witness.kind() == ExitKind.NEXT_ITERATION
                    || (witness.kind() == ExitKind.NORMAL
                        && !Definitions.isOutsideOfLoops(leak.path(), container)
                        && !isOpenedOnce(leak, variable)));
  }

  /** Whether it is opened only where {@code variable} is null, as in {@code if (in == null)}. */
  private static boolean isOpenedOnce(Leak leak, VarSymbol variable) {
    Tree child = null;
    for (Tree tree : leak.path()) {
      if (tree instanceof IfTree branch
          && branch.getThenStatement() == child
          && stripParentheses(branch.getCondition()) instanceof BinaryTree test
          && test.getKind() == Tree.Kind.EQUAL_TO
          && Comparisons.areWithNull(test)
          && LocalVariables.mentions(test, ImmutableSet.of(variable))) {
        return true;
      }
      child = tree;
    }
    return false;
  }

  /** Whether {@code statement} declares a variable that may need a guard at the same place. */
  private boolean declaresAssigned(StatementTree statement) {
    return statement instanceof VariableTree other
        && variables.isAssigned(getSymbol(other))
        && closeExceptions.isAutoCloseable(getSymbol(other).type);
  }

  /** The index of the statement behind which the variable may get its first resource. */
  private int lastBefore(Siblings siblings, Tree declaration, VarSymbol variable) {
    int index = siblings.indexOf(declaration);
    boolean isShared =
        siblings.statements().stream()
            .anyMatch(
                other ->
                    other != declaration
                        && other instanceof VariableTree
                        && source.start(other) == source.start(declaration));
    if (isShared) {
      throw new RefusedException(Refusal.MULTIPLE_DECLARATORS);
    }
    Tree value = ((VariableTree) declaration).getInitializer();
    boolean isOpened = value != null && value.getKind() != Tree.Kind.NULL_LITERAL;
    while (!isOpened
        && index + 1 < siblings.size()
        && !declaresAssigned(siblings.get(index + 1))
        && !definitions.isAssignedIn(siblings.get(index + 1), variable)) {
      index++;
    }
    int end = source.end(siblings.get(siblings.size() - 1));
    if (variables.uses(variable).stream().anyMatch(use -> source.start(use.getLeaf()) > end)) {
      throw new RefusedException(Refusal.SHARED_CASE_SCOPE);
    }
    return index;
  }
}
