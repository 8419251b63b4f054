package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelParserTest {
  @Test
  void verbAndMethodMakeAFact() throws ModelException {
    assertEquals(
        new MethodFact(
            Verb.ACQUIRES,
            new MethodPattern("a.b.C", "open", ImmutableList.of(), true),
            ImmutableSet.of(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            "a.model:1"),
        fact("acquires a.b.C#open(..)"));
  }

  @Test
  void closeMayHangOnAnArgument() throws ModelException {
    MethodFact fact =
        fact("closes a.B#copy(java.io.InputStream, boolean) argument 1 if argument 2");
    assertEquals(ImmutableSet.of(Operand.argument(1)), fact.operands());
    assertEquals(Optional.of(Operand.argument(2)), fact.condition());
  }

  @ParameterizedTest
  @CsvSource({
    "acquires a.B#m(), ACQUIRES",
    "borrows a.B#m(), BORROWS",
    "wraps a.B#m() receiver, WRAPS",
    "returns a.B#m() receiver, RETURNS",
    "mocks a.B#m(), MOCKS",
    "expects-failure a.B#m(), EXPECTS_FAILURE",
    "closes a.B#m() receiver, CLOSES",
    "takes-ownership a.B#m() receiver, TAKES_OWNERSHIP",
    "uses a.B#m() receiver, USES",
    "never-throws a.B#m(), NEVER_THROWS",
    "never-returns a.B#m(), NEVER_RETURNS",
    "tests-closed a.B#m() receiver, TESTS_CLOSED",
    "tests-open a.B#m() receiver, TESTS_OPEN",
    "tests-null a.B#m(..) argument 1, TESTS_NULL",
    "tests-non-null a.B#m(..) argument 1, TESTS_NON_NULL",
  })
  void everyVerbIsKnown(String line, Verb verb) throws ModelException {
    assertEquals(verb, fact(line).verb());
  }

  @Test
  void resourceLineNamesClassAndReleaseMethods() throws ModelException {
    assertEquals(
        ImmutableList.of(
            new ModelLine.Resource(
                "a.B", ImmutableList.of("stop", "stopNow"), false, 0, "a.model:1"),
            new ModelLine.Resource("a.C", ImmutableList.of("recycle"), true, 21, "a.model:2")),
        ModelParser.parse(
            "a.model",
            "resource a.B released-by stop, stopNow\nsince 21 resource a.C released-by recycle passive"));
  }

  @Test
  void annotationLineSaysWhatTheAnnotationMeans() throws ModelException {
    assertEquals(
        ImmutableList.of(
            new ModelLine.Annotation("a.B", new AnnotationFact.Managed(), 0, "a.model:1"),
            new ModelLine.Annotation("a.C", new AnnotationFact.Mock(), 0, "a.model:2"),
            new ModelLine.Annotation(
                "a.D", new AnnotationFact.ExpectsFailure("expected"), 0, "a.model:3")),
        ModelParser.parse(
            "a.model",
            """
            annotation a.B is-managed
            annotation a.C is-mock
            annotation a.D expects-failure-by expected
            """));
  }

  @Test
  void parameterTypesAreErasedAndVarargsAreArrays() throws ModelException {
    assertEquals(
        new MethodPattern(
            "a.B", "m", ImmutableList.of("java.lang.String", "int", "byte[]", "a.C.D[][]"), false),
        fact("uses a.B#m(java.lang.String, int,byte[] , a.C.D[][]) argument 1").method());
  }

  @Test
  void dotsStandForAnyFurtherParameters() throws ModelException {
    assertEquals(
        new MethodPattern("a.B", "m", ImmutableList.of("int"), true),
        fact("borrows a.B#m(int, ..)").method());
  }

  @Test
  void initStandsForAConstructor() throws ModelException {
    assertEquals(
        MethodPattern.CONSTRUCTOR, fact("wraps a.B#<init>(..) argument 1").method().name());
  }

  @Test
  void operandsAreJoinedByAnd() throws ModelException {
    assertEquals(
        ImmutableSet.of(Operand.RECEIVER, Operand.argument(2), Operand.argument(12)),
        fact("wraps a.B#m(..) receiver and argument 2 and argument 12").operands());
  }

  @Test
  void argumentsMeansAllOfThem() throws ModelException {
    MethodFact fact = fact("closes a.B#m(a.C[]) arguments");
    assertTrue(fact.allArguments());
    assertEquals(ImmutableSet.of(), fact.operands());
  }

  @Test
  void anAcquisitionMayBeNullAndAChild() throws ModelException {
    MethodFact fact = fact("acquires a.B#m(..) child of receiver and argument 1 or null");
    assertTrue(fact.mayBeNull());
    assertEquals(ImmutableSet.of(Operand.RECEIVER, Operand.argument(1)), fact.operands());
  }

  @Test
  void anAcquisitionMayBeGivenBackToAnotherObject() throws ModelException {
    MethodFact fact = fact("acquires a.B#m(..) or null released-by giveBack");
    assertTrue(fact.mayBeNull());
    assertEquals(Optional.of("giveBack"), fact.release());
  }

  @Test
  void aClassMayNeedNoClose() throws ModelException {
    assertEquals(
        ImmutableList.of(new ModelLine.NeedsNoClose("a.B", 0, "a.model:1")),
        ModelParser.parse("a.model", "needs-no-close a.B"));
  }

  @Test
  void iteratorsMayMakeWhatTheyDeliver() throws ModelException {
    assertEquals(
        ImmutableList.of(new ModelLine.MadeByIterators("a.B", 0, "a.model:1")),
        ModelParser.parse("a.model", "made-by-iterators a.B"));
  }

  @Test
  void sinceNamesTheJdkThatBroughtTheMethod() throws ModelException {
    assertEquals(22, ModelParser.parse("a.model", "since 22 borrows a.B#m()").get(0).since());
  }

  @Test
  void commentsAndEmptyLinesSayNothingButCount() throws ModelException {
    ImmutableList<ModelLine> lines =
        ModelParser.parse("a.model", "# first\n\n  \t\n  borrows a.B#m()  # why\n#last");
    assertEquals(1, lines.size());
    assertEquals("a.model:4", lines.get(0).origin());
  }

  @Test
  void windowsLineEndsAndByteOrderMarkAreBlanks() throws ModelException {
    assertEquals(2, ModelParser.parse("a", "\uFEFFborrows a.B#m()\r\nborrows a.B#n()\r\n").size());
  }

  @Test
  void emptyTextSaysNothing() throws ModelException {
    assertEquals(ImmutableList.of(), ModelParser.parse("a.model", ""));
  }

  @Test
  void messageNamesFileLineTextAndExpectation() {
    ModelException failure =
        assertThrows(
            ModelException.class,
            () -> ModelParser.parse("a.model", "# c\n  borrows a.B.m()  # why\n"));
    assertEquals(
        "a.model:2: \"borrows a.B.m()  # why\": expected class#method(..), but found \"()\"",
        failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closed a.B#m()                      | one of acquires, borrows, owes-nothing, wraps, leads-to-owner, returns, mocks, closes, closes-on-failure, "
            + "closes-children, "
            + "takes-ownership, uses, never-throws, holds-nothing-yet, opens-nothing, does-nothing, never-returns, "
            + "expects-failure, tests-closed, tests-open, "
            + "tests-null, tests-non-null, needs-no-close, made-by-iterators, resource, annotation, "
            + "blocks, may-block, blocks-on, opens, never-blocks, runs-callback-on, is-called-o"
            + "n, emits-on, emits-from, may-emit-on, also-emits-on, subscribes-on, resubscribes-on, resubscribes-with, provides, continues-wi"
            + "th, ignores-thread-of, repeats-value-of, combines-code, awaits, awaits-any, is-true-on, is-complete, waits-for-room-in, is-never-full, moves-with-its-sig"
            + "nals, signals-on, runs-on, annotated-runs-on, annotated-is-called-on, annotated-blocks, offloads-signals"
            + ", offloads-source, offloads-value, advises, offloads-code",
        "since x borrows a.B#m()             | the number of a JDK",
        "since                               | the number of a JDK",
        "borrows                             | a class with its package",
        "borrows B#m()                       | a class with its package",
        "borrows a..B#m()                    | a class with its package",
        "borrows a.B                         | class#method(..)",
        "borrows a.B#                        | the name of a method, or <init>",
        "borrows a.B#<clinit>()              | the name of a method, or <init>",
        "borrows a.B#m                       | ( and the types of the parameters, (..) for any",
        "borrows a.B#m(                      | an erased type with its package, a primitive type or ..",
        "borrows a.B#m(String)               | an erased type with its package, a primitive type or ..",
        "borrows a.B#m(int,)                 | an erased type with its package, a primitive type or ..",
        "borrows a.B#m(int                   | , or )",
        "borrows a.B#m(java.util.List<a.C>)  | , or )",
        "borrows a.B#m(.., int)              | )",
        "borrows a.B#m(a.C...)               | varargs written as an array, a.C[]",
        "borrows a.B#m() receiver            | the end of the line",
        "needs-no-close a.B#m()              | the end of the line",
        "needs-no-close B                    | a class with its package",
        "annotation a.B                      | is-managed, is-mock or expects-failure-by",
        "annotation a.B is-mocked            | is-managed, is-mock or expects-failure-by",
        "annotation a.B expects-failure-by   | the name of an attribute",
        "annotation @a.B is-mock             | a class with its package",
        "resource a.B                        | released-by and the names of methods",
        "resource B released-by stop         | a class with its package",
        "resource a.B released-by            | the name of a method",
        "resource a.B released-by stop,      | the name of a method",
        "resource a.B released-by stop()     | the end of the line",
        "acquires a.B#m() receiver           | child of receiver, or null, released-by, or the end of the line",
        "acquires a.B#m() released-by 1      | the name of a method",
        "acquires a.B#m() child receiver     | child of receiver, or child of argument 1",
        "acquires a.B#m() child of           | receiver or argument 1",
        "acquires a.B#m() or none            | or null",
        "closes a.B#m()                      | receiver, argument 1 or arguments",
        "closes a.B#m(..) argument           | the number of an argument, from 1",
        "closes a.B#m(..) argument 0         | the number of an argument, from 1",
        "closes a.B#m(..) argument 1x        | the number of an argument, from 1",
        "closes a.B#m(..) argument 99999     | the number of an argument, from 1",
        "closes a.B#m(int) argument 2        | an argument that the method has: it has 1",
        "closes a.B#m(..) arguments and receiver | the end of the line",
        "closes a.B#<init>() receiver        | argument 1, since a constructor has no receiver",
        "returns a.B#m(..) arguments         | receiver or argument 1",
        "tests-closed a.B#m()                | receiver or argument 1",
        "tests-null a.B#m(..) argument 1 and argument 2 | the end of the line",
      })
  void malformedLineSaysWhatWasExpected(String line, String expectation) {
    ModelException failure =
        assertThrows(ModelException.class, () -> ModelParser.parse("my.model", line));
    String start = "my.model:1: \"" + line + "\": expected " + expectation + ", but ";
    assertTrue(failure.getMessage().startsWith(start), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }

  private static MethodFact fact(String line) throws ModelException {
    ImmutableList<ModelLine> lines = ModelParser.parse("a.model", line);
    assertEquals(1, lines.size());
    return ((ModelLine.AboutMethod) lines.get(0)).fact();
  }
}
