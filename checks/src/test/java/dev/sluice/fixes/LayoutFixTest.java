package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.source;

import org.junit.jupiter.api.Test;

/** Indentation styles, line separators and the like: what the file has is kept. */
final class LayoutFixTest {
  private static final String BEFORE =
      """
      import java.io.*;

      class Case {
          int first(File file) throws IOException {
              InputStream in = new FileInputStream(file);
              if (file.exists()) {
                  in.close();
                  return 0;
              }
              int first = in.read();
              in.close();
              return first;
          }
      }
      """;

  private static final String AFTER =
      """
      import java.io.*;

      class Case {
          int first(File file) throws IOException {
              try (InputStream in = new FileInputStream(file)) {
                  if (file.exists()) {
                      return 0;
                  }
                  int first = in.read();
                  return first;
              }
          }
      }
      """;

  @Test
  void keepsFourSpaces() {
    source(BEFORE).becomesSource(AFTER);
  }

  @Test
  void keepsTabs() {
    source(BEFORE.replace("    ", "\t")).becomesSource(AFTER.replace("    ", "\t"));
  }

  @Test
  void keepsTabsAmongSpaces() {
    String line = "        int first = in.read();";
    source(BEFORE.replace(line, "\t\tint first = in.read();"))
        .becomesSource(AFTER.replace("    " + line, "\t\t\tint first = in.read();"));
  }

  @Test
  void keepsThreeSpaces() {
    source(BEFORE.replace("    ", "   ")).becomesSource(AFTER.replace("    ", "   "));
  }

  @Test
  void keepsCarriageReturns() {
    source(BEFORE.replace("\n", "\r\n")).becomesSource(AFTER.replace("\n", "\r\n"));
  }

  @Test
  void keepsAFileWithoutFinalNewline() {
    source(BEFORE.strip()).becomesSource(AFTER.strip());
  }

  @Test
  void keepsUnicode() {
    source(BEFORE.replace("file.exists()", "file.exists() || \"é😀\".isEmpty()"))
        .becomesSource(AFTER.replace("file.exists()", "file.exists() || \"é😀\".isEmpty()"));
  }

  @Test
  void namesATypeThatIsNotImportedInFull() {
    source(
            """
            class Case {
              int first(java.nio.file.Path path) throws java.io.IOException {
                return java.nio.file.Files.newInputStream(path).read();
              }
            }
            """)
        .becomesSource(
            """
            class Case {
              int first(java.nio.file.Path path) throws java.io.IOException {
                try (java.io.InputStream inputStream = java.nio.file.Files.newInputStream(path)) {
                  return inputStream.read();
                }
              }
            }
            """);
  }
}
