package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

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
  void doesNotWrapWhatTheBodyThrows() {
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
        .isRefused(Refusal.UNHANDLED_CLOSE_EXCEPTION);
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
            try {
              io();
              in.hashCode();
            } finally {
              in.close();
            }
            """);
  }
}
