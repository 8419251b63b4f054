package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Resources that nothing uses. */
final class UnusedResourceFixTest {
  @Test
  void newStreamIsClosedInTheSameStatement() {
    body("""
            new FileOutputStream(file); // creates it
            work();
            """)
        .becomes(
            """
            new FileOutputStream(file).close(); // creates it
            work();
            """);
  }

  @Test
  void innerStreamIsClosedWhereTheOuterOneFails() {
    body("""
            new GZIPInputStream(new FileInputStream(file));
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file)) {
              new GZIPInputStream(fileInputStream).close();
            }
            """);
  }

  @Test
  void resultThatMayBeNullGetsAVariable() {
    body("""
            Case.class.getResourceAsStream("text");
            work();
            """)
        .becomes(
            """
            InputStream inputStream = Case.class.getResourceAsStream("text");
            if (inputStream != null) {
              inputStream.close();
            }
            work();
            """);
  }

  @Test
  void streamOfAVariableIsClosedAtOnce() {
    body("""
            InputStream in = new BufferedInputStream(new FileInputStream(file));
            work();
            """)
        .becomes(
            """
            InputStream in = new BufferedInputStream(new FileInputStream(file));
            in.close();
            work();
            """);
  }

  @Test
  void failureOfTheCloseIsWrapped() {
    members(
            """
              void run() {
                InputStream in = Case.class.getResourceAsStream("text");
              }
            """)
        .becomesMembers(
            """
              void run() {
                InputStream in = Case.class.getResourceAsStream("text");
                if (in != null) {
                  try {
                    in.close();
                  } catch (IOException closeFailure) {
                    throw new UncheckedIOException(closeFailure);
                  }
                }
              }
            """);
  }

  @Test
  void whatMattersByBeingOpenStaysSoUpToTheEndOfTheBlock() {
    body("""
            ServerSocket server = new ServerSocket(0);
            work();
            """)
        .becomes(
            """
            ServerSocket server = new ServerSocket(0);
            try (server) {
              work();
            }
            """);
  }

  @Test
  void whatNotesThatAllWentWellComesAfterTheClose() {
    body("""
            boolean isDone = false;
            try {
              Socket socket = new Socket("host", 1);
              work();
              isDone = true;
            } finally {
              if (!isDone) {
                work();
              }
            }
            io();
            """)
        .becomes(
            """
            boolean isDone = false;
            try {
              Socket socket = new Socket("host", 1);
              try (socket) {
                work();
              }
              isDone = true;
            } finally {
              if (!isDone) {
                work();
              }
            }
            io();
            """);
  }

  @Test
  void staysOpenNoLongerThanItsVariableHasIt() {
    body("""
            Socket socket = new Socket("host", 1);
            work();
            if (flag()) {
              socket = null;
            }
            work();
            """)
        .becomes(
            """
            Socket socket = new Socket("host", 1);
            Throwable bodyFailure = null;
            try {
              work();
            } catch (Throwable failure) {
              bodyFailure = failure;
              throw failure;
            } finally {
              try {
                socket.close();
              } catch (Throwable closeFailure) {
                if (bodyFailure == null) {
                  throw closeFailure;
                }
                bodyFailure.addSuppressed(closeFailure);
              }
            }
            if (flag()) {
              socket = null;
            }
            work();
            """);
  }

  @Test
  void droppedResultThatMattersByBeingOpenGetsAVariable() {
    body("""
            new ServerSocket(0);
            work();
            """)
        .becomes(
            """
            ServerSocket serverSocket = new ServerSocket(0);
            try (serverSocket) {
              work();
            }
            """);
  }

  @Test
  void nothingThatCouldDependOnItFollows() {
    members(
            """
              int run() throws IOException {
                work();
                ServerSocket server = new ServerSocket(0);
                return 1;
              }
            """)
        .becomesMembers(
            """
              int run() throws IOException {
                work();
                ServerSocket server = new ServerSocket(0);
                server.close();
                return 1;
              }
            """);
  }

  @Test
  void firstValueIsClosedBeforeTheSecond() {
    body("""
            ServerSocket server = new ServerSocket(0);
            server = new ServerSocket(1);
            server.close();
            """)
        .becomes(
            """
            ServerSocket server = new ServerSocket(0);
            server.close();
            server = new ServerSocket(1);
            server.close();
            """);
  }

  @Test
  void assignedStreamIsClosedAtOnce() {
    body("""
            InputStream in = null;
            if (flag()) {
              in = new FileInputStream(file);
            }
            work();
            """)
        .becomes(
            """
            InputStream in = null;
            if (flag()) {
              in = new FileInputStream(file);
              in.close();
            }
            work();
            """);
  }

  @Test
  void doesNotTellUntilWhenAVariableFromOutsideHasToStayOpen() {
    members(
            """
              static native ServerSocket shared();

              void run() throws IOException {
                ServerSocket server = shared();
                if (flag()) {
                  server = new ServerSocket(0);
                }
                work();
              }
            """)
        .isRefused(Refusal.UNUSED);
  }

  @Test
  void streamInABranchWithoutBlockIsClosedInTheSameStatement() {
    body("""
            if (flag()) new FileOutputStream(file);
            """)
        .becomes(
            """
            if (flag()) new FileOutputStream(file).close();
            """);
  }

  @Test
  void doesNotNameWhatABranchWithoutBlockOpens() {
    body("""
            if (flag()) Case.class.getResourceAsStream("a");
            """)
        .isRefused(Refusal.UNUSED);
  }

  @Test
  void streamIsClosedWhereAnArrowLeadsToIt() {
    body("""
            switch (file.getName()) {
              case "a" -> new FileOutputStream(file);
              default -> work();
            }
            """)
        .becomes(
            """
            switch (file.getName()) {
              case "a" -> new FileOutputStream(file).close();
              default -> work();
            }
            """);
  }

  @Test
  void resultThatMayBeNullGetsNoVariableBehindAnArrow() {
    body("""
            switch (file.getName()) {
              case "a" -> Case.class.getResourceAsStream("text");
              default -> work();
            }
            """)
        .isRefused(Refusal.UNUSED);
  }
}
