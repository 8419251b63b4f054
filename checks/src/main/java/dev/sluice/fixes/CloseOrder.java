package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.PlatformPackages;
import java.util.List;
import java.util.Optional;

/**
 * The policy on closes that follow each other directly. A header closes in the reverse order of its
 * resources; where the code closes them in another one, and somebody could tell, that order stays.
 */
final class CloseOrder {
  private final Optional<CallEffects> effects;

  CloseOrder(VisitorState state) {
    this.effects = LeakAnalysis.instance(state).effects();
  }

  /**
   * The closes of others that count as nothing behind a close of {@code resource}: those that a
   * header runs after it, and those whose order nobody can tell.
   */
  ImmutableSet<StatementTree> removedBehind(Resource resource, ImmutableList<Resource> resources) {
    return resources.stream()
        .filter(other -> !closesBefore(other, resource) || !isObservable(resource, other))
        .flatMap(other -> other.closes().stream())
        .map(CloseCall::tree)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The statements that flush others right before they are closed, and that nobody can tell from
   * the close of {@code resource}: closing flushes, too.
   */
  ImmutableSet<StatementTree> flushesBehind(Resource resource, ImmutableList<Resource> resources) {
    return resources.stream()
        .filter(other -> !other.closes().isEmpty() && !isObservable(resource, other))
        .flatMap(
            other -> other.siblings().statements().stream().filter(each -> isFlush(each, other)))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether {@code statement} flushes {@code resource}, which the next one closes. */
  private static boolean isFlush(StatementTree statement, Resource resource) {
    Siblings siblings = resource.siblings();
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("flush")
        && getSymbol(select.getExpression()) instanceof VarSymbol variable
        && resource.aliases().contains(variable)
        && !siblings.isLast(statement)
        && resource.closes().stream()
            .anyMatch(close -> close.tree() == siblings.get(siblings.indexOf(statement) + 1));
  }

  /** Whether headers close {@code other} before {@code resource}, since it is opened inside. */
  private static boolean closesBefore(Resource other, Resource resource) {
    if (other.siblings().isSameList(resource.siblings())) {
      return other.index() > resource.index();
    }
    return LocalVariables.contains(
        resource.siblings().container().getLeaf(), other.siblings().container().getLeaf());
  }

  /**
   * Whether the order of the two closes shows. Two independent resources of the platform only
   * release what they hold, and so do an owner and the child that it closes too; anything else may
   * run code of the user, or write to the other one.
   */
  private boolean isObservable(Resource outer, Resource inner) {
    boolean isMadeFromOuter =
        inner
            .declaration()
            .map(tree -> LocalVariables.mentions(tree.getInitializer(), outer.aliases()))
            .orElseGet(() -> isAnyMadeFrom(outer, inner.leaks()));
    return (isMadeFromOuter && !isChild(inner)) || !isOfPlatform(outer) || !isOfPlatform(inner);
  }

  private static boolean isAnyMadeFrom(Resource outer, List<Leak> leaks) {
    return leaks.isEmpty()
        || leaks.stream()
            .map(leak -> AcquisitionSite.of(leak).outermost().getLeaf())
            .anyMatch(value -> LocalVariables.mentions(value, outer.aliases()));
  }

  /** Whether the owner that {@code resource} was asked of closes it, too. */
  private boolean isChild(Resource resource) {
    return !resource.leaks().isEmpty()
        && resource.leaks().stream()
            .allMatch(
                leak ->
                    leak.wrappers().isEmpty()
                        && effects
                            .filter(
                                known ->
                                    known
                                        .of(leak.acquisition())
                                        .ownersOfResult()
                                        .contains(Operand.RECEIVER))
                            .isPresent());
  }

  private static boolean isOfPlatform(Resource resource) {
    return resource.variable().map(variable -> isPlatformType(variable.type)).orElse(false)
        && resource.leaks().stream()
            .allMatch(
                leak ->
                    isPlatformType(leak.type())
                        && isPlatformMember(leak.acquisition())
                        && leak.wrappers().stream().allMatch(CloseOrder::isPlatformMember));
  }

  private static boolean isPlatformMember(Tree call) {
    Symbol symbol = getSymbol(call);
    return symbol != null && PlatformPackages.contain(symbol.owner.getQualifiedName().toString());
  }

  /** Whether nobody can tell when a resource of this type is closed, but for its own. */
  static boolean isPlatformType(Type type) {
    return PlatformPackages.contain(type.tsym.getQualifiedName().toString());
  }
}
