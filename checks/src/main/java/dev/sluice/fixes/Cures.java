package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.Verdict;
import dev.sluice.flow.ExitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cures the leaks of one outermost member, as far as each can be told by itself, and why the
 * others can't be cured. What turns out not to go together with the rest is dropped.
 */
final class Cures {
  private static final String OPEN_IN_HEADER = "open it in the header of a try";
  private static final String NAME_IN_HEADER = "name it in the header of the try that uses it";
  private static final String SECURE_CLOSE = "close it in a finally block of its own";

  /** Refusals of what closes a resource at one place, which others do elsewhere. */
  private static final ImmutableSet<Refusal> SETTLED_ELSEWHERE =
      Sets.immutableEnumSet(
          Refusal.NO_BUILDER,
          Refusal.ASSIGNED_AFTER_DECLARATION,
          Refusal.NOT_EFFECTIVELY_FINAL,
          Refusal.CLOSED_BEFORE_OTHER_CODE,
          Refusal.CLOSED_IN_OTHER_ORDER,
          Refusal.CLOSED_BY_HELPER,
          Refusal.CLOSE_FAILURE_CAUGHT,
          Refusal.KEPT_BEYOND_BLOCK);

  /** Refusals of what closes a resource near to where it is opened. */
  private static final ImmutableSet<Refusal> OPENED_ELSEWHERE =
      Sets.immutableEnumSet(
          Refusal.NO_BUILDER,
          Refusal.TEMPORARY,
          Refusal.UNUSED,
          Refusal.ESCAPES_ON_NORMAL_PATH,
          Refusal.ASSIGNED_AFTER_DECLARATION,
          Refusal.NOT_EFFECTIVELY_FINAL,
          Refusal.KEPT_BEYOND_BLOCK,
          Refusal.DERIVED_VALUE_ESCAPES);

  private final ImmutableList<Leak> leaks;
  private final ResourceFinder finder;
  private final ExistingTryFinder existingTryFinder;
  private final FailureGuardFinder failureGuardFinder;
  private final AssignedVariableFinder assignedVariableFinder;
  private final FinallyGuardFinder finallyGuardFinder;
  private final DistantGuardFinder distantGuardFinder;
  private final SecuredCloseFinder securedCloseFinder;
  private final Map<Leak, Refusal> refusals = new LinkedHashMap<>();
  private final Map<VarSymbol, List<Leak>> assigned = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Resource> wrappers = new ArrayList<>();
  private final List<HeaderExtension> extensions = new ArrayList<>();
  private final List<ExistingTry> existingTries = new ArrayList<>();
  private final List<SecuredClose> securedCloses = new ArrayList<>();
  private final Set<Leak> tried = new HashSet<>();
  private final Set<VarSymbol> triedVariables = new HashSet<>();

  Cures(
      SourceText source,
      TreePath member,
      ImmutableList<Leak> leaks,
      LocalVariables variables,
      VisitorState state) {
    this.leaks = leaks;
    this.finder = new ResourceFinder(source, variables, state);
    this.existingTryFinder = new ExistingTryFinder(source, variables, state);
    Definitions definitions = new Definitions(variables, leaks, state);
    this.failureGuardFinder = new FailureGuardFinder(source, variables, definitions, state);
    this.assignedVariableFinder = new AssignedVariableFinder(source, variables, definitions, state);
    this.finallyGuardFinder = new FinallyGuardFinder(source, variables, definitions, state);
    this.distantGuardFinder = new DistantGuardFinder(source, variables, definitions, state);
    this.securedCloseFinder = new SecuredCloseFinder(member);
  }

  /** Finds a cure for each leak, or a refusal. */
  void find() {
    findResources();
    findDistantGuards();
    findWrappers();
  }

  /** What goes into headers and guards, wrappers without a leak of their own included. */
  ImmutableList<Resource> resources() {
    return ImmutableList.<Resource>builder().addAll(resources).addAll(wrappers).build();
  }

  ImmutableList<HeaderExtension> extensions() {
    return ImmutableList.copyOf(extensions);
  }

  ImmutableList<ExistingTry> existingTries() {
    return ImmutableList.copyOf(existingTries);
  }

  ImmutableList<SecuredClose> securedCloses() {
    return ImmutableList.copyOf(securedCloses);
  }

  /** Why {@code leak} isn't cured, if it isn't. */
  Optional<Refusal> findRefusal(Leak leak) {
    return Optional.ofNullable(refusals.get(leak));
  }

  /** What cures {@code leak}, in words. */
  String summary(Leak leak) {
    if (existingTries.stream().anyMatch(existingTry -> existingTry.leaks().contains(leak))) {
      return NAME_IN_HEADER;
    }
    if (securedCloses.stream().anyMatch(secured -> secured.leak().equals(leak))) {
      return SECURE_CLOSE;
    }
    return resources.stream()
        .filter(resource -> resource.leaks().contains(leak))
        .flatMap(resource -> resource.guard().stream())
        .map(guard -> guard.kind().summary())
        .findFirst()
        .orElse(OPEN_IN_HEADER);
  }

  /** Whether several variables refer to the resource and the last one that does is assigned. */
  private static boolean isLostAmongAliases(Leak leak) {
    return leak.references().size() > 1
        && leak.witnesses().stream()
            .anyMatch(
                witness -> witness.kind() == ExitKind.OVERWRITTEN && witness.isWithoutCause());
  }

  private void findResources() {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      if (leak.isContained()) {
        refusals.put(leak, Refusal.PUT_INTO_CONTAINER);
        continue;
      }
      try {
        Optional<VarSymbol> variable = findAssignedVariable(leak);
        if (variable.isPresent() && isLostAmongAliases(leak)) {
          throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
        }
        if (variable.isPresent() && leak.verdict() == Verdict.CLOSED_BY_HAND) {
          throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
        }
        if (variable.isPresent()) {
          assigned.computeIfAbsent(variable.get(), symbol -> new ArrayList<>()).add(leak);
        } else {
          TreePath anchor = findAnchor(leak);
          anchors.put(anchor.getLeaf(), anchor);
          byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
        }
      } catch (RefusedException e) {
        refuseOrSecure(leak, e.reason());
      }
    }
    byAnchor.forEach((tree, group) -> find(anchors.get(tree), group));
    assigned.forEach(this::findHeaders);
  }

  private Optional<VarSymbol> findAssignedVariable(Leak leak) {
    return leak.isHandedOver() ? Optional.empty() : assignedVariableFinder.findVariable(leak);
  }

  private TreePath findAnchor(Leak leak) {
    return leak.isHandedOver() && !ResourceFinder.isInHeader(leak)
        ? failureGuardFinder.findAnchor(leak)
        : finder.findAnchor(leak);
  }

  private void findHeaders(VarSymbol variable, List<Leak> group) {
    try {
      resources.addAll(assignedVariableFinder.headers(variable, group));
    } catch (RefusedException e) {
      findGuards(variable, group);
    }
  }

  private void findGuards(VarSymbol variable, List<Leak> group) {
    try {
      resources.addAll(finallyGuardFinder.guards(variable, group));
    } catch (RefusedException e) {
      group.forEach(leak -> refuseOrSecure(leak, e.reason()));
    }
  }

  private void find(TreePath anchor, List<Leak> leaks) {
    try {
      if (ResourceFinder.isHeaderResource(anchor)) {
        extensions.add(finder.extension(anchor, leaks));
      } else if (leaks.stream().allMatch(Leak::isHandedOver)) {
        resources.add(failureGuardFinder.resource(anchor, leaks));
      } else {
        Resource resource = finder.resource(anchor, leaks);
        requireSameMeaning(resource);
        if (resource.unhandled().isEmpty() || !nameInHeader(anchor, leaks)) {
          resources.add(resource);
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
    if (!mayBeNamed || !nameInHeader(anchor, leaks)) {
      leaks.forEach(leak -> refuseOrSecure(leak, reason));
    }
  }

  /** Refuses {@code leak}, unless it is enough that nothing skips what settles it. */
  private void refuseOrSecure(Leak leak, Refusal reason) {
    Optional<SecuredClose> secured = securedCloseFinder.find(leak);
    secured.ifPresentOrElse(
        securedCloses::add,
        () ->
            findSettled(leak, reason).ifPresentOrElse(resources::add, () -> refuse(leak, reason)));
  }

  /** A guard up to the place where the code settles {@code leak}; tried once. */
  private Optional<Resource> findSettled(Leak leak, Refusal reason) {
    if (!SETTLED_ELSEWHERE.contains(reason)
        || leak.verdict() == Verdict.CLOSED_BY_HAND
        || !tried.add(leak)) {
      return Optional.empty();
    }
    try {
      return Optional.of(failureGuardFinder.untilSettled(leak));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** Takes back whatever cures {@code leak}. */
  void refuse(Leak leak, Refusal reason) {
    refusals.put(leak, reason);
  }

  /** Whether a {@code try} that is there closes the resource. */
  private boolean nameInHeader(TreePath anchor, List<Leak> leaks) {
    Optional<ExistingTry> existingTry = existingTryFinder.find(anchor, leaks);
    existingTry.ifPresent(existingTries::add);
    return existingTry.isPresent();
  }

  /** For variables some of whose values can't be cured by themselves: one guard for all of them. */
  private void findDistantGuards() {
    Map<VarSymbol, List<Leak>> held = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      assignedVariableFinder
          .findAssigned(leak)
          .ifPresent(
              variable -> held.computeIfAbsent(variable, symbol -> new ArrayList<>()).add(leak));
    }
    held.forEach(
        (variable, group) -> {
          boolean isWanting =
              group.stream().anyMatch(this::isOpenElsewhere)
                  && group.stream().noneMatch(leak -> leak.verdict() == Verdict.CLOSED_BY_HAND);
          if (isWanting && triedVariables.add(variable)) {
            findDistantGuard(variable, group);
          }
        });
  }

  private boolean isOpenElsewhere(Leak leak) {
    return findRefusal(leak).filter(OPENED_ELSEWHERE::contains).isPresent();
  }

  private void findDistantGuard(VarSymbol variable, List<Leak> group) {
    try {
      Resource guard = distantGuardFinder.guard(variable, group);
      resources.removeIf(other -> !Collections.disjoint(other.leaks(), group));
      resources.add(guard);
      group.forEach(refusals::remove);
    } catch (RefusedException e) {
      // The first reasons say more about the code.
    }
  }

  private void findWrappers() {
    for (Resource resource : resources) {
      if (resource.guard().flatMap(Guard::last).isPresent()) {
        // What is made from it is handed over along with it.
        continue;
      }
      for (Resource wrapper : finder.wrappers(resource)) {
        boolean isKnown =
            resources.stream().anyMatch(wrapper::isSameStatement)
                || wrappers.stream().anyMatch(wrapper::isSameStatement);
        if (!isKnown) {
          wrappers.add(wrapper);
        }
      }
    }
  }

  /** Takes {@code resource} back, and finds another cure for its leaks if there is one. */
  void drop(Resource resource, Refusal reason) {
    Optional<VarSymbol> variable = resource.variable().filter(assigned::containsKey);
    if (variable.isPresent() && resource.guard().isEmpty()) {
      // The headers of one variable share its declaration.
      resources.removeIf(other -> other.variable().equals(variable));
      findGuards(variable.get(), assigned.get(variable.get()));
    } else if (reason != Refusal.OVERLAPPING_EDIT || !growGuard(resource)) {
      resources.removeIf(other -> !Collections.disjoint(other.leaks(), resource.leaks()));
      resources.remove(resource);
      wrappers.remove(resource);
      refuse(resource.siblings().path(resource.index()), resource.leaks(), reason);
    }
    findDistantGuards();
    wrappers.removeIf(wrapper -> !isOwned(wrapper));
  }

  /** Lets the guard of {@code resource} embrace those that begin inside of it, if it can. */
  private boolean growGuard(Resource resource) {
    boolean mayGrow =
        resource
            .guard()
            .filter(guard -> guard.kind() == Guard.Kind.ON_FAILURE && !guard.mayGrow())
            .isPresent();
    if (!mayGrow || !resources.contains(resource)) {
      return false;
    }
    try {
      resources.set(resources.indexOf(resource), failureGuardFinder.growing(resource));
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static boolean isClosedByHand(Resource resource) {
    return resource.leaks().stream().anyMatch(leak -> leak.verdict() == Verdict.CLOSED_BY_HAND);
  }

  private boolean isOwned(Resource wrapper) {
    return resources.stream()
        .flatMap(resource -> resource.leaks().stream())
        .anyMatch(
            leak -> leak.references().contains(getSymbol(wrapper.declaration().orElseThrow())));
  }
}
