package dev.sluice.analysis;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.sluice.ownership.FrameworkRules;
import java.util.HashSet;
import java.util.Set;

/**
 * Which expressions of a compilation unit are mocks: what yields one, the variables that ever get
 * one, and what is called on one. Errs towards mocks, and so towards silence: a variable that holds
 * a mock anywhere is believed to hold one everywhere.
 */
final class Mocks {
  private final FrameworkRules rules;
  private final Set<Symbol> variables = new HashSet<>();

  Mocks(CompilationUnitTree unit, FrameworkRules rules) {
    this.rules = rules;
    new Scanner().scan(unit.getTypeDecls(), null);
  }

  /** Whether {@code call} is a call of a method of a mock. */
  boolean isCallOnMock(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree select
        && isMock(select.getExpression());
  }

  private boolean isMock(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value instanceof TypeCastTree cast) {
      return isMock(cast.getExpression());
    }
    if (value instanceof MethodInvocationTree) {
      return rules.isMock(value) || isCallOnMock(value);
    }
    if (value instanceof IdentifierTree || value instanceof MemberSelectTree) {
      Symbol symbol = ASTHelpers.getSymbol(value);
      return symbol instanceof Symbol.VarSymbol
          && (variables.contains(symbol) || rules.isMock(symbol));
    }
    return false;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null && isMock(tree.getInitializer())) {
        variables.add(ASTHelpers.getSymbol(tree));
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      Symbol variable = ASTHelpers.getSymbol(tree.getVariable());
      if (variable != null && isMock(tree.getExpression())) {
        variables.add(variable);
      }
      return super.visitAssignment(tree, null);
    }
  }
}
