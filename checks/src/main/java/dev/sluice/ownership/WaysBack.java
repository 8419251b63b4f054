package dev.sluice.ownership;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.sluice.models.Operand;
import java.util.IdentityHashMap;
import java.util.function.Predicate;

/**
 * Whether some code asks a value for what it came from, as a statement for its connection, and may
 * close that. What is done with the owner in the end is not followed, but for one that is only
 * called a method on at once.
 */
public final class WaysBack extends TreeScanner<Void, Void> {
  private final CallEffects effects;
  private final Predicate<ExpressionTree> isAsked;
  private final IdentityHashMap<Tree, MethodInvocationTree> calledOn = new IdentityHashMap<>();
  private boolean isFound;

  private WaysBack(CallEffects effects, Predicate<ExpressionTree> isAsked) {
    this.effects = effects;
    this.isAsked = isAsked;
  }

  /** Whether a call in {@code code} asks a value that {@code isAsked} holds for. */
  public static boolean areIn(Tree code, Predicate<ExpressionTree> isAsked, CallEffects effects) {
    WaysBack scanner = new WaysBack(effects, isAsked);
    scanner.scan(code, null);
    return scanner.isFound;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return isFound ? null : super.scan(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      calledOn.put(ASTHelpers.stripParentheses(select.getExpression()), tree);
    }
    isFound = effects.objects().leadsToOwner(tree, isAsked) && !isOnlyUsed(tree);
    return super.visitMethodInvocation(tree, null);
  }

  /** Whether all that is done with the result of {@code call} is to call a method on it. */
  private boolean isOnlyUsed(MethodInvocationTree call) {
    MethodInvocationTree next = calledOn.get(call);
    return next != null && !effects.of(next).effectOn(Operand.RECEIVER).mayEndObligation();
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    isFound = effects.objects().leadsToOwner(tree, isAsked);
    return super.visitNewClass(tree, null);
  }
}
