package dev.sluice.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.CompilationHarness;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Code that grows without bound in one respect is analysed or abandoned, and that is counted; it
 * never takes the compiler down. {@link #main} prints how the time grows.
 */
final class GrowthTest {
  /** Far above what any of these takes, far below what an exponential one would. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final int DEFAULT_SIZE = 30;

  private static final CompilationHarness HARNESS =
      CompilationHarness.create()
          // The class file may be too large for the virtual machine; the checks run before that.
          .withOptions("--should-stop=ifNoError=FLOW", "-XepAllErrorsAsWarnings");

  @ParameterizedTest
  @EnumSource(Pathology.class)
  void largeCodeIsAnalysedOrAbandoned(Pathology pathology, @TempDir Path folder) {
    Path report = folder.resolve("report.txt");
    Compilation compilation =
        assertTimeoutPreemptively(PATIENCE, () -> compile(pathology, DEFAULT_SIZE, report));
    assertEquals(ImmutableList.of(), compilation.errors());
    assertTrue(abandoned(report) <= 1, "one body, abandoned once");
  }

  /** The command: {@code sizes...}; prints CPU seconds of this thread for each shape and size. */
  public static void main(String[] sizes) throws IOException {
    for (Pathology pathology : Pathology.values()) {
      StringBuilder row = new StringBuilder("%-20s".formatted(pathology));
      for (String size : sizes) {
        Path report = Files.createTempFile("report", ".txt");
        // Once to warm up: what counts is the growth, not the start of the virtual machine.
        compile(pathology, Integer.parseInt(size), report);
        Files.deleteIfExists(report);
        long start = cpuTime();
        compile(pathology, Integer.parseInt(size), report);
        double seconds = (cpuTime() - start) / 1e9;
        row.append("  %s: %6.2fs %3d abandoned".formatted(size, seconds, abandoned(report)));
        Files.deleteIfExists(report);
      }
      System.out.println(row);
    }
  }

  private static Compilation compile(Pathology pathology, int size, Path report) {
    return HARNESS.withOptions("-XepOpt:Sluice:Report=" + report).compile(pathology.ofSize(size));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long abandoned(Path report) {
    try {
      return Files.exists(report)
          ? Files.readAllLines(report).stream().filter(l -> l.startsWith("abandoned")).count()
          : 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
