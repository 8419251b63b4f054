package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ReturnTree;
import com.sun.tools.javac.code.Symbol;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.OperandTree;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Whether a method shows what fields hold: each of its {@code return} statements names a field, and
 * none of these does it assign. What else it does, such as to count its calls, is of no interest.
 */
final class ReturnedFields extends BodyScanner<Void> {
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
        tree.getExpression() == null
            ? null
            : ASTHelpers.getSymbol(OperandTree.withoutCasts(tree.getExpression()));
    if (symbol != null && symbol.getKind() == ElementKind.FIELD) {
      returned.add(symbol);
    } else {
      isOther = true;
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree.getVariable());
    if (symbol != null) {
      assigned.add(symbol);
    }
    return super.visitAssignment(tree, null);
  }
}
