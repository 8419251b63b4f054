package dev.sluice.fixes;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;

/**
 * Reports every leak, whatever its verdict, with its fix and, on a line of its own, the builder of
 * it, or with the name of its refusal.
 */
@BugPattern(summary = "Every leak with its plan", severity = WARNING)
public final class PlannedFix extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  static final String FIXED = "FIXED";

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    ImmutableList<Leak> leaks = ImmutableList.copyOf(LeakAnalysis.instance(state).leaksIn(unit));
    FixPlanner.plan(leaks, state).forEach((leak, plan) -> state.reportMatch(describe(leak, plan)));
    return Description.NO_MATCH;
  }

  private Description describe(Leak leak, FixPlan plan) {
    Description.Builder description = buildDescription(leak.acquisition());
    if (plan instanceof FixPlan.Apply apply) {
      return description.setMessage(FIXED + "\n" + apply.builder()).addFix(apply.fix()).build();
    }
    return description.setMessage(((FixPlan.Refuse) plan).reason().name()).build();
  }
}
