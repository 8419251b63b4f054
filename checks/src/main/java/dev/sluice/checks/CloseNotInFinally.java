package dev.sluice.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.sluice.analysis.Verdict;

/**
 * Reports a resource that is closed, but not where a failure in between still reaches the close.
 */
@AutoService(BugChecker.class)
@BugPattern(
    altNames = "resource",
    summary = "Close this resource in a finally block or a try-with-resources header",
    severity = ERROR,
    linkType = CUSTOM,
    link = "https://github.com/sluice-dev/sluice/blob/main/checks/docs/CloseNotInFinally.md")
public final class CloseNotInFinally extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** Creates the check; Error Prone does so by reflection. */
  public CloseNotInFinally() {}

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return LeakReporter.report(this, Verdict.CLOSE_NOT_IN_FINALLY, unit, state);
  }
}
