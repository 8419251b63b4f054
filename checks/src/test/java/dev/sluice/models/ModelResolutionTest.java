package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every built-in line speaks of something that the real library has: the JDK that runs this, or the
 * checked versions of a library, whose signature list stands for its jars.
 */
final class ModelResolutionTest {
  @Test
  void indexListsTheFilesAndTheirPackages() throws IOException, ModelException {
    assertEquals(
        ModelIndex.expected(),
        Files.readString(ModelIndex.FILE),
        "run testdata/signatures/update with the name of the model file");
  }

  /** The cost of a compilation does not grow with the libraries that we know. */
  @Test
  void filesOfOtherPackagesAreNotRead() {
    BuiltInModels models = new BuiltInModels(Optional.empty());
    assertEquals(ImmutableList.of(), models.about("com.example.Main"));
    assertTrue(BuiltInModels.files().stream().allMatch(models::isUnread));
    models.about("com.google.common.io.Closer");
    assertEquals(
        ImmutableList.of("guava.model"),
        BuiltInModels.files().stream().filter(file -> !models.isUnread(file)).toList());
  }

  /** Built-in files are taken apart by class and method before they are parsed. */
  @Test
  void everyLineIsFoundByItsClassAndMethod() throws ModelException {
    Models models = Models.load(ImmutableList.of());
    for (ModelLine line : builtInLines()) {
      if (line instanceof ModelLine.AboutMethod about) {
        MethodPattern method = about.fact().method();
        assertTrue(
            models.factsAbout(method.owner(), method.name()).contains(about.fact()), line.origin());
      } else if (line instanceof ModelLine.Resource about) {
        assertEquals(about.releaseMethods(), models.releaseMethods(about.className()));
      } else if (line instanceof ModelLine.Annotation about) {
        assertEquals(Optional.of(about.fact()), models.findAnnotation(about.className()));
      } else if (line instanceof ModelLine.MadeByIterators) {
        assertTrue(models.isMadeByIterators(line.className()), line.origin());
      } else {
        assertTrue(models.needsNoClose(line.className()), line.origin());
      }
    }
  }

  @Test
  void everyLineSpeaksOfSomethingReal() throws IOException, ModelException {
    LineResolution resolution = LineResolution.ofBuiltInModels();
    List<String> failures = new ArrayList<>();
    for (ModelLine line : builtInLines()) {
      if (line.since() <= Runtime.version().feature()) {
        resolution
            .failureOf(line)
            .ifPresent(failure -> failures.add(line.origin() + ": " + failure));
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  @Test
  void linesThatSpeakOfNothingRealAreFound() throws IOException, ModelException {
    LineResolution resolution = LineResolution.ofBuiltInModels();
    assertEquals(
        ImmutableList.of(
            "there is no class java.io.Nothing",
            "java.io.File has no method that fits",
            "java.io.File has no method that fits",
            "java.io.File has no method that fits",
            "no method that fits has an argument 3",
            "no method that fits has a receiver",
            "no method that fits returns an object",
            "no method that fits answers yes or no",
            "argument 1 is never an object",
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
                acquires java.io.File#length()
                tests-open java.io.File#length() receiver
                uses java.io.OutputStream#write(int) argument 1
                needs-no-close java.io.Nothing
                needs-no-close java.io.File
                resource java.io.Nothing released-by stop
                resource java.util.Timer released-by cancel, stop
                """)
            .stream()
            .map(line -> resolution.failureOf(line).orElse("none"))
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
        builtInLines().stream().map(ModelLine::className).collect(ImmutableSet.toImmutableSet());
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
            .filter(line -> !(line instanceof ModelLine.MadeByIterators))
            .map(ModelLine::className)
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

  private static ImmutableList<ModelLine> builtInLines() throws ModelException {
    ImmutableList.Builder<ModelLine> lines = ImmutableList.builder();
    for (String file : BuiltInModels.files()) {
      lines.addAll(ModelParser.parse(file, BuiltInModels.text(file)));
    }
    return lines.build();
  }
}
