package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.Verdict;
import dev.sluice.flow.ExitKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what cures the leaks of one outermost member, as far as each can be told by itself. What
 * turns out not to go together with the rest is dropped, for another cure if there is one.
 */
final class CureFinder {
  private final Cures cures;
  private final ImmutableList<Leak> leaks;
  private final Definitions definitions;
  private final ResourceFinder finder;
  private final WrapperFinder wrapperFinder;
  private final UnusedResourceFinder unusedResourceFinder;
  private final ExpandedBodyFinder expandedBodyFinder;
  private final ExistingTryFinder existingTryFinder;
  private final FailureGuardFinder failureGuardFinder;
  private final SettledCures settledCures;
  private final AssignedVariableFinder assignedVariableFinder;
  private final FinallyGuardFinder finallyGuardFinder;
  private final DistantCures distantCures;
  private final ApartCures apartCures;
  private final LostCures lostCures;
  private final BackgroundWork backgroundWork;
  private final ProcessLocks processLocks;
  private final Map<VarSymbol, List<Leak>> assigned = new LinkedHashMap<>();
  private final Set<Leak> triedBesideHelpers = new HashSet<>();
  private final Set<Leak> dropped = new HashSet<>();

  CureFinder(
      Cures cures,
      SourceText source,
      TreePath member,
      ImmutableList<Leak> leaks,
      LocalVariables variables,
      VisitorState state) {
    this.cures = cures;
    this.leaks = leaks;
    this.definitions = new Definitions(variables, leaks, state);
    this.unusedResourceFinder = new UnusedResourceFinder(source, variables, definitions, state);
    this.finder = new ResourceFinder(source, variables, state);
    this.wrapperFinder = new WrapperFinder(source, variables, state);
    this.expandedBodyFinder = new ExpandedBodyFinder(source, variables, state);
    this.existingTryFinder = new ExistingTryFinder(source, variables, definitions, state);
    this.failureGuardFinder = new FailureGuardFinder(source, variables, definitions, state);
    this.settledCures =
        new SettledCures(
            cures,
            new SettledGuardFinder(source, member, leaks, variables, definitions, state),
            new SecuredCloseFinder(member),
            new Holding(source, variables));
    this.assignedVariableFinder = new AssignedVariableFinder(source, variables, definitions, state);
    this.finallyGuardFinder = new FinallyGuardFinder(source, variables, definitions, state);
    this.distantCures =
        new DistantCures(
            cures,
            assignedVariableFinder,
            new DistantGuardFinder(source, variables, definitions, state));
    this.apartCures =
        new ApartCures(cures, new ApartGuardFinder(source, variables, definitions, state));
    this.lostCures =
        new LostCures(cures, new EarlyCloseFinder(source, member, variables, definitions, state));
    this.backgroundWork = new BackgroundWork(member.getLeaf(), state);
    this.processLocks = new ProcessLocks(member.getLeaf(), state);
  }

  /** Finds a cure for each leak, or a refusal. */
  void find() {
    findResources(leaks);
    distantCures.find(leaks);
    apartCures.find(leaks);
    lostCures.find(leaks);
    findWrappers();
  }

  /**
   * Finds cures again for what was refused only since it didn't go together with what cured the
   * others by then; false if there is nothing like that.
   */
  boolean findAgain() {
    ImmutableList<Leak> refused =
        leaks.stream()
            .filter(dropped::contains)
            .filter(leak -> cures.findRefusal(leak).isPresent())
            .collect(ImmutableList.toImmutableList());
    dropped.clear();
    assigned.values().removeIf(refused::containsAll);
    ImmutableList<Leak> again =
        refused.stream()
            .filter(leak -> assigned.values().stream().noneMatch(group -> group.contains(leak)))
            .collect(ImmutableList.toImmutableList());
    if (again.isEmpty()) {
      return false;
    }
    cures.accept(again);
    settledCures.forget(again);
    triedBesideHelpers.removeAll(again);
    distantCures.forget();
    findResources(again);
    distantCures.find(leaks);
    findWrappers();
    return true;
  }

  /** Whether several variables refer to the resource and the last one that does is assigned. */
  private static boolean isLostAmongAliases(Leak leak) {
    return leak.references().size() > 1
        && leak.witnesses().stream()
            .anyMatch(
                witness -> witness.kind() == ExitKind.OVERWRITTEN && witness.isWithoutCause());
  }

  private void findResources(ImmutableList<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      if (leak.isContained()) {
        cures.refuse(leak, Refusal.PUT_INTO_CONTAINER);
        continue;
      }
      if (!leak.isClosedNormally() && backgroundWork.isDoneBy(leak)) {
        cures.refuse(leak, Refusal.WORKS_IN_BACKGROUND);
        continue;
      }
      if (!leak.isClosedNormally() && processLocks.areHeldBy(leak)) {
        cures.refuse(leak, Refusal.HELD_BY_PROCESS);
        continue;
      }
      try {
        definitions.requireOwnedAlternatives(leak);
        Optional<VarSymbol> variable = findAssignedVariable(leak);
        if (variable.isPresent() && isLostAmongAliases(leak)) {
          throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
        }
        if (variable.isPresent() && leak.verdict() == Verdict.CLOSED_BY_HAND) {
          throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
        }
        if (variable.isPresent() && unusedResourceFinder.isUnused(leak, variable.get())) {
          cures.addAll(unusedResourceFinder.assigned(leak, variable.get()));
        } else if (variable.isPresent()) {
          assigned.computeIfAbsent(variable.get(), symbol -> new ArrayList<>()).add(leak);
        } else {
          TreePath anchor = findAnchor(leak);
          anchors.put(anchor.getLeaf(), anchor);
          byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
        }
      } catch (RefusedException e) {
        settledCures.refuseOrSecure(ImmutableList.of(leak), e.reason());
      }
    }
    byAnchor.forEach((tree, group) -> find(anchors.get(tree), group));
    assigned.forEach(this::findHeaders);
    settledCures.find();
  }

  private Optional<VarSymbol> findAssignedVariable(Leak leak) {
    return leak.isHandedOver() ? Optional.empty() : assignedVariableFinder.findVariable(leak);
  }

  private TreePath findAnchor(Leak leak) {
    return leak.isHandedOver() && !ResourceFinder.isInHeader(leak)
        ? failureGuardFinder.findAnchor(leak)
        : expandedBodyFinder.findBody(leak).orElseGet(() -> finder.findAnchor(leak));
  }

  private void findHeaders(VarSymbol variable, List<Leak> group) {
    try {
      cures.addAll(assignedVariableFinder.headers(variable, group));
    } catch (RefusedException e) {
      findGuards(variable, group);
    }
  }

  private void findGuards(VarSymbol variable, List<Leak> group) {
    try {
      cures.addAll(finallyGuardFinder.guards(variable, group));
    } catch (RefusedException e) {
      boolean mayBeClosedAgain =
          e.reason() == Refusal.CLOSED_BY_HELPER || e.reason() == Refusal.NOT_AUTO_CLOSEABLE;
      if (!mayBeClosedAgain || !findBesideHelper(group)) {
        settledCures.refuseOrSecure(group, e.reason());
      }
    }
  }

  private boolean findBesideHelper(List<Leak> group) {
    if (!triedBesideHelpers.add(group.get(0))) {
      return false;
    }
    try {
      cures.add(finder.besideHelper(group));
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private void find(TreePath anchor, List<Leak> leaks) {
    try {
      if (ResourceFinder.isHeaderResource(anchor)) {
        cures.add(finder.extension(anchor, leaks));
      } else if (leaks.stream().allMatch(Leak::isHandedOver)) {
        cures.add(failureGuardFinder.resource(anchor, leaks));
      } else if (ExpandedBodyFinder.isBody(anchor)) {
        cures.add(expandedBodyFinder.body(anchor, leaks));
      } else if (unusedResourceFinder.isUnused(anchor, leaks)) {
        cures.addAll(unusedResourceFinder.resources(anchor, leaks));
      } else {
        Resource resource = finder.resource(anchor, leaks);
        requireSameMeaning(resource);
        if (resource.unhandled().isEmpty() || !nameInHeader(anchor, leaks)) {
          cures.add(resource);
        }
      }
    } catch (RefusedException e) {
      refuse(anchor, leaks, e.reason());
    }
  }

  /** Refuses to replace a close by hand where more than its place would change. */
  private static void requireSameMeaning(Resource resource) {
    if (isClosedByHand(resource)
        && !(resource.parts().isEmpty()
            && resource.unhandled().isEmpty()
            && !resource.closes().isEmpty())) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
  }

  /** Refuses a header of its own; a {@code try} that is there may still do. */
  private void refuse(TreePath anchor, List<Leak> leaks, Refusal reason) {
    boolean mayBeNamed =
        reason == Refusal.UNHANDLED_CLOSE_EXCEPTION || reason == Refusal.CLOSE_FAILURE_CAUGHT;
    boolean isCured =
        (mayBeNamed && nameInHeader(anchor, leaks))
            || (reason == Refusal.CLOSED_BY_HELPER && findBesideHelper(leaks))
            || (reason == Refusal.UNUSED && closeInRule(anchor, leaks));
    if (!isCured) {
      settledCures.refuseOrSecure(leaks, reason);
    }
  }

  /** Whether what an arrow of a switch leads to can close what it opens for nobody. */
  private boolean closeInRule(TreePath anchor, List<Leak> leaks) {
    if (Siblings.ofRule(anchor).isEmpty()) {
      return false;
    }
    try {
      cures.addAll(unusedResourceFinder.resources(anchor, leaks));
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  /** Whether a {@code try} that is there closes the resource. */
  private boolean nameInHeader(TreePath anchor, List<Leak> leaks) {
    Optional<ExistingTry> existingTry = existingTryFinder.find(anchor, leaks);
    existingTry.ifPresent(cures::add);
    return existingTry.isPresent();
  }

  private void findWrappers() {
    for (Resource resource : cures.owners()) {
      if (Cures.closesWrappers(resource)) {
        wrapperFinder.wrappers(resource).forEach(cures::addWrapper);
      }
    }
  }

  /** Takes {@code resource} back, and finds another cure for its leaks if there is one. */
  void drop(Resource resource, Refusal reason) {
    dropped.addAll(resource.leaks());
    Optional<VarSymbol> variable = resource.variable().filter(assigned::containsKey);
    if (variable.isPresent() && resource.guard().isEmpty()) {
      // The headers of one variable share its declaration.
      cures.removeAll(variable.get());
      findGuards(variable.get(), assigned.get(variable.get()));
    } else if (reason != Refusal.OVERLAPPING_EDIT || !growGuard(resource)) {
      ImmutableList<Leak> lost = cures.remove(resource);
      refuse(resource.siblings().path(resource.index()), lost, reason);
    }
    settledCures.find();
    distantCures.find(leaks);
    apartCures.find(leaks);
    lostCures.find(leaks);
    cures.removeWrappersWithoutOwner();
  }

  /** Lets the guard of {@code resource} embrace those that begin inside of it, if it can. */
  private boolean growGuard(Resource resource) {
    boolean mayGrow =
        resource.guard().filter(guard -> guard.flagsHandOvers() && !guard.mayGrow()).isPresent();
    if (!mayGrow || !cures.contains(resource)) {
      return false;
    }
    try {
      cures.replace(resource, failureGuardFinder.growing(resource));
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static boolean isClosedByHand(Resource resource) {
    return resource.leaks().stream().anyMatch(leak -> leak.verdict() == Verdict.CLOSED_BY_HAND);
  }
}
