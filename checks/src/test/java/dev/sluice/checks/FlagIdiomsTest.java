package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: flags that say what is open. */
final class FlagIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "flag that says whether it is closed already",
            body(
                """
                InputStream in = new FileInputStream(file);
                boolean closed = false;
                try {
                  in.read();
                  in.close();
                  closed = true;
                } finally {
                  if (!closed) {
                    try {
                      in.close();
                    } catch (IOException e) {
                    }
                  }
                }
                """)),
        row(
            "flag that says whether the body threw",
            members(
                """
                static native void close(Closeable each, boolean swallow) throws IOException;

                void body() throws IOException {
                  InputStream in = new FileInputStream(file);
                  boolean threw = true;
                  try {
                    in.read();
                    threw = false;
                  } finally {
                    close(in, threw);
                  }
                }
                """)),
        row(
            "opened and closed where a parameter is not null",
            members(
                """
                void body(String name) throws IOException {
                  OutputStream out = System.out;
                  if (name != null) {
                    out = new FileOutputStream(name);
                  }
                  try {
                    out.write(1);
                  } finally {
                    if (name != null) {
                      out.close();
                    }
                  }
                }
                """)),
        row(
            "number that is positive when open",
            body(
                """
                int opened = 0;
                InputStream in = null;
                try {
                  in = new FileInputStream(file);
                  opened = 1;
                  in.read();
                } finally {
                  if (opened > 0) {
                    in.close();
                  }
                }
                """)),
        row(
            "switch on a number that says what is open",
            members(
                """
                InputStream body() throws IOException {
                  int state = 0;
                  InputStream in = new FileInputStream(file);
                  try {
                    in.read();
                    state = 1;
                    return in;
                  } finally {
                    switch (state) {
                      case 0:
                        in.close();
                        break;
                      default:
                        break;
                    }
                  }
                }
                """)),
        row(
            "switch on an enum that says what is open",
            members(
                """
                enum Phase {
                  OPEN,
                  DONE
                }

                InputStream body() throws IOException {
                  Phase state = Phase.OPEN;
                  InputStream in = new FileInputStream(file);
                  try {
                    in.read();
                    state = Phase.DONE;
                    return in;
                  } finally {
                    switch (state) {
                      case OPEN -> in.close();
                      case DONE -> {}
                    }
                  }
                }
                """)),
        row(
            "flag that a catch clears",
            members(
                """
                InputStream body() throws IOException {
                  InputStream in = new FileInputStream(file);
                  boolean ok = true;
                  try {
                    in.read();
                  } catch (IOException e) {
                    ok = false;
                  }
                  if (!ok) {
                    in.close();
                    return null;
                  }
                  return in;
                }
                """)),
        row(
            "opened and closed where a field says so",
            members(
                """
                private boolean isFile;

                void body() throws IOException {
                  OutputStream out = isFile ? new FileOutputStream(file) : System.out;
                  try {
                    out.write(1);
                  } finally {
                    if (isFile) {
                      out.close();
                    }
                  }
                }
                """)),
        row(
            "variable set to null on success",
            members(
                """
                InputStream body() throws IOException {
                  InputStream in = null;
                  InputStream result;
                  try {
                    in = new FileInputStream("a");
                    in.read();
                    result = in;
                    in = null;
                  } finally {
                    if (in != null) in.close();
                  }
                  return result;
                }
                """)),
        row(
            "two flags in one condition",
            members(
                """
                InputStream body() throws IOException {
                  InputStream in = new FileInputStream("a");
                  boolean ok = false, failed = true;
                  try {
                    in.read();
                    ok = true;
                    failed = false;
                  } finally {
                    if (!ok && failed) {
                      in.close();
                    }
                  }
                  return in;
                }
                """)),
        row(
            "flag copied from another",
            members(
                """
                InputStream body() throws IOException {
                  InputStream in = new FileInputStream("a");
                  boolean ok = false;
                  try {
                    in.read();
                    ok = true;
                  } finally {
                    boolean close = !ok;
                    if (close) {
                      in.close();
                    }
                  }
                  return in;
                }
                """)),
        row(
            "flag from a conjunction tested twice",
            members(
                """
                void body(boolean isFirst) throws IOException {
                  InputStream in = null;
                  boolean own = isFirst && file != null;
                  if (own) in = new FileInputStream("a");
                  try {
                    io();
                  } finally {
                    if (own) in.close();
                  }
                }
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
