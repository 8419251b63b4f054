package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Null tests decide whether anything is owed. */
final class NullnessFactsTest {

  @Test
  void doesNotReportCloseUnderNullTestInFinally() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void closeUnderTheOppositeNullTestIsALeak() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> UnclosedResource
              in.read();
            } finally {
              if (in == null) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportNullTestInAnySpelling() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              if (null == in) {
                work();
              } else if (!(in == null)) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void nullTestWithAnotherConditionIsALeak() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> UnclosedResource
            } finally {
              if (in != null && file != null) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportNullTestThatGuardsTheOtherCondition() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              if (file == null || in != null) {
                if (in != null) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportObjectsNonNull() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              if (Objects.nonNull(in)) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportObjectsIsNull() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              if (!Objects.isNull(in)) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportInstanceofOfTheResourcesOwnType() {
    body("""
            Object in = null;
            try {
              in = new FileInputStream(file);
              work();
            } finally {
              if (in instanceof Closeable) {
                ((Closeable) in).close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportEarlyReturnWhereNull() {
    members(
            """
            int first() throws IOException {
              InputStream in = Case.class.getResourceAsStream("a");
              if (in == null) {
                return -1;
              }
              try {
                return in.read();
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void earlyReturnWhereNotNullIsALeak() {
    members(
            """
            int first() throws IOException {
              InputStream in = Case.class.getResourceAsStream("a"); // -> UnclosedResource
              if (in != null) {
                return 1;
              }
              return 2;
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportNullTestOfAnObjectThatIsNeverNull() {
    body("""
            InputStream in = new FileInputStream(file);
            if (in != null) {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportNullTestAfterConditionalAcquisition() {
    body("""
            InputStream in = flag() ? new FileInputStream(file) : null;
            try {
              io();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportVariableSetToNullAfterTheClose() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
              in.close();
              in = null;
              io();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void variableSetToNullWhileOpenIsALeak() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> UnclosedResource
              in = null;
              io();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportVariableSetToNullWhenHandedOver() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                in.read();
                InputStream result = in;
                in = null;
                return result;
              } finally {
                if (in != null) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void secondCloseUnderNullTestsInOneFinallyIsSkippedByTheFirst() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream(file);
              out = new FileOutputStream(file); // -> CloseNotInFinally
              in.transferTo(out);
            } finally {
              if (in != null) {
                in.close();
              }
              if (out != null) {
                out.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportSecondCloseInAFinallyOfItsOwn() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream(file);
              out = new FileOutputStream(file);
              in.transferTo(out);
            } finally {
              try {
                if (in != null) {
                  in.close();
                }
              } finally {
                if (out != null) {
                  out.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportClosesThatCatchTheirFailures() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            try {
              in = new FileInputStream(file);
              out = new FileOutputStream(file);
              in.transferTo(out);
            } finally {
              try {
                if (in != null) in.close();
              } catch (IOException ignored) {
              }
              try {
                if (out != null) out.close();
              } catch (IOException ignored) {
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportNullTestOfAnAlias() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              InputStream copy = in;
              if (copy != null) {
                copy.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportNullTestOfTheWrapper() {
    body("""
            BufferedReader reader = null;
            try {
              reader = new BufferedReader(new FileReader(file));
              reader.readLine();
            } finally {
              if (reader != null) {
                reader.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void nullTestOfTheWrapperIsNotEnoughWhereItsConstructorThrows() {
    body("""
            GZIPInputStream zip = null;
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> CloseNotInFinally
              zip = new GZIPInputStream(in);
              zip.read();
            } finally {
              if (zip != null) {
                zip.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void nullTestOfAnotherResourceDecidesNothing() {
    body("""
            InputStream first = null;
            InputStream second = null;
            try {
              first = new FileInputStream(file); // -> CloseNotInFinally
              second = new FileInputStream(file); // -> CloseNotInFinally
            } finally {
              if (second != null) {
                first.close();
                second.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAssertionThatItIsNotNull() {
    body("""
            InputStream in = Case.class.getResourceAsStream("a");
            assert in != null;
            in.close();
            """)
        .isSilent();
  }
}
