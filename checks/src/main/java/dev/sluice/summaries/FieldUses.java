package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Comparisons;

/**
 * Whether some code does nothing with what a field holds but to use it: it calls methods on it that
 * leave it open, compares it with null, and forgets it. What is passed on, copied or mentioned in
 * any other way may be closed, so this errs towards no.
 */
final class FieldUses extends TreeScanner<Void, Void> {
  private final VarSymbol field;
  private final CallEffects effects;
  private boolean isMoreFound;

  private FieldUses(VarSymbol field, CallEffects effects) {
    this.field = field;
    this.effects = effects;
  }

  /** Whether all that {@code code} does with {@code field} are uses. */
  static boolean areAllIn(Tree code, VarSymbol field, CallEffects effects) {
    FieldUses scanner = new FieldUses(field, effects);
    scanner.scan(code, null);
    return !scanner.isMoreFound;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    isMoreFound |= isField(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    isMoreFound |= isField(tree);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    if (receiver == null || !isField(receiver)) {
      return super.visitMethodInvocation(tree, null);
    }
    isMoreFound |= effects.of(tree).effectOn(Operand.RECEIVER).mayEndObligation();
    return scan(tree.getArguments(), null);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    boolean isNullTest = Comparisons.areWithNull(tree);
    return isNullTest ? null : super.visitBinary(tree, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    return isField(tree.getVariable())
        ? scan(tree.getExpression(), null)
        : super.visitAssignment(tree, null);
  }

  /** What runs later is not followed. */
  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    isMoreFound |= Mentions.isMentioned(field, tree.getBody());
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    isMoreFound |= isField(tree.getQualifierExpression());
    return null;
  }

  private boolean isField(Tree tree) {
    return field.equals(ASTHelpers.getSymbol(tree));
  }
}
