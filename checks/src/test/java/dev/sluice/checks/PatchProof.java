package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a patch run owes to every source: the patched source compiles, has fewer findings, and a
 * second run changes nothing. Tried with all checks together and with each alone.
 */
final class PatchProof {

  private static final ImmutableList<String> CHECKS =
      ImmutableList.of("UnclosedResource", "CloseNotInFinally", "BlockingCallInAsync");

  private PatchProof() {}

  /** Asserts it of {@code source}, in which {@code findings} were found. */
  static void of(CompilationHarness harness, Source source, List<Finding> findings) {
    List<String> reporting = findings.stream().map(Finding::check).distinct().toList();
    Stream<List<String>> runs =
        reporting.size() == 1
            ? Stream.of(CHECKS)
            : Stream.concat(Stream.of(CHECKS), reporting.stream().map(List::of));
    runs.forEach(checks -> assertPatch(harness, source, findings, checks));
  }

  private static void assertPatch(
      CompilationHarness harness, Source source, List<Finding> findings, List<String> checks) {
    Source patched = harness.patch(checks, source).get(0);
    if (patched.equals(source)) {
      return;
    }
    Compilation compilation = harness.compile(patched);
    assertEquals(
        ImmutableList.of(), compilation.errors(), () -> "does not compile:\n" + patched.text());
    assertTrue(
        compilation.findings().size() < findings.size(),
        () -> "cured nothing: " + compilation.toExpectedText() + "in\n" + patched.text());
    assertEquals(
        patched.text(), harness.patch(checks, patched).get(0).text(), "the second patch run");
  }
}
