package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/**
 * Whether a resource may be closed where its region ends: whether whoever closes it by hand does so
 * at that moment, whether it is of use in there, and whether nobody needs it afterwards.
 */
final class ClosingPoint {
  private final SourceText source;
  private final LocalVariables variables;
  private final LazyTypes lazyTypes;
  private final InertExpression inert;
  private final LateCloses lateCloses;
  private final CloseOrder closeOrder;
  private final ImmutableList<Resource> resources;
  private final ImmutableSet<StatementTree> removed;
  private final VisitorState state;

  /**
   * @param resources all that are closed at the ends of regions
   * @param removed the statements that this makes redundant
   */
  ClosingPoint(
      SourceText source,
      LocalVariables variables,
      ImmutableList<Resource> resources,
      ImmutableSet<StatementTree> removed,
      VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.lazyTypes = new LazyTypes(state);
    this.inert = new InertExpression(state);
    this.lateCloses = new LateCloses(variables, state);
    this.closeOrder = new CloseOrder(state);
    this.resources = resources;
    this.removed = removed;
    this.state = state;
  }

  /** Why {@code resource} can't be closed at the end of {@code region}. */
  Optional<Refusal> findRefusal(Resource resource, ResourceRegion region) {
    Optional<Refusal> atClose =
        findRefusalOfClose(resource, region).or(() -> findRefusalOfLateClose(resource));
    if (atClose.isPresent()) {
      return atClose;
    }
    if (resource.variable().isPresent()
        && resource.closes().isEmpty()
        && !resource.leaks().isEmpty()
        && !region.isUsed(removed, variables)) {
      return Optional.of(Refusal.UNUSED);
    }
    if (resource.leaks().isEmpty() && isEmptied(region)) {
      // The close() of a wrapper that does nothing else may stay where it is.
      return Optional.of(Refusal.UNUSED);
    }
    boolean isOvergrown =
        resource
            .guard()
            .filter(guard -> !guard.mayGrow())
            .flatMap(Guard::last)
            .filter(last -> isOvergrown(region, last))
            .isPresent();
    if (isOvergrown) {
      return Optional.of(Refusal.OVERLAPPING_EDIT);
    }
    if (resource.redefinition().isPresent() && !region.isUsed(removed, variables)) {
      return Optional.of(Refusal.UNUSED);
    }
    if (isKeptBeyond(resource, region)) {
      return Optional.of(Refusal.KEPT_BEYOND_BLOCK);
    }
    List<StatementTree> statements = region.siblings().statements();
    return statements.subList(region.first(), region.last() + 1).stream()
            .anyMatch(ClosingPoint::isConstructorCall)
        ? Optional.of(Refusal.CONSTRUCTOR_CALL)
        : Optional.empty();
  }

  /** Whether nothing would be left of the body of {@code region}. */
  private boolean isEmptied(ResourceRegion region) {
    return removed.containsAll(
        region.siblings().statements().subList(region.firstOfBody(), region.last() + 1));
  }

  /** {@code region} with the removed statements behind it. */
  private ResourceRegion withRemoved(ResourceRegion region) {
    int last = region.last();
    while (last + 1 < region.siblings().size()
        && removed.contains(region.siblings().get(last + 1))) {
      last++;
    }
    return new ResourceRegion(region.resources(), last);
  }

  /** Whether more than a jump that can't fail follows in {@code region} on where it should end. */
  private boolean isOvergrown(ResourceRegion region, int last) {
    return region.siblings().statements().subList(last + 1, region.last() + 1).stream()
        .anyMatch(statement -> !removed.contains(statement) && !inert.isInertJump(statement));
  }

  private Optional<Refusal> findRefusalOfClose(Resource resource, ResourceRegion region) {
    if (resource.variable().isEmpty()) {
      return Optional.empty();
    }
    Type type = resource.variable().get().type;
    ImmutableSet<StatementTree> flushes = closeOrder.flushesBehind(resource, resources);
    ImmutableSet<StatementTree> gone = Sets.union(removed, flushes).immutableCopy();
    ImmutableSet<StatementTree> behind =
        Sets.union(closeOrder.removedBehind(resource, resources), flushes).immutableCopy();
    for (CloseCall close : resource.closes()) {
      if (!isInside(close, region)) {
        return Optional.of(Refusal.NO_BUILDER);
      }
      Optional<Refusal> refusal = new TailPosition(region, gone, type, state).findRefusal(close);
      if (refusal.isPresent()) {
        return refusal;
      }
      if (new TailPosition(withRemoved(region), behind, type, state)
          .findRefusal(close)
          .isPresent()) {
        return Optional.of(Refusal.CLOSED_IN_OTHER_ORDER);
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> findRefusalOfLateClose(Resource resource) {
    TreePath opening = resource.siblings().path(resource.index());
    return resource.guard().isPresent()
        ? Optional.empty()
        : resource.closing().late().stream()
            .flatMap(
                close ->
                    lateCloses
                        .findRefusal(close, opening, resource.variable().orElseThrow(), removed)
                        .stream())
            .findFirst();
  }

  /** Whether a variable from outside of the block holds the resource when the header closes it. */
  private boolean isKeptBeyond(Resource resource, ResourceRegion region) {
    return resource.reach().stream()
        .filter(
            variable -> resource.redefinition().isEmpty() || !resource.aliases().contains(variable))
        .filter(variable -> holds(variable, resource) || lazyTypes.isLazy(variable.type))
        .anyMatch(variable -> isUsedBeyond(variable, region));
  }

  /** Whether {@code variable} refers to the resource, whatever its type tells. */
  private static boolean holds(VarSymbol variable, Resource resource) {
    return resource.aliases().contains(variable)
        || resource.leaks().stream().anyMatch(leak -> leak.references().contains(variable));
  }

  private boolean isUsedBeyond(VarSymbol variable, ResourceRegion region) {
    Siblings siblings = region.siblings();
    Optional<Tree> declaration = variables.findDeclaration(variable).map(TreePath::getLeaf);
    int loopStart =
        outermostLoop(siblings.container(), declaration)
            .map(source::start)
            .orElse(Integer.MAX_VALUE);
    int start = source.start(siblings.get(region.first()));
    int end = source.end(siblings.get(siblings.size() - 1));
    return variables.uses(variable).stream()
        .filter(use -> Streams.stream(use).noneMatch(removed::contains))
        .mapToInt(use -> source.start(use.getLeaf()))
        .anyMatch(use -> use >= end || (use < start && use >= loopStart));
  }

  /** The outermost loop around {@code container} that {@code declaration} stands outside of. */
  static Optional<Tree> outermostLoop(TreePath container, Optional<Tree> declaration) {
    Optional<Tree> loop = Optional.empty();
    for (Tree tree : container) {
      if (declaration.isPresent() && LocalVariables.contains(tree, declaration.get())) {
        break;
      }
      loop = TailPosition.isLoop(tree) ? Optional.of(tree) : loop;
    }
    return loop;
  }

  /** Whether {@code close} stands in the list of statements of {@code region}, at any depth. */
  private static boolean isInside(CloseCall close, ResourceRegion region) {
    for (Tree tree : close.statement()) {
      if (tree == region.siblings().container().getLeaf()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstructorCall(StatementTree statement) {
    if (!(statement instanceof ExpressionStatementTree expressionStatementTree)
        || !(expressionStatementTree.getExpression() instanceof MethodInvocationTree)) {
      return false;
    }
    Tree method =
        ((MethodInvocationTree) expressionStatementTree.getExpression()).getMethodSelect();
    String name =
        method instanceof IdentifierTree identifierTree ? identifierTree.getName().toString() : "";
    return name.equals("this") || name.equals("super");
  }
}
