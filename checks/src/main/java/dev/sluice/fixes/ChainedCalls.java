package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;

/** Calls that return the object that they are called on, as {@code append()} of a writer does. */
final class ChainedCalls {
  private final Optional<CallEffects> effects;
  private final Types types;

  ChainedCalls(VisitorState state) {
    this.effects = LeakAnalysis.instance(state).effects();
    this.types = state.getTypes();
  }

  /** Whether {@code call} is called on {@code receiver}, and returns it. */
  boolean isLink(TreePath receiver, TreePath call) {
    return call.getLeaf() instanceof MethodInvocationTree invocation
        && getReceiver(invocation) != null
        && isValue(getReceiver(invocation), receiver.getLeaf())
        && mayBeSame(getType(receiver.getLeaf()), getType(invocation))
        && effects
            .filter(known -> known.of(invocation).result().equals(ResultOwnership.Shared.RECEIVER))
            .isPresent();
  }

  private static boolean isValue(ExpressionTree expression, Tree value) {
    return expression == value || OperandTree.withoutCasts(expression) == value;
  }

  /** Whether a call that returns the receiver may have that type: another guise is a new one. */
  private boolean mayBeSame(Type receiver, Type result) {
    return types.isSubtype(types.erasure(receiver), types.erasure(result));
  }
}
