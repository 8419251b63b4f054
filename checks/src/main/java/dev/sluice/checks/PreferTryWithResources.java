package dev.sluice.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.sluice.analysis.Verdict;

/** Reports a resource that is closed by hand, on every path, where a header would do the same. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Let a try-with-resources header close this resource",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = "https://github.com/sluice-dev/sluice/blob/main/checks/docs/PreferTryWithResources.md")
public final class PreferTryWithResources extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** Creates the check; Error Prone does so by reflection. */
  public PreferTryWithResources() {}

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return LeakReporter.report(this, Verdict.CLOSED_BY_HAND, unit, state);
  }
}
