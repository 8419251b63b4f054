package dev.sluice.checks;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Same sources, same findings: whatever the order, the neighbours and the thread. */
final class DeterminismTest {

  private static final ImmutableList<Source> SOURCES =
      IntStream.range(0, 6)
          .mapToObj(DeterminismTest::source)
          .collect(ImmutableList.toImmutableList());

  /** Each file calls the next one, so that all of them depend on each other. */
  private static Source source(int number) {
    return new Source(
        "a/File%d.java".formatted(number),
        """
        package a;

        import java.io.*;

        class File%d {
          InputStream open(String name, boolean isQuick) throws IOException {
            InputStream in = new FileInputStream(name);
            OutputStream out = new FileOutputStream(name);
            try {
              if (isQuick) {
                return new File%d().open(name, false);
              }
              in.transferTo(out);
            } catch (EOFException | UncheckedIOException e) {
              throw new IllegalStateException(e);
            } finally {
              in.close();
              out.close();
            }
            Runnable later = () -> new java.net.Socket().isBound();
            return new java.util.zip.GZIPInputStream(new FileInputStream(name));
          }
        }
        """
            .formatted(number, (number + 1) % 6));
  }

  @Test
  void orderOfTheFilesChangesNothing() {
    String expected = findings(SOURCES);
    assertFalse(expected.isEmpty());
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      List<Source> shuffled = new ArrayList<>(SOURCES);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, findings(shuffled));
    }
  }

  @Test
  void findingsOfAFileComeInTheOrderOfItsLines() {
    Compilation compilation =
        CompilationHarness.create()
            .compile(
                SOURCES.get(0),
                SOURCES.get(1),
                SOURCES.get(2),
                SOURCES.get(3),
                SOURCES.get(4),
                SOURCES.get(5));
    for (Source source : SOURCES) {
      for (String check : ImmutableList.of("UnclosedResource", "CloseNotInFinally")) {
        List<Long> lines =
            compilation.findings().stream()
                .filter(finding -> source.path().endsWith(finding.file()))
                .filter(finding -> finding.check().equals(check))
                .map(Finding::line)
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        assertFalse(lines.isEmpty());
      }
    }
  }

  @Test
  void compilationsInOneProcessShareNothing() {
    assertEquals(findings(SOURCES), findings(SOURCES));
  }

  @Test
  void compilationsAtTheSameTimeShareNothing() throws InterruptedException, ExecutionException {
    String expected = findings(SOURCES);
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(executor.submit(() -> findings(SOURCES)));
      }
      for (Future<String> run : runs) {
        assertEquals(expected, run.get());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static String findings(List<Source> sources) {
    Compilation compilation = CompilationHarness.create().compile(sources.toArray(new Source[0]));
    assertEquals(ImmutableList.of(), compilation.errors());
    return compilation.findings().stream()
        .sorted(Comparator.comparing(Finding::file))
        .map(finding -> finding.file() + ":" + finding.toExpectedLine() + finding.details() + "\n")
        .collect(joining());
  }
}
