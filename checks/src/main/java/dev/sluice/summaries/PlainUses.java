package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import java.util.List;

/**
 * Whether some code does nothing with a variable but compare it with null, call methods on it that
 * don't release it, and pass it to methods that only use it: then no path has to be followed to
 * know that its resource stays with whoever owns it.
 */
final class PlainUses extends TreeScanner<Void, Void> {
  private final VarSymbol variable;
  private final CallEffects effects;
  private boolean isMore;

  private PlainUses(VarSymbol variable, CallEffects effects) {
    this.variable = variable;
    this.effects = effects;
  }

  static boolean isOnlyUsed(VarSymbol variable, Tree code, CallEffects effects) {
    PlainUses scanner = new PlainUses(variable, effects);
    scanner.scan(code, null);
    return !scanner.isMore;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return isMore ? null : super.scan(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    // Code that is not attributed yet may do anything.
    isMore |= isVariable(tree) || ASTHelpers.getSymbol(tree) == null;
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    if (!isNull(tree.getRightOperand()) && !isNull(tree.getLeftOperand())) {
      return super.visitBinary(tree, null);
    }
    scanOthers(tree.getLeftOperand());
    scanOthers(tree.getRightOperand());
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select
        && isVariable(select.getExpression())) {
      isMore |= !isUsed(effects.of(tree), Operand.RECEIVER);
    } else {
      scan(tree.getMethodSelect(), null);
    }
    scanArguments(tree, tree.getArguments());
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    scan(tree.getEnclosingExpression(), null);
    scanArguments(tree, tree.getArguments());
    scan(tree.getClassBody(), null);
    return null;
  }

  private void scanArguments(ExpressionTree call, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (isVariable(arguments.get(i))) {
        isMore |= !isUsed(effects.of(call), Operand.argument(i + 1));
      } else {
        scan(arguments.get(i), null);
      }
    }
  }

  private void scanOthers(ExpressionTree operand) {
    if (!isVariable(operand)) {
      scan(operand, null);
    }
  }

  private static boolean isUsed(CallEffect effect, Operand operand) {
    return effect.canReturn()
        && effect.effectOn(operand) == OperandEffect.USES
        && !effect.sharedOperands().contains(operand);
  }

  private boolean isVariable(Tree expression) {
    return expression instanceof IdentifierTree && ASTHelpers.getSymbol(expression) == variable;
  }

  private static boolean isNull(ExpressionTree expression) {
    return expression.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
