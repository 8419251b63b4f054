package dev.sluice.fixes;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * What decides whether a part of an expression is evaluated.
 *
 * @param isNegated whether it has to be false for that
 */
record Condition(ExpressionTree expression, boolean isNegated) {

  /** The condition of {@code branch}, a part of {@code tree}; empty if that is evaluated always. */
  static Optional<Condition> of(Tree branch, Tree tree) {
    if (tree instanceof ConditionalExpressionTree choice && choice.getCondition() != branch) {
      return Optional.of(
          new Condition(choice.getCondition(), choice.getFalseExpression() == branch));
    }
    boolean isLazy =
        tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    return isLazy && tree instanceof BinaryTree binary && binary.getRightOperand() == branch
        ? Optional.of(
            new Condition(binary.getLeftOperand(), tree.getKind() == Tree.Kind.CONDITIONAL_OR))
        : Optional.empty();
  }

  /** The condition as it stands before a question mark. */
  String text(SourceText source) {
    return isNegated || expression instanceof ConditionalExpressionTree
        ? operand(source)
        : source.slice(expression);
  }

  /** The condition as an operand. */
  String operand(SourceText source) {
    boolean isAtomic =
        expression instanceof IdentifierTree
            || expression instanceof ParenthesizedTree
            || (!isNegated && expression.getKind() == Tree.Kind.LOGICAL_COMPLEMENT);
    String text = source.slice(expression);
    return (isNegated ? "!" : "") + (isAtomic ? text : "(" + text + ")");
  }
}
