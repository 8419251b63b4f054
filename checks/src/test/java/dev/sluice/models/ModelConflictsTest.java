package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

final class ModelConflictsTest {

  @Test
  void secondAnswerAboutTheSameResultIsVoid() {
    assertVoid("acquires a.B#open()", "borrows a.B#open()");
    assertVoid("acquires a.B#open()", "acquires a.B#open() or null");
    assertVoid("acquires a.B#open(..)", "borrows a.B#open(int)");
  }

  @Test
  void doesNotRejectAnAnswerForOneOverloadBeforeThatForAll() throws ModelException {
    assertConsistent("acquires a.B#open(int)", "borrows a.B#open(..)");
    assertConsistent("acquires a.B#open(int, ..)", "borrows a.B#open(..)");
  }

  @Test
  void doesNotRejectAnswersAboutDifferentMethods() throws ModelException {
    assertConsistent("acquires a.B#open()", "borrows a.B#get()");
    assertConsistent("acquires a.B#open()", "borrows a.B#open(int)");
    assertConsistent("acquires a.B#open(int)", "borrows a.B#open(long)");
  }

  @Test
  void secondAnswerAboutTheSameOperandIsVoid() {
    assertVoid("closes a.B#end(a.C) argument 1", "uses a.B#end(a.C) argument 1");
    assertVoid("closes a.B#end(..) arguments", "uses a.B#end(a.C, a.D) argument 2");
  }

  @Test
  void doesNotRejectAnswersAboutDifferentOperands() throws ModelException {
    assertConsistent(
        "closes a.B#end(a.C, a.D) argument 1",
        "uses a.B#end(a.C, a.D) argument 2",
        "takes-ownership a.B#end(a.C, a.D) receiver");
    assertConsistent("closes a.B#end(a.C) argument 1", "uses a.B#end(..) arguments");
  }

  @Test
  void doesNotRejectTheSameAnswerTwice() throws ModelException {
    assertConsistent("closes a.B#end(a.C) argument 1", "closes a.B#end(..) arguments");
    assertConsistent("needs-no-close a.B", "needs-no-close a.B");
  }

  @Test
  void classIsNoResourceAndOneAtOnce() {
    assertVoid("needs-no-close a.B", "resource a.B released-by end");
    assertVoid("resource a.B released-by end", "needs-no-close a.B");
    assertVoid("resource a.B released-by end", "resource a.B released-by stop");
  }

  @Test
  void messageSaysWhichLinesDisagree() throws ModelException {
    ImmutableList<ModelLine> lines =
        lines("my.model", "never-throws a.B#get()", "acquires a.B#get()", "borrows a.B#get()");
    ModelException exception =
        assertThrows(ModelException.class, () -> ModelConflicts.requireConsistent(lines));
    assertEquals(
        "my.model:3: expected no other answer than that of my.model:2, which speaks of the same",
        exception.getMessage());
  }

  @Test
  void linesOfAnotherFileAreOverruled() throws ModelException {
    assertEquals(
        ImmutableList.of("mine.model:1 over theirs.model:2"),
        ModelConflicts.between(
            lines("mine.model", "borrows a.B#open(..)", "uses a.B#end(a.C) argument 1"),
            lines("theirs.model", "borrows a.B#get()", "acquires a.B#open(int)")));
  }

  private static void assertVoid(String earlier, String later) {
    assertThrows(
        ModelException.class,
        () -> ModelConflicts.requireConsistent(lines("a.model", earlier, later)));
  }

  private static void assertConsistent(String... lines) throws ModelException {
    ModelConflicts.requireConsistent(lines("a.model", lines));
  }

  private static ImmutableList<ModelLine> lines(String file, String... lines)
      throws ModelException {
    return ModelParser.parse(file, String.join("\n", lines));
  }
}
