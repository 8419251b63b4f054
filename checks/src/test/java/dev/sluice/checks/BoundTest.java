package dev.sluice.checks;

import static dev.sluice.checks.Snippet.members;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that would cost too much is abandoned, and only that code. */
final class BoundTest {

  /** Far above what any of these takes, far below what an exponential one would. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The class file would be too large for the virtual machine; the checks run before that. */
  private static final CompilationHarness WITHOUT_CLASS_FILES =
      CompilationHarness.create().withOptions("--should-stop=ifNoError=FLOW");

  @Test
  void closeInAFewNestedFinalliesIsUnderstood() {
    members(
            """
            void body() throws IOException {
              InputStream in = new FileInputStream(file); // -> CloseNotInFinally
              in.read();
              %s
            }
            """
                .formatted(nestedFinallies(4, "in.close();")))
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFourteenNestedFinallies() {
    inTime(
        () ->
            members(
                    """
                    void body() throws IOException {
                      InputStream in = new FileInputStream(file);
                      in.read();
                      %s
                    }
                    """
                        .formatted(nestedFinallies(14, "in.close();")))
                .with(WITHOUT_CLASS_FILES)
                .isSilent());
  }

  @Test
  void doesNotReportFortyNestedFinallies() {
    inTime(
        () ->
            members(
                    """
                    void body() throws IOException {
                      InputStream in = new FileInputStream(file);
                      in.read();
                      %s
                    }
                    """
                        .formatted(nestedFinallies(40, "in.close();")))
                .with(WITHOUT_CLASS_FILES)
                .isSilent());
  }

  @Test
  void abandonedBodyIsCounted(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.txt");
    members(
            """
            void body() throws IOException {
              InputStream in = new FileInputStream(file);
              %s
            }
            """
                .formatted(nestedFinallies(14, "in.close();")))
        .with(WITHOUT_CLASS_FILES.withOptions("-XepOpt:Sluice:Report=" + report))
        .isSilent();
    List<String> lines = Files.readAllLines(report);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("abandoned\t"), lines.get(0));
    assertTrue(lines.get(0).contains("Case.java:3"), lines.get(0));
  }

  @Test
  void acquisitionOverTheBoundIsCounted(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.txt");
    conditionalAliases(12)
        .with(CompilationHarness.create().withOptions("-XepOpt:Sluice:Report=" + report))
        .isSilent();
    List<String> lines = Files.readAllLines(report);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("abandoned\t"), lines.get(0));
    assertTrue(lines.get(0).contains("Case.java:4"), lines.get(0));
  }

  @Test
  void everyOneOfThirtyAcquisitionsIsReported() {
    members(manyAcquisitions(30, " // -> CloseNotInFinally")).isReportedAsMarked();
  }

  @Test
  void bodyWithThousandsOfAcquisitionsIsAbandonedAndCounted(@TempDir Path folder)
      throws IOException {
    Path report = folder.resolve("report.txt");
    inTime(
        () ->
            members(manyAcquisitions(2000, ""))
                .with(CompilationHarness.create().withOptions("-XepOpt:Sluice:Report=" + report))
                .isSilent());
    assertEquals(1, Files.readAllLines(report).size());
  }

  private static String manyAcquisitions(int count, String marker) {
    return "void body() throws IOException {\n"
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "InputStream in%1$d = new FileInputStream(file);%2$s\nin%1$d.read();\nin%1$d.close();\n"
                        .formatted(i, marker))
            .collect(joining())
        + "}\n";
  }

  @Test
  void neighboursOfAnAbandonedBodyAreAnalysed() {
    members(
            """
            void body() throws IOException {
              InputStream in = new FileInputStream(file);
              %s
              Runnable later = () -> new Socket().isBound(); // -> UnclosedResource
            }

            void neighbour() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
            }
            """
                .formatted(nestedFinallies(16, "in.close();")))
        .with(WITHOUT_CLASS_FILES)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFortyNestedHeaders() {
    inTime(
        () ->
            members(
                    """
                    void body(boolean isFile) throws IOException {
                      InputStream in = new FileInputStream(file);
                      try {
                        %s
                      } finally {
                        in.close();
                      }
                    }
                    """
                        .formatted(nestedHeaders(40)))
                .with(WITHOUT_CLASS_FILES)
                .isSilent());
  }

  @Test
  void doesNotReportTwelveIndependentlyConditionalResources() {
    inTime(() -> conditionalResources(12, "").isSilent());
  }

  @Test
  void oneMoreConditionalResourceThatIsNotClosedIsALeak() {
    inTime(
        () ->
            conditionalResources(
                    12,
                    """
                    InputStream forgotten = new FileInputStream("f"); // -> UnclosedResource
                    """)
                .isReportedAsMarked());
  }

  @Test
  void doesNotReportTwelveConditionalAliases() {
    inTime(() -> conditionalAliases(12).isSilent());
  }

  @Test
  void doesNotReportTwelveFlagsThatAllDecide() {
    inTime(
        () ->
            members(
                    """
                    void body(%s) throws IOException {
                      InputStream in = null;
                      if (%s) {
                        in = new FileInputStream(file);
                      }
                      %s
                      if (in != null) {
                        in.close();
                      }
                    }
                    """
                        .formatted(
                            repeat(12, ", ", "boolean is%d"::formatted),
                            repeat(12, " || ", "is%d"::formatted),
                            repeat(12, "\n", i -> "if (is%d) { is%d = false; }".formatted(i, i))))
                .isSilent());
  }

  @Test
  void hundredResourcesInOneBodyAreUnderstood() {
    inTime(
        () ->
            members(
                    """
                    void body() throws IOException {
                      %s
                      InputStream forgotten = new FileInputStream("f"); // -> UnclosedResource
                    }
                    """
                        .formatted(
                            repeat(
                                100,
                                "\n",
                                i ->
                                    """
                                    try (InputStream in = new FileInputStream("%d")) {
                                      in.read();
                                    }
                                    """
                                        .formatted(i))))
                .isReportedAsMarked());
  }

  @Test
  void doesNotReportLongChainOfOperators() {
    inTime(
        () ->
            members(
                    """
                    void body() throws IOException {
                      InputStream in = new FileInputStream(file);
                      try {
                        in.read();
                      } finally {
                        in.close();
                      }
                      String text = %s;
                    }
                    """
                        .formatted(repeat(300, " + ", i -> "text()")))
                .isSilent());
  }

  private static void inTime(Runnable work) {
    assertTimeoutPreemptively(PATIENCE, work::run);
  }

  /** Each condition doubles the sets of variables that may refer to the resource. */
  private static Snippet conditionalAliases(int count) {
    return members(
        """
        void body(%s) throws IOException {
          InputStream in = new FileInputStream(file);
          try {
            %s
            %s
            io();
          } finally {
            in.close();
          }
        }
        """
            .formatted(
                repeat(count, ", ", "boolean is%d"::formatted),
                repeat(count, "\n", "InputStream in%d = null;"::formatted),
                repeat(count, "\n", i -> "if (is%d) in%d = in;".formatted(i, i))));
  }

  private static Snippet conditionalResources(int count, String more) {
    return members(
        """
        void body(%s) throws IOException {
          %s
          try {
            %s
            io();
          } finally {
            %s
          }
          %s
        }
        """
            .formatted(
                repeat(count, ", ", "boolean is%d"::formatted),
                repeat(count, "\n", "InputStream in%d = null;"::formatted),
                repeat(
                    count,
                    "\n",
                    i -> "if (is%d) in%d = new FileInputStream(\"%d\");".formatted(i, i, i)),
                repeat(
                    count,
                    "\n",
                    i ->
                        "if (in%d != null) try { in%d.close(); } catch (IOException e) { }"
                            .formatted(i, i)),
                more));
  }

  private static String nestedFinallies(int depth, String innermost) {
    return depth == 0
        ? innermost
        : "try {\nwork();\n} finally {\n%s\n}".formatted(nestedFinallies(depth - 1, innermost));
  }

  private static String nestedHeaders(int depth) {
    return depth == 0
        ? "work();"
        : "try (InputStream in%d = new FileInputStream(\"a\")) {\n%s\n}"
            .formatted(depth, nestedHeaders(depth - 1));
  }

  private static String repeat(int count, String separator, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(joining(separator));
  }
}
