package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * What becomes of an object that is kept in a collection or array, or in a stream of them: whatever
 * a class of the Java platform is given it may hand out again. Errs on the side of too much.
 */
final class Contents {
  private final Sources sources;

  Contents(Sources sources) {
    this.sources = sources;
  }

  /**
   * The expressions that hold what {@code call} is given: its result, the variable it is made on.
   */
  ImmutableList<TreePath> putInto(Call call) {
    if (!isOfPlatform(call.method())) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<TreePath> holders = ImmutableList.builder();
    holders.add(call.path());
    call.receiver()
        .filter(receiver -> ASTHelpers.getSymbol(receiver.getLeaf()) instanceof VarSymbol)
        .ifPresent(
            receiver ->
                holders.addAll(
                    usesOf((VarSymbol) ASTHelpers.getSymbol(receiver.getLeaf()), receiver)));
    return holders.build();
  }

  /** The expressions that stand for what {@code call} takes out of what it is made on. */
  ImmutableList<TreePath> takenOut(Call call) {
    if (!isOfPlatform(call.method())) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<TreePath> elements = ImmutableList.builder();
    elements.add(call.path());
    for (TreePath argument : call.arguments()) {
      if (argument.getLeaf() instanceof LambdaExpressionTree lambda) {
        for (VariableTree parameter : lambda.getParameters()) {
          VarSymbol variable = ASTHelpers.getSymbol(parameter);
          elements.addAll(sources.usesOf(variable, new TreePath(argument, parameter)));
        }
      }
    }
    return elements.build();
  }

  private ImmutableList<TreePath> usesOf(VarSymbol variable, TreePath use) {
    return sources
        .findDeclaration(variable, use)
        .map(declaration -> sources.usesOf(variable, declaration))
        .orElse(ImmutableList.of());
  }

  private static boolean isOfPlatform(MethodSymbol method) {
    return BlockingSummaries.isPlatform(method);
  }
}
