package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.file;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations and options that turn a finding off. */
final class SuppressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"UnclosedResource", "resource"})
  void doesNotReportSuppressedVariable(String name) {
    body("""
            @SuppressWarnings("%s")
            InputStream in = new FileInputStream(file);
            in.read();
            """
            .formatted(name))
        .isSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CloseNotInFinally", "resource"})
  void doesNotReportSuppressedVariableThatIsClosed(String name) {
    body("""
            @SuppressWarnings({"unused", "%s"})
            InputStream in = new FileInputStream(file);
            in.read();
            in.close();
            """
            .formatted(name))
        .isSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CloseNotInFinally", "unused", "Resource", "UnclosedResources"})
  void anotherNameSuppressesNothing(String name) {
    body("""
            @SuppressWarnings("%s")
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            in.read();
            """
            .formatted(name))
        .isReportedAsMarked();
  }

  @Test
  void suppressionOfAnotherVariableSuppressesNothing() {
    body("""
            @SuppressWarnings("resource")
            InputStream first = new FileInputStream("a");
            InputStream second = new FileInputStream("b"); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void suppressionOfAMethodCoversNoOther() {
    members(
            """
            @SuppressWarnings("resource")
            int first() throws IOException {
              return new FileInputStream(file).read();
            }

            int second() throws IOException {
              return new FileInputStream(file).read(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportSuppressedConstructor() {
    members(
            """
            @SuppressWarnings("UnclosedResource")
            Case() throws IOException {
              new FileInputStream(file).read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportSuppressedClass() {
    members(
            """
            @SuppressWarnings("resource")
            static class Nested {
              int first() throws IOException {
                return new FileInputStream(file).read();
              }

              static {
                new Socket().isBound();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportSuppressedEnclosingClass() {
    file("""
            @SuppressWarnings("UnclosedResource")
            class Case {
              static class Nested {
                int first() throws IOException {
                  return new FileInputStream(file).read();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportSuppressedField() {
    members(
            """
            @SuppressWarnings("resource")
            private final int port = new Socket().getPort();

            @SuppressWarnings("resource")
            private final Callable<Integer> first = () -> new FileInputStream(file).read();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportLambdaInASuppressedVariable() {
    body("""
            @SuppressWarnings("resource")
            Callable<Integer> first = () -> new FileInputStream(file).read();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportSuppressedMethodAroundAnAnonymousClass() {
    members(
            """
            @SuppressWarnings("resource")
            Runnable later() {
              return new Runnable() {
                @Override
                public void run() {
                  new Socket().isBound();
                }
              };
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCheckThatIsOff() {
    body("""
            InputStream first = new FileInputStream("a");
            first.read();
            first.close();
            InputStream second = new FileInputStream("b"); // -> UnclosedResource
            """)
        .with(CompilationHarness.create().withOptions("-Xep:CloseNotInFinally:OFF"))
        .isReportedAsMarked();
  }

  @Test
  void otherCheckIsOffByItsOwnName() {
    body("""
            InputStream first = new FileInputStream("a"); // -> CloseNotInFinally
            first.read();
            first.close();
            InputStream second = new FileInputStream("b");
            """)
        .with(CompilationHarness.create().withOptions("-Xep:UnclosedResource:OFF"))
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportWhenAllChecksAreOff() {
    body("""
            InputStream in = new FileInputStream("a");
            in.read();
            """)
        .with(CompilationHarness.create().withOptions("-XepDisableAllChecks"))
        .isSilent();
  }

  @Test
  void ignoredSuppressionsAreReported() {
    body("""
            @SuppressWarnings("UnclosedResource")
            InputStream in = new FileInputStream("a"); // -> UnclosedResource
            """)
        .with(CompilationHarness.create().withOptions("-XepIgnoreSuppressionAnnotations"))
        .isReportedAsMarked();
  }

  /** Error Prone leaves errors in generated code alone, and so do we. */
  @Test
  void generatedCodeIsSilentWhereErrorProneSilencesIt() {
    String text =
        """
        @javax.annotation.processing.Generated("a")
        class Case {
          int first() throws IOException {
            return new FileInputStream(file).read();%s
          }
        }
        """;
    file(text.formatted(" // -> UnclosedResource")).isReportedAsMarked();
    file(text.formatted(""))
        .with(
            CompilationHarness.create()
                .withOptions("-XepAllErrorsAsWarnings", "-XepDisableWarningsInGeneratedCode"))
        .isSilent();
  }
}
