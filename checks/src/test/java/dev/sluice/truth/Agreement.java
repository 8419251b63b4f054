package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.Finding;
import dev.sluice.truth.Batch.Judged;
import dev.sluice.truth.Expectation.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what our checks reported of a method against what the oracle expects. */
final class Agreement {
  private static final Pattern FAILURE = Pattern.compile(" throws \\w+ \\(line (\\d+)\\)");
  private static final Pattern EXIT =
      Pattern.compile("(?:code returns at|the `throw` at) line (\\d+)");

  /** How checks and oracle differ. */
  enum Kind {
    MISSED,
    /** Missed on purpose: there are more states than our checks follow. */
    ABANDONED,
    FALSE,
    OTHER_CHECK,
    OTHER_EXIT
  }

  /** One difference. */
  record Difference(Kind kind, int line, String text) {}

  private Agreement() {}

  static ImmutableList<Difference> differences(Judged judged) {
    List<Difference> differences = new ArrayList<>();
    List<Finding> unexpected = new ArrayList<>(judged.findings());
    for (Expectation expectation : judged.expectations()) {
      if (expectation.check().isEmpty() || expectation.line() > Program.HELPER_LINES) {
        continue;
      }
      Finding finding =
          judged.findings().stream()
              .filter(found -> found.line() == expectation.line())
              .findFirst()
              .orElse(null);
      if (finding == null) {
        differences.add(
            new Difference(
                judged.isAbandoned(expectation.line()) ? Kind.ABANDONED : Kind.MISSED,
                expectation.line(),
                "expected " + expectation.check().get()));
        continue;
      }
      unexpected.remove(finding);
      compare(expectation, finding, differences);
    }
    for (Finding finding : unexpected) {
      differences.add(new Difference(Kind.FALSE, (int) finding.line(), finding.toExpectedLine()));
    }
    return ImmutableList.copyOf(differences);
  }

  private static void compare(
      Expectation expectation, Finding finding, List<Difference> differences) {
    Check expected = expectation.check().orElseThrow();
    if (expected != Check.named(finding.check())) {
      differences.add(
          new Difference(
              Kind.OTHER_CHECK,
              expectation.line(),
              "expected " + expected + ", is " + finding.toExpectedLine()));
    } else if (!isExit(expectation, finding.message())) {
      differences.add(
          new Difference(
              Kind.OTHER_EXIT,
              expectation.line(),
              "expected " + expectation + ", is " + finding.toExpectedLine()));
    }
  }

  private static boolean isExit(Expectation expectation, String message) {
    Matcher failure = FAILURE.matcher(message);
    if (failure.find()) {
      return expectation.failureLines().contains(Integer.parseInt(failure.group(1)));
    }
    Matcher exit = EXIT.matcher(message);
    if (exit.find()) {
      return expectation.plainExits().contains(Integer.parseInt(exit.group(1)));
    }
    return !expectation.plainExits().isEmpty();
  }
}
