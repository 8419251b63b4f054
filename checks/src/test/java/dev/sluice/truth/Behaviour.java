package dev.sluice.truth;

import com.google.common.collect.Iterators;
import dev.sluice.truth.lib.Event;
import dev.sluice.truth.lib.FailureTypes;
import dev.sluice.truth.lib.Run;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what a method does after its fix against what it did before, under the same decisions. Two
 * differences are allowed: a close is added where the resource leaked, by the method that closes it
 * elsewhere if there is one, and its failure may surface there; and where body and close both fail,
 * the body's exception arrives. Closes that follow each other directly have no order.
 */
final class Behaviour {
  private static final int MOST_RUNS = 120;

  private final Explorer before;
  private final Explorer after;

  Behaviour(Method before, Method after, FailureTypes failureTypes, long seed) {
    this.before = new Explorer(before, failureTypes, seed);
    this.after = new Explorer(after, failureTypes, seed);
  }

  /** The first change that a fix must not make; empty where there is none. */
  Optional<String> firstChange() {
    Set<Map<String, Integer>> choices = choices();
    Set<String> lateUses = new TreeSet<>();
    choices.forEach(choice -> lateUses.addAll(lateUses(before.run(choice))));
    for (Map<String, Integer> choice : choices) {
      Execution old = before.run(choice);
      Execution fixed = after.run(choice);
      // Where an added close fails the method goes another way, which may be one of the old ones.
      Optional<String> change =
          lateUses.containsAll(lateUses(fixed))
              ? change(old, fixed)
              : Optional.of("used after it is closed");
      if (change.isPresent()) {
        return Optional.of(
            change.get() + " under " + choice + "\n  " + text(old) + "\n  " + text(fixed));
      }
    }
    return Optional.empty();
  }

  private Set<Map<String, Integer>> choices() {
    Set<Map<String, Integer>> choices = new LinkedHashSet<>();
    for (Explorer explorer : List.of(before, after)) {
      explorer.explore(MOST_RUNS).runs().stream().map(Execution::choices).forEach(choices::add);
    }
    return choices;
  }

  private static String text(Execution execution) {
    return execution.run().calls() + " open " + execution.run().open() + " " + execution.outcome();
  }

  private static Optional<String> change(Execution old, Execution fixed) {
    List<String> oldFailures = failures(old);
    List<String> fixedFailures = failures(fixed);
    // The failure of an added close may surface; and a second close of the same, which does
    // nothing, need not be made, so how it would fail says nothing.
    boolean addedCloseFails =
        fixedFailures.stream().anyMatch(call -> isClose(call) && !old.run().calls().contains(call));
    boolean secondCloseFails = old.choices().keySet().stream().anyMatch(Behaviour::isAgain);
    if (!secondCloseFails && isFailureHidden(old, fixed)) {
      return Optional.of("the failure of a close hides another one");
    }
    if (addedCloseFails || secondCloseFails) {
      return Optional.empty();
    }
    // The body's exception arrives, and where it goes from there is another path.
    boolean bothFail =
        oldFailures.stream().anyMatch(Behaviour::isClose)
            && (oldFailures.size() > 1 || isThrown(old) || isThrown(fixed));
    if (bothFail) {
      return Optional.empty();
    }
    if (!lateUses(old).containsAll(lateUses(fixed))) {
      return Optional.of("used after it is closed");
    }
    if (!old.run().open().containsAll(fixed.run().open())) {
      return Optional.of("left open");
    }
    if (!old.outcome().equals(fixed.outcome())) {
      return Optional.of("other outcome");
    }
    if (!areSameCalls(old, fixed)) {
      return Optional.of("other calls");
    }
    if (old.run().open().isEmpty()
        ? !withSortedCloses(old).equals(withSortedCloses(fixed))
        : !closes(fixed).containsAll(closes(old))) {
      return Optional.of("other closes");
    }
    return Optional.empty();
  }

  /**
   * Whether what failed, and was thrown to the caller, still fails, but the caller gets another
   * exception: it can only be that of a close. An unchecked one is as unexpected there as anywhere;
   * and what is opened after the failure, in a {@code finally}, has a body of its own.
   */
  private static boolean isFailureHidden(Execution old, Execution fixed) {
    boolean isOther =
        !old.outcome().equals(fixed.outcome())
            && !fixed
                .outcome()
                .startsWith("throws " + FailureTypes.Unexpected.class.getSimpleName());
    return isOther
        && failures(fixed).stream()
            .filter(call -> !isClose(call) && failures(old).contains(call))
            .map(call -> call.substring(0, call.lastIndexOf(' ')))
            .filter(call -> old.outcome().endsWith(" " + call))
            .anyMatch(call -> !isAnyOpenedAfter(call, fixed));
  }

  /** Whether one of the resources whose close fails was opened after {@code call} had failed. */
  private static boolean isAnyOpenedAfter(String call, Execution execution) {
    boolean hasFailed = false;
    for (Event event : execution.run().events()) {
      hasFailed |=
          event instanceof Event.Failed failed && call.equals(failed.thrown().getMessage());
      if (hasFailed
          && event instanceof Event.Opened opened
          && failures(execution).stream()
              .anyMatch(other -> isClose(other) && other.contains(" " + opened.label() + " "))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> lateUses(Execution execution) {
    Set<String> uses = new TreeSet<>(execution.run().calls());
    uses.removeIf(call -> !call.startsWith(Run.LATE));
    return uses;
  }

  private static List<String> failures(Execution execution) {
    return execution.run().calls().stream().filter(execution.choices()::containsKey).toList();
  }

  private static boolean isThrown(Execution execution) {
    return execution.run().events().stream().anyMatch(event -> event instanceof Event.Thrown);
  }

  private static boolean isClose(String call) {
    return call.startsWith("close ") || isAgain(call);
  }

  private static boolean isAgain(String call) {
    return call.startsWith("again ");
  }

  /** Where the resource leaked, a method that closes it may be called now, which may do more. */
  private static boolean areSameCalls(Execution old, Execution fixed) {
    List<String> before = butCloses(old);
    List<String> after = butCloses(fixed);
    boolean isCloseAdded = old.run().open().size() > fixed.run().open().size();
    return isCloseAdded ? isSubsequence(before, after) : before.equals(after);
  }

  private static boolean isSubsequence(List<String> part, List<String> whole) {
    Iterator<String> rest = whole.iterator();
    return part.stream().allMatch(call -> Iterators.contains(rest, call));
  }

  private static List<String> butCloses(Execution execution) {
    return execution.run().calls().stream().filter(call -> !isClose(call)).toList();
  }

  private static Set<String> closes(Execution execution) {
    Set<String> closes = new TreeSet<>(execution.run().calls());
    closes.removeIf(call -> !call.startsWith("close "));
    return closes;
  }

  /**
   * The calls, with closes that follow each other in alphabetical order, second closes left out.
   */
  private static List<String> withSortedCloses(Execution execution) {
    List<String> result = new ArrayList<>();
    int firstClose = 0;
    for (String call : execution.run().calls()) {
      if (isAgain(call)) {
        continue;
      }
      result.add(call);
      if (isClose(call)) {
        result.subList(firstClose, result.size()).sort(null);
      } else {
        firstClose = result.size();
      }
    }
    return result;
  }
}
