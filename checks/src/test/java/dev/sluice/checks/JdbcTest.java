package dev.sluice.checks;

import static dev.sluice.checks.Snippet.members;

import org.junit.jupiter.api.Test;

/** A result set is settled by its statement, a statement by its connection. */
final class JdbcTest {

  @Test
  void doesNotReportResultSetOfAClosedStatement() {
    members(
            """
            boolean any(Connection connection) throws SQLException {
              Statement statement = connection.createStatement();
              try {
                ResultSet rows = statement.executeQuery("select 1");
                return rows.next();
              } finally {
                statement.close();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void resultSetOfAStatementThatNobodyClosesIsALeakLikeTheStatement() {
    members(
            """
            boolean any(Connection connection) throws SQLException {
              Statement statement = connection.createStatement(); // -> UnclosedResource
              ResultSet rows = statement.executeQuery("select 1"); // -> UnclosedResource
              return rows.next();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void resultSetOfABorrowedStatementIsALeak() {
    members(
            """
            boolean any(PreparedStatement statement) throws SQLException {
              ResultSet rows = statement.executeQuery(); // -> UnclosedResource
              return rows.next();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportEverythingOfAClosedConnection() {
    members(
            """
            boolean any(javax.sql.DataSource source) throws SQLException {
              try (Connection connection = source.getConnection()) {
                PreparedStatement statement = connection.prepareStatement("select ?");
                statement.setInt(1, 1);
                ResultSet rows = statement.executeQuery();
                return rows.next();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void closedStatementDoesNotCloseItsConnection() {
    members(
            """
            boolean any(javax.sql.DataSource source) throws SQLException {
              Connection connection = source.getConnection(); // -> UnclosedResource
              try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void closedResultSetDoesNotCloseItsStatement() {
    members(
            """
            boolean any(Connection connection) throws SQLException {
              Statement statement = connection.createStatement(); // -> UnclosedResource
              try (ResultSet rows = statement.executeQuery("select 1")) {
                return rows.next();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void temporaryStatementIsALeak() {
    members(
            """
            int update(Connection connection) throws SQLException {
              return connection.prepareStatement("delete from t").executeUpdate(); // -> UnclosedResource
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportTemporaryStatementOfAClosedConnection() {
    members(
            """
            int update(javax.sql.DataSource source) throws SQLException {
              try (Connection connection = source.getConnection()) {
                return connection.prepareStatement("delete from t").executeUpdate();
              }
            }
            """)
        .isSilent();
  }

  @Test
  void temporaryConnectionIsALeak() {
    members(
            """
            int update(javax.sql.DataSource source) throws SQLException {
              try (Statement statement = source.getConnection().createStatement()) { // -> UnclosedResource
                return statement.executeUpdate("delete from t");
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void closesOfAllThreeInOneFinallySkipEachOther() {
    members(
            """
            void all(javax.sql.DataSource source) throws SQLException {
              Connection connection = null;
              Statement statement = null;
              ResultSet rows = null;
              try {
                connection = source.getConnection(); // -> CloseNotInFinally
                statement = connection.createStatement(); // -> CloseNotInFinally
                rows = statement.executeQuery("select 1");
                rows.next();
              } finally {
                if (rows != null) rows.close();
                if (statement != null) statement.close();
                if (connection != null) connection.close();
              }
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportClosesThatEachCatch() {
    members(
            """
            void all(javax.sql.DataSource source) throws SQLException {
              Connection connection = null;
              Statement statement = null;
              ResultSet rows = null;
              try {
                connection = source.getConnection();
                statement = connection.createStatement();
                rows = statement.executeQuery("select 1");
                rows.next();
              } finally {
                if (rows != null) try { rows.close(); } catch (SQLException e) { }
                if (statement != null) try { statement.close(); } catch (SQLException e) { }
                if (connection != null) try { connection.close(); } catch (SQLException e) { }
              }
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportHelperThatClosesAllThree() {
    members(
            """
            static native void closeQuietly(ResultSet rows, Statement statement, Connection connection);

            void all(javax.sql.DataSource source) throws SQLException {
              Connection connection = null;
              Statement statement = null;
              ResultSet rows = null;
              try {
                connection = source.getConnection();
                statement = connection.createStatement();
                rows = statement.executeQuery("select 1");
                rows.next();
              } finally {
                closeQuietly(rows, statement, connection);
              }
            }
            """)
        .isSilent();
  }

  @Test
  void connectionOfTheDriverManagerIsALeak() {
    members(
            """
            void open() throws SQLException {
              Connection connection = DriverManager.getConnection("jdbc:x"); // -> UnclosedResource
              connection.setAutoCommit(false);
              connection.commit();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportConnectionOfAnUnknownMethod() {
    members(
            """
            static native Connection current() throws SQLException;

            void commit() throws SQLException {
              Connection connection = current();
              connection.commit();
            }
            """)
        .isSilent();
  }

  @Test
  void preparedStatementWhoseSettersFailIsALeak() {
    members(
            """
            PreparedStatement prepare(Connection connection) throws SQLException {
              PreparedStatement statement = connection.prepareStatement("select ?"); // -> UnclosedResource
              statement.setInt(1, 1);
              return statement;
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportPreparedStatementThatIsReturnedAtOnce() {
    members(
            """
            PreparedStatement prepare(Connection connection) throws SQLException {
              return connection.prepareStatement("select ?");
            }
            """)
        .isSilent();
  }

  @Test
  void doesNotReportGeneratedKeysOfAClosedStatement() {
    members(
            """
            long insert(Connection connection) throws SQLException {
              try (PreparedStatement statement = connection.prepareStatement("insert", 1)) {
                statement.executeUpdate();
                ResultSet keys = statement.getGeneratedKeys();
                keys.next();
                return keys.getLong(1);
              }
            }
            """)
        .isSilent();
  }

  @Test
  void metadataResultSetOfABorrowedConnectionIsALeak() {
    members(
            """
            boolean has(Connection connection) throws SQLException {
              ResultSet tables = connection.getMetaData().getTables(null, null, "t", null); // -> UnclosedResource
              return tables.next();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void statementThatIsReusedInALoopIsALeak() {
    members(
            """
            void all(Connection connection) throws SQLException {
              PreparedStatement statement = null;
              for (int i = 0; i < 3; i++) {
                statement = connection.prepareStatement("select " + i); // -> UnclosedResource
              }
              statement.close();
            }
            """)
        .isReportedAsMarked();
  }

  @Test
  void doesNotReportResultSetsInALoopOverOneStatement() {
    members(
            """
            void all(Connection connection) throws SQLException {
              try (Statement statement = connection.createStatement()) {
                for (int i = 0; i < 3; i++) {
                  ResultSet rows = statement.executeQuery("select " + i);
                  rows.next();
                  rows.close();
                }
              }
            }
            """)
        .isSilent();
  }
}
