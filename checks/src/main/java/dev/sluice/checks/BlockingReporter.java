package dev.sluice.checks;

import com.google.common.collect.ImmutableList;
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
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.analysis.SluiceOptions;
import dev.sluice.async.AsyncAnalysis;
import dev.sluice.async.AsyncOptions;
import dev.sluice.async.BlockingSite;
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
    for (BlockingSite site : sites) {
      if (!Suppressions.isSuppressed(CheckName.BLOCKING, site.path(), state)) {
        report(check, site, message, state);
      }
    }
  }

  private static void report(
      BugChecker check, BlockingSite site, BlockingMessage message, VisitorState state) {
    Description description =
        check.buildDescription(site.path().getLeaf()).setMessage(message.of(site)).build();
    boolean isError =
        state.severityMap().getOrDefault(check.canonicalName(), check.defaultSeverity())
            == SeverityLevel.ERROR;
    if (isError && !site.chain().isCertain()) {
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
    SluiceOptions options = shared.options();
    try {
      return Optional.of(
          AsyncAnalysis.create(
              shared.models().get(),
              shared.effects().get(),
              new AsyncOptions(
                  options.blocking(),
                  options.reportsCallerThread(),
                  options.reportsUnknownThread(),
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
