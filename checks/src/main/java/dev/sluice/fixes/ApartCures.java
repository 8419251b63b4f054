package dev.sluice.fixes;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may still cure leaks whose variable holds somebody else's resource at other times. */
final class ApartCures {
  private final Cures cures;
  private final ApartGuardFinder finder;
  private final Set<Tree> tried = new HashSet<>();

  ApartCures(Cures cures, ApartGuardFinder finder) {
    this.cures = cures;
    this.finder = finder;
  }

  /** Finds guards for those of {@code leaks} that are refused for that reason; tried once. */
  void find(List<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      if (cures.findRefusal(leak).filter(Refusal.CONDITIONAL_ACQUISITION::equals).isPresent()) {
        finder
            .findAnchor(leak)
            .ifPresent(
                path -> {
                  anchors.put(path.getLeaf(), path);
                  byAnchor.computeIfAbsent(path.getLeaf(), tree -> new ArrayList<>()).add(leak);
                });
      }
    }
    byAnchor.forEach(
        (tree, group) -> {
          if (tried.add(tree)) {
            find(anchors.get(tree), group);
          }
        });
  }

  private void find(TreePath anchor, List<Leak> leaks) {
    try {
      cures.add(finder.guard(anchor, leaks));
      cures.accept(leaks);
    } catch (RefusedException e) {
      // That the variable holds something else says more about the code.
    }
  }
}
