package dev.sluice.checks;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A piece of Java that says itself what must be found in it: a line that ends in {@code // ->
 * UnclosedResource} has an acquisition which that check reports, and no other line has one.
 *
 * <p>A snippet sees the packages that open resources, and the members of {@link #CONTEXT}.
 */
final class Snippet {

  private static final String HEADER =
      Stream.of(
              "io",
              "net",
              "nio",
              "nio.channels",
              "nio.charset",
              "nio.file",
              "sql",
              "util",
              "util.concurrent",
              "util.function",
              "util.stream",
              "util.zip")
          .map("import java.%s.*; "::formatted)
          .collect(joining("", "package snippet; ", "\n"));

  /**
   * What every snippet can use. The methods are native, so nobody can see what they do: {@code io}
   * may throw a checked exception, the others only unchecked ones.
   */
  private static final String CONTEXT =
      """
      static File file;
      static Path path;
      static native void io() throws IOException;
      static native void work();
      static native boolean flag();
      static native int number();
      static native String text();
      """;

  private static final Pattern MARKER = Pattern.compile("// -> (\\w+)$");

  private final CompilationHarness harness;
  private final Source source;

  private Snippet(CompilationHarness harness, Source source) {
    this.harness = harness;
    this.source = source;
  }

  /** A snippet of statements, the body of a method that may throw everything. */
  static Snippet body(String statements) {
    return members("void body() throws Exception {\n" + statements + "}\n");
  }

  /** A snippet of methods, fields, initialisers and nested classes. */
  static Snippet members(String members) {
    return file("class Case {\n" + members + "}\n");
  }

  /** A snippet of whole classes, one of which is {@code class Case}. */
  static Snippet file(String classes) {
    assertTrue(classes.contains("class Case {\n"), "where the context goes");
    String context = "class Case { " + CONTEXT.replace("\n", " ") + "\n";
    String text = HEADER + classes.replace("class Case {\n", context);
    return new Snippet(CompilationHarness.create(), new Source("snippet/Case.java", text));
  }

  Snippet with(CompilationHarness otherHarness) {
    return new Snippet(otherHarness, source);
  }

  /** Asserts that the marked lines are reported, and nothing else, and that patches are sound. */
  void isReportedAsMarked() {
    assertFalse(expectedFindings().isEmpty(), "a line ends in a marker");
    PatchProof.of(harness, source, assertFindings());
  }

  /** Asserts that nothing is reported. */
  void isSilent() {
    assertEquals(ImmutableList.of(), expectedFindings(), "no line ends in a marker");
    assertFindings();
  }

  private List<Finding> assertFindings() {
    Compilation compilation = harness.compile(source);
    assertEquals(ImmutableList.of(), compilation.errors(), "the snippet compiles");
    List<String> actual =
        compilation.findings().stream()
            .map(finding -> describe((int) finding.line(), finding.check()))
            .sorted()
            .toList();
    assertEquals(
        String.join("\n", expectedFindings()),
        String.join("\n", actual),
        () -> "findings " + compilation.toExpectedText() + "\nin\n" + numberedText());
    return compilation.findings();
  }

  private List<String> expectedFindings() {
    List<String> lines = source.text().lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .boxed()
        .flatMap(
            line ->
                MARKER.matcher(lines.get(line - 1)).results().map(r -> describe(line, r.group(1))))
        .sorted()
        .toList();
  }

  private static String describe(int line, String check) {
    return "line %4d: %s".formatted(line, check);
  }

  private String numberedText() {
    List<String> lines = source.text().lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .mapToObj(line -> "%4d  %s\n".formatted(line, lines.get(line - 1)))
        .collect(joining());
  }
}
