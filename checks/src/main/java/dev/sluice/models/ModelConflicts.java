package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Where lines of model files can't all be true. */
final class ModelConflicts {
  private ModelConflicts() {}

  /**
   * Requires that no line about a class is void because an earlier one of the same file says
   * something else. (A line that speaks of one overload may precede one that speaks of all.)
   *
   * @param lines the lines of one file about one class, in their order
   * @throws ModelException if there is such a line
   */
  static void requireConsistent(List<ModelLine> lines) throws ModelException {
    for (int later = 1; later < lines.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (isVoid(lines.get(earlier), lines.get(later))) {
          throw new ModelException(
              lines.get(later).origin()
                  + ": expected no other answer than that of "
                  + lines.get(earlier).origin()
                  + ", which speaks of the same");
        }
      }
    }
  }

  /**
   * Where {@code winners} overrule {@code losers}, another file's lines about the same class:
   * {@code a.model:1 over b.model:2}.
   */
  static ImmutableList<String> between(List<ModelLine> winners, List<ModelLine> losers) {
    ImmutableList.Builder<String> conflicts = ImmutableList.builder();
    for (ModelLine winner : winners) {
      for (ModelLine loser : losers) {
        if (contradict(winner, loser)) {
          conflicts.add(winner.origin() + " over " + loser.origin());
        }
      }
    }
    return conflicts.build();
  }

  private static boolean isVoid(ModelLine earlier, ModelLine later) {
    return contradict(earlier, later)
        && (!(earlier instanceof ModelLine.AboutMethod first)
            || !(later instanceof ModelLine.AboutMethod second)
            || first.fact().replaces(second.fact()));
  }

  private static boolean contradict(ModelLine one, ModelLine other) {
    if (one instanceof ModelLine.AboutMethod first
        && other instanceof ModelLine.AboutMethod second) {
      return first.fact().contradicts(second.fact());
    }
    if (one instanceof ModelLine.Resource first && other instanceof ModelLine.Resource second) {
      return !first.releaseMethods().equals(second.releaseMethods())
          || first.isPassive() != second.isPassive();
    }
    if (one instanceof ModelLine.Annotation first && other instanceof ModelLine.Annotation second) {
      return !first.fact().equals(second.fact());
    }
    return (one instanceof ModelLine.Resource && other instanceof ModelLine.NeedsNoClose)
        || (one instanceof ModelLine.NeedsNoClose && other instanceof ModelLine.Resource);
  }
}
