package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.CloseException;
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
  private final LocalVariables variables;
  private final HoistedLocals hoistedLocals;
  private final CloseException closeException;
  private final CloseFailures closeFailures;
  private final DeclaredExceptions declaredExceptions;
  private final VisitorState state;
  private final ImmutableList<Resource> resources;
  private final ImmutableSet<StatementTree> removed;
  private final ImmutableList<ResourceRegion> regions;
  private final ClosingPoint closingPoint;
  private final ImmutableSet<TryTree> taken;
  private final TextEdits edits;

  /**
   * @param taken statements whose header something else is written into
   */
  MemberEdit(
      ImmutableList<Resource> resources,
      ImmutableSet<TryTree> taken,
      SourceText source,
      LocalVariables variables,
      HoistedLocals hoistedLocals,
      CloseException closeException,
      VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.hoistedLocals = hoistedLocals;
    this.closeException = closeException;
    this.closeFailures = new CloseFailures(source, variables, state);
    this.declaredExceptions = new DeclaredExceptions(source, state);
    this.state = state;
    this.resources = resources;
    this.taken = taken;
    this.removed =
        resources.stream()
            .flatMap(resource -> resource.redundant().stream())
            .map(CloseCall::tree)
            .collect(ImmutableSet.toImmutableSet());
    this.regions = layOut();
    this.closingPoint = new ClosingPoint(source, variables, resources, removed, state);
    this.edits = new TextEdits(source);
  }

  /** Collects the edits; returns the first resources that can't be put into a header. */
  Optional<Obstacle> findObstacle() {
    for (ResourceRegion region : regions) {
      for (Resource resource : region.resources()) {
        Optional<Refusal> refusal = closingPoint.findRefusal(resource, region);
        if (refusal.isPresent()) {
          return Optional.of(new Obstacle(ImmutableList.of(resource), refusal.get()));
        }
      }
    }
    List<ResourceRegion> innerFirst = new ArrayList<>(regions);
    innerFirst.sort(
        Comparator.<ResourceRegion>comparingInt(
                region -> -source.start(region.siblings().get(region.first())))
            .thenComparing(region -> region.resources().get(0), Resource.OUTER_FIRST.reversed()));
    for (ResourceRegion region : innerFirst) {
      try {
        write(region);
      } catch (RefusedException e) {
        return Optional.of(new Obstacle(region.resources(), e.reason()));
      }
    }
    return findUndeletable();
  }

  /**
   * Deletes the declarations of variables that headers declare; the first that can't be deleted.
   */
  private Optional<Obstacle> findUndeletable() {
    for (Resource resource : resources) {
      Optional<VarSymbol> variable =
          resource
              .redefinition()
              .filter(redefinition -> !redefinition.isRenamed())
              .map(Redefinition::variable);
      Optional<Tree> declaration =
          variable.flatMap(variables::findDeclaration).map(TreePath::getLeaf);
      boolean isHeaderToo =
          resources.stream()
              .anyMatch(other -> other.declaration().map(Tree.class::cast).equals(declaration));
      if (declaration.isPresent() && !isHeaderToo) {
        try {
          edits.delete(source.start(declaration.get()), source.end(declaration.get()));
        } catch (RefusedException e) {
          return Optional.of(new Obstacle(ImmutableList.of(resource), e.reason()));
        }
      }
    }
    return Optional.empty();
  }

  /** The statements that headers and guards make redundant. */
  ImmutableSet<StatementTree> removed() {
    return removed;
  }

  /** What {@link #findObstacle} has collected. */
  TextEdits edits() {
    return edits;
  }

  private ImmutableList<ResourceRegion> layOut() {
    Map<StatementTree, List<Resource>> bySiblings = new LinkedHashMap<>();
    for (Resource resource : resources) {
      bySiblings
          .computeIfAbsent(resource.siblings().get(0), first -> new ArrayList<>())
          .add(resource);
    }
    ImmutableList.Builder<ResourceRegion> result = ImmutableList.builder();
    for (List<Resource> group : bySiblings.values()) {
      result.addAll(
          ResourceRegion.layOut(ImmutableList.copyOf(group), removed, variables, hoistedLocals));
    }
    return result.build();
  }

  private void write(ResourceRegion region) {
    TextEdits own = new TextEdits(source);
    Resource first = region.resources().get(0);
    if (first.opening() instanceof Opening.LoopCondition condition) {
      new LoopConditionWriter(source, own, edits).write(condition.loop(), first);
      edits.addAll(own);
      return;
    }
    requireWholeDeclarations(region);
    RegionWriter writer = new RegionWriter(source, removed, taken, own, edits);
    String hoisted = hoistedLocals.move(region, outer(region), redeclared(), removed, edits, own);
    Optional<TryTree> enclosing = writer.findEnclosingTry(region);
    requireNameOnce(region);
    if (region.guard().isPresent()) {
      writer.writeGuard(region, hoisted, turn(region), depth(region, writer), closing(region, own));
    } else if (opensBefore(region) && region.resources().get(0).isOpenedInBody()) {
      writer.writeBehindPart(region, hoisted, depth(region, writer), closing(region, own));
    } else if (needsOwnDeclaration(region) || opensBefore(region)) {
      writer.writeAfterDeclaration(region, hoisted, depth(region, writer), closing(region, own));
    } else if (enclosing.isPresent()) {
      writer.writeInto(enclosing.get(), region);
    } else {
      writer.write(region, hoisted, depth(region, writer), closing(region, own));
    }
    RemovalWriter removals = new RemovalWriter(source, removed, own, state);
    for (Resource resource : region.resources()) {
      resource.redundant().forEach(removals::write);
    }
    edits.addAll(own);
  }

  /** Refuses a region that begins or ends among the variables of one declaration. */
  private static void requireWholeDeclarations(ResourceRegion region) {
    if (region.siblings().isDeclaredWithNext(region.firstOfBody() - 1)
        || region.siblings().isDeclaredWithNext(region.last())) {
      throw new RefusedException(Refusal.MULTIPLE_DECLARATORS);
    }
  }

  /** Refuses a declaration that stays before its header, while another header has that name. */
  private void requireNameOnce(ResourceRegion region) {
    Optional<VarSymbol> variable =
        needsOwnDeclaration(region) || opensBefore(region)
            ? region.resources().get(0).variable()
            : Optional.empty();
    if (variable.filter(redeclared()::contains).isPresent()) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
  }

  /** The variables that headers declare anew, for what is assigned to them later. */
  private ImmutableSet<VarSymbol> redeclared() {
    return resources.stream()
        .flatMap(resource -> resource.redefinition().stream())
        .filter(redefinition -> !redefinition.isRenamed())
        .map(Redefinition::variable)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The last lines of the {@code try} that takes the place of {@code region}. */
  private ImmutableList<String> closing(ResourceRegion region, TextEdits own) {
    ImmutableList<String> plain = region.guard().map(Guard::closing).orElse(ImmutableList.of("}"));
    if (region.unhandled().isEmpty()) {
      return plain;
    }
    if (closeException == CloseException.REFUSE) {
      throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
    }
    Siblings siblings = region.siblings();
    if (closeException == CloseException.DECLARE
        && declaredExceptions.declare(region.unhandled(), siblings.path(region.first()), own)) {
      return plain;
    }
    return region
        .guard()
        .flatMap(Guard::wrapping)
        .orElseGet(() -> clauses(region, region.guard().isPresent() || opensBefore(region)));
  }

  /** The clauses for what closes throw in {@code region}, which begins with what opens, or not. */
  private ImmutableList<String> clauses(ResourceRegion region, boolean isOpenedBefore) {
    Siblings siblings = region.siblings();
    int first = isOpenedBefore ? region.firstOfBody() : region.first();
    ImmutableSet<Tree> outside =
        region.resources().stream()
            .filter(resource -> isOpenedBefore)
            .flatMap(resource -> resource.parts().stream())
            .map(Resource.Part::expression)
            .collect(ImmutableSet.toImmutableSet());
    return closeFailures.clauses(
        region.unhandled(),
        siblings.statements().subList(first, region.last() + 1),
        outside,
        siblings.path(region.first()));
  }

  /** Whether clauses for a failing close would also catch what fails where the resource opens. */
  private boolean opensBefore(ResourceRegion region) {
    Resource resource = region.resources().get(0);
    boolean mayOpenBefore =
        region.resources().size() == 1
            && region.guard().isEmpty()
            && canNameInHeader()
            && Siblings.of(region.siblings().path(region.first())).isPresent()
            && (resource.declaration().isPresent()
                ? resource.parts().isEmpty()
                : resource.opening() instanceof Opening.InBody && resource.parts().size() == 1);
    if (region.unhandled().isEmpty() || !mayOpenBefore) {
      return false;
    }
    try {
      ImmutableList<String> afterOpening = clauses(region, true);
      return !clauses(region, false).equals(afterOpening);
    } catch (RefusedException e) {
      return true;
    }
  }

  private boolean canNameInHeader() {
    return Source.instance(state.context).compareTo(Source.JDK9) >= 0;
  }

  /** Whether the header has to name a variable that is declared before it. */
  private boolean needsOwnDeclaration(ResourceRegion region) {
    return !region.isUsed(removed, variables)
        && region.resources().get(0).declaration().isPresent()
        && region.resources().get(0).parts().isEmpty()
        && canNameInHeader();
  }

  /** How many new blocks around {@code region} begin at the same place. */
  private int turn(ResourceRegion region) {
    return (int)
        outer(region).stream()
            .filter(
                other ->
                    other.lastOfHeader() == region.first()
                        && !other.resources().get(0).isOpenedInBody()
                        && (other.guard().isPresent() || beginsLikeGuard(other)))
            .count();
  }

  /** Whether the {@code try} of {@code region} begins where that of a guard would. */
  private boolean beginsLikeGuard(ResourceRegion region) {
    int end = source.end(region.siblings().get(region.lastOfHeader()));
    return (needsOwnDeclaration(region) || opensBefore(region))
        && source.endWithComment(end) == end;
  }

  /** How many new blocks around {@code region} end where it does. */
  private int depth(ResourceRegion region, RegionWriter writer) {
    int branches = (int) regions.stream().filter(other -> endsWithBranch(other, region)).count();
    return branches
        + (int)
            outer(region).stream()
                .filter(
                    other ->
                        writer.lastRemoved(other) == writer.lastRemoved(region)
                            && (other.guard().isPresent()
                                || needsOwnDeclaration(other)
                                || writer.findEnclosingTry(other).isEmpty()))
                .count();
  }

  /** Whether the last thing in {@code outer} is a branch without a block that is {@code inner}. */
  private boolean endsWithBranch(ResourceRegion outer, ResourceRegion inner) {
    return !outer.siblings().isSameList(inner.siblings())
        && source.start(outer.siblings().get(outer.first()))
            < source.start(inner.siblings().get(inner.first()))
        && source.end(outer.siblings().get(outer.last()))
            == source.end(inner.siblings().get(inner.last()));
  }

  /** The regions around {@code region} in the same list of statements. */
  private ImmutableList<ResourceRegion> outer(ResourceRegion region) {
    return regions.stream()
        .filter(other -> other.encloses(region))
        .collect(ImmutableList.toImmutableList());
  }
}
