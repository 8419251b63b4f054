package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/** Operators that are given a function from the whole chain to another one: {@code transform}. */
final class Rewrites {
  private final Threads threads;

  Rewrites(Threads threads) {
    this.threads = threads;
  }

  /** Whether {@code path} is {@code tree}, or stands in it. */
  static boolean isInside(TreePath path, Tree tree) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code use} stands in the function by which {@code call} rewrites a chain. */
  boolean isInFunction(TreePath use, Call call) {
    return findFunction(call).map(function -> isInside(use, function.getLeaf())).orElse(false);
  }

  /** The function of {@code call} that makes of the chain what the call returns. */
  Optional<TreePath> findFunction(Call call) {
    for (TreePath argument : call.arguments()) {
      if (isFunction(call, call.operandOf(argument.getLeaf()).orElseThrow())) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code operand} is a function from the whole chain to what {@code call} returns. */
  boolean isFunction(Call call, Operand operand) {
    return threads.isOperator(call)
        && threads.continuesWith(call, operand)
        && threads
            .facts()
            .find(call.method(), ThreadVerb.RUNS_CALLBACK_ON, operand)
            .filter(
                fact ->
                    fact.thread() == ThreadKind.CALLER || fact.thread() == ThreadKind.SUBSCRIBER)
            .isPresent();
  }

  /**
   * The chain as the function at {@code expression} sees it; empty where it can't be looked into.
   */
  Optional<TreePath> parameterOf(TreePath expression) {
    TreePath function = threads.sources().findFunction(expression).orElse(expression);
    if (function.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1) {
      return Optional.of(new TreePath(function, lambda.getParameters().get(0)));
    }
    if (function.getLeaf() instanceof MemberReferenceTree
        && ASTHelpers.getSymbol(function.getLeaf()) instanceof MethodSymbol method) {
      return threads
          .sources()
          .findBody(method)
          .filter(body -> ((MethodTree) body.getLeaf()).getParameters().size() == 1)
          .map(body -> new TreePath(body, ((MethodTree) body.getLeaf()).getParameters().get(0)));
    }
    return Optional.empty();
  }
}
