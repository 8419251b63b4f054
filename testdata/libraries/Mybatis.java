package libraries;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

class Mybatis {
  void sessionIsNeverClosed(SqlSessionFactory factory) {
    SqlSession session = factory.openSession(); // -> UnclosedResource
    session.commit();
  }

  void sessionIsClosed(SqlSessionFactory factory) {
    try (SqlSession session = factory.openSession()) {
      session.commit();
    }
  }

  void sessionOnAConnectionOfTheCaller(SqlSessionFactory factory, Connection connection) {
    SqlSession session = factory.openSession(connection);
    session.commit();
  }

  SqlSessionFactory configurationIsClosedByTheBuilder() throws IOException {
    InputStream configuration = Resources.getResourceAsStream("mybatis.xml");
    return new SqlSessionFactoryBuilder().build(configuration);
  }

  int configurationIsNeverClosed() throws IOException {
    InputStream configuration = Resources.getResourceAsStream("mybatis.xml"); // -> UnclosedResource
    return configuration.read();
  }
}
