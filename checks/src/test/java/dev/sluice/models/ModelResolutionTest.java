package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every built-in line speaks of something that the real library has. */
final class ModelResolutionTest {
  @Test
  void indexListsTheFilesOfTheFolder() throws IOException, URISyntaxException {
    URL index = Models.class.getResource("index");
    // Where the tests run against the jar, the folder is not at hand.
    if (index.getProtocol().equals("file")) {
      try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
        assertEquals(
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".model"))
                .sorted()
                .toList(),
            Models.builtInFiles().stream().sorted().toList());
      }
    }
  }

  @Test
  void everyLineSpeaksOfSomethingReal() throws ModelException {
    List<String> failures = new ArrayList<>();
    for (ModelLine line : builtInLines()) {
      if (line.since() <= Runtime.version().feature()) {
        failureOf(line).ifPresent(failure -> failures.add(line.origin() + ": " + failure));
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void linesThatSpeakOfNothingRealAreFound() throws ModelException {
    assertEquals(
        ImmutableList.of(
            "there is no class java.io.Nothing",
            "java.io.File has no method that fits",
            "java.io.File has no method that fits",
            "java.io.File has no method that fits",
            "no method that fits has an argument 3",
            "no method that fits has a receiver",
            "there is no class java.io.Nothing",
            "java.io.File is not closeable",
            "there is no class java.io.Nothing",
            "java.util.Timer has no method stop"),
        ModelParser.parse(
                "a.model",
                """
                borrows java.io.Nothing#of()
                borrows java.io.File#length(int)
                borrows java.io.File#lengthen(..)
                borrows java.io.File#<init>(int, ..)
                uses java.io.File#<init>(java.lang.String, ..) argument 3
                uses java.io.File#createTempFile(..) receiver
                needs-no-close java.io.Nothing
                needs-no-close java.io.File
                resource java.io.Nothing released-by stop
                resource java.util.Timer released-by cancel, stop
                """)
            .stream()
            .map(line -> failureOf(line).orElse("none"))
            .collect(ImmutableList.toImmutableList()));
  }

  @Test
  void noTwoLinesAnswerTheSameQuestion() throws ModelException {
    List<MethodFact> facts = new ArrayList<>();
    ImmutableSet.Builder<String> failures = ImmutableSet.builder();
    for (ModelLine line : builtInLines()) {
      if (line instanceof ModelLine.AboutMethod about) {
        MethodFact fact = about.fact();
        for (MethodFact earlier : facts) {
          if (clash(earlier, fact)) {
            failures.add(fact.origin() + " repeats or contradicts " + earlier.origin());
          }
        }
        facts.add(fact);
      }
    }
    assertEquals("", String.join("\n", failures.build()));
  }

  /** Knowledge of a library belongs into its model file. */
  @Test
  void noStringInTheCodeOfTheModelsNamesALibrary() throws IOException, ModelException {
    ImmutableSet<String> names =
        builtInLines().stream()
            .map(ModelResolutionTest::className)
            .collect(ImmutableSet.toImmutableSet());
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/sluice/models"))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        for (String literal : literals(Files.readString(file))) {
          assertTrue(names.stream().noneMatch(literal::contains), file + ": " + literal);
        }
      }
    }
  }

  private static List<String> literals(String source) {
    return Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"")
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void noClassIsNamedTwice() throws ModelException {
    List<String> names =
        builtInLines().stream()
            .filter(line -> !(line instanceof ModelLine.AboutMethod))
            .map(ModelResolutionTest::className)
            .toList();
    assertEquals(ImmutableSet.copyOf(names).asList(), names);
  }

  private static boolean clash(MethodFact a, MethodFact b) {
    MethodPattern first = a.method();
    MethodPattern second = b.method();
    boolean overlap =
        first.owner().equals(second.owner())
            && first.name().equals(second.name())
            && (first.matchesParameters(second.parameters())
                || second.matchesParameters(first.parameters()));
    return overlap
        && a.verb().subject() == b.verb().subject()
        && (a.verb().subject() != Verb.Subject.OPERAND
            || a.operands().stream().anyMatch(b::speaksOf)
            || b.operands().stream().anyMatch(a::speaksOf)
            || (a.allArguments() && b.allArguments()));
  }

  private static String className(ModelLine line) {
    if (line instanceof ModelLine.AboutMethod about) {
      return about.fact().method().owner();
    }
    return line instanceof ModelLine.Resource about
        ? about.className()
        : ((ModelLine.NeedsNoClose) line).className();
  }

  private static Optional<String> failureOf(ModelLine line) {
    String className = className(line);
    Optional<Class<?>> owner = LibraryClasses.find(className);
    if (owner.isEmpty()) {
      return Optional.of("there is no class " + className);
    }
    if (line instanceof ModelLine.AboutMethod about) {
      return failureOf(about.fact(), owner.get());
    }
    if (line instanceof ModelLine.Resource about) {
      return about.releaseMethods().stream()
          .filter(method -> !LibraryClasses.hasMethod(owner.get(), method))
          .map(method -> className + " has no method " + method)
          .findFirst();
    }
    return AutoCloseable.class.isAssignableFrom(owner.get())
        ? Optional.empty()
        : Optional.of(className + " is not closeable");
  }

  private static Optional<String> failureOf(MethodFact fact, Class<?> owner) {
    List<Executable> methods = LibraryClasses.declared(owner, fact.method());
    if (methods.isEmpty()) {
      return Optional.of(owner.getCanonicalName() + " has no method that fits");
    }
    for (Operand operand : fact.operands()) {
      if (operand.isReceiver() && methods.stream().allMatch(LibraryClasses::isStatic)) {
        return Optional.of("no method that fits has a receiver");
      }
      Predicate<Executable> hasArgument =
          method -> method.getParameterCount() >= operand.position();
      if (methods.stream().noneMatch(hasArgument)) {
        return Optional.of("no method that fits has an argument " + operand.position());
      }
    }
    return Optional.empty();
  }

  private static ImmutableList<ModelLine> builtInLines() throws ModelException {
    ImmutableList.Builder<ModelLine> lines = ImmutableList.builder();
    for (String file : Models.builtInFiles()) {
      lines.addAll(ModelParser.parse(file, Models.readResource(file)));
    }
    return lines.build();
  }
}
