package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;

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
}
