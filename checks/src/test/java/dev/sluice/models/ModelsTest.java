package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsTest {
  private static final String FILES = "java.nio.file.Files";

  @TempDir Path folder;

  @Test
  void knowsTheBuiltInFacts() throws ModelException {
    Models models = Models.load(List.of());
    assertEquals(ImmutableList.of(Verb.ACQUIRES), verbs(models, FILES, "lines"));
    assertTrue(models.mentionsClass(FILES));
    assertTrue(models.needsNoClose("java.io.ByteArrayInputStream"));
    assertEquals(ImmutableList.of("cancel"), models.releaseMethods("java.util.Timer"));
  }

  @Test
  void knowsNothingOfWhatNoLineNames() throws ModelException {
    Models models = Models.load(List.of());
    assertEquals(ImmutableList.of(), models.factsAbout("a.B", "lines"));
    assertFalse(models.mentionsClass("a.B"));
    assertFalse(models.mentionsClass("NoPackage"));
    assertFalse(models.needsNoClose("java.io.FileInputStream"));
  }

  @Test
  void addsTheUsersFacts() throws Exception {
    Models models = load("acquires a.B#open(..)\nneeds-no-close a.C\n");
    assertEquals(ImmutableList.of(Verb.ACQUIRES), verbs(models, "a.B", "open"));
    assertTrue(models.needsNoClose("a.C"));
  }

  @Test
  void userFactReplacesTheBuiltInOneOfTheSameMethod() throws Exception {
    Models models = load("borrows java.nio.file.Files#lines(..)\n");
    assertEquals(ImmutableList.of(Verb.BORROWS), verbs(models, FILES, "lines"));
  }

  @Test
  void userFactAboutSomeOverloadsComesFirst() throws Exception {
    Models models = load("borrows java.nio.file.Files#lines(java.nio.file.Path)\n");
    assertEquals(ImmutableList.of(Verb.BORROWS, Verb.ACQUIRES), verbs(models, FILES, "lines"));
  }

  @Test
  void userFactThatAnswersAnotherQuestionReplacesNothing() throws Exception {
    Models models = load("never-throws java.nio.file.Files#lines(..)\n");
    assertEquals(ImmutableList.of(Verb.NEVER_THROWS, Verb.ACQUIRES), verbs(models, FILES, "lines"));
  }

  @Test
  void userFactAboutAnotherOperandReplacesNothing() throws Exception {
    Models models = load("closes java.lang.System#setOut(..) receiver\n");
    assertEquals(
        ImmutableList.of(Verb.CLOSES, Verb.TAKES_OWNERSHIP),
        verbs(models, "java.lang.System", "setOut"));
  }

  @Test
  void userFactAboutAllArgumentsReplacesThatAboutOne() throws Exception {
    Models models = load("uses java.lang.System#setOut(..) arguments\n");
    assertEquals(ImmutableList.of(Verb.USES), verbs(models, "java.lang.System", "setOut"));
  }

  @Test
  void userMakesAResourceOfAClassThatNeedsNoClose() throws Exception {
    Models models = load("resource java.io.StringReader released-by close\n");
    assertEquals(ImmutableList.of("close"), models.releaseMethods("java.io.StringReader"));
    assertFalse(models.needsNoClose("java.io.StringReader"));
  }

  @Test
  void userFreesAClassThatIsAResource() throws Exception {
    Models models = load("needs-no-close java.util.Timer\n");
    assertEquals(ImmutableList.of(), models.releaseMethods("java.util.Timer"));
    assertTrue(models.needsNoClose("java.util.Timer"));
  }

  @Test
  void userNamesAClassThatIteratorsMake() throws Exception {
    Models models = load("made-by-iterators a.B\n");
    assertTrue(models.isMadeByIterators("a.B"));
    assertFalse(models.isMadeByIterators("a.C"));
  }

  @Test
  void earlierUserFileWins() throws Exception {
    Models models =
        Models.load(
            List.of(
                write("first.model", "borrows a.B#open()"),
                write("second.model", "acquires a.B#open()\nacquires a.B#reopen()")));
    assertEquals(ImmutableList.of(Verb.BORROWS), verbs(models, "a.B", "open"));
    assertEquals(ImmutableList.of(Verb.ACQUIRES), verbs(models, "a.B", "reopen"));
  }

  @Test
  void malformedUserFileIsNamed() throws IOException {
    Path file = write("mine.model", "\nacquire a.B#open()");
    ModelException failure = assertThrows(ModelException.class, () -> Models.load(List.of(file)));
    assertTrue(failure.getMessage().startsWith(file + ":2: "), failure.getMessage());
  }

  @Test
  void missingUserFileIsNamed() {
    Path file = folder.resolve("missing.model");
    ModelException failure = assertThrows(ModelException.class, () -> Models.load(List.of(file)));
    assertEquals(file + ": there is no such model file", failure.getMessage());
  }

  @Test
  void userFileInAnotherEncodingIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("latin.model"), new byte[] {'#', (byte) 0xE4, '\n'});
    ModelException failure = assertThrows(ModelException.class, () -> Models.load(List.of(file)));
    assertEquals(file + ": expected text in UTF-8", failure.getMessage());
  }

  @Test
  void folderAsUserFileIsNamed() {
    ModelException failure = assertThrows(ModelException.class, () -> Models.load(List.of(folder)));
    assertTrue(failure.getMessage().startsWith(folder + ": can't be read: "), failure.getMessage());
  }

  private Models load(String userLines) throws IOException, ModelException {
    return Models.load(List.of(write("user.model", userLines)));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ImmutableList<Verb> verbs(Models models, String owner, String method) {
    return models.factsAbout(owner, method).stream()
        .map(MethodFact::verb)
        .collect(ImmutableList.toImmutableList());
  }
}
