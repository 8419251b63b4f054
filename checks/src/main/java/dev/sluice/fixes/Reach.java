package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.List;

/** Which variables must not be used any more when a resource is closed. */
final class Reach {
  private final LocalVariables variables;
  private final LazyTypes types;
  private final VisitorState state;

  Reach(LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.types = new LazyTypes(state);
    this.state = state;
  }

  /**
   * The variables that hold a resource or read from it. Where the code itself says on every path
   * when it is closed, only those that hold it.
   *
   * @param leaks the leaks that the resource cures
   * @param expressions what yields the resource, where that has no variable
   * @param aliases the variables of the resource
   * @param siblings where it lives
   * @throws RefusedException if no region of code ends before the last of them is used
   */
  ImmutableSet<VarSymbol> of(
      List<Leak> leaks,
      ImmutableSet<Tree> expressions,
      ImmutableSet<VarSymbol> aliases,
      Siblings siblings) {
    Derivations derivations =
        new Derivations(expressions, aliases, siblings.container().getLeaf(), state);
    if (derivations.areYieldedFrom(siblings.statements())) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
    if (leaks.stream().allMatch(leak -> leak.isClosedUnlessItFails() && isClosedByItself(leak))) {
      ImmutableSet.Builder<VarSymbol> references = ImmutableSet.builder();
      leaks.forEach(leak -> references.addAll(leak.references()));
      return ImmutableSet.<VarSymbol>builder()
          .addAll(aliases)
          .addAll(Sets.intersection(derivations.variables(), references.build()))
          .build();
    }
    GettersOfOne getters = new GettersOfOne(siblings.container().getLeaf(), state);
    if (derivations.leave(siblings.statements()) || leaks.stream().anyMatch(getters::mayLeave)) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
    requireNotCaptured(derivations.variables(), siblings.container().getLeaf());
    return derivations.variables();
  }

  /**
   * Whether each of its closes names the resource. Where its owner is closed instead, that comes
   * after whatever reads from the resource.
   */
  private static boolean isClosedByItself(Leak leak) {
    return leak.closes().stream()
        .allMatch(close -> LocalVariables.mentions(close, leak.references()));
  }

  /**
   * Refuses a {@code body} that lets something that reads from the resource out.
   *
   * @param isValue whether its value leaves
   */
  void requireComplete(
      List<Leak> leaks, ImmutableSet<Tree> expressions, Tree body, boolean isValue) {
    Derivations derivations = new Derivations(expressions, ImmutableSet.of(), body, state);
    GettersOfOne getters = new GettersOfOne(body, state);
    if ((isValue && derivations.mayReadLater((ExpressionTree) body))
        || derivations.leave(ImmutableList.of(body))
        || leaks.stream().anyMatch(getters::mayLeave)) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
  }

  /** Refuses where code from the statement with index {@code bound} on uses one of these. */
  static void requireNotUsedFrom(int bound, Siblings siblings, ImmutableSet<VarSymbol> derived) {
    boolean isUsed =
        siblings.statements().subList(bound, siblings.size()).stream()
            .anyMatch(statement -> LocalVariables.mentions(statement, derived));
    if (isUsed) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
  }

  private void requireNotCaptured(ImmutableSet<VarSymbol> reached, Tree container) {
    for (VarSymbol variable : reached) {
      for (TreePath use : variables.uses(variable)) {
        if (isCapturedIn(container, use)) {
          throw new RefusedException(Refusal.CAPTURED);
        }
      }
    }
  }

  private boolean isCapturedIn(Tree container, TreePath use) {
    boolean isInFunction = false;
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree == container) {
        return isInFunction;
      }
      isInFunction |=
          (tree instanceof LambdaExpressionTree && !isRunAtOnce(path))
              || tree instanceof ClassTree
              || (tree instanceof MemberReferenceTree reference && isTask(reference));
    }
    return false;
  }

  /** Whether the function at {@code path} is an argument of a call that runs it, and forgets it. */
  private boolean isRunAtOnce(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(path.getLeaf())
        && types.runsAtOnce(getSymbol(call), call.getArguments().indexOf(path.getLeaf()));
  }

  /** Whether {@code reference} is for a function without parameters, which may run any time. */
  private boolean isTask(MemberReferenceTree reference) {
    return state.getTypes().findDescriptorType(getType(reference)).getParameterTypes().isEmpty();
  }
}
