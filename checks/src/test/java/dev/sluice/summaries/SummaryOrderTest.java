package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Same sources, same summaries: whichever method is asked first, and whichever file comes first.
 */
final class SummaryOrderTest {
  private static final int FILES = 5;

  /** Files whose methods call those of the next one, the last those of the first. */
  private static final List<String> SOURCES =
      IntStream.range(0, FILES).mapToObj(SummaryOrderTest::source).toList();

  private static String source(int number) {
    return """
        package a;
        import java.io.*;
        class File%1$d extends FilterInputStream {
          private final InputStream spare;
          File%1$d(InputStream in) throws IOException {
            super(in);
            spare = open(in.read());
          }
          static InputStream open(int depth) throws IOException {
            return depth == 0 ? new FileInputStream("%1$d") : File%2$d.open(depth - 1);
          }
          static void close(InputStream in, int depth) throws IOException {
            if (depth == 0) {
              in.close();
            } else {
              File%2$d.close(in, depth - 1);
            }
          }
          static void quietly(Closeable resource) {
            try {
              resource.close();
            } catch (IOException e) {
              File%2$d.log(e, %1$d);
            }
          }
          static void log(Exception e, int level) {
            if (level > 0) {
              File%2$d.log(e, level - 1);
            }
          }
          static InputStream wrap(InputStream in) throws IOException {
            return in instanceof File%2$d ? File%2$d.wrap(in) : new File%2$d(in);
          }
          static int read(InputStream in) throws IOException {
            return in.available() > 0 ? in.read() : File%2$d.read(in);
          }
          InputStream spare() {
            return spare;
          }
          @Override
          public void close() throws IOException {
            try {
              super.close();
            } finally {
              quietly(spare());
            }
          }
        }
        """
        .formatted(number, (number + 1) % FILES);
  }

  @Test
  void orderOfTheQuestionsChangesNothing() {
    Map<String, String> expected = ask(SOURCES, new Random(0));
    assertTrue(expected.size() > 6 * FILES, expected.toString());
    for (int seed = 1; seed < 12; seed++) {
      assertEquals(expected, ask(SOURCES, new Random(seed)));
    }
  }

  @Test
  void orderOfTheFilesChangesNothing() {
    Map<String, String> expected = ask(SOURCES, new Random(0));
    for (int seed = 1; seed < 6; seed++) {
      List<String> files = new ArrayList<>(SOURCES);
      Collections.shuffle(files, new Random(seed));
      assertEquals(expected, ask(files, new Random(seed)));
    }
  }

  private static Map<String, String> ask(List<String> files, Random random) {
    SourceCompilation compilation = SourceCompilation.of(files);
    List<MethodSymbol> methods = new ArrayList<>(compilation.methods());
    Collections.shuffle(methods, random);
    Map<String, String> answers = new TreeMap<>();
    for (MethodSymbol method : methods) {
      answers.put(method.owner + "." + method, compilation.call(method));
    }
    return answers;
  }
}
