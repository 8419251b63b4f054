package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.List;

/** Conditions that ask on which thread they are evaluated, as {@code inEventLoop()} does. */
final class ThreadTest {
  private final ThreadFacts facts;

  ThreadTest(ThreadFacts facts) {
    this.facts = facts;
  }

  /** Whether the thread may block wherever {@code condition} comes out as {@code result}. */
  boolean mayBlockIf(ExpressionTree condition, boolean result) {
    ExpressionTree test = ASTHelpers.stripParentheses(condition);
    if (test instanceof UnaryTree negation && test.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return mayBlockIf(negation.getExpression(), !result);
    }
    if (test instanceof BinaryTree both
        && (test.getKind() == Tree.Kind.CONDITIONAL_AND
            || test.getKind() == Tree.Kind.CONDITIONAL_OR)) {
      boolean left = mayBlockIf(both.getLeftOperand(), result);
      boolean right = mayBlockIf(both.getRightOperand(), result);
      // A conjunction that holds, as a disjunction that doesn't, tells the results of both sides.
      return (test.getKind() == Tree.Kind.CONDITIONAL_AND) == result
          ? left || right
          : left && right;
    }
    return ASTHelpers.getSymbol(test) instanceof MethodSymbol method
        && facts
            .find(method, ThreadVerb.IS_TRUE_ON)
            .filter(fact -> (fact.thread() == ThreadKind.WORKER) == result)
            .isPresent();
  }

  /** The first of {@code statements}, if any, that only threads which may block get past. */
  int firstExit(List<? extends StatementTree> statements) {
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i) instanceof IfTree branch
          && branch.getElseStatement() == null
          && leaves(branch.getThenStatement())
          && mayBlockIf(branch.getCondition(), false)) {
        return i;
      }
    }
    return statements.size();
  }

  private static boolean leaves(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      List<? extends StatementTree> inside = block.getStatements();
      return !inside.isEmpty() && leaves(inside.get(inside.size() - 1));
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof ContinueTree
        || statement instanceof BreakTree;
  }
}
