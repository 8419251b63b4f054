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
  private static final String SUGGESTION = "PreferTryWithResources";
  private static final ImmutableList<String> DEFECT_CHECKS =
      ImmutableList.of("UnclosedResource", "CloseNotInFinally", "BlockingCallInAsync");
  private static final ImmutableList<String> CHECKS =
      ImmutableList.<String>builder().addAll(DEFECT_CHECKS).add(SUGGESTION).build();
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
      for (HelperForm form : folder.forms()) {
        assertTrue(folder.isExplained(form), folder.path().toString());
        for (String line : folder.expected(form).lines().toList()) {
          assertTrue(line.contains("[" + folder.group() + "]"), folder.path() + ": " + line);
        }
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
                        : testsOf(folder)));
  }

  private static Stream<DynamicNode> testsOf(CaseFolder folder) {
    return Stream.concat(
        folder.forms().stream()
            .map(
                form ->
                    dynamicTest(
                        "findings, helpers as " + form, () -> assertFindings(folder, form))),
        Stream.of(dynamicTest("patch", () -> assertPatch(folder))));
  }

  private static void update(CaseFolder folder) {
    for (HelperForm form : folder.forms()) {
      folder.update(form, compile(folder, folder.before(), form).toExpectedText());
    }
    String patched = patch(folder, folder.before()).text();
    folder.updateAfter(
        patched.equals(folder.before().text()) ? Optional.empty() : Optional.of(patched));
  }

  private static void assertFindings(CaseFolder folder, HelperForm form) {
    assertEquals(folder.expected(form), compile(folder, folder.before(), form).toExpectedText());
  }

  private static void assertPatch(CaseFolder folder) {
    Source before = folder.before();
    if (folder.after().isEmpty()) {
      assertEquals(before.text(), patch(folder, before).text(), "the patched source");
      return;
    }
    Source after = folder.after().get();
    assertEquals(after.text(), patch(folder, before).text(), "the patched source");
    Compilation compilation = compile(folder, after, HelperForm.SOURCE);
    assertEquals("", compilation.toExpectedText(), "findings that the patch left");
    assertEquals(
        HashMultiset.create(),
        newWarnings(compile(folder, before, HelperForm.SOURCE), compilation),
        "new warnings");
    assertEquals(after.text(), patch(folder, after).text(), "the second patch run");
  }

  private static Compilation compile(CaseFolder folder, Source source, HelperForm form) {
    Compilation compilation = form.compile(javac(folder), source, folder.helpers());
    assertEquals(ImmutableList.of(), compilation.errors(), source.path() + " compiles");
    return compilation;
  }

  /** What a patch run makes of {@code source}; it leaves the helpers alone. */
  private static Source patch(CaseFolder folder, Source source) {
    ImmutableList<Source> helpers = folder.helpers();
    ImmutableList<String> checks = isSuggestion(folder) ? CHECKS : DEFECT_CHECKS;
    ImmutableList<Source> patched =
        javac(folder)
            .patch(
                checks, Stream.concat(Stream.of(source), helpers.stream()).toArray(Source[]::new));
    assertEquals(helpers, patched.subList(1, patched.size()), "the helpers");
    return patched.get(0);
  }

  private static CompilationHarness javac(CaseFolder folder) {
    CompilationHarness javac = JAVAC.withOptions(folder.options());
    return isSuggestion(folder) ? javac.withOptions("-Xep:" + SUGGESTION + ":WARN") : javac;
  }

  private static boolean isSuggestion(CaseFolder folder) {
    return folder.group().equals(SUGGESTION);
  }

  private static Multiset<String> newWarnings(Compilation before, Compilation after) {
    return HashMultiset.create(
        Multisets.difference(
            HashMultiset.create(after.warningCodes()), HashMultiset.create(before.warningCodes())));
  }
}
