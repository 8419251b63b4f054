package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sluice.truth.Expectation.Check;
import dev.sluice.truth.Expectation.Silence;
import dev.sluice.truth.Layout.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verdict table of the design, applied to what really happened. Knows nothing of the analysis:
 * only what runs did, and where the {@code try} statements of the source stand.
 *
 * <p>A witness is a run that left the resource open; its cause is the first failure on the way. (a)
 * Without a cause: {@code UnclosedResource}. (b) Otherwise, if some run without a failure closes
 * it: {@code CloseNotInFinally}, except where all causes are unchecked and lie before a {@code try}
 * that closes it. (c) Otherwise: {@code UnclosedResource} for a checked cause. A checked cause that
 * needs an unchecked failure after it weighs as an unchecked one, and an unchecked failure in a
 * {@code finally} that closes the resource, or in a method that is called to close it, is no way to
 * leave it. What is in a container that some run empties has been handed over to it.
 */
final class VerdictOracle {
  private final Layout layout;

  VerdictOracle(Layout layout) {
    this.layout = layout;
  }

  /** What has to be said of each acquisition that some run reached, by line. */
  ImmutableList<Expectation> expectations(List<Execution> runs) {
    Map<Integer, List<Tenure>> taken = tenures(runs, /* isLent= */ false);
    Map<Integer, List<Tenure>> lent = tenures(runs, /* isLent= */ true);
    taken.replaceAll((line, tenures) -> isCleanedUp(lent.get(line)) ? lent.get(line) : tenures);
    boolean isAnyContainerEmptied =
        taken.values().stream()
            .flatMap(List::stream)
            .anyMatch(tenure -> tenure.isContained() && !tenure.isLeak());
    return taken.entrySet().stream()
        .map(
            entry ->
                isAnyContainerEmptied
                    ? ofContained(entry.getKey(), entry.getValue())
                    : expectation(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Map<Integer, List<Tenure>> tenures(List<Execution> runs, boolean isLent) {
    Map<Integer, List<Tenure>> byLine = new TreeMap<>();
    for (Execution execution : runs) {
      if (!execution.isEndless()) {
        for (Tenure tenure : Tenures.of(execution.run(), isLent)) {
          byLine.computeIfAbsent(tenure.line(), line -> new ArrayList<>()).add(tenure);
        }
      }
    }
    return byLine;
  }

  /** Who closes on every path without a failure what was passed to a method has only lent it. */
  private static boolean isCleanedUp(List<Tenure> lent) {
    return lent.stream()
            .noneMatch(
                tenure ->
                    tenure.end() == Tenure.End.RETURNED
                        || tenure.end() == Tenure.End.KEPT
                        || (tenure.isLeak() && tenure.failures().isEmpty()))
        && (lent.stream().anyMatch(VerdictOracle::isClosedNormally)
            || lent.stream().noneMatch(Tenure::isLeak));
  }

  /** Who closes what is in a container closes all of it, as far as the analysis can see. */
  private Expectation ofContained(int line, List<Tenure> tenures) {
    Expectation expectation =
        expectation(
            line,
            tenures.stream()
                .map(tenure -> tenure.isContained() ? tenure.keptByContainer() : tenure)
                .toList());
    boolean isLeakSpared = tenures.stream().anyMatch(t -> t.isContained() && t.isLeak());
    return isLeakSpared && expectation.check().isEmpty()
        ? silent(line, Optional.of(Silence.IN_CONTAINER))
        : expectation;
  }

  private Expectation expectation(int line, List<Tenure> tenures) {
    ImmutableSet<Integer> closeLines = closeLines(tenures);
    List<Try> closing = closingTries(closeLines);
    List<Tenure> leaks = tenures.stream().filter(Tenure::isLeak).toList();
    List<Tenure> witnesses =
        leaks.stream()
            .filter(
                leak ->
                    leak.failures().stream()
                        .noneMatch(f -> isBesideClose(f, closing) || isInCloser(f, closeLines)))
            .toList();
    if (witnesses.isEmpty()) {
      return silent(
          line, leaks.isEmpty() ? Optional.empty() : Optional.of(Silence.UNCHECKED_BESIDE_CLOSE));
    }
    List<Tenure> plain = witnesses.stream().filter(leak -> leak.failures().isEmpty()).toList();
    boolean isAnyChecked = witnesses.stream().anyMatch(VerdictOracle::weighsAsChecked);
    if (!plain.isEmpty()) {
      return report(line, Check.UNCLOSED_RESOURCE, witnesses);
    }
    if (tenures.stream().noneMatch(VerdictOracle::isClosedNormally)) {
      return isAnyChecked
          ? report(line, Check.UNCLOSED_RESOURCE, witnesses)
          : silent(line, Optional.of(Silence.UNCHECKED_BEFORE_HAND_OVER));
    }
    boolean areAllExcused =
        witnesses.stream()
            .allMatch(leak -> closing.stream().anyMatch(t -> lineOf(cause(leak)) <= t.start()));
    return isAnyChecked || !areAllExcused
        ? report(line, Check.CLOSE_NOT_IN_FINALLY, witnesses)
        : silent(line, Optional.of(Silence.UNCHECKED_BEFORE_CLOSING_TRY));
  }

  /** The lines on which the resource was closed in some run. */
  private static ImmutableSet<Integer> closeLines(List<Tenure> tenures) {
    return tenures.stream()
        .filter(tenure -> tenure.end() == Tenure.End.CLOSED)
        .map(Tenure::exitLine)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The statements whose header or {@code finally} stands on one of the lines {@code closes}. */
  private List<Try> closingTries(ImmutableSet<Integer> closes) {
    return layout.tries().stream()
        .filter(t -> closes.stream().anyMatch(c -> t.isHeaderLine(c) || t.hasInFinally(c)))
        .toList();
  }

  private static boolean isBesideClose(Tenure.Failure failure, List<Try> closing) {
    return !failure.isChecked()
        && !failure.isThrow()
        && closing.stream().anyMatch(t -> t.hasInFinally(failure.line()));
  }

  /** An unchecked failure in the method that is called to close it: that tried, as a close does. */
  private static boolean isInCloser(Tenure.Failure failure, ImmutableSet<Integer> closeLines) {
    return !failure.isChecked() && !failure.isThrow() && closeLines.contains(failure.line());
  }

  private static boolean weighsAsChecked(Tenure leak) {
    return !leak.failures().isEmpty()
        && cause(leak).isChecked()
        && leak.failures().stream().allMatch(f -> f.isChecked() || f.isThrow());
  }

  private static boolean isClosedNormally(Tenure tenure) {
    return tenure.end() == Tenure.End.CLOSED && tenure.failures().isEmpty() && !tenure.isInFlight();
  }

  private static Tenure.Failure cause(Tenure leak) {
    return leak.failures().get(0);
  }

  /** The failing close of a header counts as standing in the header. */
  private int lineOf(Tenure.Failure failure) {
    return layout.tries().stream()
        .filter(t -> t.isHeader() && t.blockEnd() == failure.line())
        .mapToInt(Try::start)
        .findFirst()
        .orElse(failure.line());
  }

  private static Expectation silent(int line, Optional<Silence> silence) {
    return new Expectation(line, Optional.empty(), silence, ImmutableSet.of(), ImmutableSet.of());
  }

  private Expectation report(int line, Check check, List<Tenure> witnesses) {
    return new Expectation(
        line,
        Optional.of(check),
        Optional.empty(),
        witnesses.stream()
            .filter(leak -> leak.failures().isEmpty())
            .map(Tenure::exitLine)
            .collect(ImmutableSet.toImmutableSet()),
        witnesses.stream()
            .filter(leak -> !leak.failures().isEmpty())
            .map(leak -> lineOf(cause(leak)))
            .collect(ImmutableSet.toImmutableSet()));
  }
}
