package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Headers and guards that begin behind the same statement. */
final class GuardsAtOnePlaceFixTest {
  private static final String OWN =
      """
        static class Own implements Closeable {
          Own(String name) throws IOException { io(); }
          int use() throws IOException { return 1; }
          public void close() throws IOException { io(); }
        }
      """;

  @Test
  void guardOfAnotherVariableIsInTheHeaderOfTheStatement() {
    body("""
            FileWriter out = null;
            InputStream in = Case.class.getResourceAsStream("x"); // opened first
            try {
              out = new FileWriter(file);
              if (in != null) {
                out.write(in.read());
              }
            } catch (IOException e) {
              work();
            }
            if (out != null) out.close();
            if (in != null) in.close();
            """)
        .becomes(
            """
            FileWriter out = null;
            try (InputStream in = Case.class.getResourceAsStream("x")) { // opened first
              try {
                try {
                  out = new FileWriter(file);
                  if (in != null) {
                    out.write(in.read());
                  }
                } catch (IOException e) {
                  work();
                }
              } catch (Throwable failure) {
                FileWriter unclosed = out;
                try (unclosed) {
                  out = null;
                  throw failure;
                }
              } finally {
                if (out != null) {
                  out.close();
                }
              }
            }
            """);
  }

  @Test
  void guardOfAnotherVariableBeginsWhereADeclarationMovesAway() {
    body("""
            FileWriter index = null;
            FileWriter log = new FileWriter("log");
            int lines = 0;
            for (String name : file.list()) {
              if (index == null) {
                index = new FileWriter("index");
              }
              log.write(name);
              lines++;
            }
            log.close();
            index.write(lines);
            if (index != null) index.close();
            System.out.println(lines);
            """)
        .becomes(
            """
            FileWriter index = null;
            FileWriter log = new FileWriter("log");
            int lines = 0;
            try {
              try {
                for (String name : file.list()) {
                  if (index == null) {
                    index = new FileWriter("index");
                  }
                  log.write(name);
                  lines++;
                }
                log.close();
                index.write(lines);
              } catch (Throwable failure) {
                FileWriter unclosed = index;
                try (unclosed) {
                  index = null;
                  throw failure;
                }
              } finally {
                if (index != null) {
                  index.close();
                }
              }
            } catch (Throwable failure) {
              try (log) {
                throw failure;
              }
            }
            System.out.println(lines);
            """);
  }

  @Test
  void flagIsDeclaredOutsideOfTheGuardThatReadsIt() {
    members(
            OWN
                + """
                  static Own find(String name) throws IOException {
                    return name.isEmpty() ? null : new Own(name);
                  }
                  static int run(String name, int x) throws IOException {
                    Own a = null;
                    Own b = new Own(name);
                    Own c = find(name);
                    try {
                      a = new Own("a");
                      x += b.use();
                      if (x > 1) return x;
                      if (c != null) {
                        c.close();
                      }
                      b.close();
                    } catch (IOException e) {
                      return -2;
                    }
                    return x;
                  }
                """)
        .becomesMembers(
            OWN
                + """
                  static Own find(String name) throws IOException {
                    return name.isEmpty() ? null : new Own(name);
                  }
                  static int run(String name, int x) throws IOException {
                    Own a = null;
                    Own b = new Own(name);
                    boolean isOpen = true;
                    try {
                      Own c = find(name);
                      boolean isOpen2 = true;
                      try {
                        try {
                          try {
                            a = new Own("a");
                            x += b.use();
                            if (x > 1) return x;
                            if (c != null) {
                              isOpen2 = false;
                              c.close();
                            }
                            isOpen = false;
                            b.close();
                          } catch (IOException e) {
                            return -2;
                          }
                        } catch (Throwable failure) {
                          Own unclosed = a;
                          try (unclosed) {
                            a = null;
                            throw failure;
                          }
                        } finally {
                          if (a != null) {
                            a.close();
                          }
                        }
                      } catch (Throwable failure) {
                        Own unclosed = isOpen2 ? c : null;
                        try (unclosed) {
                          isOpen2 = false;
                          throw failure;
                        }
                      } finally {
                        if (isOpen2 && c != null) {
                          c.close();
                        }
                      }
                    } catch (Throwable failure) {
                      Own unclosed = isOpen ? b : null;
                      try (unclosed) {
                        isOpen = false;
                        throw failure;
                      }
                    } finally {
                      if (isOpen) {
                        b.close();
                      }
                    }
                    return x;
                  }
                """);
  }

  @Test
  void headerOfAnUnusedVariableBeginsBeforeTheGuard() {
    body("""
            FileWriter out = null;
            ServerSocket server = new ServerSocket(0);
            for (String name : file.list()) {
              if (out == null) {
                out = new FileWriter(name);
              }
              out.write(name);
            }
            server.close();
            out.close();
            """)
        .becomes(
            """
            FileWriter out = null;
            ServerSocket server = new ServerSocket(0);
            try (server) {
              try {
                for (String name : file.list()) {
                  if (out == null) {
                    out = new FileWriter(name);
                  }
                  out.write(name);
                }
              } catch (Throwable failure) {
                FileWriter unclosed = out;
                try (unclosed) {
                  out = null;
                  throw failure;
                }
              } finally {
                if (out != null) {
                  out.close();
                }
              }
            }
            """);
  }

  @Test
  void guardBehindAnotherStatementDoesNotMove() {
    body("""
            InputStream in = Case.class.getResourceAsStream("x");
            FileWriter out = null;
            try {
              out = new FileWriter(file);
              if (in != null) {
                out.write(in.read());
              }
            } catch (IOException e) {
              work();
            }
            if (out != null) out.close();
            if (in != null) in.close();
            """)
        .becomes(
            """
            try (InputStream in = Case.class.getResourceAsStream("x")) {
              FileWriter out = null;
              try {
                try {
                  out = new FileWriter(file);
                  if (in != null) {
                    out.write(in.read());
                  }
                } catch (IOException e) {
                  work();
                }
              } catch (Throwable failure) {
                FileWriter unclosed = out;
                try (unclosed) {
                  out = null;
                  throw failure;
                }
              } finally {
                if (out != null) {
                  out.close();
                }
              }
            }
            """);
  }

  @Test
  void guardsOfSeveralVariablesBeginAtOnePlace() {
    body("""
            FileWriter index = null;
            FileWriter log = new FileWriter("log");
            log.write("start");
            for (String name : file.list()) {
              if (index == null) {
                index = new FileWriter("index");
              }
              log.write(name);
            }
            log.close();
            io();
            if (index != null) index.close();
            """)
        .becomes(
            """
            FileWriter index = null;
            FileWriter log = new FileWriter("log");
            try {
              log.write("start");
              try {
                for (String name : file.list()) {
                  if (index == null) {
                    index = new FileWriter("index");
                  }
                  log.write(name);
                }
                log.close();
                io();
              } catch (Throwable failure) {
                FileWriter unclosed = index;
                try (unclosed) {
                  index = null;
                  throw failure;
                }
              } finally {
                if (index != null) {
                  index.close();
                }
              }
            } catch (Throwable failure) {
              try (log) {
                throw failure;
              }
            }
            """);
  }

  @Test
  void refusalIsTriedAgainWhenWhatStoodInTheWayIsGone() {
    body("""
            FileOutputStream out = null;
            try {
              FileInputStream in = new FileInputStream(file);
              out = new FileOutputStream(file);
              System.out.println(in.read());
              in.close();
              if (out != null) out.close();
            } finally {
              work();
            }
            """)
        .becomes(
            """
            FileOutputStream out = null;
            try (FileInputStream in = new FileInputStream(file)) {
              out = new FileOutputStream(file);
              FileOutputStream toClose = out;
              try (toClose) {
                System.out.println(in.read());
              }
            } finally {
              work();
            }
            """);
  }

  @Test
  void thrownExceptionIsAFailureLikeOthers() {
    body("""
            BufferedReader a = new BufferedReader(new FileReader("a"));
            FileInputStream b = null;
            try {
              for (int i = 0; i < 3; i++) {
                if (b == null) {
                  b = new FileInputStream("b");
                }
                if (b.read() == 17) throw new IOException("mid");
              }
              if (b != null) b.close();
              a.close();
            } finally {
              work();
            }
            """)
        .becomes(
            """
            BufferedReader a = new BufferedReader(new FileReader("a"));
            try {
              FileInputStream b = null;
              try {
                try {
                  for (int i = 0; i < 3; i++) {
                    if (b == null) {
                      b = new FileInputStream("b");
                    }
                    if (b.read() == 17) throw new IOException("mid");
                  }
                  if (b != null) b.close();
                  a.close();
                } finally {
                  work();
                }
              } catch (Throwable failure) {
                FileInputStream unclosed = b;
                try (unclosed) {
                  throw failure;
                }
              }
            } catch (Throwable failure) {
              try (a) {
                throw failure;
              }
            }
            """);
  }

  @Test
  void orderOfClosesStaysWhereOneIsMadeOfTheOther() {
    body("""
            BufferedInputStream out = null;
            try {
              FileInputStream in = new FileInputStream(file);
              out = new BufferedInputStream(in);
              System.out.println(out.read());
              in.close();
              if (out != null) out.close();
            } finally {
              work();
            }
            """)
        .isRefused(Refusal.CLOSED_BEFORE_OTHER_CODE);
  }

  @Test
  void declarationWithASharedTypeIsNoPlaceToBegin() {
    body("""
            int x = 1, y = new FileInputStream(file).read(), z = 3;
            System.out.println(x + y + z);
            """)
        .isRefused(Refusal.MULTIPLE_DECLARATORS);
  }

  @Test
  void declarationWithASharedTypeIsNoPlaceToEnd() {
    body("""
            int y = new FileInputStream(file).read(), z = 3;
            """)
        .isRefused(Refusal.MULTIPLE_DECLARATORS);
  }

  @Test
  void declarationBeforeAnotherOneIsNotShared() {
    body("""
            int x = 1, w = 2;
            int y = new FileInputStream(file).read();
            int z = 3;
            System.out.println(x + y + z);
            """)
        .becomes(
            """
            int x = 1, w = 2;
            int y;
            try (FileInputStream fileInputStream = new FileInputStream(file)) {
              y = fileInputStream.read();
            }
            int z = 3;
            System.out.println(x + y + z);
            """);
  }
}
