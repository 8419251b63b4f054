package dev.sluice.checks;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.analysis.Verdict;

/** Reports the leaks of one verdict as findings of one check. */
final class LeakReporter {
  private LeakReporter() {}

  /** Reports each leak of {@code unit} with {@code verdict} that the user did not silence. */
  static Description report(
      BugChecker check, Verdict verdict, CompilationUnitTree unit, VisitorState state) {
    LeakMessage message = new LeakMessage(unit);
    for (Leak leak : LeakAnalysis.instance(state).leaksIn(unit)) {
      if (leak.verdict() == verdict && !Suppressions.isSuppressed(check, leak.path(), state)) {
        state.reportMatch(
            check.buildDescription(leak.acquisition()).setMessage(message.of(leak)).build());
      }
    }
    return Description.NO_MATCH;
  }
}
