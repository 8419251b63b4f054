package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that can't be analysed gives no finding and never a crash; wrong options are named. */
final class BadInputTest {

  private static final String LEAK =
      """
      class Leak {
        int first() throws java.io.IOException {
          return new java.io.FileInputStream("a").read();
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new FileInputStream(",
        "InputStream in = new FileInputStream(name); in.reed();",
        "InputStream in = new Missing(name); in.read(); in.close();",
        "Missing in = new FileInputStream(name); in.read();",
        "InputStream in = new FileInputStream(missing); in.close();",
        "InputStream in = new FileInputStream(name, 1, 2); in.read();",
        "InputStream in = new FileInputStream(name); Runnable later = () -> in.reed();",
        "java.util.function.Function<String> later = x -> new FileInputStream(x);",
        "run(x -> new FileInputStream(x));",
        "var in = missing(); in.read(); new FileInputStream(name).read();",
        "try (InputStream in = missing()) { in.read(); }",
        "try (in) { in.read(); }",
        "try (String in = name) { new FileInputStream(name).read(); }",
        "InputStream in = switch (name) { case 1 -> new FileInputStream(name); };",
        "InputStream in; in.read(); in = new FileInputStream(name);",
        "final InputStream in = new FileInputStream(name); in = null;",
        "return new FileInputStream(name);",
        "while (true) { } new FileInputStream(name).read();",
        "InputStream in = new FileInputStream(name); break; in.close();",
        "throw new FileInputStream(name);",
        "@Missing InputStream in = new FileInputStream(name);",
        "InputStream in = new FileInputStream(name) { void close() {} };",
        "class Local extends Local { InputStream in = new FileInputStream(name); }",
        "this(new FileInputStream(name));",
      })
  void doesNotReportSourceThatDoesNotCompile(String statements) {
    Source broken =
        new Source(
            "a/Broken.java",
            """
            package a;
            import java.io.*;
            class Broken {
              void body(String name) throws IOException {
                %s
              }
            }
            """
                .formatted(statements));

    Compilation compilation = CompilationHarness.create().compile(broken, leak());

    assertFalse(compilation.isSuccessful());
    assertFalse(compilation.errors().isEmpty());
    assertOnlyJavacSpoke(compilation);
  }

  @Test
  void doesNotReportWhatSurroundsBrokenDeclarations() {
    Source broken =
        new Source(
            "a/Broken.java",
            """
            package a;
            import missing.*;
            class Broken extends Missing implements AutoCloseable {
              Missing field = new Missing(new java.io.FileInputStream("a"));
              Broken(Missing missing) { super(new java.io.FileInputStream("a")); }
              abstract void body() { new Broken(null).close(); }
              int body(int x, int x) { return new java.io.FileReader("a").read(); }
              int body(int x, int x) { return new java.io.FileReader("a").read(); }
            }
            """);

    Compilation compilation = CompilationHarness.create().compile(broken, leak());

    assertFalse(compilation.isSuccessful());
    assertOnlyJavacSpoke(compilation);
  }

  @Test
  void brokenSourceWithoutFlowAnalysisIsNoCrash() {
    Source broken =
        new Source("a/Broken.java", "package a; class Broken { int body() { return missing; } }");

    Compilation compilation =
        CompilationHarness.create()
            .withOptions("--should-stop=ifError=GENERATE")
            .compile(leak(), broken);

    assertFalse(compilation.isSuccessful());
    assertOnlyJavacSpoke(compilation);
  }

  @Test
  void otherCompilePolicyFindsTheSame() {
    Source second = new Source("b/Second.java", "package b; " + LEAK.replace("Leak", "Second"));
    String simple = CompilationHarness.create().compile(leak(), second).toExpectedText();

    Compilation byFile =
        CompilationHarness.create().withOptions("-XDcompilePolicy=byfile").compile(leak(), second);

    assertEquals(ImmutableList.of(), byFile.errors());
    assertEquals(2, byFile.findings().size());
    assertEquals(simple, byFile.toExpectedText());
  }

  @Test
  void filesWithoutCodeAreNoCrash() {
    Compilation compilation =
        CompilationHarness.create()
            .compile(
                new Source("module-info.java", "module a { requires java.sql; exports a; }"),
                new Source("a/package-info.java", "@Deprecated package a;"),
                new Source("a/Empty.java", ""),
                new Source("a/Semicolons.java", "package a; ; ;"),
                new Source("a/Marker.java", "package a; @interface Marker {}"),
                new Source("a/None.java", "package a; enum None {}"));

    assertTrue(compilation.isSuccessful(), compilation.toString());
    assertEquals(ImmutableList.of(), compilation.findings());
  }

  /** Nobody needs these classes to compile this, but whoever asks what is inherited does. */
  @ParameterizedTest
  @ValueSource(strings = {"", "no class file"})
  void classesThatOnlyTheCheckAsksForAreNoCrash(String content) throws IOException {
    Path classes = compileLibrary();
    for (String name : List.of("MissingParent", "MissingAnnotation", "MissingFailure")) {
      Path missing = classes.resolve("library/" + name + ".class");
      Files.delete(missing);
      if (!content.isEmpty()) {
        Files.writeString(missing, content);
      }
    }
    Source user =
        new Source(
            "a/User.java",
            """
            package a;
            import java.io.*;
            import library.*;
            class User {
              void half() {
                new Half();
                System.out.println(new Half());
                new Half(System.in);
              }

              int annotated() throws IOException {
                InputStream in = Annotated.open();
                Annotated.use(in);
                Annotated.use(new FileInputStream("a"));
                return in.read();
              }
            }
            """);

    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-XepOpt:Sluice:FailOnInternalError=false")
            .withClassPath(classes)
            .compile(user, leak());

    assertEquals(ImmutableList.of(), compilation.errors());
    assertEquals(
        List.of("User.java", "Leak.java"),
        compilation.findings().stream().map(Finding::file).toList());
  }

  @Test
  void doesNotReportClassFileThatCannotBeRead() throws IOException {
    Path classes = compileLibrary();
    Files.writeString(classes.resolve("library/Half.class"), "no class file");
    Source user =
        new Source(
            "a/User.java", "package a; class User { void use() { new library.Half().use(); } }");

    Compilation compilation =
        CompilationHarness.create().withClassPath(classes).compile(user, leak());

    assertFalse(compilation.isSuccessful());
    assertOnlyJavacSpoke(compilation);
  }

  private Path compileLibrary() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Compilation library =
        CompilationHarness.create()
            .withOptions("-XepDisableAllChecks")
            .compileTo(
                classes,
                new Source(
                    "library/MissingParent.java",
                    "package library; public interface MissingParent {}"),
                new Source(
                    "library/MissingAnnotation.java",
                    "package library; public @interface MissingAnnotation {}"),
                new Source(
                    "library/MissingFailure.java",
                    "package library; public class MissingFailure extends RuntimeException {}"),
                new Source(
                    "library/Half.java",
                    """
                    package library;
                    public class Half implements MissingParent {
                      public Half() {}
                      public Half(java.io.InputStream in) {}
                      public void use() {}
                    }
                    """),
                new Source(
                    "library/Annotated.java",
                    """
                    package library;
                    @MissingAnnotation
                    public class Annotated {
                      @MissingAnnotation
                      public static java.io.InputStream open() {
                        return System.in;
                      }
                      public static void use(@MissingAnnotation java.io.InputStream in) {}
                      public void close() throws MissingFailure {}
                    }
                    """));
    assertTrue(library.isSuccessful(), library.toString());
    return classes;
  }

  @Test
  void unknownOptionIsOneErrorThatNamesIt() {
    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-XepOpt:Sluice:Nope=1")
            .compile(leak(), new Source("b/B.java", "package b; class B {}"));

    assertOneErrorNaming(compilation, "Sluice:Nope");
  }

  @Test
  void valueThatCannotBeUsedIsOneErrorThatNamesIt() {
    Compilation compilation =
        CompilationHarness.create()
            .withOptions("-XepOpt:Sluice:FailOnInternalError=perhaps")
            .compile(leak());

    assertOneErrorNaming(compilation, "FailOnInternalError");
    assertOneErrorNaming(compilation, "perhaps");
  }

  @Test
  void optionsOfOthersAreNotOurs() {
    Compilation compilation =
        CompilationHarness.create().withOptions("-XepOpt:Other:Nope=1").compile(leak());

    assertEquals(ImmutableList.of(), compilation.errors());
    assertEquals(1, compilation.findings().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acquire a.B#c()",
        "acquires",
        "acquires a.B",
        "acquires a.B#c(",
        "closes a.B#c() argument one",
        "acquires a.B#c() d",
      })
  void malformedModelLineIsOneErrorThatNamesFileAndLine(String line) throws IOException {
    Path model = Files.writeString(folder.resolve("own.model"), "# fine\n\n" + line + "\n");

    Compilation compilation = withModels(model).compile(leak());

    assertOneErrorNaming(compilation, "own.model:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acquires a.B#c(..)\nborrows a.B#c(int)",
        "closes a.B#c(..) arguments\nuses a.B#c(..) argument 2",
        "acquires a.B#c()\nacquires a.B#c() or null",
        "needs-no-close a.B\nresource a.B released-by stop",
        "resource a.B released-by end\nresource a.B released-by stop",
        "annotation a.B is-mock\nannotation a.B is-managed",
      })
  void contradictoryModelIsOneErrorThatNamesBothLines(String lines) throws IOException {
    Path model = Files.writeString(folder.resolve("own.model"), "# fine\n" + lines + "\n");

    Compilation compilation = withModels(model).compile(leak());

    assertOneErrorNaming(compilation, "own.model:3: expected no other answer than that of ");
    assertOneErrorNaming(compilation, "own.model:2");
  }

  @Test
  void modelOfOneOverloadBeforeTheOthersIsNoContradiction() throws IOException {
    Path model =
        Files.writeString(folder.resolve("own.model"), "borrows a.B#c(int)\nacquires a.B#c(..)\n");

    assertEquals(ImmutableList.of(), withModels(model).compile(leak()).otherDiagnostics());
  }

  @Test
  void modelOfAClassThatIsNotThereIsIgnored() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("own.model"),
            "acquires no.such.Type#open(..)\nresource no.such.Other released-by stop\n");

    Compilation compilation = withModels(model).compile(leak());

    assertEquals(1, compilation.findings().size());
    assertEquals(ImmutableList.of(), compilation.otherDiagnostics());
  }

  @Test
  void modelThatOverrulesOursIsNotedOnce() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("own.model"),
            "borrows java.nio.file.Files#lines(..)\nneeds-no-close java.util.Timer\n");

    Compilation compilation = withModels(model).compile(leak(), overruled());

    assertEquals(1, compilation.findings().size(), compilation.toString());
    assertEquals(1, compilation.otherDiagnostics().size(), compilation.toString());
    String note = compilation.otherDiagnostics().get(0).getMessage(Locale.ENGLISH);
    assertTrue(note.contains("own.model:1 over java-nio.model:"), note);
    assertTrue(note.endsWith(", and 1 more"), note);
  }

  @Test
  void missingModelFileIsOneErrorThatNamesIt() {
    Compilation compilation = withModels(folder.resolve("missing.model")).compile(leak());

    assertOneErrorNaming(compilation, "missing.model");
  }

  @Test
  void modelsOfOneCompilationAreUnknownToTheNext() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("own.model"), "closes java.io.FileInputStream#read() receiver\n");

    assertEquals(0, withModels(model).compile(leak()).findings().size());
    assertEquals(1, CompilationHarness.create().compile(leak()).findings().size());
  }

  private static CompilationHarness withModels(Path model) {
    return CompilationHarness.create().withOptions("-XepOpt:Sluice:Models=" + model);
  }

  private static Source overruled() {
    return new Source(
        "a/Overruled.java",
        """
        package a;
        class Overruled {
          long body(java.nio.file.Path path) throws java.io.IOException {
            new java.util.Timer().purge();
            return java.nio.file.Files.lines(path).count();
          }
        }
        """);
  }

  private static Source leak() {
    return new Source("a/Leak.java", "package a; " + LEAK);
  }

  private static void assertOneErrorNaming(Compilation compilation, String name) {
    assertEquals(1, compilation.errors().size(), compilation.toString());
    String message = compilation.errors().get(0).getMessage(Locale.ENGLISH);
    assertTrue(message.contains(name), message);
    assertEquals(1, message.lines().count(), message);
    assertOnlyJavacSpoke(compilation);
  }

  /** No finding, and neither Error Prone nor javac itself crashed. */
  private static void assertOnlyJavacSpoke(Compilation compilation) {
    assertEquals(ImmutableList.of(), compilation.findings());
    List<String> crashes =
        compilation.errors().stream()
            .filter(error -> error.getCode().contains("error.prone"))
            .map(error -> error.getMessage(Locale.ENGLISH))
            .toList();
    assertEquals(List.of(), crashes);
  }
}
