package dev.sluice.analysis;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.sluice.flow.Containers;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import java.util.IdentityHashMap;

/**
 * What a function opens for a stream, an optional or a future of the platform, and what is done
 * with that only uses: {@code names.stream().map(Store::open).forEach(Store::read)}.
 */
final class ForgottenElements {
  private final CallEffects effects;

  /** By the acquisition, or the reference to the method that opens. */
  private final IdentityHashMap<Tree, Boolean> known = new IdentityHashMap<>();

  ForgottenElements(CallEffects effects) {
    this.effects = effects;
  }

  /**
   * Whether {@code opened}, which {@code function} yields, be it that itself or the body of a
   * lambda, is one.
   */
  boolean contain(Tree opened, TreePath function) {
    Boolean answer = known.get(opened);
    if (answer == null) {
      answer = isForgotten(function);
      known.put(opened, answer);
    }
    return answer;
  }

  /** Whether {@code opened} was found to be one. */
  boolean contain(Tree opened) {
    return known.getOrDefault(opened, false);
  }

  private boolean isForgotten(TreePath function) {
    return function.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(function.getLeaf())
        && isFilled(call)
        && Containers.useOf(call, memberAround(function), effects) == Containers.Use.USED;
  }

  /** Whether {@code call} of a method of the platform yields what has resources in it. */
  private boolean isFilled(MethodInvocationTree call) {
    Type type = ASTHelpers.getType(call);
    return type != null
        && type.getTypeArguments().stream().anyMatch(effects.resourceTypes()::isCloseable)
        && Callee.of((ExpressionTree) call).filter(Callee::isPlatform).isPresent();
  }

  private static Tree memberAround(TreePath path) {
    TreePath member = path;
    while (!(member.getParentPath().getLeaf() instanceof ClassTree)) {
      member = member.getParentPath();
    }
    return member.getLeaf();
  }
}
