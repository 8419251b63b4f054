package libraries;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
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

  void consumerListens(JMSContext context, Queue queue, MessageListener listener) {
    JMSConsumer consumer = context.createConsumer(queue);
    consumer.setMessageListener(listener);
  }

  Message consumerIsAskedOnce(Session session, Queue queue) throws JMSException {
    MessageConsumer consumer = session.createConsumer(queue); // -> UnclosedResource
    return consumer.receive();
  }
}
