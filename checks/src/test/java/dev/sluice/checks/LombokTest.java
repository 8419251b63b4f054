package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import lombok.Lombok;
import org.junit.jupiter.api.Test;

/** Trees that Lombok rewrote: positions and declarations are not what the file says. */
final class LombokTest {

  private static final CompilationHarness WITH_LOMBOK =
      CompilationHarness.create().withProcessorPath(lombok());

  @Test
  void doesNotReportCleanup() {
    assertFindings(
        "",
        """
        int first() throws IOException {
          @Cleanup InputStream in = new FileInputStream("a");
          return in.read();
        }
        """);
  }

  @Test
  void valThatIsNotClosedIsALeak() {
    assertFindings(
        "UnclosedResource",
        """
        int first() throws IOException {
          val in = new FileInputStream("a");
          return in.read();
        }
        """);
  }

  @Test
  void doesNotReportValThatIsClosed() {
    assertFindings(
        "",
        """
        int first() throws IOException {
          val in = new FileInputStream("a");
          try {
            return in.read();
          } finally {
            in.close();
          }
        }
        """);
  }

  @Test
  void sneakyThrowsDoesNotHideTheFailure() {
    assertFindings(
        "CloseNotInFinally",
        """
        @SneakyThrows
        void body() {
          InputStream in = new FileInputStream("a");
          in.read();
          in.close();
        }
        """);
  }

  @Test
  void doesNotReportSneakyThrowsWithAHeader() {
    assertFindings(
        "",
        """
        @SneakyThrows
        int first() {
          try (InputStream in = new FileInputStream("a")) {
            return in.read();
          }
        }
        """);
  }

  @Test
  void doesNotReportLazyGetter() {
    assertFindings(
        "",
        """
        @Getter(lazy = true)
        private final Socket socket = new Socket();
        """);
  }

  @Test
  void doesNotReportGeneratedMembers() {
    assertFindings(
        "",
        """
        @Data
        @Builder
        @AllArgsConstructor
        static class Kept {
          private final InputStream in;
          @Builder.Default private Socket socket = new Socket();
          @Synchronized
          int first() throws IOException {
            return in.read();
          }
        }
        """);
  }

  @Test
  void patchRunLeavesRewrittenMembersCompilable() {
    Source source =
        source(
            """
            int first() throws IOException {
              val in = new FileInputStream("a");
              return in.read();
            }

            int second() throws IOException {
              @Cleanup InputStream in = new FileInputStream("a");
              InputStream other = new FileInputStream("b");
              return in.read() + other.read();
            }

            @SneakyThrows
            int third() {
              InputStream in = new FileInputStream("a");
              int first = in.read();
              in.close();
              return first;
            }
            """);

    Source patched =
        WITH_LOMBOK.patch(List.of("UnclosedResource", "CloseNotInFinally"), source).get(0);

    Compilation compilation = WITH_LOMBOK.compile(patched);
    assertEquals(ImmutableList.of(), compilation.errors(), patched.text());
    assertTrue(patched.text().contains("@Cleanup InputStream in"), patched.text());
  }

  private static void assertFindings(String checks, String members) {
    Compilation compilation = WITH_LOMBOK.compile(source(members));
    assertEquals(ImmutableList.of(), compilation.errors());
    assertEquals(
        checks,
        String.join(", ", compilation.findings().stream().map(Finding::check).toList()),
        compilation::toExpectedText);
  }

  private static Source source(String members) {
    return new Source(
        "a/Case.java",
        """
        package a;
        import java.io.*;
        import java.net.*;
        import lombok.*;
        class Case {
        %s}
        """
            .formatted(members));
  }

  private static Path lombok() {
    try {
      return Path.of(Lombok.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
