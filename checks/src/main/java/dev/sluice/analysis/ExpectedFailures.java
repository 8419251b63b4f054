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
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.FrameworkRules;

/**
 * Acquisitions that a test expects to fail: the last thing in a lambda that {@code assertThrows}
 * gets, or in a method whose annotation says so, or the last thing before a call that never comes
 * back, such as {@code fail()}. If it succeeds, the test fails, and what it leaves open is the
 * least of the worries.
 */
final class ExpectedFailures {
  private final FrameworkRules rules;
  private final CallEffects effects;

  ExpectedFailures(CallEffects effects) {
    this.rules = effects.frameworkRules();
    this.effects = effects;
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
    return mayEnd && (isLastOfExpectedFailure(at) || isBeforeTheEnd(at));
  }

  /** Whether nothing runs after {@code statement} but a call that never comes back. */
  private boolean isBeforeTheEnd(TreePath statement) {
    if (!(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return false;
    }
    int next = block.getStatements().indexOf(statement.getLeaf()) + 1;
    return next < block.getStatements().size()
        && block.getStatements().get(next) instanceof ExpressionStatementTree following
        && following.getExpression() instanceof MethodInvocationTree call
        && !effects.of(call).canReturn();
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
