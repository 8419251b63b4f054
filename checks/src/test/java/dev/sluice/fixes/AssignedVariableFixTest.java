package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Variables that get their resource, or another one, from an assignment. */
final class AssignedVariableFixTest {
  @Test
  void eachValueGetsAHeaderOfItsOwn() {
    body("""
            ResultSet rows = connection.getMetaData().getCatalogs();
            while (rows.next()) {
              work();
            }
            rows = connection.getMetaData().getSchemas();
            while (rows.next()) {
              io();
            }
            """)
        .becomes(
            """
            try (ResultSet rows = connection.getMetaData().getCatalogs()) {
              while (rows.next()) {
                work();
              }
            }
            try (ResultSet rows = connection.getMetaData().getSchemas()) {
              while (rows.next()) {
                io();
              }
            }
            """);
  }

  @Test
  void declarationWithoutAValueGoes() {
    body("""
            FileInputStream in = null;
            work();
            in = new FileInputStream(file);
            int first = in.read();
            in.close();
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
  void variableOfALoopMovesIntoIt() {
    body("""
            FileInputStream in;
            for (int i = 0; i < 2; i++) {
              in = new FileInputStream(file);
              if (in.read() > 1) {
                in.close();
                break;
              }
              in.close();
            }
            """)
        .becomes(
            """
            for (int i = 0; i < 2; i++) {
              try (FileInputStream in = new FileInputStream(file)) {
                if (in.read() > 1) {
                  break;
                }
              }
            }
            """);
  }

  @Test
  void valueBesideBorrowedOnesGetsANewName() {
    body("""
            InputStream in = System.in;
            in.read();
            in = new FileInputStream(file);
            in.read();
            in.close();
            """)
        .becomes(
            """
            InputStream in = System.in;
            in.read();
            try (InputStream in2 = new FileInputStream(file)) {
              in2.read();
            }
            """);
  }

  @Test
  void branchesThatMeetShareAHeader() {
    body("""
            ResultSet rows;
            if (flag()) {
              rows = connection.getMetaData().getCatalogs();
            } else {
              rows = connection.getMetaData().getSchemas();
            }
            while (rows.next()) {
              work();
            }
            rows.close();
            """)
        .becomes(
            """
            ResultSet rows;
            if (flag()) {
              rows = connection.getMetaData().getCatalogs();
            } else {
              rows = connection.getMetaData().getSchemas();
            }
            try (rows) {
              while (rows.next()) {
                work();
              }
            }
            """);
  }

  @Test
  void openingInATryIsNamedBehindIt() {
    members(
            """
              int count() throws SQLException {
                ResultSet rows;
                try {
                  rows = connection.getMetaData().getCatalogs();
                } catch (SQLException e) {
                  return 0;
                }
                int count = 0;
                while (rows.next()) {
                  count++;
                }
                rows.close();
                return count;
              }
            """)
        .becomesMembers(
            """
              int count() throws SQLException {
                ResultSet rows;
                try {
                  rows = connection.getMetaData().getCatalogs();
                } catch (SQLException e) {
                  return 0;
                }
                try (rows) {
                  int count = 0;
                  while (rows.next()) {
                    count++;
                  }
                  return count;
                }
              }
            """);
  }

  @Test
  void variableThatIsWrappedOnTheWayIsClosedInAFinally() {
    body("""
            InputStream in = new FileInputStream(file);
            if (flag()) {
              in = new BufferedInputStream(in);
            }
            in.read();
            in.close();
            """)
        .becomes(
            """
            InputStream in = new FileInputStream(file);
            try {
              if (flag()) {
                in = new BufferedInputStream(in);
              }
              in.read();
            } catch (Throwable failure) {
              InputStream unclosed = in;
              try (unclosed) {
                in = null;
                throw failure;
              }
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """);
  }

  @Test
  void variableThatMayBeNullIsCheckedInTheFinally() {
    body("""
            FileInputStream in = null;
            if (flag()) {
              in = new FileInputStream(file);
            }
            io();
            if (in != null) {
              in.read();
              in.close();
            }
            """)
        .becomes(
            """
            FileInputStream in = null;
            if (flag()) {
              in = new FileInputStream(file);
            }
            FileInputStream toClose = in;
            try (toClose) {
              io();
              if (in != null) {
                in.read();
              }
            }
            """);
  }

  @Test
  void doesNotCloseWhatOneBranchBorrowed() {
    body("""
            InputStream in;
            if (flag()) {
              in = System.in;
            } else {
              in = new FileInputStream(file);
            }
            in.read();
            """)
        .becomes(
            """
            InputStream in;
            InputStream opened = null;
            if (flag()) {
              in = System.in;
            } else {
              in = opened = new FileInputStream(file);
            }
            InputStream toClose = opened;
            try (toClose) {
              in.read();
            }
            """);
  }

  @Test
  void assignmentInsideAnExpressionIsGuardedFromItsDeclarationOn() {
    body("""
            FileInputStream in;
            if ((in = new FileInputStream(file)).read() > 0) {
              work();
            }
            """)
        .becomes(
            """
            FileInputStream in = null;
            try {
              if ((in = new FileInputStream(file)).read() > 0) {
                work();
              }
            } catch (Throwable failure) {
              FileInputStream unclosed = in;
              try (unclosed) {
                in = null;
                throw failure;
              }
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """);
  }

  @Test
  void doesNotGuardWhatALoopAssignsAgainAndAgain() {
    body("""
            FileInputStream in;
            while ((in = new FileInputStream(file)).read() > 0) {
              work();
            }
            """)
        .isRefused(Refusal.ASSIGNED_AFTER_DECLARATION);
  }

  @Test
  void valueOfABranchThatIsUsedBehindItIsGuardedFromItsDeclarationOn() {
    members(
            """
              Socket open(int port) throws IOException {
                final Socket socket;

                if (port > 0) {
                  socket = new Socket("a", port);
                  socket.setSoTimeout(port);
                } else {
                  socket = new Socket();
                }
                socket.setKeepAlive(true);
                return socket;
              }
            """)
        .becomesMembers(
            """
              Socket open(int port) throws IOException {
                Socket socket = null;
                try {
                  if (port > 0) {
                    socket = new Socket("a", port);
                    socket.setSoTimeout(port);
                  } else {
                    socket = new Socket();
                  }
                  socket.setKeepAlive(true);
                } catch (Throwable failure) {
                  Socket unclosed = socket;
                  try (unclosed) {
                    throw failure;
                  }
                }
                return socket;
              }
            """);
  }

  @Test
  void oneOfSeveralCasesOpensTheResource() {
    body("""
            InputStream in =
                switch (file.getName()) {
                  case "a" -> new FileInputStream(file);
                  case "b" -> {
                    work();
                    yield Files.newInputStream(path);
                  }
                  default -> null;
                };
            if (in != null) {
              in.read();
            }
            """)
        .becomes(
            """
            try (InputStream in =
                switch (file.getName()) {
                  case "a" -> new FileInputStream(file);
                  case "b" -> {
                    work();
                    yield Files.newInputStream(path);
                  }
                  default -> null;
                }) {
              if (in != null) {
                in.read();
              }
            }
            """);
  }

  @Test
  void doesNotCloseWhatTheCallerGave() {
    members(
            """
              void run(InputStream in) throws IOException {
                if (in == null) {
                  in = new FileInputStream(file);
                }
                in.read();
              }
            """)
        .becomesMembers(
            """
              void run(InputStream in) throws IOException {
                InputStream opened = null;
                if (in == null) {
                  in = opened = new FileInputStream(file);
                }
                InputStream toClose = opened;
                try (toClose) {
                  in.read();
                }
              }
            """);
  }

  @Test
  void closesTheParameterThatNothingOfTheCallerIsLeftIn() {
    members(
            """
              void run(InputStream in) throws IOException {
                if (flag()) {
                  in = new FileInputStream(file);
                } else {
                  in = new FileInputStream("other");
                }
                in.read();
              }
            """)
        .becomesMembers(
            """
              void run(InputStream in) throws IOException {
                if (flag()) {
                  in = new FileInputStream(file);
                } else {
                  in = new FileInputStream("other");
                }
                InputStream toClose = in;
                try (toClose) {
                  in.read();
                }
              }
            """);
  }

  @Test
  void closesAsItIsClosedTodayWhatOneBranchBorrowed() {
    body("""
            OutputStream out = flag() ? System.out : new FileOutputStream(file);
            out.write(1);
            if (out != System.out) {
              out.close();
            }
            """)
        .becomes(
            """
            OutputStream opened = null;
            OutputStream out = flag() ? System.out : (opened = new FileOutputStream(file));
            OutputStream toClose = opened;
            try (toClose) {
              out.write(1);
              if (out != System.out) {
                out.close();
              }
            }
            """);
  }

  @Test
  void doesNotCloseWhatACaseBorrows() {
    body("""
            InputStream in =
                switch (file.getName()) {
                  case "a" -> new FileInputStream(file);
                  default -> System.in;
                };
            in.read();
            """)
        .becomes(
            """
            InputStream opened = null;
            InputStream in =
                switch (file.getName()) {
                  case "a" -> opened = new FileInputStream(file);
                  default -> System.in;
                };
            InputStream toClose = opened;
            try (toClose) {
              in.read();
            }
            """);
  }

  @Test
  void variablesThatATryAssignsGoIntoItsHeader() {
    members(
            """
              int run(String url, String sql) {
                Connection connection = null;
                Statement statement = null;
                int result = -1;
                try {
                  connection = DriverManager.getConnection(url);
                  statement = connection.createStatement();
                  result = statement.executeUpdate(sql);
                  statement.close();
                  connection.close();
                } catch (SQLException e) {
                  result = -2;
                }
                return result;
              }
            """)
        .becomesMembers(
            """
              int run(String url, String sql) {
                int result = -1;
                try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                  result = statement.executeUpdate(sql);
                } catch (SQLException e) {
                  result = -2;
                }
                return result;
              }
            """);
  }

  @Test
  void closeBehindALoopGoesIntoEachTurn() {
    body("""
            FileInputStream in = null;
            try {
              for (int i = 0; i < 3; i++) {
                in = new FileInputStream("file" + i);
                System.out.println(in.read());
              }
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """)
        .becomes(
            """
            for (int i = 0; i < 3; i++) {
              try (FileInputStream in = new FileInputStream("file" + i)) {
                System.out.println(in.read());
              }
            }
            """);
  }

  @Test
  void closeBehindALoopThatSwallowsItsFailureGoesAsItIs() {
    members(
            """
              void run(String[] names) {
                FileInputStream in = null;
                try {
                  for (String name : names) {
                    in = new FileInputStream(name);
                    System.out.println(in.read());
                  }
                  io();
                } catch (IOException e) {
                  work();
                } finally {
                  if (in != null) {
                    try {
                      in.close();
                    } catch (IOException e) {
                      // We have what we want.
                      work();
                    }
                  }
                }
              }
            """)
        .becomesMembers(
            """
              void run(String[] names) {
                FileInputStream in = null;
                try {
                  for (String name : names) {
                    in = new FileInputStream(name);
                    try {
                      System.out.println(in.read());
                    } finally {
                      try {
                        in.close();
                      } catch (IOException e) {
                        // We have what we want.
                        work();
                      }
                    }
                  }
                  io();
                } catch (IOException e) {
                  work();
                }
              }
            """);
  }

  @Test
  void closeBehindALoopStaysWhereItsFailureWouldBeCaught() {
    body("""
            FileInputStream in = null;
            try {
              for (int i = 0; i < 3; i++) {
                in = new FileInputStream("file" + i);
                System.out.println(in.read());
              }
            } catch (IOException e) {
              work();
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
                FileInputStream overwritten = in;
                in = new FileInputStream("file" + i);
                if (overwritten != null) {
                  overwritten.close();
                }
                System.out.println(in.read());
              }
            } catch (IOException e) {
              work();
            } finally {
              if (in != null) {
                in.close();
              }
            }
            """);
  }

  @Test
  void closeBehindALoopStaysWhereTheVariableWasOpenBefore() {
    body("""
            FileInputStream in = new FileInputStream(file);
            for (int i = 0; i < 3; i++) {
              System.out.println(in.read());
              in = new FileInputStream("file" + i);
              System.out.println(in.read());
            }
            in.close();
            """)
        .isRefused(Refusal.NOT_EFFECTIVELY_FINAL, Refusal.NOT_EFFECTIVELY_FINAL);
  }

  @Test
  void whatIsOpenedOnceInALoopStaysOpenForTheNextTurn() {
    body("""
            FileWriter out = null;
            for (int i = 0; i < 3; i++) {
              if (out == null) {
                out = new FileWriter(file);
              }
              out.write("line");
            }
            """)
        .becomes(
            """
            FileWriter out = null;
            try {
              for (int i = 0; i < 3; i++) {
                if (out == null) {
                  out = new FileWriter(file);
                }
                out.write("line");
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
            """);
  }

  @Test
  void whatIsClosedQuietlyBehindTheLoopIsNotClosedInIt() {
    body("""
            PrintWriter out = null;
            for (int i = 0; i < 3; i++) {
              if (out == null) {
                out = new PrintWriter(file);
              }
              if (flag()) {
                throw new IOException();
              }
              out.println(i);
            }
            if (out != null) {
              out.close();
            }
            """)
        .becomes(
            """
            PrintWriter out = null;
            for (int i = 0; i < 3; i++) {
              if (out == null) {
                out = new PrintWriter(file);
              }
              try {
                if (flag()) {
                  throw new IOException();
                }
              } catch (Throwable failure) {
                PrintWriter unclosed = out;
                try (unclosed) {
                  throw failure;
                }
              }
              out.println(i);
            }
            if (out != null) {
              out.close();
            }
            """);
  }
}
