package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Calls that return the resource that they are called on. */
final class ChainedCallFixTest {
  private static final String OWN =
      """
        static class Request implements AutoCloseable {
          private final InputStream in;
          private boolean isClosed;
          Request(String name) throws IOException { in = new FileInputStream(name); }
          Request header(int n) throws IOException { io(); return this; }
          int send() throws IOException { return in.read(); }
          public void close() throws IOException {
            if (isClosed) throw new IllegalStateException();
            isClosed = true;
            in.close();
          }
        }
      """;

  @Test
  void chainGetsOneVariable() {
    members(
            OWN
                + """
                  int run() throws IOException {
                    return new Request("a").header(1).header(2).send();
                  }
                """)
        .becomesMembers(
            OWN
                + """
                  int run() throws IOException {
                    try (Request request = new Request("a")) {
                      return request.header(1).header(2).send();
                    }
                  }
                """);
  }

  @Test
  void variableOfAChainIsOneMoreName() {
    members(
            OWN
                + """
                  int run() throws IOException {
                    Request request = new Request("a").header(1);
                    int n = request.send();
                    request.close();
                    return n;
                  }
                """)
        .becomesMembers(
            OWN
                + """
                  int run() throws IOException {
                    try (Request request2 = new Request("a")) {
                      Request request = request2.header(1);
                      int n = request.send();
                      return n;
                    }
                  }
                """);
  }

  @Test
  void variableOfAChainThatCannotFailIsTheHeaders() {
    body("""
            PrintWriter out = new PrintWriter(file).append("x");
            io();
            out.close();
            """)
        .becomes(
            """
            PrintWriter out = new PrintWriter(file).append("x");
            try (out) {
              io();
            }
            """);
  }

  @Test
  void whatAnotherObjectIsMadeOfGetsAVariable() {
    body("""
            Reader in = new InputStreamReader(new GZIPInputStream(new FileInputStream(file)));
            in.read();
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file);
                Reader in = new InputStreamReader(new GZIPInputStream(fileInputStream))) {
              in.read();
            }
            """);
  }

  @Test
  void droppedChainIsClosedByTheHeader() {
    body("""
            new FileWriter(file).append("x").append("y");
            """)
        .becomes(
            """
            try (FileWriter fileWriter = new FileWriter(file)) {
              fileWriter.append("x").append("y");
            }
            """);
  }

  @Test
  void droppedChainMayStandInABlockOnOneLine() {
    body("""
            if (flag()) { new FileWriter(file).append("x").append("y"); } // added
            """)
        .becomes(
            """
            if (flag()) { try (FileWriter fileWriter = new FileWriter(file)) {
              fileWriter.append("x").append("y"); } } // added
            """);
  }

  @Test
  void closeAtOnceIsInTheHeaderOnTheSameLine() {
    members(
            """
              static OutputStream wrap(OutputStream out) throws IOException {
                if (out == null) throw new IOException();
                return new BufferedOutputStream(out);
              }
              void run() throws IOException {
                if (flag()) { wrap(new FileOutputStream(file)); }
              }
            """)
        .becomesMembers(
            """
              static OutputStream wrap(OutputStream out) throws IOException {
                if (out == null) throw new IOException();
                return new BufferedOutputStream(out);
              }
              void run() throws IOException {
                if (flag()) { try (FileOutputStream fileOutputStream = new FileOutputStream(file)) {
                  OutputStream outputStream = wrap(fileOutputStream);
                if (outputStream != null) {
                  outputStream.close();
                } } }
              }
            """);
  }
}
