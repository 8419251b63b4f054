package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** The assignments to one variable. */
final class Assignments extends TreePathScanner<Void, Void> {
  private final VarSymbol variable;
  private final ImmutableList.Builder<TreePath> values = ImmutableList.builder();

  private Assignments(VarSymbol variable) {
    this.variable = variable;
  }

  /** What is assigned to {@code variable} in {@code scope}, its declaration aside. */
  static ImmutableList<TreePath> to(VarSymbol variable, TreePath scope) {
    Assignments scanner = new Assignments(variable);
    scanner.scan(scope, null);
    return scanner.values.build();
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    if (ASTHelpers.getSymbol(tree.getVariable()) == variable) {
      values.add(new TreePath(getCurrentPath(), tree.getExpression()));
    }
    return super.visitAssignment(tree, null);
  }
}
