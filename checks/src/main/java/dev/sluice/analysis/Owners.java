package dev.sluice.analysis;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.flow.BodyScanner;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which local variables hold an owner of which value, such as the connection that a statement came
 * from: closing the owner settles what it owns, however many steps lie between. Taken from all
 * assignments of a body, whatever their order, so it errs towards silence.
 */
final class Owners {
  private final CallEffects effects;
  private final Map<VarSymbol, Set<VarSymbol>> direct = new HashMap<>();

  Owners(Tree body, CallEffects effects) {
    this.effects = effects;
    new Scanner().scan(body, null);
  }

  /** The local variables whose close settles what {@code call} yields. */
  ImmutableSet<VarSymbol> of(ExpressionTree call) {
    Set<VarSymbol> all = new LinkedHashSet<>();
    CallEffect effect = effects.of(call);
    for (Operand owner : effect.ownersOfResult()) {
      OperandTree.of(call, owner).ifPresent(expression -> addHolders(expression, all));
    }
    return ImmutableSet.copyOf(all);
  }

  /** Adds the variable that {@code expression} reads and the owners of its value. */
  private void addHolders(ExpressionTree expression, Set<VarSymbol> all) {
    ExpressionTree value = withoutCasts(expression);
    if (value instanceof IdentifierTree) {
      Symbol symbol = ASTHelpers.getSymbol(value);
      if (symbol instanceof VarSymbol variable && isLocal(variable) && all.add(variable)) {
        for (VarSymbol owner : direct.getOrDefault(variable, Set.of())) {
          if (all.add(owner)) {
            direct.getOrDefault(owner, Set.of()).forEach(all::add);
          }
        }
      }
      return;
    }
    if (value instanceof MethodInvocationTree || value instanceof NewClassTree) {
      CallEffect effect = effects.of(value);
      Set<Operand> through =
          effect.isAcquisition() ? effect.ownersOfResult() : effect.sharedOperands();
      for (Operand operand : through) {
        OperandTree.of(value, operand).ifPresent(inner -> addHolders(inner, all));
      }
    }
  }

  private static ExpressionTree withoutCasts(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    return value instanceof TypeCastTree cast ? withoutCasts(cast.getExpression()) : value;
  }

  private static boolean isLocal(VarSymbol variable) {
    return variable.getKind() != ElementKind.FIELD
        && variable.getKind() != ElementKind.ENUM_CONSTANT;
  }

  private final class Scanner extends BodyScanner<Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        assign(ASTHelpers.getSymbol(tree), tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      assign(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    private void assign(Symbol target, ExpressionTree value) {
      if (target instanceof VarSymbol variable
          && isLocal(variable)
          && variable.type.isReference()) {
        Set<VarSymbol> holders = new LinkedHashSet<>();
        addHolders(value, holders);
        holders.remove(variable);
        direct.computeIfAbsent(variable, symbol -> new LinkedHashSet<>()).addAll(holders);
      }
    }
  }
}
