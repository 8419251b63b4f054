package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
 * @param alternatives what the holder takes instead where the acquisition is one branch of several
 */
record AcquisitionSite(
    ImmutableList<TreePath> levels, TreePath holder, ImmutableList<ExpressionTree> alternatives) {

  static AcquisitionSite of(Leak leak) {
    if (leak.acquisition() instanceof MemberReferenceTree) {
      throw new RefusedException(Refusal.UNUSED);
    }
    ImmutableList.Builder<TreePath> levels = ImmutableList.<TreePath>builder().add(leak.path());
    ImmutableSet.Builder<ExpressionTree> alternatives = ImmutableSet.builder();
    TreePath at = leak.path();
    while (true) {
      TreePath parent = at.getParentPath();
      if (isWrapper(parent, at.getLeaf(), leak)) {
        levels.add(parent);
      } else if (isWrapper(parent.getParentPath(), parent.getLeaf(), leak)) {
        parent = parent.getParentPath();
        levels.add(parent);
      } else if (PossibleValues.findChoice(at).isPresent()) {
        parent = PossibleValues.findChoice(at).get();
        alternatives.addAll(alternatives(parent.getLeaf(), at.getLeaf()));
      } else if (!(parent.getLeaf() instanceof ParenthesizedTree)
          && !(parent.getLeaf() instanceof TypeCastTree)) {
        return new AcquisitionSite(
            levels.build(), parent, ImmutableList.copyOf(alternatives.build()));
      }
      at = parent;
    }
  }

  boolean isConditional() {
    return !alternatives.isEmpty();
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

  /** The values of {@code choice} other than that of its {@code branch}. */
  private static ImmutableList<ExpressionTree> alternatives(Tree choice, Tree branch) {
    if (choice instanceof ConditionalExpressionTree conditional
        && conditional.getCondition() == branch) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
    ImmutableList<ExpressionTree> own = PossibleValues.of((ExpressionTree) branch);
    return PossibleValues.of((ExpressionTree) choice).stream()
        .filter(value -> !own.contains(value))
        .collect(ImmutableList.toImmutableList());
  }
}
