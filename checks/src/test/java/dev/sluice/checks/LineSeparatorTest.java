package dev.sluice.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch keeps the line separators of the file. */
final class LineSeparatorTest {

  private static final String BEFORE =
      """
      import java.io.*;
      class Case {
        int first(String name) throws IOException {
          InputStream in = new FileInputStream(name);
          int first = in.read();
          in.close();
          return first;
        }

        int second(String name) throws IOException {
          return new GZIPInputStreamOf(new FileInputStream(name)).read();
        }

        static class GZIPInputStreamOf extends FilterInputStream {
          GZIPInputStreamOf(InputStream in) throws IOException {
            super(in);
          }
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void patchKeepsTheSeparator(String separator) {
    Source source = new Source("Case.java", BEFORE.replace("\n", separator));

    String patched =
        CompilationHarness.create()
            .patch(List.of("UnclosedResource", "CloseNotInFinally"), source)
            .get(0)
            .text();

    assertEquals(patched.replace(separator, "\n").replace("\n", separator), patched);
    assertTrue(patched.contains("try (InputStream in"), patched);
  }

  @Test
  void patchDoesNotDependOnTheSeparator() {
    assertEquals(patchOf(BEFORE), patchOf(BEFORE.replace("\n", "\r\n")).replace("\r\n", "\n"));
  }

  private static String patchOf(String text) {
    return CompilationHarness.create()
        .patch(List.of("UnclosedResource", "CloseNotInFinally"), new Source("Case.java", text))
        .get(0)
        .text();
  }
}
