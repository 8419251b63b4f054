package libraries;

import javax.jms.Connection;
import javax.jms.ConnectionFactory;
import javax.jms.JMSConsumer;
import javax.jms.JMSContext;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageConsumer;
import javax.jms.MessageListener;
import javax.jms.Queue;
import javax.jms.Session;

class JavaxJms {
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
