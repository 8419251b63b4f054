package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Closes that follow each other in a finally, whose resources no header can declare. */
final class SecuredCloseFixTest {
  private static final String ASSIGNED =
      """
      InputStream in = null;
      OutputStream out = null;
      try {
        in = new FileInputStream(file);
        out = new FileOutputStream(path.toFile());
        out.write(in.read());
      } finally {
      %s}
      """;

  @Test
  void secondCloseGetsAFinallyOfItsOwn() {
    body(ASSIGNED.formatted(
            """
                  // No more input.
                  if (in != null) {
                    in.close();
                  }
                  // No more output.
                  if (out != null) {
                    out.close(); // flushes
                  }
                """))
        .becomes(
            ASSIGNED.formatted(
                """
                  // No more input.
                  try {
                    if (in != null) {
                      in.close();
                    }
                  } finally {
                    // No more output.
                    if (out != null) {
                      out.close(); // flushes
                    }
                  }
                """));
  }

  @Test
  void eachLaterCloseGetsAFinallyOfItsOwn() {
    body("""
            InputStream in = null;
            OutputStream out = null;
            Socket socket = null;
            try {
              in = new FileInputStream(file);
              out = new FileOutputStream(path.toFile());
              socket = new Socket("host", in.read());
              out.write(socket.getPort());
            } finally {
              if (in != null) in.close();
              if (out != null) out.close();
              if (socket != null) socket.close();
              work();
            }
            """)
        .becomes(
            """
            InputStream in = null;
            OutputStream out = null;
            Socket socket = null;
            try {
              in = new FileInputStream(file);
              out = new FileOutputStream(path.toFile());
              socket = new Socket("host", in.read());
              out.write(socket.getPort());
            } finally {
              try {
                try {
                  if (in != null) in.close();
                } finally {
                  if (out != null) out.close();
                }
              } finally {
                if (socket != null) socket.close();
              }
              work();
            }
            """);
  }

  @Test
  void closesThatCannotMoveAwayFromALocalAreGuardedFromOutside() {
    body(ASSIGNED.formatted(
            """
                  int available = in == null ? 0 : in.available();
                  if (out != null) {
                    out.close();
                  }
                  if (in != null) {
                    in.close();
                  }
                  System.out.println(available);
                """))
        .becomes(
            """
            InputStream in = null;
            try {
              OutputStream out = null;
              try {
                try {
                  in = new FileInputStream(file);
                  out = new FileOutputStream(path.toFile());
                  out.write(in.read());
                } finally {
                  int available = in == null ? 0 : in.available();
                  if (out != null) {
                    out.close();
                  }
                  if (in != null) {
                    in.close();
                  }
                  System.out.println(available);
                }
              } catch (Throwable failure) {
                OutputStream unclosed = out;
                try (unclosed) {
                  throw failure;
                }
              }
            } catch (Throwable failure) {
              InputStream unclosed = in;
              try (unclosed) {
                throw failure;
              }
            }
            """);
  }

  @Test
  void closesInOneTryWhoseClauseHandlesThemAreSecuredInThere() {
    members(
            """
              int count(String sql) {
                Connection connection = null;
                Statement statement = null;
                try {
                  connection = DriverManager.getConnection("a");
                  statement = connection.createStatement();
                  return statement.executeUpdate(sql);
                } catch (SQLException e) {
                  return -1;
                } finally {
                  try {
                    if (statement != null) {
                      statement.close();
                    }
                    if (connection != null) {
                      connection.close();
                    }
                  } catch (SQLException e) {
                    work();
                  }
                }
              }
            """)
        .becomesMembers(
            """
              int count(String sql) {
                Connection connection = null;
                Statement statement = null;
                try {
                  connection = DriverManager.getConnection("a");
                  statement = connection.createStatement();
                  return statement.executeUpdate(sql);
                } catch (SQLException e) {
                  return -1;
                } finally {
                  try {
                    try {
                      if (statement != null) {
                        statement.close();
                      }
                    } finally {
                      if (connection != null) {
                        connection.close();
                      }
                    }
                  } catch (SQLException e) {
                    work();
                  }
                }
              }
            """);
  }
}
