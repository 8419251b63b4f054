package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds what closes the resource of a variable that no header can declare: since several places
 * open the one that is used later, or the variable changes meanwhile, or something else than {@code
 * close()} releases it. A guard behind those places releases what the variable holds in the end.
 */
final class FinallyGuardFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;
  private final GuardText guardText;
  private final ClosingHelpers helpers;
  private final GracefulReleases gracefulReleases;
  private final Reach reach;
  private final Holding holding;
  private final FailureGuards failureGuards;
  private final LateCloses lateCloses;
  private final SwallowingCloses swallowingCloses;

  FinallyGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.guardText = new GuardText(source, variables, state);
    this.reach = new Reach(variables, state);
    this.holding = new Holding(source, variables);
    this.failureGuards = new FailureGuards(source, variables, definitions, state);
    this.lateCloses = new LateCloses(variables, state);
    this.swallowingCloses = new SwallowingCloses(source, variables, state);
    this.helpers = new ClosingHelpers(state);
    this.gracefulReleases = new GracefulReleases(state);
  }

  /** One guard for all places that open what is used behind the point where they meet. */
  ImmutableList<Resource> guards(VarSymbol variable, List<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      TreePath anchor = JoinPoint.of(Definitions.statementOf(leak, variable), variable);
      anchors.put(anchor.getLeaf(), anchor);
      byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
    }
    return byAnchor.entrySet().stream()
        .flatMap(entry -> guards(variable, anchors.get(entry.getKey()), entry.getValue()).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The guard, and a header around it for what the statement opens before it has a variable. */
  private ImmutableList<Resource> guards(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    Resource guard = guard(variable, anchor, leaks);
    if (!Definitions.isDefinition(anchor.getLeaf(), variable)) {
      return ImmutableList.<Resource>builder()
          .addAll(whileOpening(variable, leaks))
          .add(guard)
          .build();
    }
    ImmutableList<Resource.Part> parts =
        nestedConstructors.parts(
            leaks.stream().map(AcquisitionSite::of).collect(ImmutableList.toImmutableList()),
            anchor.getLeaf());
    if (parts.isEmpty()) {
      return ImmutableList.of(guard);
    }
    Resource header =
        new Resource(
            guard.leaks(),
            guard.place(),
            new Opening.InBody(),
            new Resource.Holders(ImmutableSet.of(), guard.reach()),
            parts,
            new Resource.Closing(ImmutableList.of(), closeExceptions.unhandled(parts, anchor)));
    return ImmutableList.of(header, guard);
  }

  /** Guards for what a failure of its own statement keeps from {@code variable}. */
  private ImmutableList<Resource> whileOpening(VarSymbol variable, List<Leak> leaks) {
    ImmutableList.Builder<Resource> result = ImmutableList.builder();
    for (Leak leak : leaks) {
      TreePath statement = Definitions.statementOf(leak, variable);
      if (holding.isExposedIn(statement, leak)) {
        result.add(failureGuards.whileOpening(statement, leak));
      }
    }
    return result.build();
  }

  private Resource guard(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    requireNotShared(variable, siblings);
    definitions.requireOwned(variable, anchor);
    OpenedEachTurn.require(variable, anchor, variables);
    Release release =
        swallowingCloses
            .find(variable, leaks, anchor)
            .filter(found -> !late(found, variable, leaks).isEmpty())
            .orElseGet(() -> Release.of(variable, leaks, variables, source, helpers));
    ImmutableList<CloseCall> late = late(release, variable, leaks);
    if (release.helper().isEmpty()) {
      closeExceptions.requireMethod(variable.type, release.method());
    }
    boolean mayBeCutShort =
        leaks.stream()
            .anyMatch(leak -> Release.isByOtherMethod(leak) && !gracefulReleases.isGraceful(leak));
    if (release.calls().isEmpty() && mayBeCutShort) {
      // What it was started for may run longer than the body; a timer would be cancelled at once.
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    int index = siblings.indexOf(anchor.getLeaf());
    release.requireKnownBefore(siblings.get(index), variable, variables, source);
    int bound = index + 1;
    while (bound < siblings.size() && keepsResource(siblings.get(bound), variable, leaks)) {
      bound++;
    }
    OptionalInt released = findRelease(release, siblings, index, leaks);
    int end = released.isPresent() ? Math.min(bound, released.getAsInt() + 1) : bound;
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    ImmutableSet<VarSymbol> reached = reach.of(leaks, ImmutableSet.of(), aliases, siblings);
    if (released.isEmpty()) {
      requireForgotten(bound, siblings, variable, leaks);
      Reach.requireNotUsedFrom(bound, siblings, Sets.difference(reached, aliases).immutableCopy());
    }
    GuardedVariable guarded =
        new GuardedVariable(
            variable.name.toString(),
            variable.type,
            late.isEmpty() ? definitions.mayBeNull(variable) : Definitions.isNullable(anchor),
            definitions.isEffectivelyFinal(variable, anchor),
            siblings.statements().subList(index + 1, end).stream()
                .noneMatch(statement -> definitions.isAssignedIn(statement, variable)),
            end == siblings.size() && isDeclaredIn(siblings, variable));
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(release.thrown(variable.type, closeExceptions), anchor);
    StatementTree first = siblings.get(index);
    ImmutableList<CloseCall> closes =
        release.calls().stream()
            .filter(close -> !late.contains(close))
            .filter(close -> source.start(close.tree()) > source.end(first))
            .filter(
                close ->
                    end == siblings.size()
                        || source.start(close.tree()) < source.start(siblings.get(end)))
            .collect(ImmutableList.toImmutableList());
    return new Resource(
        ImmutableList.copyOf(leaks),
        new Resource.Place(siblings, index, end),
        new Opening.Guarded(guardText.always(guarded, release, unhandled, anchor)),
        new Resource.Holders(aliases, reached),
        ImmutableList.of(),
        new Resource.Closing(closes, late, unhandled));
  }

  /**
   * What closes, behind a loop, the last of what {@code variable} gets in it: no matter when, since
   * no failure of that leaves it.
   */
  private ImmutableList<CloseCall> late(Release release, VarSymbol variable, List<Leak> leaks) {
    ImmutableList<TreePath> openings =
        leaks.stream()
            .map(leak -> Definitions.statementOf(leak, variable))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<CloseCall> late = lateCloses.among(release.calls(), variable, openings);
    if (!late.isEmpty()
        && !(release.thrown(variable.type, closeExceptions).isEmpty()
            && openings.stream().allMatch(opening -> lateCloses.isSeenAlike(opening, late)))) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    return late;
  }

  /**
   * The index of the one statement that releases what only stops working then, so that the code
   * goes on asking it: a guard ends there.
   */
  private static OptionalInt findRelease(
      Release release, Siblings siblings, int index, List<Leak> leaks) {
    if (release.calls().size() != 1 || !leaks.stream().allMatch(Release::isByOtherMethod)) {
      return OptionalInt.empty();
    }
    int released = siblings.indexOf(release.calls().get(0).tree());
    return released > index ? OptionalInt.of(released) : OptionalInt.empty();
  }

  /** Refuses a variable that a later case of a switch goes on to use. */
  private void requireNotShared(VarSymbol variable, Siblings siblings) {
    int end = source.end(siblings.get(siblings.size() - 1));
    if (isDeclaredIn(siblings, variable)
        && variables.uses(variable).stream().anyMatch(use -> source.start(use.getLeaf()) > end)) {
      throw new RefusedException(Refusal.SHARED_CASE_SCOPE);
    }
  }

  private static boolean isDeclaredIn(Siblings siblings, VarSymbol variable) {
    return siblings.statements().stream()
        .anyMatch(
            statement ->
                statement instanceof VariableTree && variable.equals(getSymbol(statement)));
  }

  /** Refuses where code from the statement with index {@code bound} on may use the resource. */
  private void requireForgotten(
      int bound, Siblings siblings, VarSymbol variable, List<Leak> leaks) {
    ImmutableSet<Tree> openings =
        leaks.stream()
            .map(leak -> Definitions.statementOf(leak, variable).getLeaf())
            .collect(ImmutableSet.toImmutableSet());
    ValueFlow flow = new ValueFlow(variable, definitions);
    boolean isUsed =
        bound < siblings.size()
            && variables.uses(variable).stream()
                .filter(use -> source.start(use.getLeaf()) >= source.start(siblings.get(bound)))
                .filter(use -> !Definitions.isTarget(use))
                .map(flow::findDefinition)
                .anyMatch(
                    definition ->
                        definition.isEmpty() || openings.contains(definition.get().getLeaf()));
    if (isUsed) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
  }

  /** Whether {@code variable} still holds the resource behind {@code statement}, if anything. */
  private boolean keepsResource(StatementTree statement, VarSymbol variable, List<Leak> leaks) {
    return variables.assignments(variable).stream()
        .filter(path -> LocalVariables.contains(statement, path.getLeaf()))
        .allMatch(
            path ->
                path.getLeaf() instanceof AssignmentTree assignment
                    && (assignment.getExpression().getKind() == Tree.Kind.NULL_LITERAL
                        || leaks.stream()
                            .anyMatch(
                                leak -> leak.wrappers().contains(assignment.getExpression()))));
  }
}
