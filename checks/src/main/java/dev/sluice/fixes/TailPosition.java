package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;

/**
 * Whether nothing happens between a {@code close()} in a region and the end of that region, so that
 * a header closes at the same moment, and its failure goes the same way. Other calls that the same
 * fix removes count as nothing. Errs towards no.
 */
final class TailPosition {
  private static final Optional<Refusal> OTHER_CODE = Optional.of(Refusal.CLOSED_BEFORE_OTHER_CODE);

  private final ResourceRegion region;
  private final ImmutableSet<StatementTree> removed;
  private final Optional<Type> resource;
  private final CloseExceptions closeExceptions;
  private final InertExpression inert;

  TailPosition(
      ResourceRegion region,
      ImmutableSet<StatementTree> removed,
      Type resource,
      VisitorState state) {
    this(region, removed, Optional.of(resource), state);
  }

  private TailPosition(
      ResourceRegion region,
      ImmutableSet<StatementTree> removed,
      Optional<Type> resource,
      VisitorState state) {
    this.region = region;
    this.removed = removed;
    this.resource = resource;
    this.closeExceptions = new CloseExceptions(state);
    this.inert = new InertExpression(state);
  }

  /** Whether nothing happens between the end of {@code statement} and that of {@code region}. */
  static boolean isLastIn(ResourceRegion region, TreePath statement, VisitorState state) {
    return new TailPosition(region, ImmutableSet.of(), Optional.empty(), state)
        .after(statement, false)
        .isEmpty();
  }

  /** Why {@code close} can't be left to the header. */
  Optional<Refusal> findRefusal(CloseCall close) {
    return after(close.statement(), false);
  }

  /**
   * Follows control from the end of {@code at}; {@code isFinally} if an exception may come along.
   */
  private Optional<Refusal> after(TreePath at, boolean isFinally) {
    Optional<Siblings> siblings = Siblings.of(at);
    return siblings.isPresent()
        ? afterSibling(siblings.get(), at, isFinally)
        : afterPart(at, isFinally);
  }

  private Optional<Refusal> afterSibling(Siblings siblings, TreePath at, boolean isFinally) {
    boolean isRegion = siblings.isSameList(region.siblings());
    for (int i = siblings.indexOf(at.getLeaf()) + 1; i < siblings.size(); i++) {
      if (isRegion && i > region.last()) {
        break;
      }
      if (!removed.contains(siblings.get(i))) {
        return afterJump(siblings.path(i), isFinally);
      }
    }
    if (isRegion) {
      return Optional.empty();
    }
    TreePath container = siblings.container();
    if (siblings.isCaseGroup()) {
      return isLastCase(container) ? after(container.getParentPath(), isFinally) : OTHER_CODE;
    }
    return after(container, isFinally);
  }

  private Optional<Refusal> afterPart(TreePath at, boolean isFinally) {
    TreePath parent = at.getParentPath();
    Tree outer = parent.getLeaf();
    if (outer instanceof TryTree tryTree) {
      return afterPartOfTry(at, tryTree, isFinally);
    }
    if (outer instanceof CaseTree) {
      return after(parent.getParentPath(), isFinally);
    }
    return outer instanceof IfTree
            || outer instanceof LabeledStatementTree
            || outer instanceof CatchTree
        ? after(parent, isFinally)
        : OTHER_CODE;
  }

  private Optional<Refusal> afterPartOfTry(TreePath at, TryTree tree, boolean isFinally) {
    if (at.getLeaf() == tree.getFinallyBlock()) {
      return after(at.getParentPath(), true);
    }
    if (at.getLeaf() == tree.getBlock()
        && tree.getCatches().stream().anyMatch(clause -> isFinally || isCloseCaughtBy(clause))) {
      return Optional.of(Refusal.CLOSE_FAILURE_CAUGHT);
    }
    if (at.getLeaf() == tree.getBlock() && closesVisibly(tree)) {
      return Optional.of(Refusal.CLOSED_IN_OTHER_ORDER);
    }
    return isEmptied(tree.getFinallyBlock()) ? after(at.getParentPath(), isFinally) : OTHER_CODE;
  }

  /** Whether the header of {@code tree} closes something, and one could tell when it does. */
  private boolean closesVisibly(TryTree tree) {
    return resource.isPresent()
        && !tree.getResources().isEmpty()
        && !(CloseOrder.isPlatformType(resource.get())
            && tree.getResources().stream()
                .allMatch(other -> CloseOrder.isPlatformType(getType(other))));
  }

  private boolean isCloseCaughtBy(CatchTree clause) {
    return resource.isPresent() && closeExceptions.isCaughtBy(clause, resource.get());
  }

  /** What a jump that follows {@code close()} does before it has left the region. */
  private Optional<Refusal> afterJump(TreePath jump, boolean isFinally) {
    Tree leaf = jump.getLeaf();
    boolean isInert =
        leaf instanceof BreakTree
            || leaf instanceof ContinueTree
            || (leaf instanceof ReturnTree returnTree && inert.isInert(returnTree.getExpression()))
            || (leaf instanceof YieldTree yieldTree && inert.isInert(yieldTree.getValue()))
            || (leaf instanceof ThrowTree throwTree
                && inert.isInertThrown(throwTree.getExpression()));
    return isInert ? passingThrough(jump, isFinally) : OTHER_CODE;
  }

  private Optional<Refusal> passingThrough(TreePath jump, boolean isFinally) {
    Tree child = jump.getLeaf();
    for (TreePath path = jump.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree == region.siblings().container().getLeaf()) {
        return Optional.empty();
      }
      if (isTarget(path, jump.getLeaf())) {
        return jump.getLeaf() instanceof BreakTree ? after(path, isFinally) : OTHER_CODE;
      }
      if (tree instanceof TryTree tryTree) {
        if (child == tryTree.getBlock()
            && tryTree.getCatches().stream().anyMatch(this::isCloseCaughtBy)) {
          return Optional.of(Refusal.CLOSE_FAILURE_CAUGHT);
        }
        if (child != tryTree.getFinallyBlock()
            && (!isEmptied(tryTree.getFinallyBlock())
                || (child == tryTree.getBlock() && closesVisibly(tryTree))
                || (isFinally && !tryTree.getCatches().isEmpty())
                || isCaught(jump.getLeaf(), child, tryTree))) {
          return OTHER_CODE;
        }
      } else if (!(tree instanceof StatementTree
              || tree instanceof CatchTree
              || tree instanceof CaseTree)
          || tree instanceof SynchronizedTree) {
        return OTHER_CODE;
      }
      child = tree;
    }
    return OTHER_CODE;
  }

  private boolean isCaught(Tree jump, Tree child, TryTree tree) {
    return jump instanceof ThrowTree throwTree
        && child == tree.getBlock()
        && tree.getCatches().stream()
            .anyMatch(
                clause -> closeExceptions.mayCatch(clause, getType(throwTree.getExpression())));
  }

  private boolean isEmptied(BlockTree block) {
    return block == null || removed.containsAll(block.getStatements());
  }

  private static boolean isLastCase(TreePath caseGroup) {
    Tree parent = caseGroup.getParentPath().getLeaf();
    if (!(parent instanceof SwitchTree switchTree)) {
      return false;
    }
    List<? extends CaseTree> cases = switchTree.getCases();
    return cases.get(cases.size() - 1) == caseGroup.getLeaf();
  }

  /** Whether {@code jump}, a break or continue, goes to the end of {@code path}. */
  private static boolean isTarget(TreePath path, Tree jump) {
    Name label =
        jump instanceof BreakTree breakTree
            ? breakTree.getLabel()
            : jump instanceof ContinueTree continueTree ? continueTree.getLabel() : null;
    if (label != null) {
      return path.getLeaf() instanceof LabeledStatementTree
          && ((LabeledStatementTree) path.getLeaf()).getLabel().contentEquals(label);
    }
    return (jump instanceof BreakTree && path.getLeaf() instanceof SwitchTree)
        || ((jump instanceof BreakTree || jump instanceof ContinueTree) && isLoop(path.getLeaf()));
  }

  static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }
}
