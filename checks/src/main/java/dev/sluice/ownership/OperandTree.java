package dev.sluice.ownership;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** What stands in the source where a call has an operand. */
public final class OperandTree {
  private OperandTree() {}

  /**
   * The expression that {@code call}, a method invocation or an instance creation, uses as {@code
   * operand}; empty for an implicit receiver.
   */
  public static Optional<ExpressionTree> of(ExpressionTree call, Operand operand) {
    if (operand.isReceiver()) {
      return call instanceof MethodInvocationTree invocation
              && invocation.getMethodSelect() instanceof MemberSelectTree select
          ? Optional.of(select.getExpression())
          : Optional.empty();
    }
    List<? extends ExpressionTree> arguments = arguments(call);
    return operand.position() <= arguments.size()
        ? Optional.of(arguments.get(operand.position() - 1))
        : Optional.empty();
  }

  /** The arguments of {@code call}, a method invocation or an instance creation. */
  static List<? extends ExpressionTree> arguments(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
        ? invocation.getArguments()
        : ((NewClassTree) call).getArguments();
  }

  /** Whether {@code call} is one of a method of this object, {@code super.m()} included. */
  public static boolean isOnThis(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null || isThisOrSuper(receiver);
  }

  /** {@code expression} without the parentheses and casts around it. */
  public static ExpressionTree withoutCasts(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    return value instanceof TypeCastTree cast ? withoutCasts(cast.getExpression()) : value;
  }

  /** Whether {@code receiver} is {@code this} or {@code super}, unqualified. */
  public static boolean isThisOrSuper(ExpressionTree receiver) {
    return receiver instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
  }

  /**
   * The field that {@code expression} names as one of this object's, {@code x} or {@code this.x}.
   */
  public static Optional<VarSymbol> fieldOfThis(ExpressionTree expression) {
    boolean isOfThis =
        expression instanceof IdentifierTree
            || (expression instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree object
                && object.getName().contentEquals("this"));
    return isOfThis
            && ASTHelpers.getSymbol(expression) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.FIELD
        ? Optional.of(variable)
        : Optional.empty();
  }
}
