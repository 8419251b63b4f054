package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Acquisitions and closes in and around loops. */
final class LoopTest {

  @Test
  void doesNotReportRetryUntilNotNull() {
    body("""
            InputStream in = null;
            while (in == null) {
              try {
                in = new FileInputStream(file);
              } catch (IOException e) {
                work();
              }
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void retryThatOpensAgainWhileOpenIsALeak() {
    body("""
            InputStream in = null;
            do {
              in = new FileInputStream(file); // -> UnclosedResource
            } while (in != null && file == null);
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResourceOfEachIteration() {
    body("""
            for (File each : file.listFiles()) {
              InputStream in = new FileInputStream(each);
              try {
                in.read();
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void resourceOfEachIterationThatIsNotClosedIsALeak() {
    body("""
            for (File each : file.listFiles()) {
              InputStream in = new FileInputStream(each); // -> UnclosedResource
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void closingOnlyTheLastOneIsALeak() {
    body("""
            InputStream in = null;
            for (int i = 0; i < 3; i++) {
              in = new FileInputStream(file); // -> UnclosedResource
            }
            if (in != null) {
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCloseOfThePreviousOneBeforeTheNext() {
    body("""
            InputStream in = null;
            for (int i = 0; i < 3; i++) {
              if (in != null) {
                in.close();
              }
              in = new FileInputStream(file);
            }
            if (in != null) {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void continueThatSkipsTheCloseIsALeak() {
    body("""
            for (int i = 0; i < 3; i++) {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              if (i == 1) {
                continue;
              }
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportContinueThroughAFinallyThatCloses() {
    body("""
            for (int i = 0; i < 3; i++) {
              InputStream in = new FileInputStream(file);
              try {
                if (i == 1) {
                  continue;
                }
                in.read();
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void breakThatSkipsTheCloseIsALeak() {
    body("""
            while (true) {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              if (file == null) {
                break;
              }
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportBreakToTheClose() {
    body("""
            InputStream in;
            while (true) {
              in = new FileInputStream(file);
              if (file == null) {
                break;
              }
              in.close();
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void continueOfTheOuterLoopThatSkipsTheCloseIsALeak() {
    body("""
            files:
            for (int i = 0; i < 3; i++) {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              for (int j = 0; j < 3; j++) {
                if (i == j) {
                  continue files;
                }
              }
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportBreakOfTheInnerLoop() {
    body("""
            for (int i = 0; i < 3; i++) {
              InputStream in = new FileInputStream(file);
              for (int j = 0; j < 3; j++) {
                if (i == j) {
                  break;
                }
              }
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void breakOfALabelledBlockThatSkipsTheCloseIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            done: {
              if (file == null) {
                break done;
              }
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportBreakOfTheOuterLoopThroughTheFinally() {
    body("""
            files:
            for (int i = 0; i < 3; i++) {
              InputStream in = new FileInputStream(file);
              try {
                while (true) {
                  if (in.read() == -1) {
                    break files;
                  }
                }
              } finally {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseInALaterIteration() {
    body("""
            InputStream in = new FileInputStream(file);
            while (true) {
              if (file == null) {
                in.close();
                break;
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportAcquisitionInTheCondition() {
    members(
            """
            void body(ServerSocket server) throws IOException {
              Socket client;
              while ((client = server.accept()) != null) {
                client.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void acquisitionInTheConditionThatIsNotClosedIsALeak() {
    members(
            """
            void body(ServerSocket server) throws IOException {
              Socket client;
              while ((client = server.accept()) != null) { // -> UnclosedResource
                client.setSoTimeout(1);
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void acquisitionInTheHeadOfAForIsALeak() {
    body("""
            for (Scanner scanner = new Scanner(file); scanner.hasNext(); ) { // -> UnclosedResource
              scanner.next();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportDoWhileThatClosesEachTime() {
    body("""
            int tries = 0;
            do {
              InputStream in = new FileInputStream(file);
              in.close();
              tries++;
            } while (tries < 3);
            """)
        .isSilent();
  }

  @Test
  void doWhileThatClosesOnlyAtTheEndIsALeak() {
    body("""
            int tries = 0;
            InputStream in;
            do {
              in = new FileInputStream(file); // -> UnclosedResource
              tries++;
            } while (tries < 3);
            in.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void readLoopWithTheCloseAfterItSkipsTheClose() {
    body("""
            BufferedReader reader = new BufferedReader(new FileReader(file)); // -> CloseNotInFinally
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
              work();
            }
            reader.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReturnFromALoopWithTheCloseInTheFinally() {
    members(
            """
            String find(String wanted) throws IOException {
              BufferedReader reader = new BufferedReader(new FileReader(file));
              try {
                String line;
                while ((line = reader.readLine()) != null) {
                  if (line.equals(wanted)) {
                    return line;
                  }
                }
                return null;
              } finally {
                reader.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void returnFromALoopThatSkipsTheCloseIsALeak() {
    members(
            """
            String find(BufferedReader lines) throws IOException {
              for (int i = 0; i < 3; i++) {
                InputStream in = new FileInputStream(file); // -> UnclosedResource
                if (i == 2) {
                  return "two";
                }
                in.close();
              }
              return null;
            }
            """)
        .isReportedAsMarked();
  }

  /** A loop that opens the next one first and closes the previous one afterwards. */
  @Test
  void doesNotReportCloseOfThePreviousOneAfterTheNextIsOpen() {
    body("""
            InputStream current = null;
            try {
              for (int i = 0; i < 3; i++) {
                InputStream next = new FileInputStream(file);
                InputStream previous = current;
                current = next;
                if (previous != null) {
                  previous.close();
                }
              }
            } finally {
              if (current != null) {
                current.close();
              }
            }
            """)
        .isSilent();
  }
}
