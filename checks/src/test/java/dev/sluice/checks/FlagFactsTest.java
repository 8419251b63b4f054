package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Local variables that serve as flags decide whether anything is owed. */
final class FlagFactsTest {

  @Test
  void doesNotReportCloseUnlessDone() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              boolean done = false;
              try {
                in.read();
                done = true;
                return in;
              } finally {
                if (!done) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void flagThatIsSetBeforeTheFailureIsALeak() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              boolean done = false;
              try {
                done = true;
                in.read();
                return in;
              } finally {
                if (!done) {
                  in.close();
                }
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void closeOnlyWhenDoneIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            boolean done = false;
            try {
              in.read();
              done = true;
            } finally {
              if (done) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFlagComparedWithALiteral() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              boolean done = false;
              try {
                in.read();
                done = true;
              } finally {
                if (done == false) {
                  in.close();
                }
              }
              return in;
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportFlagThatSaysWhatIsOpen() {
    body("""
            InputStream in = null;
            boolean opened = false;
            try {
              in = new FileInputStream(file);
              opened = true;
              in.read();
            } finally {
              if (opened) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void flagThatIsSetTooLateIsALeak() {
    body("""
            InputStream in = null;
            boolean opened = false;
            try {
              in = new FileInputStream(file); // -> CloseNotInFinally
              in.read();
              opened = true;
            } finally {
              if (opened) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFlagAssignedFromANullTest() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              in.read();
            } finally {
              boolean isOpen = (in != null);
              if (isOpen) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void flagAssignedFromTheOppositeNullTestIsALeak() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> UnclosedResource
            } finally {
              boolean isOpen = (in == null);
              if (isOpen) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFlagThatSaysWhoseItIs() {
    members(
            """
            int first(InputStream in) throws IOException {
              boolean own = in == null;
              if (in == null) {
                in = new FileInputStream(file);
              }
              try {
                return in.read();
              } finally {
                if (own) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportFlagOfUnknownValueTestedTwice() {
    members(
            """
            void copy(boolean toFile) throws IOException {
              OutputStream out = System.out;
              if (toFile) {
                out = new FileOutputStream(file);
              }
              try {
                out.write(1);
              } finally {
                if (toFile) {
                  out.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void flagThatMayHaveChangedBetweenTwoTestsIsALeak() {
    members(
            """
            void copy(boolean toFile) throws IOException {
              OutputStream out = System.out;
              if (toFile) {
                out = new FileOutputStream(file); // -> UnclosedResource
              }
              toFile = flag();
              if (toFile) {
                out.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFlagFromACallTestedTwice() {
    body("""
            boolean own = flag();
            InputStream in = null;
            if (own) {
              in = new FileInputStream(file);
            }
            if (own) {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportIntFlag() {
    members(
            """
            InputStream open() throws IOException {
              int state = 0;
              InputStream in = new FileInputStream(file);
              try {
                in.read();
                state = 1;
                return in;
              } finally {
                if (state == 0) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportIntFlagTestedForInequality() {
    members(
            """
            InputStream open() throws IOException {
              int state = 0;
              InputStream in = new FileInputStream(file);
              try {
                in.read();
                state = 2;
                return in;
              } finally {
                if (state != 2) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void intFlagTestedForTheWrongValueIsALeak() {
    members(
            """
            InputStream open() throws IOException {
              int state = 0;
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              try {
                in.read();
                state = 2;
                return in;
              } finally {
                if (state == 1) {
                  in.close();
                }
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportEnumFlag() {
    members(
            """
            enum Phase { OPEN, HANDED_OVER }

            InputStream open() throws IOException {
              Phase phase = Phase.OPEN;
              InputStream in = new FileInputStream(file);
              try {
                in.read();
                phase = Phase.HANDED_OVER;
                return in;
              } finally {
                if (phase == Phase.OPEN) {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void enumFlagThatIsSetBeforeTheFailureIsALeak() {
    members(
            """
            enum Phase { OPEN, HANDED_OVER }

            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              Phase phase = Phase.HANDED_OVER;
              try {
                in.read();
                return in;
              } finally {
                if (phase == Phase.OPEN) {
                  in.close();
                }
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFlagThatEndsALoop() {
    body("""
            InputStream in = null;
            boolean opened = false;
            while (!opened) {
              in = new FileInputStream(file);
              opened = true;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void flagThatNeverEndsALoopIsALeak() {
    body("""
            InputStream in = null;
            boolean opened = false;
            while (!opened) {
              in = new FileInputStream(file); // -> UnclosedResource
              opened = flag();
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFailureKeptInAVariable() {
    body("""
            InputStream in = new FileInputStream(file);
            Throwable failure = null;
            try {
              in.read();
            } catch (Throwable t) {
              failure = t;
              throw t;
            } finally {
              if (failure != null) {
                try {
                  in.close();
                } catch (Throwable t) {
                  failure.addSuppressed(t);
                }
              } else {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  /** The variable is no reference to the resource, but its null test decides the group. */
  @Test
  void doesNotReportFailureThatIsTestedAfterTheTry() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file);
              IOException failure = null;
              try {
                in.read();
              } catch (IOException e) {
                failure = e;
              }
              if (failure != null) {
                in.close();
                throw failure;
              }
              return in;
            }
            """)
        .isSilent();
  }

  @Test
  void failureThatIsTestedTheOtherWayRoundIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            IOException failure = null;
            try {
              in.read();
            } catch (IOException e) {
              failure = e;
            }
            if (failure == null) {
              in.close();
            }
            """)
        .isReportedAsMarked();
  }
}
