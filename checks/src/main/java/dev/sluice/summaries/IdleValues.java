package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import javax.lang.model.element.ElementKind;

/** Which values of fields have nothing behind them that a {@code close()} would be needed for. */
final class IdleValues {
  private final CallEffects effects;

  IdleValues(CallEffects effects) {
    this.effects = effects;
  }

  /** Whether {@code expression} is known to yield such a value. */
  boolean isIdle(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value instanceof TypeCastTree cast) {
      return isIdle(cast.getExpression());
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isIdle(choice.getTrueExpression()) && isIdle(choice.getFalseExpression());
    }
    if (value instanceof LiteralTree
        || value instanceof LambdaExpressionTree
        || value instanceof MemberReferenceTree
        || (value instanceof NewArrayTree array && array.getInitializers() == null)
        || ASTHelpers.constValue(value) != null) {
      return true;
    }
    Type type = ASTHelpers.getType(value);
    if (type == null) {
      return false;
    }
    if (value instanceof NewClassTree || value instanceof MethodInvocationTree) {
      // The platform has no handles but objects that can be closed.
      return effects.resourceTypes().isResource(type)
          ? effects.objects().yieldsIdle(value)
          : Callee.of(value).filter(Callee::isPlatform).isPresent();
    }
    return ASTHelpers.getSymbol(value) instanceof VarSymbol variable && isLent(variable, type);
  }

  /** Whether {@code variable} is a parameter and no handle: who passed it has it. */
  private boolean isLent(VarSymbol variable, Type type) {
    return variable.getKind() == ElementKind.PARAMETER
        && !effects.resourceTypes().isHandle(type)
        && (type.isReference() || type.hasTag(TypeTag.BOOLEAN));
  }
}
