package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.OperandTree;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Which methods of a closeable class release it as its {@code close()} does, whatever their name:
 * they close the object itself. One that closes a field that its {@code close()} deals with may do
 * so too, or may be about to open the next one, which what follows the call shows. Anywhere in the
 * method is enough, so it errs towards silence.
 */
final class ReleasingMethods {
  private final CallEffects effects;
  private final ClosingFields closingFields;

  ReleasingMethods(CallEffects effects, ClosingFields closingFields) {
    this.effects = effects;
    this.closingFields = closingFields;
  }

  /** What a call of {@code method} does to its receiver; empty where that is not known. */
  Optional<OperandEffect> onReceiver(SourceMethod method) {
    if (method.symbol().isStatic()
        || method.symbol().isConstructor()
        || !effects.resourceTypes().isCloseable(method.owner().type)) {
      return Optional.empty();
    }
    Scanner scanner = new Scanner(method);
    scanner.scan(method.code(), null);
    if (scanner.closesItself) {
      return Optional.of(OperandEffect.CLOSES);
    }
    return scanner.closesField ? Optional.of(OperandEffect.MAY_TAKE_OWNERSHIP) : Optional.empty();
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final SourceMethod method;
    private boolean closesItself;
    private boolean closesField;

    Scanner(SourceMethod method) {
      this.method = method;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return closesItself ? null : super.scan(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      CallEffect effect = effects.of(tree);
      if (effect.effectOn(Operand.RECEIVER).onReturn() == Fate.ENDS) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
          closed(select.getExpression());
        } else {
          closesItself |= !ASTHelpers.getSymbol(tree).isStatic();
        }
      }
      for (int i = 0; i < tree.getArguments().size(); i++) {
        if (effect.effectOn(Operand.argument(i + 1)).onReturn() == Fate.ENDS) {
          closed(tree.getArguments().get(i));
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void closed(ExpressionTree expression) {
      ExpressionTree closed = ASTHelpers.stripParentheses(expression);
      closesItself |= OperandTree.isThisOrSuper(closed);
      closesField |=
          ASTHelpers.getSymbol(closed) instanceof VarSymbol variable
              && variable.getKind() == ElementKind.FIELD
              && closingFields.mayClose(method.owner(), variable);
    }
  }
}
