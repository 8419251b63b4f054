package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The option that says what to believe of methods that can't be looked into. */
final class UnknownCallsTest {
  private static final String PASSES_ON =
      """
      InputStream in = new FileInputStream("a");%s
      parse(in);
      """;

  @Test
  void strictLeavesTheCloseToWhoPassesTheResourceOn() {
    snippet(" // -> UnclosedResource").with(harness("strict")).isReportedAsMarked();
  }

  @Test
  void doesNotReportWhatUnknownCodeMayKeepWhenLenient() {
    snippet("").with(harness("lenient")).isSilent();
  }

  @Test
  void lenientIsTheDefault() {
    snippet("").isSilent();
  }

  @Test
  void strictStillBelievesANameThatPromisesARelease() {
    Snippet.members(
            """
            static native void closeQuietly(InputStream in);
            static native int read(InputStream in);

            int body() throws IOException {
              InputStream in = new FileInputStream("a");
              try {
                return read(in);
              } finally {
                closeQuietly(in);
              }
            }
            """)
        .with(harness("strict"))
        .isSilent();
  }

  @Test
  void anotherValueIsOneErrorThatSaysWhatWasExpected() {
    Compilation compilation =
        harness("never").compile(new Source("b/B.java", "package b; class B {}"));

    assertEquals(1, compilation.errors().size());
    assertTrue(
        compilation
            .errors()
            .get(0)
            .getMessage(null)
            .contains("UnknownCalls=never: expected lenient or strict"),
        compilation.errors().get(0).getMessage(null));
  }

  private static Snippet snippet(String marker) {
    return Snippet.members(
        """
        static native void parse(InputStream in) throws IOException;

        void body() throws IOException {
          %s
        }
        """
            .formatted(PASSES_ON.formatted(marker)));
  }

  private static CompilationHarness harness(String value) {
    return CompilationHarness.create().withOptions("-XepOpt:Sluice:UnknownCalls=" + value);
  }
}
