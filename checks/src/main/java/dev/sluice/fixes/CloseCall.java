package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/**
 * A {@code r.close();} with the null checks of {@code r} around it: what a header makes redundant.
 *
 * @param statement the path to the outermost statement that does nothing else
 */
record CloseCall(TreePath statement) {

  StatementTree tree() {
    return (StatementTree) statement.getLeaf();
  }

  /**
   * The calls of {@code close()} on one of {@code aliases}.
   *
   * @throws RefusedException if one of them can't be removed as a statement
   */
  static ImmutableList<CloseCall> of(ImmutableSet<VarSymbol> aliases, LocalVariables variables) {
    ImmutableList.Builder<CloseCall> result = ImmutableList.builder();
    for (VarSymbol alias : aliases) {
      for (TreePath use : variables.uses(alias)) {
        if (findCall(use).isPresent()) {
          TreePath statement = findCall(use).get().getParentPath();
          if (!(statement.getLeaf() instanceof ExpressionStatementTree)) {
            throw new RefusedException(Refusal.NO_BUILDER);
          }
          result.add(new CloseCall(withNullChecks(statement, alias)));
        }
      }
    }
    return result.build();
  }

  /**
   * What the statement {@code statement} closes {@code variable} with, its null checks included.
   */
  static CloseCall at(TreePath statement, VarSymbol variable) {
    return new CloseCall(withNullChecks(statement, variable));
  }

  /** The path to the call {@code use.close()}. */
  static Optional<TreePath> findCall(TreePath use) {
    TreePath select = use.getParentPath();
    if (!(select.getLeaf() instanceof MemberSelectTree)
        || !((MemberSelectTree) select.getLeaf()).getIdentifier().contentEquals("close")) {
      return Optional.empty();
    }
    TreePath call = select.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree
            && ((MethodInvocationTree) call.getLeaf()).getMethodSelect() == select.getLeaf()
            && ((MethodInvocationTree) call.getLeaf()).getArguments().isEmpty()
        ? Optional.of(call)
        : Optional.empty();
  }

  private static TreePath withNullChecks(TreePath statement, VarSymbol variable) {
    TreePath outer = statement.getParentPath();
    if (outer.getLeaf() instanceof BlockTree
        && ((BlockTree) outer.getLeaf()).getStatements().size() == 1) {
      outer = outer.getParentPath();
    }
    if (outer.getLeaf() instanceof IfTree) {
      IfTree check = (IfTree) outer.getLeaf();
      if (check.getElseStatement() == null
          && isNullTest(check.getCondition(), Tree.Kind.NOT_EQUAL_TO, variable)) {
        return withNullChecks(outer, variable);
      }
    }
    return statement;
  }

  /** Whether {@code condition} compares {@code variable} with null by this operator. */
  static boolean isNullTest(ExpressionTree condition, Tree.Kind operator, VarSymbol variable) {
    if (condition instanceof ParenthesizedTree parenthesized) {
      return isNullTest(parenthesized.getExpression(), operator, variable);
    }
    if (!(condition instanceof BinaryTree test) || test.getKind() != operator) {
      return false;
    }
    return (isReference(test.getLeftOperand(), variable) && isNull(test.getRightOperand()))
        || (isReference(test.getRightOperand(), variable) && isNull(test.getLeftOperand()));
  }

  private static boolean isReference(ExpressionTree tree, VarSymbol variable) {
    return tree instanceof IdentifierTree && variable.equals(getSymbol(tree));
  }

  private static boolean isNull(ExpressionTree tree) {
    return tree.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
