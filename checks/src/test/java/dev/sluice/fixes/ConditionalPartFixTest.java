package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Resources that a part of an expression opens which is not always evaluated. */
final class ConditionalPartFixTest {
  @Test
  void rightOperandOfAConditionOpensOnlyIfItIsEvaluated() {
    members(
            """
              void run(boolean isWanted) throws IOException {
                if (isWanted && new FileInputStream(file).read() > 0) {
                  work();
                }
              }
            """)
        .becomesMembers(
            """
              void run(boolean isWanted) throws IOException {
                try (FileInputStream fileInputStream = isWanted ? new FileInputStream(file) : null) {
                  if (isWanted && fileInputStream.read() > 0) {
                    work();
                  }
                }
              }
            """);
  }

  @Test
  void rightOperandOfAnAlternativeOpensOnlyIfTheLeftOneIsFalse() {
    members(
            """
              boolean run(int size) throws IOException {
                return size > 0 || new FileInputStream(file).read() > 0;
              }
            """)
        .becomesMembers(
            """
              boolean run(int size) throws IOException {
                try (FileInputStream fileInputStream = !(size > 0) ? new FileInputStream(file) : null) {
                  return size > 0 || fileInputStream.read() > 0;
                }
              }
            """);
  }

  @Test
  void innerConstructorsOfBranchesAreOpenedInTheirBranch() {
    members(
            """
              void run(int size, boolean isPlain) throws IOException {
                InputStream in =
                    size > 1
                        ? new GZIPInputStream(new FileInputStream("a"))
                        : isPlain ? null : new GZIPInputStream(new FileInputStream("b"));
                in.read();
              }
            """)
        .becomesMembers(
            """
              void run(int size, boolean isPlain) throws IOException {
                try (FileInputStream fileInputStream = size > 1 ? new FileInputStream("a") : null;
                    FileInputStream fileInputStream2 =
                        !(size > 1) && !isPlain ? new FileInputStream("b") : null;
                    InputStream in =
                        size > 1
                            ? new GZIPInputStream(fileInputStream)
                            : isPlain ? null : new GZIPInputStream(fileInputStream2)) {
                  in.read();
                }
              }
            """);
  }

  @Test
  void doesNotEvaluateACallTwice() {
    body("""
            if (flag() && new FileInputStream(file).read() > 0) {
              work();
            }
            """)
        .isRefused(Refusal.TEMPORARY);
  }

  @Test
  void doesNotReadAFieldTwice() {
    members(
            """
              boolean isWanted;

              int run() throws IOException {
                return isWanted ? new FileInputStream(file).read() : 0;
              }
            """)
        .isRefused(Refusal.TEMPORARY);
  }

  @Test
  void conditionOfALoopOpensAndClosesEachTime() {
    body("""
            while (new FileInputStream(file).read() > 0) {
              work();
            }
            """)
        .becomes(
            """
            while (true) {
              try (FileInputStream fileInputStream = new FileInputStream(file)) {
                if (!(fileInputStream.read() > 0)) {
                  break;
                }
              }
              work();
            }
            """);
  }

  @Test
  void conditionOfALoopMovesIntoABlockOfItsOwn() {
    body("""
            while (new FileInputStream(file).read() > 0)
              work();
            """)
        .becomes(
            """
            while (true)
              {
              try (FileInputStream fileInputStream = new FileInputStream(file)) {
                if (!(fileInputStream.read() > 0)) {
                  break;
                }
              }
              work();
            }
            """);
  }

  @Test
  void doesNotCloseWhatTheBodyOfTheLoopReads() {
    body("""
            Iterator<String> lines;
            while ((lines = Files.lines(path).iterator()).hasNext()) {
              lines.next();
            }
            """)
        .isRefused(Refusal.DERIVED_VALUE_ESCAPES);
  }

  @Test
  void doesNotMoveTheConditionAtTheEndOfALoop() {
    body("""
            do {
              work();
            } while (new FileInputStream(file).read() > 0);
            """)
        .isRefused(Refusal.HEAD_OF_LOOP);
  }
}
