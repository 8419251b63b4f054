package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.CheckedLibrary.Artifact;
import dev.sluice.signatures.SignatureList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every library has, beside its model file, a signature list and a case; nothing needs its jars.
 */
final class CheckedLibrariesTest {
  /** What the tests run and compile with anyway, and try the lines on. */
  private static final ImmutableSet<String> ON_CLASS_PATH =
      ImmutableSet.of("commons-io.model", "guava.model", "junit4.model", "junit5.model");

  /**
   * What comes along with the libraries whose threads the tests record by running them, or with
   * some versions of Error Prone.
   */
  private static final ImmutableSet<String> RUN =
      ImmutableSet.of(
          "commons-logging.model",
          "jackson.model",
          "netty.model",
          "protobuf.model",
          "snakeyaml.model",
          "spring-context.model",
          "spring.model");

  @Test
  void headerReadsAsWritten() {
    assertEquals(
        ImmutableList.of(
            new CheckedLibrary(
                new Artifact("a.b", "c-d", "1.0"), new Artifact("a.b", "c-d", "2.0-jre")),
            new CheckedLibrary(new Artifact("a.b", "e", "3"), new Artifact("a.b", "e", "3")),
            new CheckedLibrary(new Artifact("a.b", "f", "1"), new Artifact("g", "h", "2"))),
        CheckedLibrary.in(
            """
            # C
            # checked: a.b:c-d 1.0 to 2.0-jre
            # checked: a.b:e 3
            # checked: a.b:f 1 to g:h 2
            # checked: nothing
            acquires a.b.C#open()
            """));
  }

  @Test
  void everyLibraryNamesTheVersionsThatItsSignatureListWasMadeFrom() throws IOException {
    for (String file : libraries()) {
      ImmutableList<CheckedLibrary> header = CheckedLibrary.in(BuiltInModels.text(file));
      assertEquals(
          header.stream().map(CheckedLibrary::toString).toList(),
          SignatureList.origin(file),
          "testdata/signatures/update " + file);
    }
  }

  @Test
  void everyLibraryHasACaseThatIsReportedAndOneThatIsNot() throws IOException {
    for (String file : libraries()) {
      if (!ON_CLASS_PATH.contains(file)) {
        Path cases = LibraryCases.fileFor(file);
        assertTrue(Files.exists(cases), cases.toString());
        String code = Files.readString(cases);
        long marked = code.lines().filter(line -> line.contains("// -> ")).count();
        long methods = code.lines().filter(line -> line.matches("  \\w.* \\w+\\(.*")).count();
        assertTrue(0 < marked && marked < methods, cases + ": " + marked + " of " + methods);
      }
    }
  }

  @Test
  void noLibraryIsOnTheClassPath() throws ModelException {
    for (String file : libraries()) {
      if (!ON_CLASS_PATH.contains(file) && !RUN.contains(file)) {
        for (ModelLine line : ModelParser.parse(file, BuiltInModels.text(file))) {
          assertTrue(LibraryClasses.find(line.className()).isEmpty(), line.className());
        }
      }
    }
  }

  @Test
  void nothingInTheBuildNamesALibrary() throws IOException {
    for (Path pom : ImmutableList.of(Path.of("pom.xml"), Path.of("../pom.xml"))) {
      String text = Files.readString(pom);
      for (String file : libraries()) {
        if (!ON_CLASS_PATH.contains(file) && !RUN.contains(file)) {
          for (CheckedLibrary library : CheckedLibrary.in(BuiltInModels.text(file))) {
            String element = "<artifactId>" + library.newest().name() + "</artifactId>";
            assertFalse(text.contains(element), pom + ": " + element);
          }
        }
      }
    }
  }

  @Test
  void everyListAndEveryCaseBelongsToAModelFile() throws IOException {
    ImmutableSet.Builder<Path> expected = ImmutableSet.builder();
    for (String file : libraries()) {
      expected.add(SignatureList.fileFor(file), LibraryCases.fileFor(file));
    }
    Path lists = SignatureList.fileFor("any.model").getParent();
    // The models of threads share one.
    ImmutableSet<Path> known = expected.add(lists.resolve("threads.signatures")).build();
    for (Path folder : ImmutableList.of(lists, LibraryCases.FOLDER)) {
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(
            ImmutableList.of(),
            files
                .filter(file -> file.toString().matches(".*\\.(signatures|java)"))
                .filter(file -> !known.contains(file))
                .toList());
      }
    }
  }

  /** The others speak of the JDK: that their lines can be resolved shows it. */
  private static ImmutableList<String> libraries() {
    return BuiltInModels.files().stream()
        .filter(file -> !CheckedLibrary.in(BuiltInModels.text(file)).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
