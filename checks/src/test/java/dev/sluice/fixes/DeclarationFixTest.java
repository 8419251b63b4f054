package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Declaration, use, close or no close. */
final class DeclarationFixTest {
  @Test
  void closeAtTheEndBecomesTheBrace() {
    body("""
            FileInputStream in = new FileInputStream(file);
            int first = in.read();
            System.out.println(first);
            in.close();
            work();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file)) {
              int first = in.read();
              System.out.println(first);
            }
            work();
            """);
  }

  @Test
  void regionOfAResourceThatIsNeverClosedEndsWithItsLastUse() {
    body("""
            work();
            FileInputStream in = new FileInputStream(file);
            int first = in.read();
            System.out.println(first);
            """)
        .becomes(
            """
            work();
            int first;
            try (FileInputStream in = new FileInputStream(file)) {
              first = in.read();
            }
            System.out.println(first);
            """);
  }

  @Test
  void followingReturnOfALocalMovesIntoTheBody() {
    members(
            """
              int first() throws IOException {
                FileInputStream in = new FileInputStream(file);
                int first = in.read();
                in.close();
                return first;
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                  int first = in.read();
                  return first;
                }
              }
            """);
  }

  @Test
  void consecutiveAcquisitionsShareAHeader() {
    body("""
            FileInputStream in = new FileInputStream(file);
            FileOutputStream out = new FileOutputStream("copy");
            in.transferTo(out);
            in.close();
            out.close();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file);
                FileOutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            }
            """);
  }

  @Test
  void closesInBranchesAreRemoved() {
    members(
            """
              int first() throws IOException {
                FileInputStream in = new FileInputStream(file);
                if (in.available() == 0) {
                  in.close();
                  return -1;
                }
                int first = in.read();
                in.close();
                return first;
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                  if (in.available() == 0) {
                    return -1;
                  }
                  int first = in.read();
                  return first;
                }
              }
            """);
  }

  @Test
  void wrapperThatIsClosedGoesIntoTheHeader() {
    body("""
            FileOutputStream out = new FileOutputStream(file);
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out));
            writer.write("text");
            writer.close();
            """)
        .becomes(
            """
            try (FileOutputStream out = new FileOutputStream(file);
                BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out))) {
              writer.write("text");
            }
            """);
  }
}
