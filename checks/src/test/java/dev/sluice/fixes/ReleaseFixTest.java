package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;
import static dev.sluice.fixes.FixVerifier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases a resource, in which order, and where its failure goes. */
final class ReleaseFixTest {
  private static final String HELPER =
      """
        static void closeQuietly(Closeable closeable) {
          try {
            closeable.close();
          } catch (IOException e) {
            work();
          }
        }
      """;

  private static final String RESOURCE =
      """
        static final class Lease implements AutoCloseable {
          void use() throws FileNotFoundException {}
          @Override
          public void close() throws IOException {
            io();
          }
        }
      """;

  @Test
  void helperThatSwallowsTheFailureMovesIntoAFinally() {
    members(
            HELPER
                + """
                    void run() throws IOException {
                      FileInputStream in = new FileInputStream(file);
                      in.read();
                      closeQuietly(in);
                    }
                  """)
        .becomesMembers(
            HELPER
                + """
                    void run() throws IOException {
                      FileInputStream in = new FileInputStream(file);
                      try {
                        in.read();
                      } finally {
                        closeQuietly(in);
                      }
                    }
                  """);
  }

  @Test
  void whatIsGivenBackElsewhereGetsNoHeader(@TempDir Path folder) throws IOException {
    String pool =
        """
        package a;
        import java.sql.*;
        class Pool {
          static native Connection take() throws SQLException;
          static native void giveBack(Connection connection);
        """;
    Path model = folder.resolve("pool.model");
    Files.writeString(
        model,
        "acquires a.Pool#take() released-by giveBack\ncloses a.Pool#giveBack(..) argument 1\n");
    source(
            pool
                + """
                    boolean run() throws SQLException {
                      Connection connection = take();
                      boolean isValid = connection.isValid(1);
                      giveBack(connection);
                      return isValid;
                    }
                  }
                  """)
        .withOptions("-XepOpt:Sluice:Models=" + model)
        .becomesSource(
            pool
                + """
                    boolean run() throws SQLException {
                      Connection connection = take();
                      try {
                        boolean isValid = connection.isValid(1);
                        return isValid;
                      } finally {
                        giveBack(connection);
                      }
                    }
                  }
                  """);
  }

  @Test
  void executorIsShutDownInAFinally() {
    body("""
            ExecutorService executor = Executors.newFixedThreadPool(2);
            io();
            executor.execute(Case::work);
            executor.shutdown();
            """)
        .becomes(
            """
            ExecutorService executor = Executors.newFixedThreadPool(2);
            try {
              io();
              executor.execute(Case::work);
            } finally {
              executor.shutdown();
            }
            """);
  }

  @Test
  void failureThatNothingHandlesIsWrapped() {
    members(UNHANDLED)
        .becomesMembers(
            """
              void run() {
                try (InputStream in = Case.class.getResourceAsStream("text")) {
                  in.markSupported();
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }
            """);
  }

  private static final String UNHANDLED =
      """
        void run() {
          InputStream in = Case.class.getResourceAsStream("text");
          in.markSupported();
        }
      """;

  @Test
  void doesNotWrapWhereThatIsRefused() {
    members(UNHANDLED)
        .withOptions("-XepOpt:Sluice:CloseException=refuse")
        .isRefused(Refusal.UNHANDLED_CLOSE_EXCEPTION);
  }

  @Test
  void privateMethodDeclaresTheFailureWhereItsCallersHandleIt() {
    members(
            """
              private boolean probe() {
                InputStream in = Case.class.getResourceAsStream("text");
                return in.markSupported();
              }
              boolean run() throws IOException {
                return probe();
              }
            """)
        .withOptions("-XepOpt:Sluice:CloseException=declare")
        .becomesMembers(
            """
              private boolean probe() throws IOException {
                try (InputStream in = Case.class.getResourceAsStream("text")) {
                  return in.markSupported();
                }
              }
              boolean run() throws IOException {
                return probe();
              }
            """);
  }

  @Test
  void methodWithUnknownCallersWrapsTheFailureInstead() {
    members(UNHANDLED)
        .withOptions("-XepOpt:Sluice:CloseException=declare")
        .becomesMembers(
            """
              void run() {
                try (InputStream in = Case.class.getResourceAsStream("text")) {
                  in.markSupported();
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }
            """);
  }

  @Test
  void whatTheBodyThrowsIsNotWrapped() {
    members(
            RESOURCE
                + """
                    void run() {
                      try {
                        Lease lease = new Lease();
                        lease.use();
                        work();
                      } catch (FileNotFoundException e) {
                        work();
                      }
                    }
                  """)
        .becomesMembers(
            RESOURCE
                + """
                    void run() {
                      try {
                        try (Lease lease = new Lease()) {
                          lease.use();
                        } catch (FileNotFoundException failure) {
                          throw failure;
                        } catch (IOException closeFailure) {
                          throw new UncheckedIOException(closeFailure);
                        }
                        work();
                      } catch (FileNotFoundException e) {
                        work();
                      }
                    }
                  """);
  }

  @Test
  void closeThatMayBeInterruptedStaysOutOfAHeader() {
    body("""
            AutoCloseable in = new FileInputStream(file);
            io();
            in.hashCode();
            in.close();
            """)
        .becomes(
            """
            AutoCloseable in = new FileInputStream(file);
            Throwable bodyFailure = null;
            try {
              io();
              in.hashCode();
            } catch (Throwable failure) {
              bodyFailure = failure;
              throw failure;
            } finally {
              try {
                in.close();
              } catch (Throwable closeFailure) {
                if (bodyFailure == null) {
                  throw closeFailure;
                }
                bodyFailure.addSuppressed(closeFailure);
              }
            }
            """);
  }

  private static final String LEASE =
      """
        static final class Lease implements AutoCloseable {
          void use() throws IOException {
            io();
          }
          @Override
          public void close() throws IOException {
            io();
          }
        }
      """;

  @Test
  void visibleOrderOfClosesStays() {
    members(
            LEASE
                + """
                    void run() throws IOException {
                      Lease first = new Lease();
                      Lease second = new Lease();
                      second.use();
                      first.close();
                      second.close();
                    }
                  """)
        .becomesMembers(
            LEASE
                + """
                    void run() throws IOException {
                      Lease first = new Lease();
                      boolean isOpen = true;
                      try {
                        try (Lease second = new Lease()) {
                          second.use();
                          isOpen = false;
                          first.close();
                        }
                      } catch (Throwable failure) {
                        Lease unclosed = isOpen ? first : null;
                        try (unclosed) {
                          throw failure;
                        }
                      }
                    }
                  """);
  }

  @Test
  void orderOfClosesThatDoesNotShowIsThatOfTheHeader() {
    body("""
            FileInputStream in = new FileInputStream(file);
            FileOutputStream out = new FileOutputStream("copy");
            out.write(in.read());
            in.close();
            out.close();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file);
                FileOutputStream out = new FileOutputStream("copy")) {
              out.write(in.read());
            }
            """);
  }

  @Test
  void closeBeforeOtherCodeStaysThere() {
    members(
            LEASE
                + """
                    void run() throws IOException {
                      Lease lease = new Lease();
                      lease.use();
                      lease.close();
                      work();
                      lease.use();
                    }
                  """)
        .becomesMembers(
            LEASE
                + """
                    void run() throws IOException {
                      Lease lease = new Lease();
                      try {
                        lease.use();
                      } catch (Throwable failure) {
                        try (lease) {
                          throw failure;
                        }
                      }
                      lease.close();
                      work();
                      lease.use();
                    }
                  """);
  }

  @Test
  void failureOfACloseThatIsCaughtStaysCaught() {
    body("""
            FileInputStream in = new FileInputStream(file);
            try {
              in.read();
              in.close();
            } catch (IOException e) {
              System.out.println(in);
            }
            """)
        .becomes(
            """
            FileInputStream in = new FileInputStream(file);
            boolean isOpen = true;
            try {
              try {
                in.read();
                isOpen = false;
                in.close();
              } catch (IOException e) {
                System.out.println(in);
              }
            } catch (Throwable failure) {
              FileInputStream unclosed = isOpen ? in : null;
              try (unclosed) {
                isOpen = false;
                throw failure;
              }
            } finally {
              if (isOpen) {
                in.close();
              }
            }
            """);
  }

  @Test
  void helperThatDoesMoreStaysInAHeader() {
    String helper =
        """
          static void finish(OutputStream out) throws IOException {
            out.write(0);
            out.close();
          }
        """;
    members(
            helper
                + """
                    void run() throws IOException {
                      OutputStream out = new FileOutputStream(file);
                      out.write(1);
                      finish(out);
                    }
                  """)
        .becomesMembers(
            helper
                + """
                    void run() throws IOException {
                      try (OutputStream out = new FileOutputStream(file)) {
                        out.write(1);
                        finish(out);
                      }
                    }
                  """);
  }

  @Test
  void helperOnOnePathStaysInAHeader() {
    members(
            HELPER
                + """
                    void run() throws IOException {
                      Reader in = new InputStreamReader(new FileInputStream(file), "x");
                      if (in.read() > 0) {
                        closeQuietly(in);
                      } else {
                        in.close();
                      }
                    }
                  """)
        .becomesMembers(
            HELPER
                + """
                    void run() throws IOException {
                      try (FileInputStream fileInputStream = new FileInputStream(file);
                          Reader in = new InputStreamReader(fileInputStream, "x")) {
                        if (in.read() > 0) {
                          closeQuietly(in);
                        }
                      }
                    }
                  """);
  }

  @Test
  void doesNotCloseInAFinallyWhatStaysInUseOnOnePath() {
    members(
            LEASE
                + """
                    void run() throws IOException {
                      Lease lease = new Lease();
                      lease.use();
                      try {
                        io();
                      } catch (IOException e) {
                        lease.close();
                        lease = new Lease();
                      }
                      lease.use();
                      lease.close();
                    }
                  """)
        .isRefused(Refusal.CLOSED_BEFORE_OTHER_CODE, Refusal.CLOSED_BEFORE_OTHER_CODE);
  }

  @Test
  void executorThatIsNeverShutDownIsSoBehindItsLastUse() {
    body("""
            ExecutorService executor = Executors.newFixedThreadPool(2);
            Future<?> done = executor.submit(Case::work);
            done.get();
            work();
            """)
        .becomes(
            """
            ExecutorService executor = Executors.newFixedThreadPool(2);
            try {
              Future<?> done = executor.submit(Case::work);
              done.get();
            } finally {
              executor.shutdown();
            }
            work();
            """);
  }

  @Test
  void doesNotCutShortWhatRunsPeriodically() {
    body("""
            ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
            executor.scheduleAtFixedRate(Case::work, 1, 1, TimeUnit.SECONDS);
            """)
        .isRefused(Refusal.RELEASED_OTHERWISE);
  }

  @Test
  void executorIsAwaitedBehindTheFinallyThatShutsItDown() {
    body("""
            ExecutorService executor = Executors.newFixedThreadPool(2);
            int sum = 0;
            for (Callable<Integer> task : List.<Callable<Integer>>of(() -> 1)) {
              sum += executor.submit(task).get();
            }
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
            System.out.println(sum);
            """)
        .becomes(
            """
            ExecutorService executor = Executors.newFixedThreadPool(2);
            int sum = 0;
            try {
              for (Callable<Integer> task : List.<Callable<Integer>>of(() -> 1)) {
                sum += executor.submit(task).get();
              }
            } finally {
              executor.shutdown();
            }
            executor.awaitTermination(1, TimeUnit.MINUTES);
            System.out.println(sum);
            """);
  }

  @Test
  void clauseForAFailingCloseDoesNotGetWhatFailsToOpen() {
    members(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) {
                in.hashCode();
              }

              void part() throws FileNotFoundException {
                evaluate(open());
              }

              void declared() throws FileNotFoundException {
                Reader in = open();
                evaluate(in);
              }
            """)
        .becomesMembers(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) {
                in.hashCode();
              }

              void part() throws FileNotFoundException {
                Reader reader = open();
                try (reader) {
                  evaluate(reader);
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }

              void declared() throws FileNotFoundException {
                Reader in = open();
                try (in) {
                  evaluate(in);
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }
            """);
  }

  @Test
  void branchWithoutABlockThrowsOnWhatFailsToOpen() {
    members(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) {
                in.hashCode();
              }

              void run() throws FileNotFoundException {
                if (flag())
                  evaluate(open());
                else evaluate(open());
              }
            """)
        .becomesMembers(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) {
                in.hashCode();
              }

              void run() throws FileNotFoundException {
                if (flag())
                  try (Reader reader = open()) {
                    evaluate(reader);
                  } catch (FileNotFoundException failure) {
                    throw failure;
                  } catch (IOException closeFailure) {
                    throw new UncheckedIOException(closeFailure);
                  }
                else try (Reader reader2 = open()) {
                  evaluate(reader2);
                } catch (FileNotFoundException failure) {
                  throw failure;
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }
            """);
  }

  @Test
  void clauseForAFailingCloseDoesNotGetWhatTheBodyThrows() {
    members(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) throws FileNotFoundException {
                in.hashCode();
              }

              void run() throws FileNotFoundException {
                evaluate(open());
              }
            """)
        .becomesMembers(
            """
              static Reader open() throws FileNotFoundException {
                return new FileReader("a");
              }

              static void evaluate(Reader in) throws FileNotFoundException {
                in.hashCode();
              }

              void run() throws FileNotFoundException {
                try (Reader reader = open()) {
                  evaluate(reader);
                } catch (FileNotFoundException failure) {
                  throw failure;
                } catch (IOException closeFailure) {
                  throw new UncheckedIOException(closeFailure);
                }
              }
            """);
  }

  @Test
  void flushBeforeACloseDoesNotKeepTwoFromSharingAHeader() {
    body("""
            InputStream in = new FileInputStream("a");
            OutputStream out = new FileOutputStream("b");
            in.transferTo(out);
            in.close();
            out.flush();
            out.close();
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream("a");
                OutputStream out = new FileOutputStream("b")) {
              in.transferTo(out);
              out.flush();
            }
            """);
  }

  @Test
  void doesNotShareAHeaderWhereOtherCodeFollowsTheFirstClose() {
    body("""
            InputStream in = new FileInputStream("a");
            OutputStream out = new FileOutputStream("b");
            in.transferTo(out);
            in.close();
            work();
            out.close();
            """)
        .becomes(
            """
            InputStream in = new FileInputStream("a");
            try {
              try (OutputStream out = new FileOutputStream("b")) {
                in.transferTo(out);
                in.close();
                work();
              }
            } catch (Throwable failure) {
              try (in) {
                throw failure;
              }
            }
            """);
  }

  @Test
  void otherCloseStaysTheOnlyOne() {
    members(
            """
              static final class Change implements AutoCloseable {
                private final FileInputStream in = new FileInputStream(file);
                Change() throws IOException {}
                int read() throws IOException {
                  return in.read();
                }
                void close(boolean isWanted) throws IOException {
                  work();
                  in.close();
                }
                @Override
                public void close() throws IOException {
                  close(false);
                }
              }

              void run() throws IOException {
                Change change = new Change();
                change.read();
                change.close(true);
              }
            """)
        .becomesMembers(
            """
              static final class Change implements AutoCloseable {
                private final FileInputStream in = new FileInputStream(file);
                Change() throws IOException {}
                int read() throws IOException {
                  return in.read();
                }
                void close(boolean isWanted) throws IOException {
                  work();
                  in.close();
                }
                @Override
                public void close() throws IOException {
                  close(false);
                }
              }

              void run() throws IOException {
                Change change = new Change();
                try {
                  change.read();
                } catch (Throwable failure) {
                  try (change) {
                    throw failure;
                  }
                }
                change.close(true);
              }
            """);
  }
}
