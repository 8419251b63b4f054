package dev.sluice.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.flow.Containers;
import dev.sluice.ownership.CallEffects;

/**
 * What a function opens for a stream, an optional or a future of the platform, and what is done
 * with that only uses: {@code names.stream().map(Store::open).forEach(Store::read)}.
 */
final class ForgottenElements {
  private final CallEffects effects;

  ForgottenElements(CallEffects effects) {
    this.effects = effects;
  }

  /** Whether what the acquisition at {@code opened}, the body of a lambda, yields is one. */
  boolean containBody(TreePath opened) {
    return opened.getParentPath().getLeaf() instanceof LambdaExpressionTree
        && areYieldedBy(opened.getParentPath());
  }

  /** Whether what the {@code function} yields, which opens it, is one. */
  boolean areYieldedBy(TreePath function) {
    return function.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(function.getLeaf())
        && Containers.yieldsContainer(call, effects)
        && Containers.useOf(call, memberAround(function), effects) == Containers.Use.USED;
  }

  private static Tree memberAround(TreePath path) {
    TreePath member = path;
    while (!(member.getParentPath().getLeaf() instanceof ClassTree)) {
      member = member.getParentPath();
    }
    return member.getLeaf();
  }
}
