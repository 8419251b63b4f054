package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * Where the branches meet that give one variable its resource: {@code if (c) r = a(); else r =
 * b();}. What comes after that statement uses the resource, whichever it is.
 */
final class JoinPoint {
  private JoinPoint() {}

  /**
   * The statement behind which {@code variable}, assigned at {@code assignment}, is used: that
   * statement itself, or one around it that does nothing more.
   */
  static TreePath of(TreePath assignment, VarSymbol variable) {
    TreePath at = assignment;
    while (true) {
      Optional<TreePath> outer = findOuter(at, variable);
      if (outer.isEmpty()) {
        return at;
      }
      at = outer.get();
    }
  }

  private static Optional<TreePath> findOuter(TreePath at, VarSymbol variable) {
    Optional<Siblings> siblings = Siblings.of(at);
    TreePath parent = at.getParentPath();
    if (siblings.isEmpty()) {
      return parent.getLeaf() instanceof IfTree ? Optional.of(parent) : Optional.empty();
    }
    if (declares(siblings.get(), variable) || !isLast(siblings.get(), at.getLeaf())) {
      return Optional.empty();
    }
    if (parent.getLeaf() instanceof CaseTree) {
      return parent.getParentPath().getLeaf() instanceof SwitchTree
          ? Optional.of(parent.getParentPath())
          : Optional.empty();
    }
    TreePath outer = parent.getParentPath();
    if (outer.getLeaf() instanceof TryTree tree) {
      return leadsOnlyPastItsEnd(tree, (BlockTree) parent.getLeaf())
          ? Optional.of(outer)
          : Optional.empty();
    }
    if (outer.getLeaf() instanceof IfTree || outer.getLeaf() instanceof SynchronizedTree) {
      return Optional.of(outer);
    }
    return outer.getLeaf() instanceof BlockTree ? Optional.of(parent) : Optional.empty();
  }

  private static boolean isLast(Siblings siblings, Tree statement) {
    int index = siblings.indexOf(statement);
    return siblings.isLast(statement)
        || (siblings.isCaseGroup()
            && index == siblings.size() - 2
            && siblings.get(index + 1) instanceof BreakTree);
  }

  /** Whether what follows {@code tree} is reached through its block only. */
  private static boolean leadsOnlyPastItsEnd(TryTree tree, BlockTree block) {
    return tree.getBlock() == block
        && tree.getFinallyBlock() == null
        && tree.getCatches().stream().allMatch(JoinPoint::endsWithJump);
  }

  private static boolean endsWithJump(CatchTree clause) {
    List<? extends StatementTree> statements = clause.getBlock().getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return last instanceof ReturnTree || last instanceof ThrowTree;
  }

  private static boolean declares(Siblings siblings, VarSymbol variable) {
    return siblings.statements().stream()
        .anyMatch(
            statement ->
                statement instanceof VariableTree && variable.equals(getSymbol(statement)));
  }
}
