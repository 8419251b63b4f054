package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Whether a method shows what fields hold: each of its {@code return} statements names a field, and
 * none of these does it assign. What else it does, such as to count its calls, is of no interest.
 */
final class ReturnedFields extends TreeScanner<Void, Void> {
  private final Set<Symbol> returned = new HashSet<>();
  private final Set<Symbol> assigned = new HashSet<>();
  private boolean isOther;

  private ReturnedFields() {}

  static boolean areAllThatReturns(SourceMethod method) {
    ReturnedFields scanner = new ReturnedFields();
    scanner.scan(method.code(), null);
    return !scanner.isOther
        && !scanner.returned.isEmpty()
        && scanner.returned.stream().noneMatch(scanner.assigned::contains);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    Symbol symbol =
        tree.getExpression() == null ? null : ASTHelpers.getSymbol(plain(tree.getExpression()));
    if (symbol != null && symbol.getKind() == ElementKind.FIELD) {
      returned.add(symbol);
    } else {
      isOther = true;
    }
    return super.visitReturn(tree, null);
  }

  private static ExpressionTree plain(ExpressionTree tree) {
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    return bare instanceof TypeCastTree cast ? plain(cast.getExpression()) : bare;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree.getVariable());
    if (symbol != null) {
      assigned.add(symbol);
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
