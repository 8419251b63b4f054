package dev.sluice.ownership;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ReturnTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.List;

/** Whether functions that stand in a call open what they return. */
final class FunctionResults {
  private final CallEffects effects;

  FunctionResults(CallEffects effects) {
    this.effects = effects;
  }

  /**
   * Whether {@code call} passes the function that yields its {@code result}, and that opens it:
   * {@code retry(() -> new Socket(host, port))}.
   */
  boolean areOpenedFor(ExpressionTree call, ResultOwnership result) {
    return result instanceof ResultOwnership.NotOwned owed
        && owed.function().flatMap(operand -> OperandTree.of(call, operand)).stream()
            .anyMatch(this::opens);
  }

  /** Whether whoever calls {@code function} gets something that it opens. */
  boolean opens(ExpressionTree function) {
    ExpressionTree value = OperandTree.withoutCasts(function);
    if (value instanceof LambdaExpressionTree lambda) {
      List<ExpressionTree> results = resultsOf(lambda);
      return !results.isEmpty() && results.stream().allMatch(this::isFresh);
    }
    return value instanceof MemberReferenceTree reference && opens(ASTHelpers.getSymbol(reference));
  }

  private boolean opens(MethodSymbol method) {
    // What `String[]::new` names is a constructor of no class.
    return method.owner instanceof ClassSymbol
        && effects.resourceTypes().isCloseable(Callee.of(method).resultType())
        && effects.resultOf(Callee.of(method)) instanceof ResultOwnership.Acquired acquired
        && acquired.owners().isEmpty();
  }

  private boolean isFresh(ExpressionTree result) {
    ExpressionTree value = ASTHelpers.stripParentheses(result);
    return effects.isAcquisition(value) && effects.of(value).ownersOfResult().isEmpty();
  }

  private static List<ExpressionTree> resultsOf(LambdaExpressionTree lambda) {
    if (lambda.getBody() instanceof ExpressionTree value) {
      return List.of(value);
    }
    List<ExpressionTree> results = new ArrayList<>();
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
          results.add(tree.getExpression());
        }
        return null;
      }
    }.scan(lambda.getBody(), null);
    return results;
  }
}
