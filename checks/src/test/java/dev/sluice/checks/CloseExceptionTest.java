package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

/** What a user reads of the two ways to handle what {@code close()} throws, and how to choose. */
final class CloseExceptionTest {
  private static final CompilationHarness HARNESS = CompilationHarness.create();

  private static final Source PROBE =
      new Source(
          "Probe.java",
          """
          import java.io.IOException;
          import java.io.InputStream;

          class Probe {
            private boolean probe() {
              InputStream in = Probe.class.getResourceAsStream("text");
              return in.markSupported();
            }

            boolean run() throws IOException {
              return probe();
            }
          }
          """);

  @Test
  void otherChoiceIsTheSecondFix() {
    String wrap = details(HARNESS);
    String declare = details(HARNESS.withOptions("-XepOpt:Sluice:CloseException=declare"));
    assertTrue(wrap.contains(" or "), wrap);
    assertTrue(declare.contains(" or "), declare);
    assertNotEquals(wrap, declare, "the choice comes first");
  }

  @Test
  void doesNotOfferASecondFixWhereNothingHasToBeChosen() {
    Source handled =
        new Source("Probe.java", PROBE.text().replace("probe() {", "probe() throws IOException {"));
    String details = HARNESS.compile(handled).findings().get(0).details();
    assertTrue(details.contains("Did you mean"), details);
    assertFalse(details.contains(" or "), details);
  }

  @Test
  void patchRunAppliesTheChoiceOnly() {
    String wrapped = patched(HARNESS);
    String declared = patched(HARNESS.withOptions("-XepOpt:Sluice:CloseException=declare"));
    assertTrue(wrapped.contains("UncheckedIOException("), wrapped);
    assertFalse(wrapped.contains("probe() throws"), wrapped);
    assertTrue(declared.contains("probe() throws IOException"), declared);
    assertFalse(declared.contains("Unchecked"), declared);
  }

  @Test
  void anyOtherValueIsOneErrorThatNamesWhatIsExpected() {
    Compilation compilation =
        HARNESS.withOptions("-XepOpt:Sluice:CloseException=ignore").compile(PROBE);
    assertEquals(1, compilation.errors().size(), compilation.errors().toString());
    assertTrue(
        compilation
            .errors()
            .toString()
            .contains("CloseException=ignore: expected wrap, declare or refuse"),
        compilation.errors().toString());
  }

  private static String details(CompilationHarness harness) {
    return harness.compile(PROBE).findings().get(0).details();
  }

  private static String patched(CompilationHarness harness) {
    return harness
        .patch(ImmutableList.of("UnclosedResource", "CloseNotInFinally"), PROBE)
        .get(0)
        .text();
  }
}
