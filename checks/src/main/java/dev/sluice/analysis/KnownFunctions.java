package dev.sluice.analysis;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Declarations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that variables hold for good, a lambda or method reference that is their only
 * value: a call of one is a call of the code that stands there.
 */
final class KnownFunctions {
  private final CallEffects effects;
  private final Declarations declarations;
  private final Map<VarSymbol, ExpressionTree> ofLocals = new HashMap<>();

  KnownFunctions(CallEffects effects, Context context) {
    this.effects = effects;
    this.declarations = new Declarations(context);
  }

  /** Remembers what a local variable is initialised with. */
  void declare(VariableTree variable) {
    if (variable.getInitializer() instanceof LambdaExpressionTree
        || variable.getInitializer() instanceof MemberReferenceTree) {
      ofLocals.put(ASTHelpers.getSymbol(variable), variable.getInitializer());
    }
  }

  /** Whether {@code call} runs a function that opens what it returns for its caller. */
  boolean areOpeningBy(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree select
        && ASTHelpers.getSymbol(select) instanceof MethodSymbol method
        && (method.flags() & Flags.ABSTRACT) != 0
        && effects.resourceTypes().isCloseable(ASTHelpers.getType(call))
        && ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol variable
        && heldBy(variable).filter(effects::opensResult).isPresent();
  }

  private Optional<ExpressionTree> heldBy(VarSymbol variable) {
    boolean isFixed = (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
    if (!isFixed) {
      return Optional.empty();
    }
    return variable.owner instanceof ClassSymbol owner
        ? initializer(variable, owner)
        : Optional.ofNullable(ofLocals.get(variable));
  }

  private Optional<ExpressionTree> initializer(VarSymbol field, ClassSymbol owner) {
    for (JCTree member : declarations.find(owner).map(type -> type.defs).orElse(List.nil())) {
      if (member instanceof JCVariableDecl variable && field.equals(variable.sym)) {
        return Optional.ofNullable(variable.init);
      }
    }
    return Optional.empty();
  }
}
