package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.ownership.Comparisons;
import java.util.List;
import java.util.OptionalInt;

/**
 * What runs after a failure has left a guard: the clauses and {@code finally} blocks around it, and
 * what follows them. It must not need the resource any more, which the guard has closed. Knows no
 * conditions, and errs towards saying that it does.
 */
final class Aftermath {
  private final SourceText source;
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final InertExpression inert;

  Aftermath(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.inert = new InertExpression(state);
  }

  /** Refuses where it uses the resource of {@code leaks}, which {@code variable} holds. */
  void requireUnused(Siblings siblings, VarSymbol variable, List<Leak> leaks) {
    if (isUsedIn(failing(siblings, variable), variable, leaks)) {
      throw new RefusedException(Refusal.USED_AFTER_FAILURE);
    }
  }

  /**
   * Refuses where a clause does something before the code closes the resource by itself: a guard
   * would close it earlier.
   */
  void requireClosedAtOnce(Siblings siblings, VarSymbol variable, List<Leak> leaks) {
    Tree scope = scope(variable);
    Tree child = siblings.container().getLeaf();
    TreePath path = siblings.container().getParentPath();
    while (child != scope && path != null) {
      if (path.getLeaf() instanceof TryTree handler
          && child == handler.getBlock()
          && handler.getCatches().stream()
              .anyMatch(clause -> delaysClose(clause, handler, leaks))) {
        throw new RefusedException(Refusal.USED_AFTER_FAILURE);
      }
      child = path.getLeaf();
      path = path.getParentPath();
    }
  }

  private boolean delaysClose(CatchTree clause, TryTree handler, List<Leak> leaks) {
    int behind = source.end(handler.getCatches().get(handler.getCatches().size() - 1));
    Range<Integer> own = Range.closedOpen(source.start(clause), source.end(clause));
    OptionalInt close =
        leaks.stream()
            .flatMap(leak -> leak.closes().stream())
            .mapToInt(source::start)
            .filter(start -> start >= behind || own.contains(start))
            .min();
    return close.isPresent()
        && (callsBefore(close.getAsInt(), clause, leaks)
            || (close.getAsInt() >= behind
                && endsNormally(clause)
                && leaks.stream()
                    .anyMatch(leak -> !closeExceptions.thrownBy(leak.type()).isEmpty())));
  }

  /** Whether a failing close behind {@code clause} may be all that is told of a failure. */
  private static boolean endsNormally(CatchTree clause) {
    List<? extends StatementTree> statements = clause.getBlock().getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return !(last instanceof ThrowTree || last instanceof ReturnTree);
  }

  private boolean callsBefore(int end, CatchTree clause, List<Leak> leaks) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean isCall = tree instanceof MethodInvocationTree || tree instanceof NewClassTree;
        found[0] |=
            isCall
                && source.start(tree) < end
                && leaks.stream().noneMatch(leak -> leak.closes().contains(tree));
        return tree instanceof ThrowTree thrown && inert.isInertThrown(thrown.getExpression())
            ? null
            : super.scan(tree, null);
      }
    }.scan(clause.getBlock(), null);
    return found[0];
  }

  /**
   * Refuses where any code outside of the statements with these indices uses the resource that is
   * opened by the first of them.
   */
  void requireForgotten(
      Siblings siblings, int first, int last, VarSymbol variable, List<Leak> leaks) {
    Tree scope = scope(variable);
    ImmutableList.Builder<Range<Integer>> others = ImmutableList.builder();
    others.add(Range.closedOpen(source.end(siblings.get(last)), source.end(scope)));
    for (Tree tree : siblings.container()) {
      if (tree == scope) {
        break;
      }
      if (TailPosition.isLoop(tree)) {
        others.add(Range.closedOpen(source.start(tree), source.start(siblings.get(first))));
      }
    }
    if (isUsedIn(others.build(), variable, leaks)) {
      throw new RefusedException(Refusal.KEPT_BEYOND_BLOCK);
    }
  }

  private Tree scope(VarSymbol variable) {
    return variables
        .findDeclaration(variable)
        .orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER))
        .getParentPath()
        .getLeaf();
  }

  private boolean isUsedIn(
      ImmutableList<Range<Integer>> ranges, VarSymbol variable, List<Leak> leaks) {
    ImmutableSet.Builder<VarSymbol> references = ImmutableSet.builder();
    leaks.forEach(leak -> references.addAll(leak.references()));
    return references.add(variable).build().stream()
        .flatMap(reference -> variables.uses(reference).stream())
        .filter(use -> ranges.stream().anyMatch(range -> range.contains(start(use))))
        .anyMatch(use -> isUse(use, leaks));
  }

  private int start(TreePath use) {
    return source.start(use.getLeaf());
  }

  /**
   * Whether {@code use} may tell that the resource is closed: it is no close, test or new value.
   */
  private boolean isUse(TreePath use, List<Leak> leaks) {
    boolean isTest =
        use.getParentPath().getLeaf() instanceof BinaryTree test && Comparisons.areWithNull(test);
    if (isTest || Definitions.isTarget(use)) {
      return false;
    }
    return !leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent)
        || !isInClose(use, leaks);
  }

  private static boolean isInClose(TreePath use, List<Leak> leaks) {
    for (Tree tree : use) {
      if (leaks.stream().anyMatch(leak -> leak.closes().contains(tree))) {
        return true;
      }
    }
    return false;
  }

  /** Where code stands that may run after a failure in {@code siblings}. */
  private ImmutableList<Range<Integer>> failing(Siblings siblings, VarSymbol variable) {
    Tree scope = scope(variable);
    ImmutableList.Builder<Range<Integer>> result = ImmutableList.builder();
    boolean isCaught = false;
    Tree child = siblings.container().getLeaf();
    TreePath path = siblings.container().getParentPath();
    while (child != scope && path != null) {
      Tree tree = path.getLeaf();
      if (tree instanceof TryTree handler && child != handler.getFinallyBlock()) {
        isCaught |= child == handler.getBlock() && !handler.getCatches().isEmpty();
        result.add(Range.closedOpen(source.end(child), source.end(handler)));
      }
      if (isCaught && tree instanceof TryTree) {
        result.add(Range.closedOpen(source.end(tree), source.end(scope)));
      }
      boolean mayRunAgain =
          isCaught
              && TailPosition.isLoop(tree)
              && variables.assignments(variable).stream()
                  .noneMatch(other -> LocalVariables.contains(tree, other.getLeaf()));
      if (mayRunAgain) {
        result.add(Range.closedOpen(source.start(tree), source.end(tree)));
      }
      child = tree;
      path = path.getParentPath();
    }
    return result.build();
  }
}
