package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Guards that let a resource get to the place where the code settles it. */
final class SettledGuardFixTest {
  /** Closes what it reads from, and does more than that. */
  private static final String PARSER =
      """
        static void load(InputStream in) throws IOException {
          try {
            in.read();
            work();
          } finally {
            in.close();
          }
        }
      """;

  @Test
  void valueOfEachBranchIsGuardedBehindBoth() {
    members(
            PARSER
                + """
                    void run() throws IOException {
                      InputStream in;
                      if (flag()) {
                        in = new FileInputStream("a");
                      } else {
                        in = new FileInputStream("b");
                      }
                      io();
                      load(in);
                    }
                  """)
        .becomesMembers(
            PARSER
                + """
                    void run() throws IOException {
                      InputStream in;
                      if (flag()) {
                        in = new FileInputStream("a");
                      } else {
                        in = new FileInputStream("b");
                      }
                      try {
                        io();
                      } catch (Throwable failure) {
                        try (in) {
                          throw failure;
                        }
                      }
                      load(in);
                    }
                  """);
  }

  @Test
  void secondAttemptIsGuardedLikeTheFirst() {
    members(
            PARSER
                + """
                    void run() throws IOException {
                      InputStream in = Case.class.getResourceAsStream("a");
                      if (in == null) {
                        in = Case.class.getResourceAsStream("b");
                      }
                      io();
                      load(in);
                    }
                  """)
        .becomesMembers(
            PARSER
                + """
                    void run() throws IOException {
                      InputStream in = Case.class.getResourceAsStream("a");
                      if (in == null) {
                        in = Case.class.getResourceAsStream("b");
                      }
                      try {
                        io();
                      } catch (Throwable failure) {
                        InputStream unclosed = in;
                        try (unclosed) {
                          throw failure;
                        }
                      }
                      load(in);
                    }
                  """);
  }

  private static final String OPENED_IN_ITS_OWN_TRY =
      """
        void run() throws SQLException {
          ResultSet rows = null;
          try {
            rows = connection.getMetaData().getSchemas();
          } catch (SQLException e) {
            rows = null;
          }
          try {
            if (rows != null) {
              while (rows.next()) {
                work();
              }
              rows.close();
            }
          } catch (SQLException e) {
            throw new SQLException("rows", e);
          }
        }
      """;

  @Test
  void whatIsOpenedInATryOfItsOwnIsGuardedWhereItIsUsed() {
    members(OPENED_IN_ITS_OWN_TRY)
        .becomesMembers(
            """
              void run() throws SQLException {
                ResultSet rows = null;
                try {
                  rows = connection.getMetaData().getSchemas();
                } catch (SQLException e) {
                  rows = null;
                }
                try {
                  if (rows != null) {
                    try {
                      while (rows.next()) {
                        work();
                      }
                    } catch (Throwable failure) {
                      ResultSet unclosed = rows;
                      try (unclosed) {
                        throw failure;
                      }
                    }
                    rows.close();
                  }
                } catch (SQLException e) {
                  throw new SQLException("rows", e);
                }
              }
            """);
  }

  @Test
  void guardStandsOutsideOfAClauseThatGoesOnUsingTheResource() {
    members(
            OPENED_IN_ITS_OWN_TRY.replace(
                "throw new SQLException(\"rows\", e);", "throw new SQLException(\"\" + rows, e);"))
        .becomesMembers(
            """
              void run() throws SQLException {
                ResultSet rows = null;
                try {
                  rows = connection.getMetaData().getSchemas();
                } catch (SQLException e) {
                  rows = null;
                }
                try {
                  try {
                    if (rows != null) {
                      while (rows.next()) {
                        work();
                      }
                      rows.close();
                    }
                  } catch (SQLException e) {
                    throw new SQLException("" + rows, e);
                  }
                } catch (Throwable failure) {
                  ResultSet unclosed = rows;
                  try (unclosed) {
                    throw failure;
                  }
                }
              }
            """);
  }

  @Test
  void guardGoesOnWhereAClauseKeepsTheFailure() {
    members(
            """
              void run() throws IOException {
                InputStream in = new FileInputStream(file);
                try {
                  io();
                } catch (IOException e) {
                  work();
                }
                io();
                if (flag()) {
                  in.close();
                  work();
                } else {
                  in.close();
                }
              }
            """)
        .becomesMembers(
            """
              void run() throws IOException {
                InputStream in = new FileInputStream(file);
                try {
                  try {
                    io();
                  } catch (IOException e) {
                    work();
                  }
                  io();
                  if (flag()) {
                    in.close();
                    work();
                  } else {
                    in.close();
                  }
                } catch (Throwable failure) {
                  try (in) {
                    throw failure;
                  }
                }
              }
            """);
  }

  @Test
  void valuesOfAChoiceShareOneGuard() {
    members(
            """
              void run(int count) throws IOException {
                InputStream in =
                    switch (count) {
                      case 1 -> new FileInputStream("a");
                      default -> new FileInputStream("b");
                    };
                work();
                if (flag()) {
                  try {
                    io();
                  } catch (FileNotFoundException e) {
                    in.close();
                    work();
                  }
                }
              }
            """)
        .becomesMembers(
            """
              void run(int count) throws IOException {
                InputStream in =
                    switch (count) {
                      case 1 -> new FileInputStream("a");
                      default -> new FileInputStream("b");
                    };
                boolean isOpen = true;
                try {
                  work();
                  if (flag()) {
                    try {
                      io();
                    } catch (FileNotFoundException e) {
                      isOpen = false;
                      in.close();
                      work();
                    }
                  }
                } catch (Throwable failure) {
                  InputStream unclosed = isOpen ? in : null;
                  try (unclosed) {
                    isOpen = false;
                    throw failure;
                  }
                } finally {
                  if (isOpen) {
                    in.close();
                  }
                }
              }
            """);
  }

  @Test
  void valuesOfBranchesWithoutBlocksShareOneGuard() {
    members(
            """
              int run(String name) throws IOException {
                InputStream in;
                if (flag())
                  in = new URL(name).openStream();
                else
                  in = new FileInputStream(name);
                int first = in.read();
                work();
                in.close();
                return first;
              }
            """)
        .becomesMembers(
            """
              int run(String name) throws IOException {
                InputStream in;
                if (flag())
                  in = new URL(name).openStream();
                else
                  in = new FileInputStream(name);
                try (in) {
                  int first = in.read();
                  work();
                  return first;
                }
              }
            """);
  }

  @Test
  void innerOneIsGuardedThoughItsVariableMayHoldSomebodyElsesToo() {
    members(
            """
              int run(InputStream in) throws IOException {
                try {
                  if (flag()) {
                    in = new GZIPInputStream(new FileInputStream(file));
                  }
                  return in.read();
                } finally {
                  in.close();
                }
              }
            """)
        .becomesMembers(
            """
              int run(InputStream in) throws IOException {
                try {
                  if (flag()) {
                    FileInputStream fileInputStream = new FileInputStream(file);
                    try {
                      in = new GZIPInputStream(fileInputStream);
                    } catch (Throwable failure) {
                      try (fileInputStream) {
                        throw failure;
                      }
                    }
                  }
                  return in.read();
                } finally {
                  in.close();
                }
              }
            """);
  }
}
