package dev.sluice.robustness;

import static java.util.stream.Collectors.joining;

import dev.sluice.checks.Source;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A shape of code that is legal, and grows without bound in one respect. */
enum Pathology {
  /** One method with many statements around one acquisition. */
  LONG_METHOD(
      size ->
          method(
              "InputStream in = new FileInputStream(file);\n"
                  + repeated(size, i -> "if (in.read() == %d) { count += %d; }\n".formatted(i, i))
                  + "in.close();\n")),
  /** One method with many acquisitions, each closed at once. */
  MANY_ACQUISITIONS(
      size ->
          method(
              repeated(
                  size,
                  i ->
                      """
                      InputStream in%d = new FileInputStream(file);
                      in%d.read();
                      in%d.close();
                      """
                          .formatted(i, i, i)))),
  /** Blocks within blocks. */
  DEEP_NESTING(
      size ->
          method(
              "InputStream in = new FileInputStream(file);\n"
                  + repeated(size, i -> "if (count != %d) {\n".formatted(i))
                  + "in.close();\n"
                  + "}\n".repeat(size))),
  /** A {@code finally} within a {@code finally}: the graph doubles with each. */
  NESTED_FINALLIES(
      size ->
          method(
              "InputStream in = new FileInputStream(file);\n"
                  + "try { in.read(); } finally {\n".repeat(size)
                  + "in.close();\n"
                  + "}\n".repeat(size))),
  /** Many variables that may all refer to the one resource. */
  MANY_ALIASES(
      size ->
          method(
              "InputStream in = new FileInputStream(file);\n"
                  + repeated(
                      size,
                      i ->
                          "InputStream in%d = null; if (count > %d) { in%d = in; }\n"
                              .formatted(i, i, i))
                  + "in.close();\n")),
  /** Each method hands its argument to the next. */
  LONG_CALL_CHAIN(
      size ->
          method("pass0(new FileInputStream(file));\n")
              + repeated(
                  size,
                  i ->
                      "void pass%d(InputStream in) throws IOException { pass%d(in); }\n"
                          .formatted(i, i + 1))
              + "void pass%d(InputStream in) throws IOException { in.close(); }\n".formatted(size)),
  /** All methods call each other. */
  CALL_CYCLE(
      size ->
          method("pass0(new FileInputStream(file));\n")
              + repeated(
                  size,
                  i ->
                      "void pass%d(InputStream in) throws IOException { pass%d(in); pass%d(in); }\n"
                          .formatted(i, (i + 1) % size, (i * 7 + 3) % size))),
  /** One interface, many implementations. */
  WIDE_HIERARCHY(
      size ->
          method(
                  """
                  Sink sink = count > 1 ? new Sink0() : new Sink1();
                  sink.take(new FileInputStream(file));
                  """)
              + "interface Sink { void take(InputStream in) throws IOException; }\n"
              + repeated(
                  size,
                  i ->
                      """
                      private static class Sink%d implements Sink {
                        public void take(InputStream in) throws IOException { in.close(); }
                      }
                      """
                          .formatted(i))),
  /** Lambdas within lambdas, each of which opens something. */
  NESTED_LAMBDAS(
      size ->
          method(
              repeated(
                      size,
                      i ->
                          "Runnable run%d = () -> { new java.net.Socket().isBound();\n"
                              .formatted(i))
                  + "};\n".repeat(size)));

  @SuppressWarnings("ImmutableEnumChecker") // These functions capture nothing.
  private final IntFunction<String> members;

  Pathology(IntFunction<String> members) {
    this.members = members;
  }

  /** A class in which this shape has {@code size} parts. */
  Source ofSize(int size) {
    return new Source(
        "Case.java",
        "import java.io.*;\n\nclass Case {\n  int count;\n" + members.apply(size) + "}\n");
  }

  private static String method(String body) {
    return "void body(String file) throws IOException {\n" + body + "}\n";
  }

  private static String repeated(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(joining());
  }
}
