package acme.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public interface Closing extends Statement {
  ResultSet query(String sql, boolean closesStatement) throws SQLException;
}
