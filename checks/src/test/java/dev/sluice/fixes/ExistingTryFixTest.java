package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** A {@code try} with clauses that handle what {@code close()} throws names the resource. */
final class ExistingTryFixTest {
  @Test
  void closeWhoseFailureIsCaughtMovesIntoTheHeader() {
    body("""
            FileInputStream in = new FileInputStream(file);
            try {
              System.out.println(in.read());
              in.close();
            } catch (IOException e) {
              work();
            }
            """)
        .becomes(
            """
            FileInputStream in = new FileInputStream(file);
            try (in) {
              System.out.println(in.read());
            } catch (IOException e) {
              work();
            }
            """);
  }

  @Test
  void closeFirstInAClauseGoesToo() {
    body("""
            FileInputStream in = new FileInputStream(file);
            try {
              System.out.println(in.read());
              in.close();
            } catch (IOException e) {
              in.close();
              throw e;
            }
            """)
        .becomes(
            """
            FileInputStream in = new FileInputStream(file);
            try (in) {
              System.out.println(in.read());
            } catch (IOException e) {
              throw e;
            }
            """);
  }

  @Test
  void resourceThatMayBeNullIsClosedWhereItIsNot() {
    members(
            """
              void run() {
                InputStream in = Case.class.getResourceAsStream("text");
                if (in == null) {
                  work();
                } else {
                  Properties properties = new Properties();
                  try {
                    properties.load(in);
                  } catch (IOException e) {
                    work();
                  }
                }
              }
            """)
        .becomesMembers(
            """
              void run() {
                InputStream in = Case.class.getResourceAsStream("text");
                if (in == null) {
                  work();
                } else {
                  Properties properties = new Properties();
                  try (in) {
                    properties.load(in);
                  } catch (IOException e) {
                    work();
                  }
                }
              }
            """);
  }

  @Test
  void resourceGoesBeforeThoseOfTheHeader() {
    members(
            """
              void run() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                try (FileWriter out = new FileWriter("copy")) {
                  out.write(in.read());
                  in.close();
                } catch (IOException e) {
                  work();
                }
              }
            """)
        .becomesMembers(
            """
              void run() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                try (in; FileWriter out = new FileWriter("copy")) {
                  out.write(in.read());
                } catch (IOException e) {
                  work();
                }
              }
            """);
  }

  @Test
  void otherCodeInBetweenIsGuardedToo() {
    members(
            """
              void run() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                new FileReader("other");
                try {
                  in.read();
                  in.close();
                } catch (IOException e) {
                  work();
                }
              }
            """)
        .becomesMembers(
            """
              void run() throws FileNotFoundException {
                FileInputStream in = new FileInputStream(file);
                boolean isOpen = true;
                Throwable bodyFailure = null;
                try {
                  FileReader fileReader = new FileReader("other");
                  try {
                    fileReader.close();
                  } catch (IOException closeFailure) {
                    throw new UncheckedIOException(closeFailure);
                  }
                  try {
                    in.read();
                    isOpen = false;
                    in.close();
                  } catch (IOException e) {
                    work();
                  }
                } catch (Throwable failure) {
                  bodyFailure = failure;
                  throw failure;
                } finally {
                  if (isOpen) {
                    if (bodyFailure == null) {
                      try {
                        in.close();
                      } catch (IOException closeFailure) {
                        throw new UncheckedIOException(closeFailure);
                      }
                    } else {
                      try {
                        in.close();
                      } catch (Throwable closeFailure) {
                        bodyFailure.addSuppressed(closeFailure);
                      }
                    }
                  }
                }
              }
            """);
  }

  @Test
  void valueOfAnotherTryIsClosedByTheTryThatUsesIt() {
    members(
            """
              int run() {
                FileInputStream in;
                try {
                  in = new FileInputStream(file);
                } catch (IOException e) {
                  return -1;
                }
                try {
                  return in.read();
                } catch (IOException e) {
                  return -2;
                }
              }
            """)
        .becomesMembers(
            """
              int run() {
                FileInputStream in;
                try {
                  in = new FileInputStream(file);
                } catch (IOException e) {
                  return -1;
                }
                try (in) {
                  return in.read();
                } catch (IOException e) {
                  return -2;
                }
              }
            """);
  }

  @Test
  void headerThatNamesAVariableLeavesTheBlockToAnother() {
    members(
            """
              static Statement open() {
                try {
                  return connection.createStatement();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }

              int run() {
                Statement statement = open();
                try {
                  ResultSet rows = statement.executeQuery("select 1");
                  rows.next();
                  return rows.getInt(1);
                } catch (SQLException e) {
                  return 0;
                }
              }
            """)
        .becomesMembers(
            """
              static Statement open() {
                try {
                  return connection.createStatement();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }

              int run() {
                Statement statement = open();
                try (statement) {
                  try (ResultSet rows = statement.executeQuery("select 1")) {
                    rows.next();
                    return rows.getInt(1);
                  }
                } catch (SQLException e) {
                  return 0;
                }
              }
            """);
  }
}
