package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;
import java.util.List;

/**
 * The way from an acquisition up to what keeps its value.
 *
 * @param levels the acquisition and the wrappers directly around it, innermost first
 * @param holder the path to the tree that takes the value of the outermost level
 * @param isConditional whether the value is that of one branch of a conditional expression
 */
record AcquisitionSite(ImmutableList<TreePath> levels, TreePath holder, boolean isConditional) {

  static AcquisitionSite of(Leak leak) {
    if (leak.acquisition() instanceof MemberReferenceTree) {
      throw new RefusedException(Refusal.UNUSED);
    }
    ImmutableList.Builder<TreePath> levels = ImmutableList.<TreePath>builder().add(leak.path());
    boolean isConditional = false;
    TreePath at = leak.path();
    while (true) {
      TreePath parent = at.getParentPath();
      if (isWrapper(parent, at.getLeaf(), leak)) {
        levels.add(parent);
      } else if (isWrapper(parent.getParentPath(), parent.getLeaf(), leak)) {
        parent = parent.getParentPath();
        levels.add(parent);
      } else if (parent.getLeaf() instanceof ConditionalExpressionTree) {
        requireOpenOrNull((ConditionalExpressionTree) parent.getLeaf(), at.getLeaf());
        isConditional = true;
      } else if (!(parent.getLeaf() instanceof ParenthesizedTree)
          && !(parent.getLeaf() instanceof TypeCastTree)) {
        return new AcquisitionSite(levels.build(), parent, isConditional);
      }
      at = parent;
    }
  }

  /** The expression whose value the holder takes, without casts and parentheses. */
  TreePath outermost() {
    return levels.get(levels.size() - 1);
  }

  /** Whether {@code parent} is a wrapper, and {@code child} an argument or the receiver of it. */
  private static boolean isWrapper(TreePath parent, Tree child, Leak leak) {
    return parent != null
        && leak.wrappers().stream().anyMatch(wrapper -> wrapper == parent.getLeaf())
        && (arguments(parent.getLeaf()).contains(child) || isReceiver(child, parent.getLeaf()));
  }

  static List<? extends ExpressionTree> arguments(Tree call) {
    if (call instanceof NewClassTree newClassTree) {
      return newClassTree.getArguments();
    }
    return call instanceof MethodInvocationTree methodInvocationTree
        ? methodInvocationTree.getArguments()
        : ImmutableList.of();
  }

  private static boolean isReceiver(Tree child, Tree call) {
    return child instanceof MemberSelectTree
        && call instanceof MethodInvocationTree methodInvocationTree
        && methodInvocationTree.getMethodSelect() == child;
  }

  /** A header closes the value of both branches, so each must be null or newly opened. */
  private static void requireOpenOrNull(ConditionalExpressionTree conditional, Tree branch) {
    Tree other =
        conditional.getTrueExpression() == branch
            ? conditional.getFalseExpression()
            : conditional.getTrueExpression();
    if (branch == conditional.getCondition()) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
    if (!(other instanceof NewClassTree) && other.getKind() != Tree.Kind.NULL_LITERAL) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
  }
}
