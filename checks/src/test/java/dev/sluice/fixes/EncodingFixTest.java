package dev.sluice.fixes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A patch run writes UTF-8, whatever it has read. */
final class EncodingFixTest {
  private static final String SOURCE =
      """
      import java.io.*;

      class Case {
        int first(File file) throws IOException {
          InputStream in = new FileInputStream(file); // %s
          int first = in.read();
          in.close();
          return first;
        }
      }
      """;

  @Test
  void doesNotTouchAFileThatIsNotUtf8() {
    String source = SOURCE.formatted("größer");
    PatchRun run = PatchRun.patch(source, ISO_8859_1);
    assertEquals(List.of(Refusal.NOT_UTF_8.name()), run.plans());
    assertEquals(source, run.text());
  }

  @Test
  void fixesAFileThatHasTheSameBytesInUtf8() {
    assertFixed("larger", ISO_8859_1);
  }

  @Test
  void fixesAFileThatIsUtf8() {
    assertFixed("größer", UTF_8);
  }

  private static void assertFixed(String comment, Charset charset) {
    PatchRun run = PatchRun.patch(SOURCE.formatted(comment), charset);
    assertTrue(run.text().contains("{ // " + comment + "\n"), run.text());
    assertEquals(List.of(PlannedFix.FIXED), run.plans());
  }
}
