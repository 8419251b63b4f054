package dev.sluice.fixes;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.List;

/**
 * Whether a statement gives a resource away in one branch of an expression only, as {@code return
 * isUsable ? in : null} does: a flag that is set beside the statement would tell too much.
 */
final class PartialHandOvers extends TreeScanner<Void, Void> {
  private final ImmutableSet<VarSymbol> references;
  private boolean isFound;

  private PartialHandOvers(ImmutableSet<VarSymbol> references) {
    this.references = references;
  }

  /**
   * Whether the statement around {@code handOver}, or that is it, does so with one of {@code
   * leaks}.
   */
  static boolean areIn(TreePath handOver, List<Leak> leaks) {
    TreePath statement = handOver;
    while (!(statement.getLeaf() instanceof StatementTree)) {
      statement = statement.getParentPath();
    }
    PartialHandOvers scanner =
        new PartialHandOvers(
            leaks.stream()
                .flatMap(leak -> leak.references().stream())
                .collect(ImmutableSet.toImmutableSet()));
    scanner.scan(statement.getLeaf(), null);
    return scanner.isFound;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    isFound |=
        gives(tree.getTrueExpression()) != gives(tree.getFalseExpression())
            && !isNullTest(tree.getCondition());
    return super.visitConditionalExpression(tree, null);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    long giving = tree.getCases().stream().filter(this::gives).count();
    isFound |= giving > 0 && giving < tree.getCases().size();
    return super.visitSwitchExpression(tree, null);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    boolean isShortCut =
        tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    isFound |= isShortCut && gives(tree.getRightOperand()) && !isNullTest(tree.getLeftOperand());
    return super.visitBinary(tree, null);
  }

  private boolean gives(CaseTree branch) {
    return branch.getBody() != null
        ? gives(branch.getBody())
        : branch.getStatements().stream().anyMatch(this::gives);
  }

  private boolean gives(Tree branch) {
    return LocalVariables.mentions(branch, references);
  }

  /** Whether {@code condition} asks whether the resource is there at all. */
  private boolean isNullTest(ExpressionTree condition) {
    return references.stream()
        .anyMatch(
            variable ->
                CloseCall.isNullTest(condition, Tree.Kind.NOT_EQUAL_TO, variable)
                    || CloseCall.isNullTest(condition, Tree.Kind.EQUAL_TO, variable));
  }
}
