package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import java.util.Optional;

/**
 * Which fields of an object own what a method of it acquires from them, as the connection that is
 * kept owns a statement. What such a field holds ends with the object, where closing that reaches
 * the field; the field of an object that is never closed itself, with what the object was made of.
 */
final class KeptOwners {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClosingFields closingFields;

  KeptOwners(CallEffects effects, SourceMethods methods, ClosingFields closingFields) {
    this.effects = effects;
    this.methods = methods;
    this.closingFields = closingFields;
  }

  /** Whether {@code expression} reads such a field in {@code method}, itself or by a getter. */
  boolean areReadBy(ExpressionTree expression, SourceMethod method) {
    return fieldOfThis(expression)
        .filter(field -> !field.isStatic() && owns(field, method))
        .isPresent();
  }

  private boolean owns(VarSymbol field, SourceMethod method) {
    return !effects.resourceTypes().isCloseable(method.owner().type)
        || closingFields.mayClose(method.owner(), field);
  }

  private Optional<VarSymbol> fieldOfThis(ExpressionTree expression) {
    ExpressionTree value = OperandTree.withoutCasts(expression);
    if (value instanceof MethodInvocationTree call) {
      return OperandTree.isOnThis(call)
          ? methods.returnedField(ASTHelpers.getSymbol(call))
          : Optional.empty();
    }
    return OperandTree.fieldOfThis(value);
  }
}
