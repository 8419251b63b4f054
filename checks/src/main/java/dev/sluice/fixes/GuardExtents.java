package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How far guards reach that close what some path hands over. */
final class GuardExtents {
  private final SourceText source;
  private final VisitorState state;
  private final ImmutableList<Leak> leaks;
  private final LeakPoints points;
  private final GuardMarks marks;
  private final LaterExits exits;

  /**
   * @param leaks the values of one variable, or a value that has none
   */
  GuardExtents(SourceText source, LocalVariables variables, VisitorState state, List<Leak> leaks) {
    this.source = source;
    this.state = state;
    this.leaks = ImmutableList.copyOf(leaks);
    this.points = new LeakPoints(variables, leaks);
    this.marks = new GuardMarks(source, points, leaks, state);
    this.exits = new LaterExits(source, points, this.leaks);
  }

  /**
   * From the statement with index {@code first} on, as far as a failure may lose the resource: only
   * what leaves by an exception is closed.
   *
   * @throws RefusedException if no such stretch of code covers them all
   */
  GuardExtent onFailure(Siblings siblings, int first) {
    return knowingCloses(siblings, first, unmarkedOnFailure(siblings, first));
  }

  private GuardExtent unmarkedOnFailure(Siblings siblings, int first) {
    ImmutableList<Integer> all = exits.of(siblings, first, false);
    ImmutableList<Integer> declared = exits.of(siblings, first, true);
    try {
      return GuardExtent.to(last(siblings, first, all), ImmutableList.of());
    } catch (RefusedException e) {
      if (e.reason() == Refusal.OPEN_ON_NORMAL_PATH) {
        throw e;
      }
      // What remains after the others are covered is not worth a finding.
      boolean isEnough = !declared.isEmpty() && declared.size() < all.size() && isNeverClosed();
      return isEnough
          ? onDeclaredFailure(siblings, first, all, declared)
          : flagged(siblings, first, all, e);
    }
  }

  /**
   * From the statement with index {@code first} on to the last failure, behind which the resource
   * is closed, or another variable has it.
   *
   * @throws RefusedException if that happens earlier
   */
  GuardExtent untilSettled(Siblings siblings, int first, Optional<VarSymbol> holder) {
    ImmutableList<Integer> failures = exits.of(siblings, first, false);
    int last = lastWith(siblings, first, failures);
    requireCovered(siblings, first, last, failures);
    boolean isSettledBefore =
        IntStream.range(first, last)
            .mapToObj(siblings::path)
            .anyMatch(
                path ->
                    !points.closesIn(path).isEmpty() || !points.sharesIn(path, holder).isEmpty());
    boolean isShareInside =
        points.sharesIn(siblings.path(last), holder).stream()
            .anyMatch(share -> share.getParentPath().getLeaf() != siblings.get(last));
    if (isSettledBefore || isShareInside) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    GuardExtent extent = GuardExtent.to(last, ImmutableList.of());
    return knowingCloses(siblings, first, knowingHandOvers(siblings, first, extent));
  }

  /**
   * From the statement with index {@code first} on to the last failure, or further, closes
   * included; for a variable that holds nothing but these resources, none of which is handed over.
   */
  GuardExtent upToLastFailure(Siblings siblings, int first) {
    ImmutableList<Integer> failures = exits.of(siblings, first, false);
    int last = lastWith(siblings, first, failures);
    requireCovered(siblings, first, last, failures);
    return knowingCloses(siblings, first, new GuardExtent(last, ImmutableList.of(), true));
  }

  /** Lets the guard know of closes inside of it, where one more might have an effect. */
  private GuardExtent knowingCloses(Siblings siblings, int first, GuardExtent extent) {
    boolean isClosedInside =
        !marks.isIdempotent()
            && isAny(siblings, first, extent, path -> !points.closesIn(path).isEmpty());
    return isClosedInside ? marked(siblings, first, extent) : extent;
  }

  /** Lets the guard know of hand-overs inside of it. */
  private GuardExtent knowingHandOvers(Siblings siblings, int first, GuardExtent extent) {
    boolean isHandedOverInside =
        isAny(
            siblings,
            first,
            extent,
            path -> !points.handOversIn(path).stream().allMatch(LeakPoints::isReturned));
    return isHandedOverInside ? marked(siblings, first, extent) : extent;
  }

  private static boolean isAny(
      Siblings siblings, int first, GuardExtent extent, Predicate<TreePath> test) {
    return IntStream.rangeClosed(first, extent.last()).mapToObj(siblings::path).anyMatch(test);
  }

  private GuardExtent marked(Siblings siblings, int first, GuardExtent extent) {
    return extent.marks().isEmpty()
        ? GuardExtent.to(
            extent.last(), marks.onFailure(siblings, first, extent.last(), points.failures(true)))
        : extent;
  }

  private GuardExtent onDeclaredFailure(
      Siblings siblings, int first, ImmutableList<Integer> all, ImmutableList<Integer> declared) {
    try {
      return GuardExtent.to(last(siblings, first, declared), ImmutableList.of());
    } catch (RefusedException e) {
      try {
        return flagged(siblings, first, all, e);
      } catch (RefusedException onlyAll) {
        return flagged(siblings, first, declared, e);
      }
    }
  }

  private boolean isNeverClosed() {
    return leaks.stream().noneMatch(Leak::isClosedNormally);
  }

  /** A guard that goes on after a hand-over, and knows of it. */
  private GuardExtent flagged(
      Siblings siblings, int first, ImmutableList<Integer> failures, RefusedException otherwise) {
    if (otherwise.reason() != Refusal.FAILS_AFTER_HAND_OVER) {
      throw otherwise;
    }
    int last = lastWith(siblings, first, failures);
    requireCovered(siblings, first, last, failures);
    return GuardExtent.to(last, marks.onFailure(siblings, first, last, failures));
  }

  /** Like {@link #onFailure}, for a guard inside of which another one goes on for longer. */
  GuardExtent growing(Siblings siblings, int first, int last) {
    return new GuardExtent(
        last, marks.onFailure(siblings, first, siblings.size() - 1, points.failures(true)), true);
  }

  /** Like {@link #always}, for a guard inside of which another one goes on for longer. */
  GuardExtent growingAlways(Siblings siblings, int first, int last, VarSymbol holder) {
    return new GuardExtent(last, marks.always(siblings, first, siblings.size() - 1, holder), true);
  }

  /**
   * From the statement with index {@code first} on, as long as {@code references} are used:
   * whatever leaves is closed unless somebody else has it by then.
   */
  GuardExtent always(
      Siblings siblings, int first, VarSymbol holder, ImmutableSet<VarSymbol> references) {
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      if (LocalVariables.mentions(siblings.get(i), references)) {
        last = i;
      }
    }
    if (last < first) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
    ImmutableList<Integer> failures = points.failures(false);
    last = Math.max(last, lastWith(siblings, first, failures));
    requireCovered(siblings, first, last, failures);
    return GuardExtent.to(last, marks.always(siblings, first, last, holder));
  }

  /** The index of the last statement that a guard without a flag may cover. */
  private int last(Siblings siblings, int first, ImmutableList<Integer> failures) {
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      int start = source.start(siblings.get(i));
      ImmutableList<TreePath> handOvers = points.handOversIn(siblings.path(i));
      if (!handOvers.isEmpty() && failures.stream().noneMatch(failure -> failure >= start)) {
        break;
      }
      last = i;
      requireLast(handOvers, siblings, i);
      if (handOvers.stream().anyMatch(path -> !LeakPoints.isReturned(path))) {
        break;
      }
    }
    requireCovered(siblings, first, last, failures);
    return last;
  }

  private int lastWith(Siblings siblings, int first, ImmutableList<Integer> failures) {
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      int start = source.start(siblings.get(i));
      if (failures.stream().anyMatch(failure -> failure >= start)) {
        last = i;
      }
    }
    return last;
  }

  private void requireCovered(
      Siblings siblings, int first, int last, ImmutableList<Integer> failures) {
    if (last < first) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    int start = source.start(siblings.get(first));
    int end = source.end(siblings.get(last));
    if (failures.stream().anyMatch(failure -> failure < start || failure >= end)) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
  }

  /** Refuses a guard that something could leave by failing after it gave the resource away. */
  private void requireLast(ImmutableList<TreePath> handOvers, Siblings siblings, int last) {
    for (TreePath handOver : handOvers) {
      if (!LeakPoints.isReturned(handOver)
          && !(LeakPoints.isWholeStatement(handOver)
              && TailPosition.isLastIn(
                  ResourceRegion.ofFirst(siblings, last), statementPath(handOver), state))) {
        throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
      }
    }
  }

  private static TreePath statementPath(TreePath expression) {
    TreePath path = expression;
    while (!(path.getLeaf() instanceof StatementTree)) {
      path = path.getParentPath();
    }
    return path;
  }
}
