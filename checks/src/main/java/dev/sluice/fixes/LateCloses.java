package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The closes that stand behind a loop which opens a variable anew in each turn: they close what the
 * last turn has left. Once each turn closes what it opens, they find nothing to do.
 */
final class LateCloses {
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;

  LateCloses(LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
  }

  /** Those of {@code closes} that are late for what {@code openings} give {@code variable}. */
  ImmutableList<CloseCall> among(
      List<CloseCall> closes, VarSymbol variable, List<TreePath> openings) {
    if (holdsOthers(variable, openings)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Tree> loops = ImmutableList.builder();
    for (TreePath opening : openings) {
      Optional<Tree> loop = findLoop(opening, variable);
      if (loop.isEmpty()) {
        return ImmutableList.of();
      }
      loops.add(loop.get());
    }
    ImmutableList<Tree> all = loops.build();
    return closes.stream()
        .filter(
            close -> all.stream().noneMatch(loop -> LocalVariables.contains(loop, close.tree())))
        .filter(close -> keepsNames(close.statement()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether {@code variable} ever holds something else than what {@code openings} give it. */
  private boolean holdsOthers(VarSymbol variable, List<TreePath> openings) {
    ImmutableSet<Tree> statements =
        openings.stream().map(TreePath::getLeaf).collect(ImmutableSet.toImmutableSet());
    boolean isNullBefore =
        variables
            .findDeclaration(variable)
            .map(path -> ((VariableTree) path.getLeaf()).getInitializer())
            .map(value -> value.getKind() == Tree.Kind.NULL_LITERAL)
            .orElse(true);
    return !isNullBefore
        || variables.assignments(variable).stream()
            .anyMatch(path -> !statements.contains(path.getParentPath().getLeaf()));
  }

  /**
   * Whether no clause around {@code opening}, but not around all of {@code late}, would see an
   * unchecked failure of theirs.
   */
  boolean isSeenAlike(TreePath opening, List<CloseCall> late) {
    return late.stream()
        .allMatch(
            close ->
                (close.tree() instanceof TryTree tree && swallowsUnchecked(tree))
                    || !isCaughtWithout(opening, close.tree(), closeExceptions::catchesUnchecked));
  }

  private boolean swallowsUnchecked(TryTree tree) {
    return tree.getCatches().stream().anyMatch(closeExceptions::catchesUnchecked);
  }

  /** The outermost loop around {@code opening} that opens {@code variable}, declared before it. */
  private Optional<Tree> findLoop(TreePath opening, VarSymbol variable) {
    return ClosingPoint.outermostLoop(
        opening.getParentPath(), variables.findDeclaration(variable).map(TreePath::getLeaf));
  }

  /** Whether the block of a {@code try} that goes with its {@code finally} declares no names. */
  private static boolean keepsNames(TreePath close) {
    TreePath outer = close.getParentPath().getParentPath();
    return !(outer.getLeaf() instanceof TryTree tree)
        || tree.getFinallyBlock() != close.getParentPath().getLeaf()
        || Siblings.of(outer).filter(siblings -> siblings.isLast(tree)).isPresent()
        || tree.getBlock().getStatements().stream().noneMatch(VariableTree.class::isInstance);
  }

  /**
   * Why a header at {@code opening} can't take the place of {@code close}: its failure would go to
   * another clause, or keep other code from running.
   *
   * @param removed the statements that count as nothing
   */
  Optional<Refusal> findRefusal(
      CloseCall close, TreePath opening, VarSymbol variable, ImmutableSet<StatementTree> removed) {
    Predicate<CatchTree> seeing = clause -> closeExceptions.isCaughtBy(clause, variable.type);
    if (isCaughtWithout(opening, close.tree(), seeing)
        || isCaughtWithout(close.statement(), opening.getLeaf(), seeing)) {
      return Optional.of(Refusal.CLOSE_FAILURE_CAUGHT);
    }
    Tree loop = findLoop(opening, variable).orElseThrow();
    TreePath at = opening;
    while (at.getLeaf() != loop) {
      at = at.getParentPath();
    }
    return leadsTo(at, close.tree(), removed)
        ? Optional.empty()
        : Optional.of(Refusal.CLOSED_BEFORE_OTHER_CODE);
  }

  /** Whether a clause around {@code at}, but not around {@code other}, is one of {@code seeing}. */
  private static boolean isCaughtWithout(TreePath at, Tree other, Predicate<CatchTree> seeing) {
    Tree child = at.getLeaf();
    for (TreePath path = at.getParentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof TryTree tree
          && tree.getBlock() == child
          && !LocalVariables.contains(child, other)
          && tree.getCatches().stream().anyMatch(seeing)) {
        return true;
      }
      child = path.getLeaf();
    }
    return false;
  }

  /** Whether {@code close} comes next behind {@code at}, in a {@code finally} or not. */
  private static boolean leadsTo(TreePath at, Tree close, ImmutableSet<StatementTree> removed) {
    Optional<Siblings> siblings = Siblings.of(at);
    if (siblings.isPresent()) {
      int behind = siblings.get().indexOf(at.getLeaf()) + 1;
      Optional<Boolean> found =
          startsWith(
              siblings.get().statements().subList(behind, siblings.get().size()), close, removed);
      if (found.isPresent()) {
        return found.get();
      }
    }
    TreePath parent = at.getParentPath();
    if (parent.getLeaf() instanceof TryTree tree
        && tree.getFinallyBlock() != null
        && tree.getFinallyBlock() != at.getLeaf()) {
      return startsWith(tree.getFinallyBlock().getStatements(), close, removed)
          .orElseGet(() -> leadsTo(parent, close, removed));
    }
    return (parent.getLeaf() instanceof BlockTree
            || parent.getLeaf() instanceof IfTree
            || parent.getLeaf() instanceof TryTree)
        && leadsTo(parent, close, removed);
  }

  /** Whether {@code close} is the first of {@code statements} that stays; empty if none does. */
  private static Optional<Boolean> startsWith(
      List<? extends StatementTree> statements, Tree close, ImmutableSet<StatementTree> removed) {
    for (StatementTree statement : statements) {
      if (statement == close) {
        return Optional.of(true);
      }
      if (!removed.contains(statement)) {
        return Optional.of(false);
      }
    }
    return Optional.empty();
  }
}
