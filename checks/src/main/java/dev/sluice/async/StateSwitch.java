package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.ownership.OperandTree;
import javax.lang.model.element.ElementKind;

/**
 * A {@code switch} over the state of an object, as the one place through which all steps of a
 * request go: which of them a caller comes to can't be told, and most come to another one than that
 * which blocks. Errs towards silence.
 */
final class StateSwitch {
  private StateSwitch() {}

  /** Whether one inside {@code body} decides whether {@code call} is made. */
  static boolean decides(TreePath call, TreePath body) {
    TreePath at = call;
    while (at != null && at.getLeaf() != body.getLeaf()) {
      if (at.getLeaf() instanceof CaseTree && isOverState(at.getParentPath().getLeaf())) {
        return true;
      }
      at = at.getParentPath();
    }
    return false;
  }

  private static boolean isOverState(Tree tree) {
    if (tree instanceof SwitchTree statement) {
      return isState(statement.getExpression());
    }
    return tree instanceof SwitchExpressionTree expression && isState(expression.getExpression());
  }

  /** Whether {@code selector} is an enum constant that a field of this object holds. */
  private static boolean isState(ExpressionTree selector) {
    return OperandTree.fieldOfThis(ASTHelpers.stripParentheses(selector))
        .filter(field -> !field.isStatic() && field.type.tsym.getKind() == ElementKind.ENUM)
        .isPresent();
  }
}
