package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** Acquisitions and closes in some branches only. */
final class BranchTest {

  @Test
  void doesNotReportCloseInBothBranches() {
    body("""
            InputStream in = new FileInputStream(file);
            if (file == null) {
              in.close();
            } else {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void closeInTheElseBranchOnlyIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            if (file == null) {
              System.out.println();
            } else {
              in.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportReturnBeforeTheAcquisition() {
    body("""
            if (flag()) {
              return;
            }
            InputStream in = new FileInputStream(file);
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportAcquisitionInOneBranchUnderANullTest() {
    members(
            """
            void body(boolean isFile) throws IOException {
              InputStream in = null;
              if (isFile) {
                in = new FileInputStream(file);
              }
              if (in != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void acquisitionInOneBranchClosedInTheOtherIsALeak() {
    members(
            """
            void body(boolean isFile) throws IOException {
              InputStream in = null;
              if (isFile) {
                in = new FileInputStream(file); // -> UnclosedResource
              }
              if (!isFile) {
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResourceOrStandardStreamClosedByOneClose() {
    members(
            """
            void body(boolean isFile) throws IOException {
              OutputStream out;
              if (isFile) {
                out = new FileOutputStream(file);
              } else {
                out = System.out;
              }
              out.close();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseInEveryCaseOfAnOldSwitch() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in = new FileInputStream(file);
              switch (kind) {
                case 0:
                case 1:
                  in.close();
                  break;
                case 2:
                  in.close();
                  return;
                default:
                  in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void oldSwitchWithoutADefaultIsALeak() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              switch (kind) {
                case 0:
                  in.close();
                  break;
                case 1:
                  in.close();
                  break;
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportFallThroughToTheClose() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in = new FileInputStream(file);
              switch (kind) {
                case 0:
                  kind = 1;
                default:
                  in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void breakBeforeTheFallThroughIsALeak() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              switch (kind) {
                case 0:
                  kind = 1;
                  break;
                default:
                  in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCloseInEveryCaseOfANewSwitch() {
    members(
            """
            void body(String kind) throws IOException {
              InputStream in = new FileInputStream(file);
              switch (kind) {
                case "a", "b" -> in.close();
                default -> {
                  in.close();
                }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void caseOfANewSwitchThatForgetsTheCloseIsALeak() {
    members(
            """
            void body(String kind) throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              switch (kind) {
                case "a" -> in.close();
                case "b" -> kind = "c";
                default -> in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportSwitchExpressionThatOpens() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in =
                  switch (kind) {
                    case 0 -> new FileInputStream("a");
                    case 1 -> System.in;
                    default -> {
                      InputStream other = new FileInputStream("b");
                      yield other;
                    }
                  };
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void switchExpressionThatOpensAndForgetsIsALeak() {
    members(
            """
            void body(int kind) throws IOException {
              int first =
                  switch (kind) {
                    case 0 -> 0;
                    default -> {
                      InputStream in = new FileInputStream("b"); // -> UnclosedResource
                      yield in.read();
                    }
                  };
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportOldStyleSwitchExpressionThatYields() {
    members(
            """
            InputStream open(int kind) throws IOException {
              return switch (kind) {
                case 0:
                  yield System.in;
                default:
                  yield new FileInputStream("b");
              };
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportYieldThroughAFinallyThatCloses() {
    members(
            """
            int first(int kind) throws IOException {
              return switch (kind) {
                case 0 -> 0;
                default -> {
                  InputStream in = new FileInputStream("b");
                  try {
                    yield in.read();
                  } finally {
                    in.close();
                  }
                }
              };
            }
            """)
        .isSilent();
  }

  @Test
  void yieldThatSkipsTheCloseIsALeak() {
    members(
            """
            int first(int kind) throws IOException {
              return switch (kind) {
                case 0 -> 0;
                default -> {
                  InputStream in = new FileInputStream("b"); // -> UnclosedResource
                  if (kind == 2) {
                    yield 2;
                  }
                  in.close();
                  yield 3;
                }
              };
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAcquisitionInAConjunction() {
    members(
            """
            void body(boolean isFile) throws IOException {
              InputStream in = null;
              if (isFile && (in = new FileInputStream(file)) != null) {
                in.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void acquisitionInAConjunctionWithALaterConditionIsALeak() {
    members(
            """
            void body(boolean isFile) throws IOException {
              InputStream in = null;
              if ((in = new FileInputStream(file)) != null && isFile) { // -> UnclosedResource
                in.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportTheEndOfTheProgram() {
    body("""
            InputStream in = new FileInputStream(file);
            if (file == null) {
              System.exit(1);
            }
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportAFailingAssertion() {
    body("""
            InputStream in = new FileInputStream(file);
            assert file != null : "no file";
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportConstantConditions() {
    body("""
            InputStream in = new FileInputStream(file);
            if (true) {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void throwInTheDefaultOfASwitchIsALeak() {
    members(
            """
            void body(int kind) throws IOException {
              InputStream in = new FileInputStream(file); // -> UnclosedResource
              switch (kind) {
                case 0 -> in.close();
                default -> throw new IllegalArgumentException();
              }
            }
            """)
        .isReportedAsMarked();
  }

  /** The compiler adds a default that throws an error, which is no exit that counts. */
  @Test
  void doesNotReportExhaustiveSwitchExpressionOverAnEnum() {
    members(
            """
            enum Kind { FIRST, SECOND }

            int first(Kind kind) throws IOException {
              InputStream in = new FileInputStream(file);
              int result =
                  switch (kind) {
                    case FIRST -> {
                      in.close();
                      yield 1;
                    }
                    case SECOND -> {
                      in.close();
                      yield 2;
                    }
                  };
              return result;
            }
            """)
        .isSilent();
  }
}
