package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;
import static dev.sluice.fixes.FixVerifier.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Code that stands where few look, or is written as few write it. */
final class BadInputFixTest {
  @Test
  void unicodeEscapesInTheRegionStay() {
    body("""
            FileInputStream in = new FileInputStream(file);
            System.out.println("\\u00e9" + in.read() + '\\u007d');
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file)) {
              System.out.println("\\u00e9" + in.read() + '\\u007d');
            }
            """);
  }

  @Test
  void nameWithAUnicodeEscapeIsRefused() {
    body("""
            FileInputStream \\u0069n = new FileInputStream(file);
            in.read();
            in.close();
            """)
        .isRefused(Refusal.UNRELIABLE_POSITIONS);
  }

  @Test
  void methodOfMoreThanAThousandLinesIsFixed() {
    String work = "  work();\n".repeat(1_100);
    body("FileInputStream in = new FileInputStream(file);\nif (in.read() > 0) {\n" + work + "}\n")
        .becomes(
            "try (FileInputStream in = new FileInputStream(file)) {\n  if (in.read() > 0) {\n"
                + work.indent(2)
                + "  }\n}\n");
  }

  @Test
  void bodyOfAnEnumConstantIsFixed() {
    members(
            """
              enum Kind {
                FIRST {
                  @Override
                  int read(File file) throws IOException {
                    return new FileInputStream(file).read();
                  }
                };

                abstract int read(File file) throws IOException;
              }
            """)
        .becomesMembers(
            """
              enum Kind {
                FIRST {
                  @Override
                  int read(File file) throws IOException {
                    try (FileInputStream fileInputStream = new FileInputStream(file)) {
                      return fileInputStream.read();
                    }
                  }
                };

                abstract int read(File file) throws IOException;
              }
            """);
  }

  @Test
  void compactConstructorIsFixed() {
    members(
            """
              record Sized(File file, int size) {
                Sized {
                  try {
                    FileInputStream in = new FileInputStream(file);
                    size = in.read();
                    in.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              }
            """)
        .becomesMembers(
            """
              record Sized(File file, int size) {
                Sized {
                  try (FileInputStream in = new FileInputStream(file)) {
                    size = in.read();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              }
            """);
  }

  @Test
  void argumentOfAConstructorCallIsRefused() {
    members(
            """
              Case(int first) {}

              Case(File file) throws IOException {
                this(new FileInputStream(file).read());
              }
            """)
        .isRefused(Refusal.CONSTRUCTOR_CALL);
  }

  @Test
  void argumentOfASuperConstructorCallIsRefused() {
    members(
            """
              static class Parent {
                Parent(int first) {}
              }

              static final class Child extends Parent {
                Child(File file) throws IOException {
                  super(new FileInputStream(file).read());
                }
              }
            """)
        .isRefused(Refusal.CONSTRUCTOR_CALL);
  }

  @Test
  void fieldInitialiserIsRefused() {
    members(
            """
              final int first = new FileInputStream(file).read();

              Case() throws IOException {}
            """)
        .isRefused(Refusal.VALUE_OF_FIELD);
  }

  @Test
  void lambdaInAFieldInitialiserIsFixed() {
    members(
            """
              final Callable<Integer> reader =
                  () -> {
                    FileInputStream in = new FileInputStream(file);
                    int first = in.read();
                    in.close();
                    return first;
                  };
            """)
        .becomesMembers(
            """
              final Callable<Integer> reader =
                  () -> {
                    try (FileInputStream in = new FileInputStream(file)) {
                      int first = in.read();
                      return first;
                    }
                  };
            """);
  }

  @Test
  void initialiserBlockIsFixed() {
    members(
            """
              int first;

              {
                FileInputStream in = new FileInputStream(file);
                first = in.read();
                in.close();
              }

              Case() throws IOException {}
            """)
        .becomesMembers(
            """
              int first;

              {
                try (FileInputStream in = new FileInputStream(file)) {
                  first = in.read();
                }
              }

              Case() throws IOException {}
            """);
  }

  @Test
  void privateMethodOfAnInterfaceIsFixed() {
    members(
            """
              interface Reader {
                private int read(File file) throws IOException {
                  FileInputStream in = new FileInputStream(file);
                  return in.read();
                }
              }
            """)
        .becomesMembers(
            """
              interface Reader {
                private int read(File file) throws IOException {
                  try (FileInputStream in = new FileInputStream(file)) {
                    return in.read();
                  }
                }
              }
            """);
  }

  @Test
  void blockOfASwitchExpressionIsFixed() {
    body("""
            int first =
                switch (file.getName()) {
                  case "a" -> {
                    FileInputStream in = new FileInputStream(file);
                    int read = in.read();
                    in.close();
                    yield read;
                  }
                  default -> 0;
                };
            System.out.println(first);
            """)
        .becomes(
            """
            int first =
                switch (file.getName()) {
                  case "a" -> {
                    try (FileInputStream in = new FileInputStream(file)) {
                      int read = in.read();
                      yield read;
                    }
                  }
                  default -> 0;
                };
            System.out.println(first);
            """);
  }

  @Test
  void temporaryInAYieldIsExtracted() {
    body("""
            int first =
                switch (file.getName()) {
                  case "a":
                    yield new FileInputStream(file).read();
                  default:
                    yield 0;
                };
            System.out.println(first);
            """)
        .becomes(
            """
            int first =
                switch (file.getName()) {
                  case "a":
                    try (FileInputStream fileInputStream = new FileInputStream(file)) {
                      yield fileInputStream.read();
                    }
                  default:
                    yield 0;
                };
            System.out.println(first);
            """);
  }

  @Test
  void textBlockInTheRegionKeepsItsContent() {
    body("""
            FileWriter out = new FileWriter(file);
            out.write(
                \"""
                first
                  second
                \""");
            out.close();
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file)) {
              out.write(
                  \"""
                first
                  second
                \""");
            }
            """);
  }

  @Test
  void oneLineMethodWithoutFinalNewlineIsFixed() {
    source(
            "import java.io.*; class Case { int f(File f) throws IOException {"
                + " InputStream in = new FileInputStream(f); int x = in.read(); in.close();"
                + " return x; } }")
        .becomesSource(
            "import java.io.*; class Case { int f(File f) throws IOException {"
                + " try (InputStream in = new FileInputStream(f)) { int x = in.read();"
                + " return x; } } }");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void patternSwitchIsFixed() {
    body("""
            Object source = file;
            switch (source) {
              case File f when f.exists() -> {
                FileInputStream in = new FileInputStream(f);
                in.read();
                in.close();
              }
              default -> work();
            }
            """)
        .becomes(
            """
            Object source = file;
            switch (source) {
              case File f when f.exists() -> {
                try (FileInputStream in = new FileInputStream(f)) {
                  in.read();
                }
              }
              default -> work();
            }
            """);
  }

  @Test
  void textBlockInATemporaryStays() {
    body("""
            int first = new FileInputStream(\"""
                  name
                    \\tof
                a file\""").read();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(\"""
                  name
                    \\tof
                a file\""")) {
              int first = fileInputStream.read();
            }
            """);
  }

  @Test
  void findingInALambdaInsideOfAnotherFindingIsFixedAlong() {
    members(
            NESTED_WORKER
                + """
                    int count() {
                      return new Worker(
                              () -> {
                                FileInputStream in = new FileInputStream(file);
                                in.read();
                                in.close();
                              })
                          .count();
                    }
                  """)
        .becomesMembers(
            NESTED_WORKER
                + """
                    int count() {
                      try (Worker worker = new Worker(
                              () -> {
                                try (FileInputStream in = new FileInputStream(file)) {
                                  in.read();
                                }
                              })) {
                        return worker
                            .count();
                      }
                    }
                  """);
  }

  @Test
  void findingInALambdaInsideOfARegionMovesAlong() {
    body("""
            FileWriter out = new FileWriter(file);
            out.write(1);
            Callable<Integer> first = () -> {
              FileInputStream in = new FileInputStream(file);
              int next = in.read();
              in.close();
              return next;
            };
            out.write(first.call());
            out.close();
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file)) {
              out.write(1);
              Callable<Integer> first = () -> {
                try (FileInputStream in = new FileInputStream(file)) {
                  int next = in.read();
                  return next;
                }
              };
              out.write(first.call());
            }
            """);
  }

  private static final String NESTED_WORKER =
      """
        interface Action {
          void run() throws IOException;
        }

        static final class Worker implements AutoCloseable {
          Worker(Action action) {}

          int count() {
            return 1;
          }

          @Override
          public void close() {
            work();
          }
        }

      """;

  private static final String GENERATED =
      """
      import java.io.*;
      @javax.annotation.processing.Generated("a")
      class Generated {
        int read(File file) throws IOException {
          FileInputStream in = new FileInputStream(file);
          return in.read();
        }
      }
      """;

  @Test
  void generatedCodeIsFixedLikeAnyOther() {
    source(GENERATED)
        .becomesSource(
            """
            import java.io.*;
            @javax.annotation.processing.Generated("a")
            class Generated {
              int read(File file) throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                  return in.read();
                }
              }
            }
            """);
  }

  @Test
  void doesNotChangeGeneratedCodeWhereWarningsOfItAreDisabled() {
    source(GENERATED).withOptions("-XepDisableWarningsInGeneratedCode").isRefused();
  }
}
