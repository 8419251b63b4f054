package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.ResourceTypes;
import java.util.HashSet;
import java.util.Set;

/**
 * Which fields are closed, copied or passed on anywhere in the file that declares them: a task that
 * an object starts may close what the object's own {@code close()} leaves alone, and so may a
 * wrapper that it makes later. Errs towards yes.
 */
final class FieldHandOvers {
  private final ResourceTypes resourceTypes;
  private final Set<VarSymbol> handedOver = new HashSet<>();
  private final Set<Tree> scanned = new HashSet<>();

  FieldHandOvers(ResourceTypes resourceTypes) {
    this.resourceTypes = resourceTypes;
  }

  /** Whether the file of {@code method} hands over or closes what {@code field} holds. */
  boolean contain(VarSymbol field, SourceMethod method) {
    if (scanned.add(method.unit())) {
      new Scanner().scan(method.unit(), null);
    }
    return handedOver.contains(field);
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      tree.getArguments().forEach(this::handOver);
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol variable
          && select.getIdentifier().contentEquals(resourceTypes.releaseMethod(variable.type))) {
        handOver(select.getExpression());
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      tree.getArguments().forEach(this::handOver);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      tree.getResources().forEach(this::handOver);
      return super.visitTry(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      handOver(tree.getInitializer());
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      handOver(tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      handOver(tree.getExpression());
      return super.visitReturn(tree, null);
    }

    private void handOver(Tree value) {
      if (value instanceof ExpressionTree expression
          && ASTHelpers.getSymbol(ASTHelpers.stripParentheses(expression))
              instanceof VarSymbol variable) {
        handedOver.add(variable);
      }
    }
  }
}
