package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edits that put a set of resources into headers, if they all can be put there together. */
final class MemberEdit {
  /** What stands in the way: to be left out, or given up. */
  record Obstacle(ImmutableList<Resource> resources, Refusal reason) {}

  private final SourceText source;
  private final HoistedLocals hoistedLocals;
  private final VisitorState state;
  private final ImmutableList<Resource> resources;
  private final ImmutableSet<StatementTree> removed;
  private final ImmutableList<ResourceRegion> regions;
  private final TextEdits edits;

  MemberEdit(
      ImmutableList<Resource> resources,
      SourceText source,
      HoistedLocals hoistedLocals,
      VisitorState state) {
    this.source = source;
    this.hoistedLocals = hoistedLocals;
    this.state = state;
    this.resources = resources;
    this.removed =
        resources.stream()
            .flatMap(resource -> resource.closes().stream())
            .map(CloseCall::tree)
            .collect(ImmutableSet.toImmutableSet());
    this.regions = layOut();
    this.edits = new TextEdits(source);
  }

  /** Collects the edits; returns the first resources that can't be put into a header. */
  Optional<Obstacle> findObstacle() {
    for (ResourceRegion region : regions) {
      for (Resource resource : region.resources()) {
        Optional<Refusal> refusal = findRefusal(resource, region);
        if (refusal.isPresent()) {
          return Optional.of(new Obstacle(ImmutableList.of(resource), refusal.get()));
        }
      }
    }
    List<ResourceRegion> innerFirst = new ArrayList<>(regions);
    innerFirst.sort(
        Comparator.comparingInt(region -> -source.start(region.siblings().get(region.first()))));
    for (ResourceRegion region : innerFirst) {
      try {
        write(region);
      } catch (RefusedException e) {
        return Optional.of(new Obstacle(region.resources(), e.reason()));
      }
    }
    return Optional.empty();
  }

  /** What {@link #findObstacle} has collected. */
  TextEdits edits() {
    return edits;
  }

  private ImmutableList<ResourceRegion> layOut() {
    Map<Tree, List<Resource>> bySiblings = new LinkedHashMap<>();
    for (Resource resource : resources) {
      bySiblings
          .computeIfAbsent(
              resource.siblings().container().getLeaf(), container -> new ArrayList<>())
          .add(resource);
    }
    ImmutableList.Builder<ResourceRegion> result = ImmutableList.builder();
    for (List<Resource> group : bySiblings.values()) {
      result.addAll(ResourceRegion.layOut(ImmutableList.copyOf(group), removed, hoistedLocals));
    }
    return result.build();
  }

  private Optional<Refusal> findRefusal(Resource resource, ResourceRegion region) {
    if (resource.declaration().isPresent()) {
      TailPosition tail =
          new TailPosition(region, removed, getSymbol(resource.declaration().get()).type, state);
      for (CloseCall close : resource.closes()) {
        Optional<Refusal> refusal =
            isInside(close, region)
                ? tail.findRefusal(close)
                : Optional.of(Refusal.CLOSED_IN_EXPRESSION);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    List<StatementTree> statements = region.siblings().statements();
    return statements.subList(region.first(), region.last() + 1).stream()
            .anyMatch(MemberEdit::isConstructorCall)
        ? Optional.of(Refusal.CONSTRUCTOR_CALL)
        : Optional.empty();
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

  private void write(ResourceRegion region) {
    TextEdits own = new TextEdits(source);
    new RegionWriter(source, hoistedLocals, own).write(region, removed, depth(region));
    RemovalWriter removals = new RemovalWriter(source, removed, own, state);
    for (Resource resource : region.resources()) {
      resource.closes().forEach(removals::write);
    }
    edits.addAll(own);
  }

  /** How many other regions outside of {@code region} end where it does. */
  private int depth(ResourceRegion region) {
    return (int)
        regions.stream()
            .filter(
                other ->
                    other.siblings().isSameList(region.siblings())
                        && other.first() < region.first()
                        && end(other) == end(region))
            .count();
  }

  private int end(ResourceRegion region) {
    int end = region.last();
    while (end + 1 < region.siblings().size() && removed.contains(region.siblings().get(end + 1))) {
      end++;
    }
    return end;
  }
}
