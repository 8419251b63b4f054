package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.Witness;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what closes a resource that is handed over: a {@code try} from its acquisition to the
 * hand-over, whose clause closes it and throws on. Never closes what was handed over.
 */
final class FailureGuardFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final NestedConstructors nestedConstructors;
  private final Definitions definitions;
  private final GuardText guardText;
  private final VisitorState state;

  FailureGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.guardText = new GuardText(variables, state);
    this.state = state;
  }

  /** The statement behind which, or around which, {@code leak} has to be guarded. */
  TreePath findAnchor(Leak leak) {
    TreePath statement = statementOf(leak);
    return isExposedIn(statement, leak)
        ? statement
        : JoinPoint.of(statement, variable(leak, statement));
  }

  /** The guard at {@code anchor} that cures {@code leaks}. */
  Resource resource(TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    int index = siblings.indexOf(anchor.getLeaf());
    Leak first = leaks.get(0);
    if (leaks.size() == 1 && isExposedIn(anchor, first)) {
      Resource.Part part = nestedConstructors.part(first.path(), anchor.getLeaf());
      int last = last(siblings, index, leaks);
      requireUncaught(siblings.statements().subList(index, last + 1), leaks);
      GuardedVariable variable =
          new GuardedVariable(part.name(), part.type(), !isFresh(first), true);
      Guard guard = guardText.onFailure(variable, first.release(), anchor, last);
      return guarded(siblings, index, leaks, guard, ImmutableList.of(part));
    }
    VarSymbol variable = variable(first, statementOf(first));
    if (leaks.stream().anyMatch(leak -> !variable.equals(variable(leak, statementOf(leak))))) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    definitions.requireOwned(variable, anchor);
    int last = last(siblings, index + 1, leaks);
    requireUncaught(siblings.statements().subList(index, last + 1), leaks);
    requireKept(variable, siblings.statements().subList(index + 1, last + 1));
    boolean mayBeNull =
        definitions.mayBeNull(variable) || !leaks.stream().allMatch(FailureGuardFinder::isFresh);
    GuardedVariable guarded =
        new GuardedVariable(
            variable.name.toString(),
            variable.type,
            mayBeNull,
            definitions.isEffectivelyFinal(variable, anchor));
    Guard guard = guardText.onFailure(guarded, first.release(), anchor, last);
    return guarded(siblings, index, leaks, guard, ImmutableList.of());
  }

  private static Resource guarded(
      Siblings siblings,
      int index,
      List<Leak> leaks,
      Guard guard,
      ImmutableList<Resource.Part> parts) {
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, index),
        new Opening.Guarded(guard),
        Resource.Holders.NONE,
        parts,
        Resource.Closing.PLAIN);
  }

  /**
   * Refuses where a clause inside the guarded {@code statements} keeps a failure from the guard.
   */
  private void requireUncaught(List<? extends StatementTree> statements, List<Leak> leaks) {
    List<Integer> swallowed =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .filter(witness -> witness.kind() != ExitKind.EXCEPTIONAL)
            .flatMap(witness -> witness.causes().stream())
            .map(cause -> getStartPosition(cause.tree()))
            .toList();
    if (swallowed.isEmpty()) {
      return;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        int start = source.start(tree);
        int end = source.end(tree.getBlock());
        if (!tree.getCatches().isEmpty()
            && swallowed.stream().anyMatch(position -> start <= position && position < end)) {
          throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
        }
        return super.visitTry(tree, null);
      }
    }.scan(statements, null);
  }

  private static TreePath statementOf(Leak leak) {
    for (TreePath path = leak.path(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof StatementTree) {
        return path;
      }
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        break;
      }
    }
    throw new RefusedException(Refusal.TEMPORARY);
  }

  /** Whether a failure in the statement of the acquisition itself leaves the resource open. */
  private boolean isExposedIn(TreePath statement, Leak leak) {
    int start = source.start(statement.getLeaf());
    int end = source.end(statement.getLeaf());
    return failures(ImmutableList.of(leak)).anyMatch(failure -> start <= failure && failure < end);
  }

  /** The variable that holds the resource, or a wrapper of it, after {@code statement}. */
  private VarSymbol variable(Leak leak, TreePath statement) {
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    boolean isDeclared = holder instanceof VariableTree && holder == statement.getLeaf();
    boolean isAssigned =
        holder instanceof AssignmentTree
            && statement.getLeaf() instanceof ExpressionStatementTree expression
            && expression.getExpression() == holder;
    Tree target = isDeclared ? holder : isAssigned ? ((AssignmentTree) holder).getVariable() : null;
    if (target == null
        || !(getSymbol(target) instanceof VarSymbol variable)
        || variables.findDeclaration(variable).isEmpty()) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    return variable;
  }

  /** Where the calls and {@code throw}s stand that leave the resource open. */
  private static Stream<Integer> failures(List<Leak> leaks) {
    return leaks.stream()
        .flatMap(leak -> leak.witnesses().stream())
        .flatMap(FailureGuardFinder::failures);
  }

  private static Stream<Integer> failures(Witness witness) {
    if (!witness.isWithoutCause()) {
      return witness.causes().stream().map(Cause::tree).map(tree -> getStartPosition(tree));
    }
    // An explicit throw is an exit without a cause; any other would need a close of its own.
    if (witness.kind() != ExitKind.EXCEPTIONAL || witness.exit().isEmpty()) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
    return Stream.of(getStartPosition(witness.exit().get()));
  }

  /** The index of the last statement that the guard may cover, from {@code first} on. */
  private int last(Siblings siblings, int first, List<Leak> leaks) {
    ImmutableList<Integer> failures = failures(leaks).collect(ImmutableList.toImmutableList());
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      int start = source.start(siblings.get(i));
      ImmutableList<TreePath> handOvers = handOversIn(siblings.path(i), leaks);
      if (!handOvers.isEmpty() && failures.stream().noneMatch(failure -> failure >= start)) {
        break;
      }
      last = i;
      requireLast(handOvers, siblings, i);
      if (handOvers.stream().anyMatch(path -> !isReturned(path))) {
        break;
      }
    }
    if (last < first) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    int start = source.start(siblings.get(first));
    int end = source.end(siblings.get(last));
    if (failures.stream().anyMatch(failure -> failure < start || failure >= end)) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    return last;
  }

  private static ImmutableList<TreePath> handOversIn(TreePath statement, List<Leak> leaks) {
    return leaks.stream()
        .flatMap(leak -> leak.handOvers().stream())
        .distinct()
        .filter(tree -> LocalVariables.contains(statement.getLeaf(), tree))
        .map(tree -> TreePath.getPath(statement, tree))
        .collect(ImmutableList.toImmutableList());
  }

  /** Refuses a guard that something could leave by failing after it gave the resource away. */
  private void requireLast(ImmutableList<TreePath> handOvers, Siblings siblings, int last) {
    for (TreePath handOver : handOvers) {
      if (!isReturned(handOver)
          && !(isWholeStatement(handOver)
              && TailPosition.isLastIn(
                  ResourceRegion.ofFirst(siblings, last), handOver.getParentPath(), state))) {
        throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
      }
    }
  }

  /** Whether the value of {@code handOver} leaves the method at once. */
  private static boolean isReturned(TreePath handOver) {
    return handOver.getLeaf() instanceof ReturnTree
        || handOver.getParentPath().getLeaf() instanceof ReturnTree;
  }

  private static boolean isWholeStatement(TreePath handOver) {
    return handOver.getParentPath().getLeaf() instanceof ExpressionStatementTree
        || handOver.getParentPath().getLeaf() instanceof VariableTree;
  }

  /** Refuses a variable that holds something else before the guard ends. */
  private void requireKept(VarSymbol variable, List<? extends StatementTree> statements) {
    if (statements.stream().anyMatch(statement -> definitions.isAssignedIn(statement, variable))) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
  }

  private static boolean isFresh(Leak leak) {
    return leak.acquisition() instanceof NewClassTree;
  }
}
