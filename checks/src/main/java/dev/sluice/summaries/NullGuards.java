package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import javax.lang.model.element.ElementKind;

/**
 * Statements that throw where a parameter is null. As with {@code requireNonNull}, that is a
 * mistake of the caller's, and no failure that a program expects.
 */
final class NullGuards {
  private NullGuards() {}

  /** Whether {@code tree} is {@code if (parameter == null) throw}, of an unchecked exception. */
  static boolean is(Tree tree) {
    return tree instanceof IfTree guard
        && guard.getElseStatement() == null
        && isNullTest(guard.getCondition())
        && onlyThrows(guard.getThenStatement());
  }

  private static boolean isNullTest(ExpressionTree condition) {
    if (!(ASTHelpers.stripParentheses(condition) instanceof BinaryTree test)) {
      return false;
    }
    return switch (test.getKind()) {
      case CONDITIONAL_OR ->
          isNullTest(test.getLeftOperand()) && isNullTest(test.getRightOperand());
      case EQUAL_TO ->
          test.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
              && isParameter(test.getLeftOperand());
      default -> false;
    };
  }

  private static boolean isParameter(ExpressionTree expression) {
    Symbol symbol = ASTHelpers.getSymbol(expression);
    return symbol != null && symbol.getKind() == ElementKind.PARAMETER;
  }

  private static boolean onlyThrows(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().size() == 1 && onlyThrows(block.getStatements().get(0));
    }
    return statement instanceof ThrowTree thrown
        && Superclasses.isOrExtends(
            ASTHelpers.getType(thrown.getExpression()), Superclasses.RUNTIME_EXCEPTION);
  }
}
