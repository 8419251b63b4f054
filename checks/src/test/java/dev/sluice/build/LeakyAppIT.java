package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gate as a user meets it: the build fails, one more run patches the code, the leak is gone.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LeakyAppIT {
  private static final String PATCH =
      "-Dep.extra=-XepPatchChecks:UnclosedResource,CloseNotInFinally,BlockingCallInAsync -XepPatchLocation:IN_PLACE";

  private LeakyApp app;
  private CommandLine measuredBefore;
  private CommandLine gate;
  private Map<String, String> original;
  private CommandLine patch;
  private Map<String, String> patched;
  private CommandLine after;
  private CommandLine secondPatch;
  private Map<String, String> patchedTwice;

  @BeforeAll
  void buildPatchAndBuildAgain(@TempDir Path workspace) throws Exception {
    app = LeakyApp.copyTo(workspace);
    original = app.sources();
    measuredBefore = app.maven("test", "-Dep.extra=-XepAllErrorsAsWarnings", "-Dleaky.expect=leak");
    gate = app.maven("test");
    patch = app.maven("compile", PATCH);
    patched = app.sources();
    after = app.maven("test");
    secondPatch = app.maven("compile", PATCH);
    patchedTwice = app.sources();
  }

  @Test
  void testsMeasureTheLeakBeforeThePatch() {
    assertTrue(measuredBefore.succeeded(), measuredBefore::toString);
  }

  @Test
  void buildFailsWithExactlyTheExpectedFindings() throws Exception {
    assertFalse(gate.succeeded(), gate::toString);
    assertEquals(LeakyApp.expectedFindings(), app.findings(gate), gate::toString);
  }

  @Test
  void patchChangesEveryFileWithAFinding() throws Exception {
    assertTrue(patch.succeeded(), patch::toString);
    for (String finding : LeakyApp.expectedFindings()) {
      String file = finding.substring(0, finding.indexOf(':'));
      assertNotEquals(original.get(file), patched.get(file), file);
    }
  }

  @Test
  void patchedCodeBuildsAndLeaksNoMore() throws Exception {
    assertEquals(List.of(), app.findings(after), after::toString);
    assertTrue(after.succeeded(), after::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "checks/docs/UnclosedResource.md",
        "checks/docs/CloseNotInFinally.md",
        "checks/docs/BlockingCallInAsync.md"
      })
  void pagesShowWhatReallyHappens(String page) throws Exception {
    DocumentedExample example = DocumentedExample.on(BuiltJar.root().resolve(page));

    assertContains(String.join("\n", original.values()), example.code());
    assertContains(gate.output(), example.message() + "\n");
    assertContains(String.join("\n", patched.values()), example.patched());
  }

  @Test
  void secondPatchChangesNothing() {
    assertTrue(secondPatch.succeeded(), secondPatch::toString);
    assertEquals(patched, patchedTwice);
  }

  private static void assertContains(String text, String part) {
    assertTrue(
        DocumentedExample.normalized(text).contains(part), () -> part + "\n\nis not in\n\n" + text);
  }
}
