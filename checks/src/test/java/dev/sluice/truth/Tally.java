package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.checks.Finding;
import dev.sluice.truth.Agreement.Difference;
import dev.sluice.truth.Agreement.Kind;
import dev.sluice.truth.Batch.Judged;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far checks and fixes agree with the truth, over any number of methods. */
final class Tally {
  private final Map<Kind, Integer> differences = new EnumMap<>(Kind.class);
  private final Map<Expectation.Silence, Integer> silences =
      new EnumMap<>(Expectation.Silence.class);
  private static final Pattern FIX = Pattern.compile("; (fix: .*)");

  private final Map<String, Integer> fixes = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int uncompilable;
  private int endless;
  private int methods;
  private int sampledMethods;
  private int cleanMethods;
  private int falselyReportedMethods;
  private long runs;
  private int expected;
  private int reported;
  private int left;
  private int broken;
  private int changed;
  private int unstable;

  void add(Judged judged, List<Difference> found) {
    methods++;
    sampledMethods += judged.isComplete() ? 0 : 1;
    runs += judged.runs();
    List<Expectation> expectations =
        judged.expectations().stream().filter(e -> e.line() < Program.HELPER_LINES).toList();
    boolean isClean = expectations.stream().allMatch(e -> e.check().isEmpty());
    cleanMethods += isClean ? 1 : 0;
    falselyReportedMethods += isClean && !judged.findings().isEmpty() ? 1 : 0;
    expected += (int) expectations.stream().filter(e -> e.check().isPresent()).count();
    reported += judged.findings().size();
    for (Finding finding : judged.findings()) {
      Matcher fix = FIX.matcher(finding.message());
      if (fix.find()) {
        fixes.merge(fix.group(1), 1, Integer::sum);
      }
    }
    expectations.forEach(
        e -> e.silence().ifPresent(silence -> silences.merge(silence, 1, Integer::sum)));
    found.forEach(difference -> differences.merge(difference.kind(), 1, Integer::sum));
  }

  /** Programs that the grammar got wrong: they are left out. */
  void addUncompilable(int count) {
    uncompilable += count;
  }

  /** A method that ran for ever: nothing is known of what comes after the loop. */
  void addEndless() {
    endless++;
  }

  void add(Patched patched) {
    left += patched.findingsLeft().size();
    patched.findingsLeft().forEach(finding -> refusals.merge(reason(finding), 1, Integer::sum));
    broken += patched.broken().size();
    changed += patched.changes().size();
    unstable += patched.unstable().size();
  }

  /**
   * The share of the expected verdicts that the checks gave, at the right place and exit; of those
   * that they did not give up on.
   */
  double foundShare() {
    int wrong = count(Kind.MISSED) + count(Kind.OTHER_CHECK) + count(Kind.OTHER_EXIT);
    int judged = expected - count(Kind.ABANDONED);
    return share(judged - wrong, judged);
  }

  /** The share of the methods without an expected verdict in which the checks reported one. */
  double falseShare() {
    return cleanMethods == 0 ? 0 : share(falselyReportedMethods, cleanMethods);
  }

  /** The share of the findings that a patch run cures. */
  double fixedShare() {
    return share(reported - left, reported);
  }

  int count(Kind kind) {
    return differences.getOrDefault(kind, 0);
  }

  /** What the fixes do, in words, that were offered and run. */
  ImmutableSet<String> fixes() {
    return ImmutableSet.copyOf(fixes.keySet());
  }

  int broken() {
    return broken;
  }

  int changed() {
    return changed;
  }

  int unstable() {
    return unstable;
  }

  private static String reason(Finding finding) {
    int start = finding.message().indexOf("no fix: ");
    return start < 0 ? "one that offers a fix" : finding.message().substring(start);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** The figures, a line each. */
  ImmutableList<String> lines() {
    ImmutableMap.Builder<String, Object> figures = ImmutableMap.builder();
    figures
        .put("methods that did not compile, left out", uncompilable)
        .put("methods that never end, left out", endless)
        .put("methods", methods)
        .put("of these sampled", sampledMethods)
        .put("runs", runs)
        .put("verdicts expected", expected)
        .put("found share", percent(foundShare()))
        .put("missed", count(Kind.MISSED))
        .put("other check", count(Kind.OTHER_CHECK))
        .put("other exit", count(Kind.OTHER_EXIT))
        .put("false findings", count(Kind.FALSE))
        .put("clean methods", cleanMethods)
        .put("false share", percent(falseShare()))
        .put("findings", reported)
        .put("fixed share", percent(fixedShare()))
        .put("patched files that do not compile", broken)
        .put("behaviour changes", changed)
        .put("changed by a second patch run", unstable);
    figures.put("silent: abandoned", count(Kind.ABANDONED));
    silences.forEach(
        (silence, count) ->
            figures.put(
                "silent: " + silence.name().toLowerCase(Locale.ROOT).replace('_', ' '), count));
    fixes.forEach(figures::put);
    refusals.forEach((reason, count) -> figures.put("left: " + reason, count));
    return figures.buildOrThrow().entrySet().stream()
        .map(entry -> "%-50s %s".formatted(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
