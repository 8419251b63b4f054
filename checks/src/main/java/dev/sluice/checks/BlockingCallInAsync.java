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

/** Reports a call that waits for a file, a connection or another thread on an event loop. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Move this blocking call off the event loop",
    severity = ERROR,
    linkType = CUSTOM,
    link = "https://github.com/sluice-dev/sluice/blob/main/checks/docs/BlockingCallInAsync.md")
public final class BlockingCallInAsync extends BugChecker implements CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** Creates the check; Error Prone does so by reflection. */
  public BlockingCallInAsync() {}

  @Override
  public Description matchCompilationUnit(CompilationUnitTree unit, VisitorState state) {
    return BlockingReporter.report(this, unit, state);
  }
}
