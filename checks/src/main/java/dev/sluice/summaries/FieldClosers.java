package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.OperandTree;
import java.util.HashSet;
import java.util.Set;

/**
 * Which methods of this compilation close what a field holds, themselves or by other methods of
 * their object. Anywhere in a method is enough, and whose field it is is not asked, so this errs
 * towards silence; what runs later does not count.
 */
final class FieldClosers {
  private final CallEffects effects;
  private final SourceMethods methods;

  FieldClosers(CallEffects effects, SourceMethods methods) {
    this.effects = effects;
    this.methods = methods;
  }

  /** Whether a call of {@code method} closes what {@code field} holds. */
  boolean areClosedBy(MethodSymbol method, VarSymbol field) {
    return new Scanner(field).isClosedBy(method);
  }

  private final class Scanner extends BodyScanner<Void> {
    private final VarSymbol field;
    private final Set<MethodSymbol> seen = new HashSet<>();
    private boolean isClosed;

    Scanner(VarSymbol field) {
      this.field = field;
    }

    boolean isClosedBy(MethodSymbol method) {
      if (!isClosed && seen.add(method)) {
        methods.find(method).ifPresent(source -> scan(source.code(), null));
      }
      return isClosed;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      CallEffect effect = effects.of(tree);
      isClosed |=
          Callee.exactly(ASTHelpers.getSymbol(tree)).operands().stream()
              .filter(operand -> isField(tree, operand))
              .anyMatch(operand -> effect.effectOn(operand).onReturn() == Fate.ENDS);
      if (OperandTree.isOnThis(tree)) {
        isClosedBy(ASTHelpers.getSymbol(tree));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isField(ExpressionTree call, Operand operand) {
      return OperandTree.of(call, operand)
          .filter(expression -> ASTHelpers.getSymbol(expression) == field)
          .isPresent();
    }
  }
}
