package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** The expressions that read one variable. */
final class Uses extends TreePathScanner<Void, Void> {
  private final VarSymbol variable;
  private final ImmutableList.Builder<TreePath> found = ImmutableList.builder();

  private Uses(VarSymbol variable) {
    this.variable = variable;
  }

  /** Where {@code variable} is read in {@code scope}, in source order. */
  static ImmutableList<TreePath> of(VarSymbol variable, TreePath scope) {
    Uses scanner = new Uses(variable);
    scanner.scan(scope, null);
    return scanner.found.build();
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    add(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    add(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void add(Tree tree) {
    boolean isTarget =
        getCurrentPath().getParentPath().getLeaf() instanceof AssignmentTree assignment
            && assignment.getVariable() == tree;
    if (!isTarget && ASTHelpers.getSymbol(tree) == variable) {
      found.add(getCurrentPath());
    }
  }
}
