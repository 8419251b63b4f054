package dev.sluice.analysis;

import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.sluice.ownership.FrameworkRules;

/**
 * Acquisitions that a test expects to fail: the last thing in a lambda that {@code assertThrows}
 * gets, or in a method whose annotation says so. If it succeeds, the test fails, and what it leaves
 * open is the least of the worries.
 */
final class ExpectedFailures {
  private final FrameworkRules rules;

  ExpectedFailures(FrameworkRules rules) {
    this.rules = rules;
  }

  /** Whether the statement or lambda that {@code acquisition} is a part of is expected to fail. */
  boolean contain(TreePath acquisition) {
    TreePath at = acquisition;
    while (at != null && !isStatementOrFunction(at.getLeaf())) {
      at = at.getParentPath();
    }
    if (at == null) {
      return false;
    }
    if (at.getLeaf() instanceof LambdaExpressionTree) {
      return isPassedOn(at);
    }
    boolean mayEnd =
        at.getLeaf() instanceof ExpressionStatementTree || at.getLeaf() instanceof VariableTree;
    return mayEnd && isLastOfExpectedFailure(at);
  }

  private boolean isLastOfExpectedFailure(TreePath statement) {
    TreePath block = statement.getParentPath();
    if (!(block.getLeaf() instanceof BlockTree body)
        || Iterables.getLast(body.getStatements()) != statement.getLeaf()) {
      return false;
    }
    TreePath function = block.getParentPath();
    return function.getLeaf() instanceof MethodTree method
        ? rules.expectsFailure(ASTHelpers.getSymbol(method))
        : function.getLeaf() instanceof LambdaExpressionTree && isPassedOn(function);
  }

  private boolean isPassedOn(TreePath lambda) {
    return lambda.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && rules.expectsFailure(call);
  }

  private static boolean isStatementOrFunction(Tree tree) {
    return tree instanceof StatementTree || tree instanceof LambdaExpressionTree;
  }
}
