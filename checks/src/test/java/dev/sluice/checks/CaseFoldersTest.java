package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/cases} and {@code testdata/known-limits}: what is found, what is
 * patched, and that the patch cures.
 *
 * <p>{@code -Dsluice.updateCases=true} writes today's answers into the folders, for review.
 */
final class CaseFoldersTest {

  private static final boolean UPDATES = Boolean.getBoolean("sluice.updateCases");
  private static final ImmutableList<String> CHECKS =
      ImmutableList.of("UnclosedResource", "CloseNotInFinally", "BlockingCallInAsync");
  private static final CompilationHarness JAVAC =
      CompilationHarness.create().withOptions("-Xlint:all,-serial,-options");

  @TestFactory
  Stream<DynamicNode> cases() {
    return testsOf(CaseFolder.below("cases"));
  }

  @TestFactory
  Stream<DynamicNode> knownLimits() {
    return testsOf(CaseFolder.below("known-limits"));
  }

  @Test
  void casesStandBelowTheCheckThatTheyAreAbout() {
    ImmutableList<CaseFolder> cases = CaseFolder.below("cases");
    assertFalse(cases.isEmpty());
    for (CaseFolder folder : cases) {
      assertTrue(CHECKS.contains(folder.group()), folder.path().toString());
      for (String line : folder.expected().lines().toList()) {
        assertTrue(line.contains("[" + folder.group() + "]"), folder.path() + ": " + line);
      }
    }
  }

  @Test
  void knownLimitsSayWhy() {
    for (CaseFolder folder : CaseFolder.below("known-limits")) {
      assertTrue(folder.before().text().startsWith("// LIMIT: "), folder.path().toString());
    }
  }

  private static Stream<DynamicNode> testsOf(List<CaseFolder> folders) {
    return folders.stream()
        .map(
            folder ->
                dynamicContainer(
                    folder.name(),
                    UPDATES
                        ? Stream.of(dynamicTest("is updated", () -> update(folder)))
                        : Stream.of(
                            dynamicTest("findings", () -> assertFindings(folder)),
                            dynamicTest("patch", () -> assertPatch(folder)))));
  }

  private static void update(CaseFolder folder) {
    Source before = folder.before();
    String patched = patch(before).text();
    folder.update(
        compile(before).toExpectedText(),
        patched.equals(before.text()) ? Optional.empty() : Optional.of(patched));
  }

  private static void assertFindings(CaseFolder folder) {
    assertEquals(folder.expected(), compile(folder.before()).toExpectedText());
  }

  private static void assertPatch(CaseFolder folder) {
    Source before = folder.before();
    if (folder.after().isEmpty()) {
      assertEquals(before.text(), patch(before).text(), "the patched source");
      return;
    }
    Source after = folder.after().get();
    assertEquals(after.text(), patch(before).text(), "the patched source");
    Compilation compilation = compile(after);
    assertEquals("", compilation.toExpectedText(), "findings that the patch left");
    assertEquals(HashMultiset.create(), newWarnings(compile(before), compilation), "new warnings");
    assertEquals(after.text(), patch(after).text(), "the second patch run");
  }

  private static Compilation compile(Source source) {
    Compilation compilation = JAVAC.compile(source);
    assertEquals(ImmutableList.of(), compilation.errors(), source.path() + " compiles");
    return compilation;
  }

  private static Source patch(Source source) {
    return JAVAC.patch(CHECKS, source).get(0);
  }

  private static Multiset<String> newWarnings(Compilation before, Compilation after) {
    return HashMultiset.create(
        Multisets.difference(
            HashMultiset.create(after.warningCodes()), HashMultiset.create(before.warningCodes())));
  }
}
