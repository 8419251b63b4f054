package dev.sluice.checks;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What one run of javac with our checks said.
 *
 * @param isSuccessful whether javac itself was content
 * @param findings what our checks reported, in the order of the output
 * @param otherDiagnostics everything else: errors and warnings of javac, crashes of a check
 */
public record Compilation(
    boolean isSuccessful,
    ImmutableList<Finding> findings,
    ImmutableList<Diagnostic<? extends JavaFileObject>> otherDiagnostics) {

  /** The errors that are not findings: the source does not compile, or a check crashed. */
  public ImmutableList<Diagnostic<? extends JavaFileObject>> errors() {
    return ofKind(Diagnostic.Kind.ERROR);
  }

  /** The codes of javac's own warnings, one entry a warning. */
  ImmutableList<String> warningCodes() {
    return otherDiagnostics.stream()
        .filter(
            diagnostic ->
                diagnostic.getKind() == Diagnostic.Kind.WARNING
                    || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
        .map(Diagnostic::getCode)
        .collect(ImmutableList.toImmutableList());
  }

  /** The findings as {@code expected.txt} has them, sorted by line. */
  String toExpectedText() {
    return findings.stream()
        .sorted(Comparator.comparingLong(Finding::line).thenComparing(Finding::toExpectedLine))
        .map(finding -> finding.toExpectedLine() + "\n")
        .collect(joining());
  }

  private ImmutableList<Diagnostic<? extends JavaFileObject>> ofKind(Diagnostic.Kind kind) {
    return otherDiagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == kind)
        .collect(ImmutableList.toImmutableList());
  }
}
