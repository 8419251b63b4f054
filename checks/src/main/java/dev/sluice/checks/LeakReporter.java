package dev.sluice.checks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.util.Context;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.analysis.Verdict;
import dev.sluice.fixes.FixPlan;
import dev.sluice.fixes.FixPlanner;

/**
 * Reports the leaks of one verdict as findings of one check. What all checks report in a unit is
 * planned together, once, since the fix of one member is one replacement that all its findings
 * carry. One per compilation.
 */
final class LeakReporter {
  private static final Context.Key<LeakReporter> KEY = new Context.Key<>();

  private CompilationUnitTree currentUnit;
  private ImmutableMap<Leak, FixPlan> currentPlans = ImmutableMap.of();

  private LeakReporter() {}

  /** Reports each leak of {@code unit} with {@code verdict} that the user did not silence. */
  static Description report(
      BugChecker check, Verdict verdict, CompilationUnitTree unit, VisitorState state) {
    LeakMessage message = new LeakMessage(unit);
    instance(state)
        .plansFor(unit, state)
        .forEach(
            (leak, plan) -> {
              if (leak.verdict() == verdict) {
                state.reportMatch(describe(check, message, leak, plan));
              }
            });
    return Description.NO_MATCH;
  }

  /** What the fixes of all leaks of {@code unit} change. */
  static ImmutableSet<Tree> fixedMembers(CompilationUnitTree unit, VisitorState state) {
    return instance(state).plansFor(unit, state).entrySet().stream()
        .filter(entry -> entry.getValue() instanceof FixPlan.Apply)
        .map(entry -> FixPlanner.outermostMember(entry.getKey().path()).getLeaf())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static LeakReporter instance(VisitorState state) {
    LeakReporter known = state.context.get(KEY);
    if (known == null) {
      known = new LeakReporter();
      state.context.put(KEY, known);
    }
    return known;
  }

  private ImmutableMap<Leak, FixPlan> plansFor(CompilationUnitTree unit, VisitorState state) {
    if (currentUnit != unit) {
      LeakAnalysis analysis = LeakAnalysis.instance(state);
      ImmutableList<Leak> reported =
          analysis.leaksIn(unit).stream()
              .filter(leak -> isReported(leak, state))
              .collect(ImmutableList.toImmutableList());
      currentPlans =
          analysis
              .guarded(unit, unit, () -> FixPlanner.plan(reported, state))
              .orElseGet(() -> withoutFix(reported));
      currentUnit = unit;
    }
    return currentPlans;
  }

  private static boolean isReported(Leak leak, VisitorState state) {
    CheckName check = CheckName.of(leak.verdict());
    return check.isEnabled(state) && !Suppressions.isSuppressed(check, leak.path(), state);
  }

  private static ImmutableMap<Leak, FixPlan> withoutFix(ImmutableList<Leak> leaks) {
    ImmutableMap.Builder<Leak, FixPlan> plans = ImmutableMap.builder();
    leaks.forEach(leak -> plans.put(leak, new FixPlan.None()));
    return plans.buildOrThrow();
  }

  private static Description describe(
      BugChecker check, LeakMessage message, Leak leak, FixPlan plan) {
    Description.Builder description = check.buildDescription(leak.acquisition());
    String text = message.of(leak);
    if (plan instanceof FixPlan.Apply apply) {
      return description.setMessage(text + "; fix: " + apply.summary()).addFix(apply.fix()).build();
    }
    if (plan instanceof FixPlan.Refuse refusal) {
      text += "; no fix: " + refusal.reason().reason();
    }
    return description.setMessage(text).build();
  }
}
