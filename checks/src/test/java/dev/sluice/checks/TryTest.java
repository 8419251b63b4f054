package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Closes in {@code finally}, in {@code catch} and in headers. */
final class TryTest {

  @Test
  void doesNotReportCloseInFinallyOfOuterTry() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                in.read();
              } finally {
                io();
              }
            } finally {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void closeInFinallyOfALaterTryIsSkipped() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } finally {
              work();
            }
            try {
              work();
            } finally {
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAcquisitionInsideTheTryClosedInItsFinally() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream("a");
              try {
                out = new FileOutputStream("b");
                in.transferTo(out);
              } finally {
                if (out != null) {
                  out.close();
                }
              }
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCatchThatClosesAndRethrows() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                in.read();
                return in;
              } catch (IOException e) {
                in.close();
                throw e;
              }
            }
            """)
        .isSilent();
  }

  @Test
  void catchThatRethrowsWithoutClosingIsALeak() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              try {
                in.read();
                return in;
              } catch (IOException e) {
                work();
                throw e;
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCatchThatClosesQuietlyAndRethrows() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                in.read();
              } catch (Throwable t) {
                try {
                  in.close();
                } catch (IOException e) {
                  t.addSuppressed(e);
                }
                throw t;
              }
              return in;
            }
            """)
        .isSilent();
  }

  @Test
  void catchThatThrowsBeforeItsCloseIsALeak() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              try {
                in.read();
              } catch (IOException e) {
                if (file == null) {
                  throw new IllegalStateException(e);
                }
                in.close();
                throw e;
              }
              return in;
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportHeaderOnAnExistingVariable() {
    body("""
            InputStream in = new FileInputStream(file);
            try (in) {
              in.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportHeaderOnACopy() {
    body("""
            InputStream in = new FileInputStream(file);
            try (InputStream copy = in) {
              copy.read();
            }
            """)
        .isSilent();
  }

  @Test
  void headerOnAnotherResourceIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            try (OutputStream out = new FileOutputStream(file)) {
              in.transferTo(out);
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportHeaderVariableThatMayBeNull() {
    members(
            """
            void body(boolean isFile) throws IOException {
              try (InputStream in = isFile ? new FileInputStream(file) : null) {
                if (in != null) {
                  in.read();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportHeaderOnTheResourceOfAWrapper() {
    body("""
            Reader reader = new InputStreamReader(new FileInputStream(file));
            try (reader) {
              reader.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportHeaderOfTwo() {
    body("""
            try (InputStream in = new FileInputStream("a");
                OutputStream out = new FileOutputStream("b")) {
              in.transferTo(out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } finally {
              io();
            }
            """)
        .isSilent();
  }

  @Test
  void temporaryInsideAHeaderIsALeak() {
    body("""
            try (Reader reader = new StringReader("a" + new FileReader(file).read())) { // -> UnclosedResource
              reader.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void secondCloseInOneFinallyIsSkippedByTheFirst() {
    members(
            """
            void copy(InputStream in) throws IOException {
              OutputStream out = new FileOutputStream("b"); // -> CloseNotInFinally
              try {
                in.transferTo(out);
              } finally {
                in.close();
                out.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportSecondCloseInANestedFinally() {
    members(
            """
            void copy(InputStream in) throws IOException {
              OutputStream out = new FileOutputStream("b");
              try {
                in.transferTo(out);
              } finally {
                try {
                  in.close();
                } finally {
                  out.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseAfterACaughtClose() {
    members(
            """
            void copy(InputStream in) throws IOException {
              OutputStream out = new FileOutputStream("b");
              try {
                in.transferTo(out);
              } finally {
                try {
                  in.close();
                } catch (IOException e) {
                  System.err.println(e);
                }
                out.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportFinallyThatReturns() {
    members(
            """
            @SuppressWarnings("finally")
            int first() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                return in.read();
              } finally {
                in.close();
                return 1;
              }
            }
            """)
        .isSilent();
  }

  @Test
  void finallyThatReturnsBeforeItsCloseIsALeak() {
    members(
            """
            @SuppressWarnings("finally")
            int first(boolean isQuick) throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              try {
                return in.read();
              } finally {
                if (isQuick) {
                  return 1;
                }
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void acquisitionInAFinallyIsALeak() {
    body("""
            try {
              io();
            } finally {
              OutputStream out = new FileOutputStream(file); // -> CloseNotInFinally
              out.write(1);
              out.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAcquisitionInACatchThatClosesIt() {
    body("""
            try {
              io();
            } catch (IOException e) {
              PrintWriter out = new PrintWriter(file);
              try {
                e.printStackTrace(out);
              } finally {
                out.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void acquisitionInACatchIsALeak() {
    body("""
            try {
              io();
            } catch (IOException e) {
              e.printStackTrace(new PrintWriter(file)); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportWhatJavacMakesOfAHeader() {
    body("""
            InputStream in = new FileInputStream(file);
            Throwable primary = null;
            try {
              in.read();
            } catch (Throwable t) {
              primary = t;
              throw t;
            } finally {
              if (in != null) {
                if (primary != null) {
                  try {
                    in.close();
                  } catch (Throwable suppressed) {
                    primary.addSuppressed(suppressed);
                  }
                } else {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportSynchronizedBlock() {
    members(
            """
            void body() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                synchronized (this) {
                  in.read();
                }
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }
}
