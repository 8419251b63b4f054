package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which check reports an acquisition, as a table: the specification.
 *
 * <p>A witness is an exit that is reached with the resource open, and its cause the first exception
 * on the way there. The clauses, in order:
 *
 * <ul>
 *   <li>(a) a witness without a cause: {@code UnclosedResource};
 *   <li>(b) some normal path closes it: {@code CloseNotInFinally}, except where only unchecked
 *       causes remain and all lie between the acquisition and a {@code try} that closes it, or in
 *       the {@code finally} that closes it;
 *   <li>(c) every normal path hands it over: {@code UnclosedResource} for a checked cause;
 *   <li>(d) no witness: nothing to report.
 * </ul>
 *
 * <p>{@code Files.lines} is the resource of choice where no checked exception may come in: neither
 * the methods of a stream nor its {@code close()} declare one.
 */
final class VerdictTableTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void witnessWithoutCauseIsAnUnclosedResource(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> witnessWithoutCauseIsAnUnclosedResource() {
    return Stream.of(
        row(
            "never closed",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            in.read();
            """),
        row(
            "skipped by an early return",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (file == null) {
              return;
            }
            in.close();
            """),
        row(
            "closed in one branch only",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (file != null) {
              in.close();
            }
            """),
        row(
            "overwritten while open",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            in = new FileInputStream(file);
            in.close();
            """),
        row(
            "dropped as a temporary",
            """
            int first = new FileInputStream(file).read(); // -> UnclosedResource
            """),
        row(
            "dropped as a statement",
            """
            new FileInputStream(file); // -> UnclosedResource
            """),
        row(
            "left open when the next iteration opens another",
            """
            while (flag()) {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              in.read();
            }
            """),
        row(
            "dropped as a statement before a throw that the same body catches",
            """
            try {
              new FileInputStream(file); // -> UnclosedResource
              throw new IllegalStateException();
            } catch (IllegalStateException e) {
              work();
            }
            """),
        row(
            "skipped by an explicit throw in straight code",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (file == null) {
              throw new IllegalStateException();
            }
            in.close();
            """),
        row(
            "skipped by an explicit throw of a checked exception",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (file == null) {
              throw new IOException();
            }
            in.close();
            """),
        row(
            "skipped by an explicit throw that no catch of the body can catch",
            """
            try {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              if (file == null) {
                throw new IllegalStateException();
              }
              in.close();
            } catch (IOException e) {
              work();
            }
            """),
        row(
            "skipped by an early return, and by a failing read as well",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (in.read() == -1) {
              return;
            }
            in.close();
            """),
        row(
            "handed over on one path and forgotten on another",
            members(
                """
                InputStream open() throws IOException {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  if (file == null) {
                    return null;
                  }
                  return in;
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void checkedCauseBeforeTheCloseIsACloseNotInFinally(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> checkedCauseBeforeTheCloseIsACloseNotInFinally() {
    return Stream.of(
        row(
            "close in straight code",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            in.read();
            in.close();
            """),
        row(
            "a constructor that throws in between",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            FileReader reader = new FileReader("b");
            reader.close();
            in.close();
            """),
        row(
            "a catch that swallows and returns normally doesn't change the cause",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } catch (IOException e) {
              return;
            }
            in.close();
            """),
        row(
            "a catch that wraps doesn't change the cause",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            in.close();
            """),
        row(
            "a catch that rethrows doesn't change the cause",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } catch (IOException e) {
              throw e;
            }
            in.close();
            """),
        row(
            "a catch around it all doesn't change the cause",
            """
            try {
              InputStream in = new FileInputStream(file); // -> CloseNotInFinally
              in.read();
              in.close();
            } catch (IOException e) {
              work();
            }
            """),
        row(
            "an explicit checked throw that the same body catches",
            """
            try {
              Stream<String> lines = Files.lines(path); // -> CloseNotInFinally
              if (path == null) {
                throw new IOException();
              }
              lines.close();
            } catch (IOException e) {
              return;
            }
            """),
        row(
            "a close in every catch but that of the checked exception",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """),
        row(
            "between the acquisition and a try whose finally closes it",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            io();
            try {
              in.read();
            } finally {
              in.close();
            }
            """),
        row(
            "between the acquisition and a try whose header closes it",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            io();
            try (in) {
              in.read();
            }
            """),
        row(
            "in the finally, before the close",
            """
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } finally {
              io();
              in.close();
            }
            """),
        row(
            "another close() in the finally that declares a checked exception",
            members(
                """
                void copy(OutputStream out) throws IOException {
                  InputStream in = new FileInputStream(file); // -> CloseNotInFinally
                  try {
                    in.transferTo(out);
                  } finally {
                    out.close();
                    in.close();
                  }
                }
                """)),
        row(
            "a flush() in the finally that declares a checked exception",
            """
            OutputStream out = new FileOutputStream(file); // -> CloseNotInFinally
            try {
              out.write(1);
            } finally {
              out.flush();
              out.close();
            }
            """),
        row(
            "closed on one normal path, handed over on another",
            members(
                """
                InputStream open() throws IOException {
                  InputStream in = new FileInputStream(file); // -> CloseNotInFinally
                  if (in.read() == -1) {
                    in.close();
                    return null;
                  }
                  return in;
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void uncheckedCauseBeforeTheCloseIsACloseNotInFinally(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> uncheckedCauseBeforeTheCloseIsACloseNotInFinally() {
    return Stream.of(
        row(
            "close in straight code",
            """
            Stream<String> lines = Files.lines(path); // -> CloseNotInFinally
            work();
            lines.close();
            """),
        row(
            "a try that doesn't close it excuses nothing",
            """
            Stream<String> lines = Files.lines(path); // -> CloseNotInFinally
            try {
              work();
            } finally {
              work();
            }
            lines.close();
            """),
        row(
            "one cause before a try, one in it, and only a catch closes",
            """
            Stream<String> lines = Files.lines(path); // -> CloseNotInFinally
            work();
            try {
              lines.forEach(System.out::println);
            } catch (IllegalStateException e) {
              lines.close();
              return;
            }
            lines.close();
            """),
        row(
            "an explicit unchecked throw that the same body catches",
            """
            try {
              Stream<String> lines = Files.lines(path); // -> CloseNotInFinally
              if (path == null) {
                throw new IllegalStateException();
              }
              lines.close();
            } catch (IllegalStateException e) {
              return;
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void uncheckedCauseJustBeforeTheTryOrInTheFinallyIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> uncheckedCauseJustBeforeTheTryOrInTheFinallyIsSilent() {
    return Stream.of(
        row(
            "between the acquisition and a try whose finally closes it",
            """
            InputStream in = new FileInputStream(file);
            work();
            try {
              in.read();
            } finally {
              in.close();
            }
            """),
        row(
            "between the acquisition and a try whose header closes it",
            """
            InputStream in = new FileInputStream(file);
            work();
            try (in) {
              in.read();
            }
            """),
        row(
            "in a call around the acquisition, inside the try whose finally closes the result",
            """
            InputStream in = null;
            try {
              in = new InflaterInputStream(new FileInputStream(file), null, 1);
              in.read();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """),
        row(
            "in the finally, before the close",
            """
            InputStream in = new FileInputStream(file);
            try {
              in.read();
            } finally {
              work();
              in.close();
            }
            """),
        row(
            "another close() in the finally that declares no checked exception",
            """
            InputStream in = new FileInputStream(file);
            Scanner scanner = new Scanner(text());
            try {
              in.read();
            } finally {
              scanner.close();
              in.close();
            }
            """),
        row(
            "both before the try and in the finally",
            """
            InputStream in = new FileInputStream(file);
            work();
            try {
              in.read();
            } finally {
              work();
              in.close();
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void handOverAfterACheckedCauseIsAnUnclosedResource(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> handOverAfterACheckedCauseIsAnUnclosedResource() {
    return Stream.of(
        row(
            "returned after a read",
            members(
                """
                InputStream open() throws IOException {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  in.read();
                  return in;
                }
                """)),
        row(
            "returned after a read whose failure is swallowed",
            members(
                """
                InputStream open() throws IOException {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  try {
                    in.read();
                  } catch (IOException e) {
                    return null;
                  }
                  return in;
                }
                """)),
        row(
            "inside a wrapper whose constructor throws",
            members(
                """
                InputStream open() throws IOException {
                  return new GZIPInputStream(new FileInputStream(file)); // -> UnclosedResource
                }
                """)),
        row(
            "stored in a field after a read",
            members(
                """
                private InputStream kept;

                void open() throws IOException {
                  InputStream in = new FileInputStream(file); // -> UnclosedResource
                  in.read();
                  kept = in;
                }
                """)),
        row(
            "no normal path at all",
            """
            ServerSocket server = new ServerSocket(8080); // -> UnclosedResource
            while (true) {
              server.setSoTimeout(1);
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void handOverAfterUncheckedCausesOnlyIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> handOverAfterUncheckedCausesOnlyIsSilent() {
    return Stream.of(
        row(
            "returned after other work",
            members(
                """
                InputStream open() throws IOException {
                  InputStream in = new FileInputStream(file);
                  work();
                  return in;
                }
                """)),
        row(
            "inside a wrapper whose constructor declares nothing",
            members(
                """
                InputStream open() throws IOException {
                  return new BufferedInputStream(new FileInputStream(file));
                }
                """)),
        row(
            "stored in a field after other work",
            members(
                """
                private InputStream kept;

                void open() throws IOException {
                  InputStream in = new FileInputStream(file);
                  work();
                  kept = in;
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void noWitnessIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> noWitnessIsSilent() {
    return Stream.of(
        row(
            "a header",
            """
            try (InputStream in = new FileInputStream(file)) {
              in.read();
            }
            """),
        row(
            "a finally",
            """
            InputStream in = new FileInputStream(file);
            try {
              in.read();
            } finally {
              in.close();
            }
            """),
        row(
            "nothing that throws between acquisition and close",
            """
            InputStream in = new FileInputStream(file);
            in.close();
            """),
        row(
            "a close that throws has closed all the same",
            """
            InputStream in = new FileInputStream(file);
            try {
              in.close();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            """),
        row(
            "an acquisition that throws has acquired nothing",
            """
            InputStream in;
            try {
              in = new FileInputStream(file);
            } catch (IOException e) {
              return;
            }
            in.close();
            """),
        row(
            "closed in every catch",
            """
            InputStream in = new FileInputStream(file);
            try {
              in.read();
            } catch (IOException | RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """),
        row(
            "handed over at once",
            members(
                """
                InputStream open() throws IOException {
                  return new FileInputStream(file);
                }
                """)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void acquisitionGetsOneVerdictAtMost(String row, Snippet snippet) {
    snippet.isReportedAsMarked();
  }

  static Stream<Arguments> acquisitionGetsOneVerdictAtMost() {
    return Stream.of(
        row(
            "with witnesses of every kind",
            """
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (flag()) {
              return;
            }
            try {
              in.read();
            } catch (IOException e) {
              if (flag()) {
                throw new IllegalStateException(e);
              }
              return;
            }
            io();
            in.close();
            """),
        row(
            "in a finally, which the graph copies for every exit",
            """
            try {
              if (flag()) {
                return;
              }
              io();
            } finally {
              new FileInputStream(file).read(); // -> UnclosedResource
            }
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void callThatIsProvedNotToThrowIsNoCause(String row, Snippet snippet, @TempDir Path folder)
      throws Exception {
    Path model =
        Files.writeString(folder.resolve("quiet.model"), "never-throws snippet.Case#quiet()\n");
    snippet
        .with(CompilationHarness.create().withOptions("-XepOpt:Sluice:Models=" + model))
        .isSilent();
  }

  static Stream<Arguments> callThatIsProvedNotToThrowIsNoCause() {
    return Stream.of(
        row(
            "before a close",
            members(
                """
                static native void quiet();

                void body() throws IOException {
                  InputStream in = new FileInputStream(file);
                  quiet();
                  in.close();
                }
                """)));
  }

  private static Arguments row(String name, String body) {
    return row(name, body(body));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
