package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** What is lost only where its variable gets another value is closed as soon as that is so. */
final class EarlyCloseFixTest {
  @Test
  void closesTheFirstOfTwoThatOneFinallyCloses() {
    body("""
            PreparedStatement statement = null;
            try {
              statement = connection.prepareStatement("delete from a");
              statement.executeUpdate();
              statement = connection.prepareStatement("delete from b");
              statement.executeUpdate();
            } finally {
              if (statement != null) {
                statement.close();
              }
            }
            """)
        .becomes(
            """
            PreparedStatement statement = null;
            try {
              statement = connection.prepareStatement("delete from a");
              statement.executeUpdate();
              PreparedStatement overwritten = statement;
              statement = connection.prepareStatement("delete from b");
              overwritten.close();
              statement.executeUpdate();
            } finally {
              if (statement != null) {
                statement.close();
              }
            }
            """);
  }

  @Test
  void closesWhatAnEarlierTurnHasLeft() {
    body("""
            FileInputStream in = null;
            try {
              for (int i = 0; i < 3; i++) {
                try {
                  in = new FileInputStream(file);
                  in.read();
                  break;
                } catch (IOException e) {
                  work();
                }
              }
              io();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .becomes(
            """
            FileInputStream in = null;
            try {
              for (int i = 0; i < 3; i++) {
                try {
                  FileInputStream overwritten = in;
                  in = new FileInputStream(file);
                  if (overwritten != null) {
                    overwritten.close();
                  }
                  in.read();
                  break;
                } catch (IOException e) {
                  work();
                }
              }
              io();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """);
  }

  @Test
  void leavesOpenWhatIsStillReadFrom() {
    body("""
            Statement statement = null;
            try {
              statement = connection.createStatement();
              Statement first = statement;
              statement = connection.createStatement();
              statement.executeUpdate("delete from a");
              first.executeUpdate("delete from b");
            } finally {
              if (statement != null) {
                statement.close();
              }
            }
            """)
        .isRefused(Refusal.NOT_EFFECTIVELY_FINAL);
  }

  @Test
  void closesWhatAClauseOverwrites() {
    members(
            """
              void run() throws IOException {
                InputStream in = null;
                try {
                  in = new FileInputStream("a");
                  synchronized (file) {
                    try {
                      io();
                      work();
                    } catch (FileNotFoundException e) {
                      in = new FileInputStream("b");
                      throw new IllegalStateException(e);
                    }
                  }
                } finally {
                  if (in != null) {
                    in.close();
                  }
                }
              }
            """)
        .becomesMembers(
            """
              void run() throws IOException {
                InputStream in = null;
                try {
                  in = new FileInputStream("a");
                  synchronized (file) {
                    try {
                      io();
                      work();
                    } catch (FileNotFoundException e) {
                      InputStream overwritten = in;
                      in = new FileInputStream("b");
                      if (overwritten != null) {
                        overwritten.close();
                      }
                      throw new IllegalStateException(e);
                    }
                  }
                } finally {
                  if (in != null) {
                    in.close();
                  }
                }
              }
            """);
  }

  @Test
  void closesOnceWhatTwoBranchesHaveOpened() {
    body("""
            FileInputStream in = null;
            try {
              if (flag()) {
                in = new FileInputStream("a");
              } else {
                in = new FileInputStream("b");
              }
              in.read();
              in = new FileInputStream("c");
              in.read();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .becomes(
            """
            FileInputStream in = null;
            try {
              if (flag()) {
                in = new FileInputStream("a");
              } else {
                in = new FileInputStream("b");
              }
              in.read();
              FileInputStream overwritten = in;
              in = new FileInputStream("c");
              if (overwritten != null) {
                overwritten.close();
              }
              in.read();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """);
  }
}
