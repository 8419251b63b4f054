package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may still cure leaks that nothing closes where they are opened: it is enough that the code
 * gets to the place where it settles them.
 */
final class SettledCures {
  private final Cures cures;
  private final SettledGuardFinder settledGuardFinder;
  private final SecuredCloseFinder securedCloseFinder;
  private final Holding holding;
  private final Map<Leak, Refusal> unsettled = new LinkedHashMap<>();
  private final Set<Leak> tried = new HashSet<>();

  SettledCures(
      Cures cures,
      SettledGuardFinder settledGuardFinder,
      SecuredCloseFinder securedCloseFinder,
      Holding holding) {
    this.cures = cures;
    this.settledGuardFinder = settledGuardFinder;
    this.securedCloseFinder = securedCloseFinder;
    this.holding = holding;
  }

  /** Refuses {@code leaks}, unless it is enough that nothing skips what settles them. */
  void refuseOrSecure(List<Leak> leaks, Refusal reason) {
    for (Leak leak : leaks) {
      securedCloseFinder.find(leak).ifPresentOrElse(cures::add, () -> unsettled.put(leak, reason));
    }
  }

  /** Lets {@code leaks} be tried once more. */
  void forget(List<Leak> leaks) {
    tried.removeAll(leaks);
  }

  /** Finds guards for what is refused so far, all values of a variable together. */
  void find() {
    for (ImmutableList<Leak> group : byVariable(ImmutableList.copyOf(unsettled.keySet()))) {
      ImmutableList<Resource> settled = findSettled(group);
      cures.addAll(settled);
      if (settled.isEmpty()) {
        group.forEach(leak -> cures.refuse(leak, unsettled.get(leak)));
      }
    }
    unsettled.clear();
  }

  /** {@code leaks}, those together whose resources one variable gets. */
  private ImmutableList<ImmutableList<Leak>> byVariable(ImmutableList<Leak> leaks) {
    Map<Object, List<Leak>> groups = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      Object holder =
          holding
              .findVariable(leak)
              .filter(variable -> !holding.isExposedIn(Holding.statementOf(leak), leak))
              .<Object>map(variable -> variable)
              .orElse(leak);
      groups.computeIfAbsent(holder, key -> new ArrayList<>()).add(leak);
    }
    return groups.values().stream()
        .map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
  }

  /** Guards up to the place where the code settles {@code leaks}; tried once. */
  private ImmutableList<Resource> findSettled(ImmutableList<Leak> leaks) {
    if (!(leaks.stream().map(unsettled::get).allMatch(SecondChances::forSettling)
            || isPartOfAnother(leaks))
        || leaks.stream().anyMatch(leak -> leak.verdict() == Verdict.CLOSED_BY_HAND)
        || !tried.addAll(leaks)) {
      return ImmutableList.of();
    }
    try {
      ImmutableList<Resource> guards = settledGuardFinder.guards(leaks);
      return guards.stream().anyMatch(this::isGuardedAlready) ? ImmutableList.of() : guards;
    } catch (RefusedException e) {
      return ImmutableList.of();
    }
  }

  /**
   * Whether all is about a part of what a variable gets, which nobody but the statement has: what
   * the variable holds at other times does not matter.
   */
  private boolean isPartOfAnother(List<Leak> leaks) {
    return leaks.size() == 1
        && unsettled.get(leaks.get(0)) == Refusal.CONDITIONAL_ACQUISITION
        && holding.findVariable(leaks.get(0)).isPresent()
        && holding.isExposedIn(Holding.statementOf(leaks.get(0)), leaks.get(0));
  }

  /** Whether another guard of the same variable begins at the same place. */
  private boolean isGuardedAlready(Resource guard) {
    Optional<VarSymbol> variable = holding.findVariable(guard.leaks().get(0));
    return cures.owners().stream()
        .filter(other -> other.guard().isPresent() && other.isSameStatement(guard))
        .flatMap(other -> other.leaks().stream())
        .anyMatch(leak -> holding.findVariable(leak).equals(variable));
  }
}
