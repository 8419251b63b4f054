package dev.sluice.fixes;

import dev.sluice.analysis.Leak;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may still cure leaks of a variable that gets other values, too. */
final class LostCures {
  private final Cures cures;
  private final EarlyCloseFinder finder;
  private final Set<Leak> tried = new HashSet<>();

  LostCures(Cures cures, EarlyCloseFinder finder) {
    this.cures = cures;
    this.finder = finder;
  }

  /** Finds a close for those of {@code leaks} that are refused so far; tried once. */
  void find(List<Leak> leaks) {
    for (Leak leak : leaks) {
      if (cures.findRefusal(leak).isPresent() && !leak.isContained() && tried.add(leak)) {
        find(leak);
      }
    }
  }

  private void find(Leak leak) {
    try {
      finder
          .find(leak)
          .ifPresent(
              close -> {
                cures.add(close);
                cures.accept(List.of(leak));
              });
    } catch (RefusedException e) {
      // The first reason says more about the code.
    }
  }
}
