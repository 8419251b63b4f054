package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import java.util.List;
import java.util.Optional;

/**
 * One call: a method invocation or an instance creation.
 *
 * @param path where it stands
 * @param method what it calls
 * @param receiver what it is called on; empty for static methods, constructors and {@code this}
 * @param arguments its arguments
 */
record Call(
    TreePath path,
    MethodSymbol method,
    Optional<TreePath> receiver,
    ImmutableList<TreePath> arguments) {

  /** The call at {@code path}; empty where there is none, or its trees carry no types. */
  static Optional<Call> at(TreePath path) {
    if (path.getLeaf() instanceof MethodInvocationTree invocation) {
      Symbol symbol = ASTHelpers.getSymbol(invocation.getMethodSelect());
      if (!(symbol instanceof MethodSymbol method)) {
        return Optional.empty();
      }
      Optional<TreePath> receiver =
          !method.isStatic() && invocation.getMethodSelect() instanceof MemberSelectTree select
              ? Optional.of(new TreePath(new TreePath(path, select), select.getExpression()))
              : Optional.empty();
      return Optional.of(new Call(path, method, receiver, paths(path, invocation.getArguments())));
    }
    if (path.getLeaf() instanceof NewClassTree creation) {
      MethodSymbol constructor = ASTHelpers.getSymbol(creation);
      return constructor == null
          ? Optional.empty()
          : Optional.of(
              new Call(path, constructor, Optional.empty(), paths(path, creation.getArguments())));
    }
    return Optional.empty();
  }

  /** The call that {@code expression} is an argument of. */
  static Optional<Call> passing(TreePath expression) {
    TreePath parent = expression.getParentPath();
    return parent == null
        ? Optional.empty()
        : at(parent).filter(call -> call.operandOf(expression.getLeaf()).isPresent());
  }

  /** The call that {@code expression} is the receiver of. */
  static Optional<Call> on(TreePath expression) {
    TreePath select = expression.getParentPath();
    if (select == null || !(select.getLeaf() instanceof MemberSelectTree)) {
      return Optional.empty();
    }
    return at(select.getParentPath())
        .filter(
            call ->
                call.receiver
                    .map(receiver -> receiver.getLeaf() == expression.getLeaf())
                    .orElse(false));
  }

  /** The calls that the chain at {@code expression} goes on with, one on the result of another. */
  static ImmutableList<Call> chainedTo(TreePath expression) {
    ImmutableList.Builder<Call> calls = ImmutableList.builder();
    TreePath at = withoutWrapping(expression);
    for (Optional<Call> next = on(at); next.isPresent(); next = on(at)) {
      calls.add(next.get());
      at = withoutWrapping(next.get().path);
    }
    return calls.build();
  }

  /** Which operand of this call {@code expression} is. */
  Optional<Operand> operandOf(Tree expression) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).getLeaf() == expression) {
        return Optional.of(Operand.argument(i + 1));
      }
    }
    return Optional.empty();
  }

  /** The expression that stands for {@code operand}. */
  Optional<TreePath> find(Operand operand) {
    if (operand.isReceiver()) {
      return receiver;
    }
    return operand.position() <= arguments.size()
        ? Optional.of(arguments.get(operand.position() - 1))
        : Optional.empty();
  }

  /** The expression around {@code path} that has the same value. */
  static TreePath withoutWrapping(TreePath path) {
    TreePath at = path;
    while (at.getParentPath() != null
        && isTransparent(at.getParentPath().getLeaf(), at.getLeaf())) {
      at = at.getParentPath();
    }
    return at;
  }

  private static boolean isTransparent(Tree parent, Tree child) {
    return parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || (parent instanceof ConditionalExpressionTree conditional
            && conditional.getCondition() != child);
  }

  private static ImmutableList<TreePath> paths(
      TreePath parent, List<? extends ExpressionTree> children) {
    return children.stream()
        .map(child -> new TreePath(parent, child))
        .collect(ImmutableList.toImmutableList());
  }
}
