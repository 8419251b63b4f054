package dev.sluice.fixes;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may still cure leaks of variables some of whose values can't be cured by themselves: one
 * guard for all of them, further out.
 */
final class DistantCures {
  private final Cures cures;
  private final AssignedVariableFinder assignedVariableFinder;
  private final DistantGuardFinder finder;
  private final Set<VarSymbol> tried = new HashSet<>();
  private final Set<VarSymbol> settled = new HashSet<>();

  DistantCures(
      Cures cures, AssignedVariableFinder assignedVariableFinder, DistantGuardFinder finder) {
    this.cures = cures;
    this.assignedVariableFinder = assignedVariableFinder;
    this.finder = finder;
  }

  /** Lets all variables be tried once more. */
  void forget() {
    tried.clear();
    settled.clear();
  }

  /** Finds guards for the variables of {@code leaks}; each kind is tried once. */
  void find(List<Leak> leaks) {
    Map<VarSymbol, List<Leak>> held = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      assignedVariableFinder
          .findAssigned(leak)
          .ifPresent(
              variable -> held.computeIfAbsent(variable, symbol -> new ArrayList<>()).add(leak));
    }
    held.forEach(
        (variable, group) -> {
          boolean isOpenElsewhere = isAnyRefused(group, SecondChances::forOpening);
          boolean isSettled =
              !isOpenElsewhere
                  && group.stream().allMatch(FailureExits::areAllOf)
                  && isAnyRefused(group, SecondChances::forSettling);
          boolean isWanting =
              (isOpenElsewhere || isSettled)
                  && group.stream().noneMatch(leak -> leak.verdict() == Verdict.CLOSED_BY_HAND);
          if (isWanting && (isSettled ? settled : tried).add(variable)) {
            find(variable, group, isSettled);
          }
        });
  }

  private boolean isAnyRefused(List<Leak> group, Predicate<Refusal> reasons) {
    return group.stream().anyMatch(leak -> cures.findRefusal(leak).filter(reasons).isPresent());
  }

  private void find(VarSymbol variable, List<Leak> group, boolean isSettled) {
    try {
      Resource guard = finder.guard(variable, group, isSettled);
      cures.removeAll(group);
      cures.add(guard);
      cures.accept(group);
    } catch (RefusedException e) {
      // The first reasons say more about the code.
    }
  }
}
