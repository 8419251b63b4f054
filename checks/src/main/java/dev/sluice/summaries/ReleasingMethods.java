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
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.OperandTree;
import javax.lang.model.element.ElementKind;

/**
 * Which methods of a closeable class release it as its {@code close()} does, whatever their name:
 * they close the object itself, or a field that its {@code close()} deals with. Anywhere in the
 * method is enough, so it errs towards silence.
 */
final class ReleasingMethods {
  private final CallEffects effects;
  private final ClosingFields closingFields;

  ReleasingMethods(CallEffects effects, ClosingFields closingFields) {
    this.effects = effects;
    this.closingFields = closingFields;
  }

  /** Whether a call of {@code method} closes its receiver; false where that is not known. */
  boolean closes(SourceMethod method) {
    if (method.symbol().isStatic()
        || method.symbol().isConstructor()
        || !effects.resourceTypes().isCloseable(method.owner().type)) {
      return false;
    }
    Scanner scanner = new Scanner(method);
    scanner.scan(method.code(), null);
    return scanner.isFound;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final SourceMethod method;
    private boolean isFound;

    Scanner(SourceMethod method) {
      this.method = method;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return isFound ? null : super.scan(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      CallEffect effect = effects.of(tree);
      if (effect.effectOn(Operand.RECEIVER).onReturn() == Fate.ENDS) {
        isFound |=
            tree.getMethodSelect() instanceof MemberSelectTree select
                ? isReleased(select.getExpression())
                : !ASTHelpers.getSymbol(tree).isStatic();
      }
      for (int i = 0; i < tree.getArguments().size(); i++) {
        if (effect.effectOn(Operand.argument(i + 1)).onReturn() == Fate.ENDS) {
          isFound |= isReleased(tree.getArguments().get(i));
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    /** Whether closing {@code expression} closes this object. */
    private boolean isReleased(ExpressionTree expression) {
      ExpressionTree closed = ASTHelpers.stripParentheses(expression);
      if (OperandTree.isThisOrSuper(closed)) {
        return true;
      }
      return ASTHelpers.getSymbol(closed) instanceof VarSymbol variable
          && variable.getKind() == ElementKind.FIELD
          && closingFields.mayClose(method.owner(), variable);
    }
  }
}
