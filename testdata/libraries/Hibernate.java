package libraries;

import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.Query;

class Hibernate {
  boolean sessionIsNeverClosed(SessionFactory factory) {
    Session session = factory.openSession(); // -> UnclosedResource
    return session.isConnected();
  }

  boolean sessionIsClosed(SessionFactory factory) {
    try (Session session = factory.openSession()) {
      return session.isConnected();
    }
  }

  boolean currentSessionIsBorrowed(SessionFactory factory) {
    Session session = factory.getCurrentSession();
    return session.isConnected();
  }

  boolean statelessSessionIsNeverClosed(SessionFactory factory) {
    StatelessSession session = factory.openStatelessSession(); // -> UnclosedResource
    return session.isConnected();
  }

  long rowsAreNeverClosed(Query query) {
    Stream<?> rows = query.stream(); // -> UnclosedResource
    return rows.count();
  }

  long rowsAreClosed(Query query) {
    try (Stream<?> rows = query.stream()) {
      return rows.count();
    }
  }
}
