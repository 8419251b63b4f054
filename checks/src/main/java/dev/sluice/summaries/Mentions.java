package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * Whether a variable occurs in some code, lambdas and classes inside it included; it may where the
 * code is not attributed yet.
 */
final class Mentions extends TreeScanner<Void, Void> {
  private final VarSymbol variable;
  private boolean isFound;

  private Mentions(VarSymbol variable) {
    this.variable = variable;
  }

  static boolean isMentioned(VarSymbol variable, Tree code) {
    Mentions scanner = new Mentions(variable);
    scanner.scan(code, null);
    return scanner.isFound;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return isFound ? null : super.scan(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    isFound |= symbol == null || symbol == variable;
    return null;
  }
}
