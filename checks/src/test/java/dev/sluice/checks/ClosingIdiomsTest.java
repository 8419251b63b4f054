package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Idioms of real code: ways to close. */
final class ClosingIdiomsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idiomThatClosesIsSilent(String row, Snippet snippet) {
    snippet.isSilent();
  }

  static Stream<Arguments> idiomThatClosesIsSilent() {
    return Stream.of(
        row(
            "assignment under a lock, close outside",
            members(
                """
                void body() throws IOException {
                  InputStream in;
                  synchronized (this) {
                    in = new FileInputStream(file);
                  }
                  in.close();
                }
                """)),
        row(
            "nothing but field, array, cast, division and boxing before the close",
            members(
                """
                int[] array;
                Object object;
                Case other;
                Integer boxed;
                static int LAST;

                void body() throws IOException {
                  InputStream in = new FileInputStream(file);
                  int x = array[0] / array[1];
                  int y = boxed;
                  String s = (String) object;
                  Object object = other.object;
                  int[] fresh = new int[x];
                  String t = "a" + object + x;
                  LAST += Case.LAST;
                  in.close();
                }
                """)),
        row(
            "opening has a catch of its own",
            body(
                """
                InputStream in;
                try {
                  in = new FileInputStream(file);
                } catch (FileNotFoundException e) {
                  throw new IllegalStateException(e);
                }
                try {
                  in.read();
                } finally {
                  in.close();
                }
                """)),
        row(
            "catch that logs, and a finally that closes quietly",
            body(
                """
                InputStream in = null;
                try {
                  in = new FileInputStream(file);
                  in.read();
                } catch (IOException e) {
                  work();
                } finally {
                  if (in != null) {
                    try {
                      in.close();
                    } catch (IOException e) {
                      work();
                    }
                  }
                }
                """)),
        row(
            "finally that closes and sets to null",
            body(
                """
                InputStream in = null;
                try {
                  in = new FileInputStream(file);
                  in.read();
                } finally {
                  if (in != null) {
                    try {
                      in.close();
                    } catch (IOException e) {
                    }
                    in = null;
                  }
                }
                """)),
        row(
            "all of it under a lock",
            members(
                """
                void body() throws IOException {
                  synchronized (this) {
                    InputStream in = new FileInputStream(file);
                    try {
                      in.read();
                    } finally {
                      in.close();
                    }
                  }
                }
                """)),
        row(
            "finally whose close returns a value of its own on failure",
            members(
                """
                @SuppressWarnings("finally")
                int body() {
                  InputStream in = null;
                  try {
                    in = new FileInputStream(file);
                    return in.read();
                  } catch (IOException e) {
                    return -1;
                  } finally {
                    try {
                      if (in != null) in.close();
                    } catch (IOException e) {
                      return -2;
                    }
                  }
                }
                """)),
        row(
            "first one closed when the second fails to open",
            members(
                """
                void body() throws IOException {
                  InputStream first = new FileInputStream("a");
                  InputStream second;
                  try {
                    second = new FileInputStream("b");
                  } catch (IOException e) {
                    first.close();
                    throw e;
                  }
                  try {
                    second.read();
                  } finally {
                    try {
                      first.close();
                    } finally {
                      second.close();
                    }
                  }
                }
                """)),
        row(
            "null returned after the catch has closed",
            members(
                """
                InputStream body() {
                  InputStream in = null;
                  try {
                    in = new FileInputStream("a");
                    in.read();
                    return in;
                  } catch (IOException e) {
                    if (in != null) {
                      try {
                        in.close();
                      } catch (IOException ignored) {
                      }
                    }
                    return null;
                  }
                }
                """)),
        row(
            "first failure kept and thrown after the close",
            members(
                """
                void body() throws IOException {
                  InputStream in = new FileInputStream("a");
                  IOException failure = null;
                  try {
                    in.read();
                  } catch (IOException e) {
                    failure = e;
                  } finally {
                    try {
                      in.close();
                    } catch (IOException e) {
                      if (failure == null) failure = e;
                    }
                  }
                  if (failure != null) throw failure;
                }
                """)),
        row(
            "failure of the close wrapped in the finally",
            members(
                """
                void body() throws IOException {
                  InputStream in = new FileInputStream("a");
                  try {
                    in.read();
                  } finally {
                    try {
                      in.close();
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  }
                }
                """)),
        row(
            "catch of everything that closes and wraps",
            members(
                """
                static native void closeQuietly(Closeable each);

                InputStream body() {
                  InputStream in = null;
                  try {
                    in = new FileInputStream("a");
                    in.read();
                    return in;
                  } catch (Exception e) {
                    closeQuietly(in);
                    throw new IllegalStateException(e);
                  }
                }
                """)),
        row(
            "closed in the body, and again quietly in the finally",
            members(
                """
                void body() throws IOException {
                  OutputStream out = new FileOutputStream("a");
                  try {
                    out.write(1);
                    out.close();
                  } finally {
                    try {
                      out.close();
                    } catch (IOException ignored) {
                    }
                  }
                }
                """)),
        row(
            "flush inside the body",
            members(
                """
                void body() throws IOException {
                  Writer writer = new OutputStreamWriter(new FileOutputStream("a"));
                  try {
                    writer.write(1);
                    writer.flush();
                  } finally {
                    writer.close();
                  }
                }
                """)),
        row(
            "wrapper closed by a header, and what it wraps by a finally",
            members(
                """
                void body() throws IOException {
                  FileInputStream raw = new FileInputStream("a");
                  try {
                    try (GZIPInputStream zip = new GZIPInputStream(raw)) {
                      zip.read();
                    }
                  } finally {
                    raw.close();
                  }
                }
                """)),
        row(
            "three files in a header",
            members(
                """
                void body() throws IOException {
                  try (OutputStream first = new FileOutputStream("a");
                      OutputStream second = new FileOutputStream("b");
                      OutputStream all = new BufferedOutputStream(first)) {
                    all.write(1);
                    second.write(2);
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
            "first one forgotten when the second fails to open",
            members(
                """
                void body() throws IOException {
                  InputStream first = new FileInputStream("a"); // -> CloseNotInFinally
                  InputStream second = new FileInputStream("b");
                  try {
                    second.read();
                  } finally {
                    try {
                      first.close();
                    } finally {
                      second.close();
                    }
                  }
                }
                """)),
        row(
            "null returned by a catch that forgets to close",
            members(
                """
                InputStream body() {
                  InputStream in = null;
                  try {
                    in = new FileInputStream("a"); // -> UnclosedResource
                    in.read();
                    return in;
                  } catch (IOException e) {
                    return null;
                  }
                }
                """)),
        row(
            "finally that throws before its close",
            members(
                """
                void body(boolean isFirst) throws IOException {
                  InputStream in = new FileInputStream("a"); // -> UnclosedResource
                  try {
                    in.read();
                  } finally {
                    if (isFirst) throw new IllegalStateException();
                    in.close();
                  }
                }
                """)),
        row(
            "several returns, one of which forgets to close",
            members(
                """
                int body(int kind) throws IOException {
                  InputStream in = new FileInputStream("a"); // -> UnclosedResource
                  if (kind == 1) {
                    in.close();
                    return 1;
                  }
                  if (kind == 2) {
                    in.close();
                    return 2;
                  }
                  if (kind == 3) {
                    return 3;
                  }
                  in.close();
                  return 4;
                }
                """)),
        row(
            "sleep before the close",
            body(
                """
                Socket client = new Socket(); // -> CloseNotInFinally
                Thread.sleep(1);
                client.close();
                """)));
  }

  private static Arguments row(String name, Snippet snippet) {
    return Arguments.of(name, snippet);
  }
}
