package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import dev.sluice.ownership.BodyScanner;
import java.util.Optional;

/** The expressions whose value an expression may have: its branches, without parentheses. */
final class PossibleValues {
  private PossibleValues() {}

  /** The values that {@code expression} may have; itself where it has no branches. */
  static ImmutableList<ExpressionTree> of(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return of(parenthesized.getExpression());
    }
    if (expression instanceof TypeCastTree cast) {
      return of(cast.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree conditional) {
      return ImmutableList.<ExpressionTree>builder()
          .addAll(of(conditional.getTrueExpression()))
          .addAll(of(conditional.getFalseExpression()))
          .build();
    }
    if (expression instanceof SwitchExpressionTree choice) {
      ImmutableList.Builder<ExpressionTree> result = ImmutableList.builder();
      choice.getCases().forEach(group -> new Results(result).scan(group, null));
      return result.build();
    }
    return ImmutableList.of(expression);
  }

  /** Whether one of the values is null. */
  static boolean includeNull(ExpressionTree expression) {
    return of(expression).stream().anyMatch(value -> value.getKind() == Tree.Kind.NULL_LITERAL);
  }

  /** The branching expression that takes the value at {@code branch} as its own, if one does. */
  static Optional<TreePath> findChoice(TreePath branch) {
    TreePath parent = branch.getParentPath();
    if (parent.getLeaf() instanceof ConditionalExpressionTree) {
      return Optional.of(parent);
    }
    if (parent.getLeaf() instanceof CaseTree rule && rule.getBody() == branch.getLeaf()) {
      return Optional.of(parent.getParentPath())
          .filter(path -> path.getLeaf() instanceof SwitchExpressionTree);
    }
    TreePath path = parent.getLeaf() instanceof YieldTree ? parent : null;
    while (path != null && !(path.getLeaf() instanceof SwitchExpressionTree)) {
      path = path.getParentPath();
    }
    return Optional.ofNullable(path);
  }

  /** Collects what the cases of one switch expression yield. */
  private static final class Results extends BodyScanner<Void> {
    private final ImmutableList.Builder<ExpressionTree> values;

    Results(ImmutableList.Builder<ExpressionTree> values) {
      this.values = values;
    }

    @Override
    public Void visitCase(CaseTree tree, Void unused) {
      if (tree.getBody() instanceof ExpressionTree value) {
        values.addAll(of(value));
        return null;
      }
      return super.visitCase(tree, null);
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
      values.addAll(of(tree.getValue()));
      return null;
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
      return null;
    }
  }
}
