package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: conditions that say what is open. */
final class ConditionIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "ternary that keeps the resource",
            body(
                """
                InputStream in = null;
                in = new FileInputStream(file);
                in = in == null ? System.in : in;
                in.close();
                """)),
        row(
            "closed unless it is the standard input",
            members(
                """
                void body(String name) throws IOException {
                  InputStream in = "-".equals(name) ? System.in : new FileInputStream(name);
                  try {
                    in.read();
                  } finally {
                    if (in != System.in) {
                      in.close();
                    }
                  }
                }
                """)),
        row(
            "opened in a condition",
            body(
                """
                InputStream in;
                if ((in = Case.class.getResourceAsStream("a")) != null) {
                  try {
                    in.read();
                  } finally {
                    in.close();
                  }
                }
                """)),
        row(
            "close of whichever of two is not null",
            body(
                """
                InputStream in = Case.class.getResourceAsStream("a");
                (in != null ? in : System.in).close();
                """)),
        row(
            "ternary in a ternary that is returned",
            members(
                """
                InputStream body(int kind) throws IOException {
                  return kind == 0
                      ? System.in
                      : kind == 1 ? new FileInputStream("a") : new BufferedInputStream(new FileInputStream("b"));
                }
                """)),
        row(
            "closed on both sides of a type test",
            members(
                """
                void body(Object object) throws IOException {
                  InputStream in = new FileInputStream("a");
                  if (object instanceof String) {
                    in.close();
                  } else {
                    in.close();
                  }
                }
                """)),
        row(
            "thrown where null, closed otherwise",
            body(
                """
                InputStream in = Case.class.getResourceAsStream("a");
                if (in == null) throw new FileNotFoundException();
                try {
                  in.read();
                } finally {
                  in.close();
                }
                """)),
        row(
            "header on what may be null",
            body(
                """
                try (InputStream in = Case.class.getResourceAsStream("a")) {
                  if (in == null) {
                    throw new FileNotFoundException();
                  }
                  in.read();
                }
                """)),
        row(
            "switch that opens in a try and is returned",
            members(
                """
                InputStream body(int kind) throws IOException {
                  InputStream in =
                      switch (kind) {
                        case 0:
                          try {
                            yield new FileInputStream("a");
                          } catch (FileNotFoundException e) {
                            yield System.in;
                          }
                        default:
                          yield null;
                      };
                  return in;
                }
                """)),
        row(
            "read in a ternary",
            members(
                """
                int body(boolean isFirst) throws IOException {
                  InputStream in = new FileInputStream("a");
                  try {
                    return isFirst ? in.read() : -1;
                  } finally {
                    in.close();
                  }
                }
                """)),
        row(
            "conditions around the opening and the close",
            members(
                """
                void body(boolean isFirst, boolean isSecond) throws IOException {
                  InputStream in = null;
                  try {
                    if (isFirst && isSecond || file != null && isFirst) {
                      in = new FileInputStream("a");
                      in.read();
                    }
                  } finally {
                    if (in != null && !(in == null)) {
                      in.close();
                    }
                  }
                }
                """)),
        row(
            "wrapper closed, or what it wraps where there is none",
            members(
                """
                void body() throws IOException {
                  FileInputStream raw = new FileInputStream("a");
                  GZIPInputStream zip = null;
                  try {
                    zip = new GZIPInputStream(raw);
                    zip.read();
                  } finally {
                    if (zip != null) {
                      zip.close();
                    } else {
                      raw.close();
                    }
                  }
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
            "opened in a condition and forgotten",
            body(
                """
                InputStream in;
                if ((in = Case.class.getResourceAsStream("a")) != null) { // -> UnclosedResource
                  in.read();
                }
                """)),
        row(
            "close of one of two resources",
            members(
                """
                void body(boolean isFirst, InputStream other) throws IOException {
                  InputStream in = new FileInputStream("a"); // -> UnclosedResource
                  (isFirst ? in : other).close();
                }
                """)),
        row(
            "alias in one branch, closed instead of the resource",
            members(
                """
                void body(boolean isFirst, InputStream other) throws IOException {
                  InputStream in = new FileInputStream("a"); // -> UnclosedResource
                  InputStream chosen = other;
                  if (isFirst) {
                    chosen = in;
                  }
                  chosen.close();
                }
                """)),
        row(
            "alias in one branch, closed by a call that may fail for the other",
            members(
                """
                void body(boolean isFirst, InputStream other) throws IOException {
                  InputStream in = new FileInputStream("a"); // -> CloseNotInFinally
                  InputStream chosen = other;
                  if (isFirst) {
                    chosen = in;
                  }
                  chosen.close();
                  if (!isFirst) {
                    in.close();
                  }
                }
                """)),
        row(
            "switch that opens in a try and is forgotten",
            members(
                """
                int body(int kind) throws IOException {
                  InputStream in =
                      switch (kind) {
                        case 0:
                          try {
                            yield new FileInputStream("a"); // -> UnclosedResource
                          } catch (FileNotFoundException e) {
                            yield System.in;
                          }
                        default:
                          yield null;
                      };
                  return 1;
                }
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
