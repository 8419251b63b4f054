package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/** Whether a wait is over before it begins: a future that is done, a timeout of zero. */
final class FutureCompletion {
  private static final String ZERO = "ZERO";

  /** How methods are named that tell whether a future is done. */
  private static final ImmutableList<String> TESTS = ImmutableList.of("isDone", "isComplete");

  private final ThreadFacts facts;
  private final Sources sources;

  FutureCompletion(ThreadFacts facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
  }

  /** Whether {@code timeout} is surely zero. */
  static boolean isZero(TreePath timeout) {
    Tree tree = timeout.getLeaf();
    if (tree instanceof TypeCastTree cast) {
      return isZero(new TreePath(timeout, cast.getExpression()));
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof Number number && number.longValue() == 0;
    }
    Object constant = ASTHelpers.constValue(tree);
    return constant instanceof Number number
        ? number.longValue() == 0
        : tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals(ZERO);
  }

  /** Whether the future that is waited for is done by then. */
  boolean isDone(Invocation wait) {
    return wait.call().flatMap(Call::receiver).filter(this::isDone).isPresent()
        || followsAll(wait.path());
  }

  private boolean isDone(TreePath future) {
    Symbol symbol = ASTHelpers.getSymbol(future.getLeaf());
    if (symbol instanceof VarSymbol variable) {
      return isPassedToCallback(variable, future)
          || isPassedToListener(variable)
          || isTested(variable, future)
          || sources
              .findDeclaration(variable, future)
              .map(declaration -> (VariableTree) declaration.getLeaf())
              .map(VariableTree::getInitializer)
              .map(this::isComplete)
              .orElse(false);
    }
    return future.getLeaf() instanceof ExpressionTree expression && isComplete(expression);
  }

  private boolean isComplete(ExpressionTree expression) {
    return ASTHelpers.getSymbol(expression) instanceof MethodSymbol method
        && facts.find(method, ThreadVerb.IS_COMPLETE).isPresent();
  }

  /** Futures are passed to callbacks when they are done. */
  private boolean isPassedToCallback(VarSymbol variable, TreePath use) {
    Optional<TreePath> lambda =
        sources
            .findDeclaration(variable, use)
            .map(TreePath::getParentPath)
            .filter(parent -> parent.getLeaf() instanceof LambdaExpressionTree);
    return lambda.filter(this::isListener).isPresent()
        || lambda
            .flatMap(code -> Call.passing(Call.withoutWrapping(code)))
            .flatMap(Call::receiver)
            .map(receiver -> ASTHelpers.getType(receiver.getLeaf()))
            .filter(type -> facts.isReactive(type) && !facts.isDeferred(type))
            .isPresent();
  }

  /** Whether a library calls what the lambda implements. */
  private boolean isListener(TreePath lambda) {
    return facts
        .functionOf(ASTHelpers.getType(lambda.getLeaf()))
        .flatMap(function -> facts.find(function, ThreadVerb.IS_CALLED_ON))
        .isPresent();
  }

  /** So are they to methods that libraries call. */
  private boolean isPassedToListener(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol method
        && method.params().contains(variable)
        && facts.find(method, ThreadVerb.IS_CALLED_ON).isPresent();
  }

  private static boolean isTested(VarSymbol variable, TreePath use) {
    TreePath member = use;
    while (member.getParentPath() != null
        && !(member.getLeaf() instanceof MethodTree)
        && !(member.getLeaf() instanceof LambdaExpressionTree)) {
      member = member.getParentPath();
    }
    boolean[] isTested = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isTested[0] |= tests(tree, variable);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(member.getLeaf(), null);
    return isTested[0];
  }

  /** {@code future.isDone()}, or a helper by that name which is given the future. */
  private static boolean tests(MethodInvocationTree tree, VarSymbol variable) {
    String name = ASTHelpers.getSymbol(tree).name.toString();
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    return TESTS.stream().anyMatch(name::startsWith)
        && ((receiver != null && ASTHelpers.getSymbol(receiver) == variable)
            || tree.getArguments().stream()
                .anyMatch(argument -> ASTHelpers.getSymbol(argument) == variable));
  }

  /** Whether {@code path} is in code that a chain runs after all of some futures are done. */
  private boolean followsAll(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree
          || at.getLeaf() instanceof MemberReferenceTree) {
        Optional<Call> call = Call.passing(Call.withoutWrapping(at));
        if (call.flatMap(Call::receiver).filter(this::comesFromAll).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean comesFromAll(TreePath chain) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= facts.find(ASTHelpers.getSymbol(tree), ThreadVerb.AWAITS).isPresent();
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(chain.getLeaf(), null);
    return found[0]
        || (ASTHelpers.getSymbol(chain.getLeaf()) instanceof VarSymbol variable
            && sources
                .findDeclaration(variable, chain)
                .filter(at -> ((VariableTree) at.getLeaf()).getInitializer() != null)
                .filter(at -> !isSame(at, chain))
                .map(
                    at ->
                        comesFromAll(
                            new TreePath(at, ((VariableTree) at.getLeaf()).getInitializer())))
                .orElse(false));
  }

  private static boolean isSame(TreePath declaration, TreePath chain) {
    for (TreePath at = chain; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == declaration.getLeaf()) {
        return true;
      }
    }
    return false;
  }
}
