package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.Comparisons;
import dev.sluice.ownership.OperandTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods of this compilation that open nothing in an object that holds nothing yet when they are
 * given it, as a helper that configures a pool: all that they do with it are calls that open
 * nothing, and comparisons with null. What else is done with it may open something.
 */
final class IdleParameters {
  private final SourceCalls calls;
  private final CallEffects effects;
  private final Set<VarSymbol> asked = new HashSet<>();
  private final Map<VarSymbol, Boolean> known = new HashMap<>();

  IdleParameters(SourceCalls calls, CallEffects effects) {
    this.calls = calls;
    this.effects = effects;
  }

  /** Whether {@code callee} opens nothing in the object that it is given as {@code argument}. */
  boolean areLeftIdle(Callee callee, Operand argument) {
    return calls
        .targets(callee)
        .filter(targets -> targets.stream().allMatch(target -> isLeftIdle(target, argument)))
        .isPresent();
  }

  private boolean isLeftIdle(SourceMethod method, Operand argument) {
    Optional<VarSymbol> parameter = method.parameter(argument);
    if (parameter.isEmpty() || method.symbol().isVarArgs()) {
      return false;
    }
    Boolean answer = known.get(parameter.get());
    if (answer != null) {
      return answer;
    }
    if (!asked.add(parameter.get())) {
      // A method that calls itself does what its other calls do.
      return true;
    }
    Uses uses = new Uses(parameter.get());
    uses.scan(method.code(), null);
    asked.remove(parameter.get());
    if (asked.isEmpty() || uses.isMore) {
      // An answer that waited for another one is no answer by itself.
      known.put(parameter.get(), !uses.isMore);
    }
    return !uses.isMore;
  }

  private final class Uses extends TreeScanner<Void, Void> {
    private final VarSymbol parameter;
    private boolean isMore;

    Uses(VarSymbol parameter) {
      this.parameter = parameter;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      isMore |= isParameter(tree);
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      return Comparisons.areWithNull(tree) ? null : super.visitBinary(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      Callee callee = Callee.exactly(ASTHelpers.getSymbol(tree));
      for (Operand operand : callee.operands()) {
        Optional<ExpressionTree> passed = OperandTree.of(tree, operand);
        if (passed.filter(this::isParameter).isEmpty()) {
          passed.ifPresent(expression -> scan(expression, null));
        } else {
          isMore |= !effects.objects().leavesIdle(tree, operand);
        }
      }
      return null;
    }

    private boolean isParameter(ExpressionTree expression) {
      return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(expression)) == parameter;
    }
  }
}
