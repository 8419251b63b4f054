package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.Optional;

/** Which statement opens the resource of a leak, and which variable has it, or a wrapper, then. */
final class Holding {
  private final SourceText source;
  private final LocalVariables variables;

  Holding(SourceText source, LocalVariables variables) {
    this.source = source;
    this.variables = variables;
  }

  /** The path to the statement; that around it where a switch expression has several. */
  static TreePath statementOf(Leak leak) {
    TreePath path = leak.path();
    while (path.getParentPath() != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      Optional<TreePath> choice = PossibleValues.findChoice(path);
      if (choice.isEmpty() && path.getLeaf() instanceof StatementTree) {
        return path;
      }
      path = choice.orElse(path.getParentPath());
    }
    throw new RefusedException(Refusal.TEMPORARY);
  }

  /** Whether a failure in the statement of the acquisition itself leaves the resource open. */
  boolean isExposedIn(TreePath statement, Leak leak) {
    int start = source.start(statement.getLeaf());
    int end = source.end(statement.getLeaf());
    return leak.causes().stream()
        .map(cause -> getStartPosition(cause.tree()))
        .anyMatch(failure -> start <= failure && failure < end);
  }

  /** The local variable that the statement of {@code leak} gives the resource to. */
  VarSymbol variable(Leak leak) {
    return find(leak).orElseThrow(() -> new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH));
  }

  /** That variable, if the statement does nothing but to give it the resource. */
  Optional<VarSymbol> findVariable(Leak leak) {
    try {
      return find(leak);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private Optional<VarSymbol> find(Leak leak) {
    Tree statement = statementOf(leak).getLeaf();
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    Tree target = null;
    if (holder instanceof VariableTree && holder == statement) {
      target = holder;
    } else if (holder instanceof AssignmentTree assignment
        && statement instanceof ExpressionStatementTree expression
        && expression.getExpression() == holder) {
      target = assignment.getVariable();
    }
    return target != null
            && getSymbol(target) instanceof VarSymbol variable
            && variables.findDeclaration(variable).isPresent()
        ? Optional.of(variable)
        : Optional.empty();
  }
}
