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

/** Reports a resource that some path leaves open although nothing failed on the way. */
@AutoService(BugChecker.class)
@BugPattern(
    altNames = "resource",
    summary = "Close this resource on every path, including exceptional ones",
    severity = ERROR,
    linkType = CUSTOM,
    link = "https://github.com/sluice-dev/sluice/blob/main/checks/docs/UnclosedResource.md")
public final class UnclosedResource extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** Creates the check; Error Prone does so by reflection. */
  public UnclosedResource() {}

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return LeakReporter.report(this, Verdict.UNCLOSED_RESOURCE, unit, state);
  }
}
