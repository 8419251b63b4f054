package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/**
 * Which definition of a variable a use of it reads, told from the nesting of statements alone. Errs
 * towards not knowing.
 */
final class ValueFlow {
  private final Definitions definitions;
  private final VarSymbol variable;

  ValueFlow(VarSymbol variable, Definitions definitions) {
    this.variable = variable;
    this.definitions = definitions;
  }

  /**
   * The statement whose value {@code use} reads on every path; empty if that may be one of several.
   */
  Optional<TreePath> findDefinition(TreePath use) {
    TreePath at = use;
    while (at.getParentPath() != null) {
      Optional<Siblings> siblings =
          at.getLeaf() instanceof StatementTree ? Siblings.of(at) : Optional.empty();
      if (siblings.isPresent()) {
        for (int i = siblings.get().indexOf(at.getLeaf()) - 1; i >= 0; i--) {
          StatementTree before = siblings.get().get(i);
          if (Definitions.isDefinition(before, variable)) {
            return Optional.of(siblings.get().path(i));
          }
          if (isDeclaration(before) || definitions.isAssignedIn(before, variable)) {
            return Optional.empty();
          }
        }
      }
      if (isAssignedBesides(at)) {
        return Optional.empty();
      }
      at = at.getParentPath();
    }
    return Optional.empty();
  }

  private boolean isDeclaration(StatementTree statement) {
    return statement instanceof VariableTree && variable.equals(getSymbol(statement));
  }

  /** Whether the tree around {@code at} may have assigned the variable before {@code at} runs. */
  private boolean isAssignedBesides(TreePath at) {
    Tree parent = at.getParentPath().getLeaf();
    if (TailPosition.isLoop(parent)) {
      return definitions.isAssignedIn(parent, variable);
    }
    if (parent instanceof TryTree tree) {
      return tree.getBlock() != at.getLeaf()
          && !tree.getResources().contains(at.getLeaf())
          && definitions.isAssignedIn(tree, variable);
    }
    if (parent instanceof IfTree branch) {
      return definitions.isAssignedIn(branch.getCondition(), variable);
    }
    return parent instanceof CaseTree
        && definitions.isAssignedIn(at.getParentPath().getParentPath().getLeaf(), variable);
  }
}
