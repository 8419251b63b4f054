package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Which {@code catch} an exception can reach, also through copies of a {@code finally}. */
final class ExceptionInFlightTest {

  @Test
  void doesNotReportUncheckedFailureInsideAnInnerHeaderUnderCatchOfAChecked() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              try (Stream<String> words = Stream.of("a")) {
                work();
              }
            } catch (IOException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void checkedFailureInsideAnInnerHeaderReachesTheCatch() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> CloseNotInFinally
              try (Stream<String> words = Stream.of("a")) {
                io();
              }
            } catch (IOException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportUncheckedFailureThroughAFinallyUnderCatchOfAChecked() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              try {
                work();
              } finally {
                System.out.println();
              }
            } catch (IOException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void checkedFailureThroughAFinallyReachesTheCatch() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file); // -> CloseNotInFinally
              try {
                io();
              } finally {
                System.out.println();
              }
            } catch (IOException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportUncheckedFailureThroughTwoNestedFinallies() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              try {
                try {
                  work();
                } finally {
                  System.out.println();
                }
              } finally {
                System.out.println();
              }
            } catch (IOException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportFailureThatAnEarlierClauseSurelyCaught() {
    body("""
            InputStream in = null;
            try {
              in = new FileInputStream(file);
              try {
                in.read();
              } finally {
                work();
              }
            } catch (IOException | RuntimeException e) {
              if (in != null) {
                in.close();
              }
              throw e;
            } catch (Exception e) {
              return;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void failureThatAnEarlierClauseMayHaveCaughtReachesTheLaterOne() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              in.read();
            } catch (FileNotFoundException | RuntimeException e) {
              in.close();
              throw e;
            } catch (IOException e) {
              return;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportExplicitThrowThatItsOwnClauseCatches() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              if (file == null) {
                throw new FileNotFoundException();
              }
            } catch (FileNotFoundException e) {
              in.close();
              return;
            } catch (IOException e) {
              return;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void explicitThrowOfASiblingLeavesTheBody() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            try {
              if (file == null) {
                throw new FileNotFoundException();
              }
            } catch (IllegalStateException e) {
              in.close();
              return;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportExplicitThrowThroughAFinally() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                if (file == null) {
                  throw new IllegalArgumentException();
                }
              } finally {
                file = null;
              }
            } catch (IllegalStateException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  /** The exception of the {@code finally} replaces the one in flight. */
  @Test
  void failureInsideAFinallyReplacesTheOneInFlight() {
    members(
            """
            InputStream open() throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              try {
                try {
                  work();
                } finally {
                  io();
                }
              } catch (IOException e) {
                return null;
              }
              return in;
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCheckedFailureThatAFinallyDiscards() {
    body("""
            InputStream in = new FileInputStream(file);
            while (true) {
              try {
                io();
              } finally {
                break;
              }
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportContinueThatDiscardsTheFailure() {
    body("""
            InputStream in = new FileInputStream(file);
            for (int i = 0; i < 3; i++) {
              try {
                in.read();
              } finally {
                continue;
              }
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportNormalFlowAfterACatch() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                io();
              } catch (IOException e) {
                System.out.println();
              } finally {
                System.out.println();
              }
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportRethrowOfAnUncheckedException() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                work();
              } catch (RuntimeException e) {
                throw e;
              }
              io();
            } catch (IOException | RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void wrappedFailureReachesTheClauseOfTheWrapper() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              try {
                io();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            } catch (IllegalStateException e) {
              return;
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFailureOfAnInnerHeadersClose() {
    members(
            """
            void body(InputStream borrowed) throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                try (InputStream other = borrowed) {
                  work();
                }
              } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
              }
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void failureOfAnInnerHeadersCloseReachesTheCatch() {
    members(
            """
            void body(InputStream borrowed) throws IOException {
              InputStream in = new FileInputStream(file); // -> CloseNotInFinally
              try {
                try (InputStream other = borrowed) {
                  System.out.println();
                }
              } catch (IOException e) {
                return;
              } catch (RuntimeException e) {
                in.close();
                throw e;
              }
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReturnInsideTwoFinallies() {
    members(
            """
            int first() throws IOException {
              InputStream in = new FileInputStream(file);
              try {
                try {
                  return in.read();
                } catch (EOFException e) {
                  return -1;
                } finally {
                  work();
                }
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  /** JLS 11.2.2: the block throws only IOException, so no other checked exception comes out. */
  @Test
  void doesNotReportRethrowThatOuterClausesCatch() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                in.read();
              } catch (Exception e) {
                throw e;
              }
            } catch (IOException | RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportRethrowOfMultiCatchThatOuterClausesCatch() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try (InputStream other = new FileInputStream(file)) {
                other.read();
              } catch (IOException | RuntimeException e) {
                throw e;
              }
            } catch (RuntimeException e) {
              in.close();
              throw e;
            } catch (IOException e) {
              in.close();
              return;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void rethrowOfWhatTheOuterClauseMissesIsFollowed() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              try {
                in.read();
              } catch (Exception e) {
                throw e;
              }
            } catch (IOException e) {
              in.close();
              return;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  /** Each path throws again what it has caught, not whatever the block may throw. */
  @Test
  void doesNotReportRethrowOfWhatOnlyPathsThatHaveClosedItCaught() {
    body("""
            InputStream in = new FileInputStream(file);
            try {
              try {
                try {
                  io();
                } catch (RuntimeException e) {
                  in.close();
                  throw e;
                }
              } catch (Exception e) {
                throw e;
              }
            } catch (IOException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void rethrowOfWhatThePathHasCaughtMissesTheOuterClause() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              try {
                try {
                  io();
                } catch (RuntimeException e) {
                  in.close();
                  throw e;
                }
              } catch (Exception e) {
                throw e;
              }
            } catch (RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void parameterThatIsAssignedMayThrowAnythingOfItsType() {
    body("""
            InputStream in = new FileInputStream(file); // -> CloseNotInFinally
            try {
              try {
                in.read();
              } catch (Exception e) {
                e = new Exception();
                throw e;
              }
            } catch (IOException | RuntimeException e) {
              in.close();
              throw e;
            }
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReturnWhoseFinallyHandlesAFailure() {
    members(
            """
            InputStream open(Writer log) throws IOException {
              InputStream in = new FileInputStream("a");
              try {
                return in;
              } finally {
                try {
                  log.close();
                } catch (IOException e) {
                  work();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void failureThatLeavesTheFinallyInterruptsTheReturn() {
    members(
            """
            InputStream open(Writer log) throws IOException {
              InputStream in = new FileInputStream("a"); // -> UnclosedResource
              try {
                return in;
              } finally {
                log.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportClauseThatClosesWhatAnInterruptedReturnLeft() {
    members(
            """
            InputStream open(Writer log) throws IOException {
              InputStream in = new FileInputStream("a");
              try {
                try {
                  return in;
                } finally {
                  log.close();
                }
              } catch (IOException | RuntimeException e) {
                in.close();
                return null;
              }
            }
            """)
        .isSilent();
  }

  /** The throw is surely caught, so it doesn't leave through the finally uncaught. */
  @Test
  void doesNotReportThrowThatAClauseBesideAFinallyCatches() {
    body("""
            try {
              try (InputStream other = new FileInputStream(file)) {
                InputStream in = new FileInputStream(file);
                throw new IllegalStateException();
              }
            } catch (IllegalStateException e) {
              work();
            } finally {
              work();
            }
            """)
        .isSilent();
  }

  @Test
  void throwThatNoClauseBesideAFinallyCatchesLeaves() {
    body("""
            try {
              try (InputStream other = new FileInputStream(file)) {
                InputStream in = new FileInputStream(file); // -> UnclosedResource
                throw new IllegalStateException();
              }
            } catch (IOException e) {
              work();
            } finally {
              work();
            }
            """)
        .isReportedAsMarked();
  }
}
