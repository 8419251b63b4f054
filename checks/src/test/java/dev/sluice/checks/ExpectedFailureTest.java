package dev.sluice.checks;

import org.junit.jupiter.api.Test;

/** What stands before a call that never comes back is expected to fail. */
final class ExpectedFailureTest {
  private static final String BODY =
      """
      static void fail() {
        throw new AssertionError();
      }

      void body() {
        try {
          new FileInputStream("missing");%s
          %s;
        } catch (FileNotFoundException expected) {
          work();
        }
      }
      """;

  @Test
  void doesNotReportWhatStandsBeforeACallThatNeverComesBack() {
    Snippet.members(BODY.formatted("", "fail()")).isSilent();
  }

  @Test
  void whatStandsBeforeACallThatComesBackIsALeak() {
    Snippet.members(BODY.formatted(" // -> UnclosedResource", "work()")).isReportedAsMarked();
  }
}
