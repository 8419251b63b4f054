package libraries;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;

class JakartaJms {
  void connectionIsNeverClosed(ConnectionFactory factory) throws JMSException {
    Connection connection = factory.createConnection(); // -> UnclosedResource
    connection.start();
  }

  void everythingGoesWithTheConnection(ConnectionFactory factory, Queue queue) throws JMSException {
    Connection connection = factory.createConnection();
    try {
      Session session = connection.createSession();
      session.createConsumer(queue);
      connection.start();
    } finally {
      connection.close();
    }
  }

  void sessionOnABorrowedConnection(Connection connection) throws JMSException {
    Session session = connection.createSession(); // -> UnclosedResource
    session.commit();
  }
}
