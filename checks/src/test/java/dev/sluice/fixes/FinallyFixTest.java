package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** A {@code try} whose {@code finally} closes what was opened before it. */
final class FinallyFixTest {
  @Test
  void severalClosesInOneFinallyBecomeOneHeader() {
    body("""
            InputStream in = new FileInputStream(file);
            OutputStream out = new FileOutputStream("copy");
            try {
              in.transferTo(out);
            } finally {
              in.close();
              out.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file);
                OutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            }
            """);
  }

  @Test
  void nullChecksGoWithTheCloses() {
    body("""
            InputStream in = new FileInputStream(file);
            OutputStream out = new FileOutputStream("copy");
            try {
              in.transferTo(out);
            } finally {
              if (in != null) {
                in.close();
              }
              if (out != null) out.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file);
                OutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            }
            """);
  }

  @Test
  void codeBeforeTheTryMovesIntoTheHeadersBody() {
    body("""
            InputStream in = new FileInputStream(file);
            io();
            try {
              System.out.println(in.read());
            } finally {
              in.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file)) {
              io();
              System.out.println(in.read());
            }
            """);
  }

  @Test
  void catchClausesStayInsideTheHeader() {
    body("""
            InputStream in = new FileInputStream(file);
            io();
            try {
              System.out.println(in.read());
            } catch (IOException e) {
              work();
            } finally {
              in.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file)) {
              io();
              try {
                System.out.println(in.read());
              } catch (IOException e) {
                work();
              }
            }
            """);
  }

  @Test
  void restOfTheFinallyStays() {
    body("""
            InputStream in = new FileInputStream(file);
            io();
            try {
              System.out.println(in.read());
            } finally {
              work();
              in.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file)) {
              io();
              try {
                System.out.println(in.read());
              } finally {
                work();
              }
            }
            """);
  }

  @Test
  void commentsOfTheFinallyStay() {
    body("""
            InputStream in = new FileInputStream(file);
            io();
            try {
              // read it
              System.out.println(in.read());
            } finally {
              // close it
              in.close(); /* closed */
            }
            // done
            work();
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file)) {
              io();
              // read it
              System.out.println(in.read());
              // close it
              /* closed */
            }
            // done
            work();
            """);
  }

  @Test
  void catchThatClosesAndRethrowsKeepsTheRest() {
    members(
            """
              int first() throws IOException {
                InputStream in = new FileInputStream(file);
                io();
                try {
                  return in.read();
                } catch (IllegalStateException e) {
                  in.close();
                  throw e;
                } finally {
                  in.close();
                }
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (InputStream in = new FileInputStream(file)) {
                  io();
                  try {
                    return in.read();
                  } catch (IllegalStateException e) {
                    throw e;
                  }
                }
              }
            """);
  }

  @Test
  void followingReturnMovesIntoTheBody() {
    members(
            """
              int first() throws IOException {
                InputStream in = new FileInputStream(file);
                int size = in.available();
                try {
                  int first = in.read();
                  System.out.println(first);
                } finally {
                  in.close();
                }
                return size;
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (InputStream in = new FileInputStream(file)) {
                  int size = in.available();
                  int first = in.read();
                  System.out.println(first);
                  return size;
                }
              }
            """);
  }

  @Test
  void closeOfAnExistingHeaderStays() {
    body("""
            InputStream in = new FileInputStream(file);
            io();
            try (OutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            } finally {
              in.close();
            }
            """)
        .becomes(
            """
            try (InputStream in = new FileInputStream(file)) {
              io();
              try (OutputStream out = new FileOutputStream("copy")) {
                in.transferTo(out);
              }
            }
            """);
  }
}
