package dev.sluice.checks;

import static dev.sluice.checks.Snippet.body;
import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** One resource, several references. */
final class AliasTest {

  @Test
  void doesNotReportCloseThroughACopy() {
    body("""
            InputStream in = new FileInputStream(file);
            InputStream copy = in;
            copy.close();
            """)
        .isSilent();
  }

  @Test
  void closeOfAnotherResourceIsALeak() {
    body("""
            InputStream first = new FileInputStream(file); // -> UnclosedResource
            InputStream second = new FileInputStream(file);
            second.close();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCloseThroughACast() {
    body("""
            Object in = new FileInputStream(file);
            ((Closeable) (in)).close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseThroughATernary() {
    body("""
            InputStream first = new FileInputStream(file);
            InputStream chosen = first != null ? first : System.in;
            chosen.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportTernaryOfTwoAcquisitions() {
    body("""
            InputStream in =
                flag()
                    ? new FileInputStream("a")
                    : new FileInputStream("b");
            in.close();
            """)
        .isSilent();
  }

  @Test
  void ternaryOfTwoAcquisitionsThatIsNotClosedIsTwoLeaks() {
    body("""
            InputStream in =
                flag()
                    ? new FileInputStream("a") // -> UnclosedResource
                    : new FileInputStream("b"); // -> UnclosedResource
            in.read();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResourceReturnedByAChain() {
    body("""
            PrintWriter out = new PrintWriter("a").append("b").append("c");
            try {
              work();
            } finally {
              out.close();
            }
            """)
        .isSilent();
  }

  @Test
  void chainThatNobodyClosesIsALeak() {
    body("""
            PrintWriter out = new PrintWriter("a").append("b").append("c"); // -> UnclosedResource
            out.println();
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCopyThatOutlivesTheOriginal() {
    body("""
            InputStream in = new FileInputStream(file);
            InputStream copy = in;
            in = null;
            copy.close();
            """)
        .isSilent();
  }

  @Test
  void overwritingTheLastCopyIsALeak() {
    body("""
            InputStream in = new FileInputStream(file); // -> UnclosedResource
            InputStream copy = in;
            in = null;
            copy = null;
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportSwap() {
    body("""
            InputStream first = new FileInputStream("a");
            InputStream second = null;
            InputStream third = first;
            first = second;
            second = third;
            third = null;
            second.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportChainedAssignment() {
    body("""
            InputStream first;
            InputStream second;
            first = second = new FileInputStream(file);
            first.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseOnTheAssignmentItself() {
    body("""
            InputStream in;
            (in = new FileInputStream(file)).close();
            """)
        .isSilent();
  }

  @Test
  void useOfTheAssignmentItselfIsALeak() {
    body("""
            InputStream in;
            (in = new FileInputStream(file)).read(); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportAssignmentToAParameter() {
    members(
            """
            void body(InputStream in) throws IOException {
              in = new FileInputStream(file);
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void assignmentToAParameterIsALeak() {
    members(
            """
            void body(InputStream in) throws IOException {
              in = new FileInputStream(file); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportVar() {
    body("""
            var in = new FileInputStream(file);
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportRequireNonNull() {
    body("""
            InputStream in = Objects.requireNonNull(new FileInputStream(file));
            try {
              in.read();
            } finally {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void requireNonNullThatIsNotClosedIsALeak() {
    body("""
            InputStream in = Objects.requireNonNull(new FileInputStream(file)); // -> UnclosedResource
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportInstanceofPattern() {
    body("""
            Object resource = new FileInputStream(file);
            if (resource instanceof InputStream in) {
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void instanceofPatternThatIsNotClosedIsALeak() {
    body("""
            Object resource = new FileInputStream(file); // -> UnclosedResource
            if (resource instanceof InputStream in) {
              in.read();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportCloseThroughASwitchResult() {
    members(
            """
            void body(int number) throws IOException {
              InputStream first = new FileInputStream("a");
              InputStream in =
                  switch (number) {
                    case 0 -> first;
                    default -> {
                      yield first;
                    }
                  };
              in.close();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportCloseOfACopyByAHeader() {
    body("""
            InputStream in = new FileInputStream(file);
            InputStream copy = in;
            try (copy) {
              in.read();
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportDoubleClose() {
    body("""
            InputStream in = new FileInputStream(file);
            InputStream copy = in;
            copy.close();
            in.close();
            """)
        .isSilent();
  }

  @Test
  void doesNotReportBlockLocalCopy() {
    body("""
            InputStream in = new FileInputStream(file);
            {
              InputStream copy = in;
              copy.close();
            }
            """)
        .isSilent();
  }

  @Test
  void sameVariableForTwoResourcesIsUnderstood() {
    body("""
            InputStream in = new FileInputStream("a");
            in.close();
            in = new FileInputStream("b"); // -> UnclosedResource
            in.read();
            """)
        .isReportedAsMarked();
  }
}
