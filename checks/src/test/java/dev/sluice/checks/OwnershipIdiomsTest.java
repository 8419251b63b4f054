package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: who keeps a resource. */
final class OwnershipIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "constructor that reads from its field",
            members(
                """
                private final InputStream in;
                private final int first;

                Case() throws IOException {
                  this.in = new FileInputStream("a");
                  this.first = in.read();
                }
                """)),
        row(
            "result that its maker has closed already",
            members(
                """
                static PrintStream written() throws IOException {
                  PrintStream out = new PrintStream("a");
                  try {
                    out.println();
                  } finally {
                    out.close();
                  }
                  return out;
                }

                boolean body() throws IOException {
                  return written().checkError();
                }
                """)),
        row(
            "wrapper that an anonymous class makes around what is borrowed",
            members(
                """
                static InputStream around(InputStream in) {
                  return new InputStream() {
                    @Override
                    public int read() throws IOException {
                      return in.read();
                    }

                    @Override
                    public void close() throws IOException {
                      in.close();
                    }
                  };
                }

                int body() throws IOException {
                  return around(System.in).read();
                }
                """)),
        row(
            "closed in a loop over an array",
            body(
                """
                InputStream in = new FileInputStream(file);
                Closeable[] all = {in};
                for (Closeable each : all) each.close();
                """)),
        row(
            "closed in a stream of resources",
            body(
                """
                InputStream in = new FileInputStream(file);
                Stream.of(in)
                    .forEach(
                        each -> {
                          try {
                            each.close();
                          } catch (IOException e) {
                          }
                        });
                """)),
        row(
            "anonymous wrapper that is returned",
            members(
                """
                InputStream body() throws IOException {
                  return new FilterInputStream(new FileInputStream(file)) {
                    @Override
                    public int read() {
                      return 1;
                    }
                  };
                }
                """)),
        row(
            "anonymous wrapper that is closed",
            body(
                """
                InputStream in =
                    new FilterInputStream(new FileInputStream(file)) {
                      @Override
                      public int read() {
                        return 1;
                      }
                    };
                try {
                  in.read();
                } finally {
                  in.close();
                }
                """)),
        row(
            "header on a reference to its close",
            body(
                """
                InputStream in = new FileInputStream(file);
                try (Closeable each = in::close) {
                  in.read();
                }
                """)),
        row(
            "header on a lambda that closes it",
            body(
                """
                InputStream in = new FileInputStream(file);
                try (AutoCloseable closing = () -> in.close()) {
                  in.read();
                }
                """)),
        row(
            "header in a lambda in a header",
            body(
                """
                try (InputStream in = new FileInputStream(file)) {
                  Callable<Integer> later =
                      () -> {
                        try (InputStream other = new FileInputStream(file)) {
                          return other.read() + in.read();
                        }
                      };
                  later.call();
                }
                """)),
        row(
            "field that is replaced, and its old value closed",
            members(
                """
                private OutputStream out;

                void rotate() throws IOException {
                  OutputStream old = out;
                  out = new FileOutputStream(file);
                  if (old != null) {
                    old.close();
                  }
                }
                """)),
        row(
            "kept by a record",
            body(
                """
                record Pair(InputStream first, InputStream second) {}
                Pair pair = new Pair(new FileInputStream("a"), null);
                """)),
        row(
            "kept in a field while a lambda is returned",
            members(
                """
                InputStream in;

                Runnable body() throws IOException {
                  in = new FileInputStream("a");
                  return () -> work();
                }
                """)),
        row(
            "supplier of a wrapped file",
            body(
                """
                Supplier<Reader> later =
                    () -> {
                      try {
                        return new InputStreamReader(new FileInputStream("a"));
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    };
                """)),
        row(
            "taken by an inner class",
            members(
                """
                class Inner {
                  final InputStream in;

                  Inner(InputStream in) { this.in = in; }
                }

                Inner body() throws IOException {
                  return this.new Inner(new FileInputStream("a"));
                }
                """)),
        row(
            "passed through a method of any type",
            members(
                """
                static native <T> T checkNotNull(T object);

                InputStream body() throws IOException {
                  InputStream in = checkNotNull(new FileInputStream("a"));
                  return in;
                }
                """)),
        row(
            "registered together with this",
            members(
                """
                Case() throws IOException {
                  InputStream in = new FileInputStream("a");
                  register(in, this);
                }

                static native void register(InputStream in, Case other);
                """)),
        row(
            "factory of a class that keeps it",
            members(
                """
                private final InputStream in;

                private Case(InputStream in) {
                  this.in = in;
                }

                static Case open() throws IOException {
                  InputStream in = new FileInputStream("a");
                  return new Case(in);
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatForgetsIsReported(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> idiomThatForgetsIsReported() {
    return Stream.of(
        row(
            "constructor that reads before it fills its field",
            members(
                """
                private final InputStream in;

                Case() throws IOException {
                  InputStream in = new FileInputStream("a"); // -> UnclosedResource
                  in.read();
                  this.in = in;
                }
                """)),
        row(
            "result that its maker closes where that fails",
            members(
                """
                static PrintStream opened() throws IOException {
                  PrintStream out = new PrintStream("a");
                  boolean isDone = false;
                  try {
                    io();
                    isDone = true;
                  } finally {
                    if (!isDone) out.close();
                  }
                  return out;
                }

                boolean body() throws IOException {
                  PrintStream out = opened(); // -> UnclosedResource
                  return out.checkError();
                }
                """)),
        row(
            "anonymous wrapper that is not closed",
            body(
                """
                InputStream in = new FilterInputStream(new FileInputStream(file)) { // -> UnclosedResource
                      @Override
                      public int read() {
                        return 1;
                      }
                    };
                in.read();
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
