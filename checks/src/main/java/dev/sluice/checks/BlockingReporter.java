package dev.sluice.checks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import dev.sluice.analysis.BlockingOptions;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.async.AsyncAnalysis;
import dev.sluice.async.AsyncOptions;
import dev.sluice.async.BlockingSite;
import dev.sluice.fixes.OffloadPlan;
import dev.sluice.fixes.OffloadPlanner;
import dev.sluice.models.ModelException;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Reports the blocking calls of a unit as findings of {@link BlockingCallInAsync}. */
final class BlockingReporter {
  private static final Context.Key<BlockingReporter> KEY = new Context.Key<>();

  private final Optional<AsyncAnalysis> analysis;

  private BlockingReporter(Optional<AsyncAnalysis> analysis) {
    this.analysis = analysis;
  }

  /** Reports each blocking call of {@code unit} that the user did not silence. */
  static Description report(BugChecker check, CompilationUnitTree unit, VisitorState state) {
    instance(state).analysis.ifPresent(analysis -> report(check, analysis, unit, state));
    return Description.NO_MATCH;
  }

  private static void report(
      BugChecker check, AsyncAnalysis analysis, CompilationUnitTree unit, VisitorState state) {
    BlockingMessage message = new BlockingMessage(unit);
    ImmutableList<BlockingSite> sites =
        LeakAnalysis.instance(state)
            .guarded(unit, unit, () -> analysis.sitesIn(unit))
            .orElse(ImmutableList.of());
    ImmutableList<BlockingSite> reported =
        sites.stream()
            .filter(site -> !Suppressions.isSuppressed(CheckName.BLOCKING, site.path(), state))
            .collect(ImmutableList.toImmutableList());
    if (reported.isEmpty()) {
      return;
    }
    ImmutableMap<BlockingSite, OffloadPlan> plans =
        LeakAnalysis.instance(state)
            .guarded(
                unit,
                unit,
                () -> OffloadPlanner.plan(reported, LeakReporter.fixedMembers(unit, state), state))
            .orElse(ImmutableMap.of());
    for (BlockingSite site : reported) {
      report(check, site, message, Optional.ofNullable(plans.get(site)), state);
    }
  }

  private static void report(
      BugChecker check,
      BlockingSite site,
      BlockingMessage message,
      Optional<OffloadPlan> plan,
      VisitorState state) {
    Description.Builder builder = check.buildDescription(site.path().getLeaf());
    String text = message.of(site);
    if (plan.isPresent() && plan.get() instanceof OffloadPlan.Apply apply) {
      builder.setMessage(text + "; fix: " + apply.summary()).addFix(apply.fix());
      apply.alternative().ifPresent(builder::addFix);
    } else if (plan.isPresent() && plan.get() instanceof OffloadPlan.Refuse refusal) {
      builder.setMessage(text + "; no fix: " + refusal.reason().reason());
    } else if (plan.isPresent() && plan.get() instanceof OffloadPlan.Advise advice) {
      builder.setMessage(text + "; no fix: " + advice.advice());
    } else {
      builder.setMessage(text);
    }
    Description description = builder.build();
    boolean isError =
        state.severityMap().getOrDefault(check.canonicalName(), check.defaultSeverity())
            == SeverityLevel.ERROR;
    if (isError && !site.chain().isCertain() && !CheckName.BLOCKING.isPatched(state)) {
      warn(site, description, state);
    } else {
      state.reportMatch(description);
    }
  }

  /**
   * Reports as a warning whatever the severity of the check is. Error Prone gives all findings of
   * one check the same severity, so this goes to the compiler in its words.
   */
  private static void warn(BlockingSite site, Description description, VisitorState state) {
    Log log = Log.instance(state.context);
    log.report(
        JCDiagnostic.Factory.instance(state.context)
            .create(
                JCDiagnostic.DiagnosticType.WARNING,
                log.currentSource(),
                (JCTree) site.path().getLeaf(),
                "error.prone",
                description.getMessage()));
  }

  private static BlockingReporter instance(VisitorState state) {
    BlockingReporter known = state.context.get(KEY);
    if (known == null) {
      known = new BlockingReporter(createAnalysis(state));
      state.context.put(KEY, known);
    }
    return known;
  }

  private static Optional<AsyncAnalysis> createAnalysis(VisitorState state) {
    LeakAnalysis shared = LeakAnalysis.instance(state);
    if (shared.models().isEmpty() || shared.effects().isEmpty()) {
      return Optional.empty();
    }
    BlockingOptions options = shared.options().blocking();
    try {
      return Optional.of(
          AsyncAnalysis.create(
              shared.models().get(),
              shared.effects().get(),
              new AsyncOptions(
                  options.categories(),
                  options.reportsCallerThread(),
                  options.reportsUnknownThread(),
                  options.movesCodeAlone(),
                  options.withUiThreads()),
              state.context));
    } catch (ModelException e) {
      JavacProcessingEnvironment.instance(state.context)
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "Sluice: " + e.getMessage());
      return Optional.empty();
    }
  }
}
