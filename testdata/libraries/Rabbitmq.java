package libraries;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Consumer;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

class Rabbitmq {
  void failureLeavesTheConnectionOpen(ConnectionFactory factory, byte[] message)
      throws IOException, TimeoutException {
    Connection connection = factory.newConnection(); // -> CloseNotInFinally
    Channel channel = connection.createChannel(); // -> CloseNotInFinally
    channel.basicPublish("", "queue", null, message);
    channel.close();
    connection.close();
  }

  void connectionIsClosed(ConnectionFactory factory, byte[] message)
      throws IOException, TimeoutException {
    try (Connection connection = factory.newConnection()) {
      Channel channel = connection.createChannel();
      channel.basicPublish("", "queue", null, message);
    }
  }

  void connectionIsAborted(ConnectionFactory factory, byte[] message)
      throws IOException, TimeoutException {
    Connection connection = factory.newConnection();
    try {
      connection.createChannel().basicPublish("", "queue", null, message);
    } finally {
      connection.abort();
    }
  }

  void messagesArriveUntilTheConnectionIsClosed(Connection connection, Consumer consumer)
      throws IOException {
    Channel channel = connection.createChannel();
    try {
      channel.basicConsume("queue", consumer);
    } catch (IOException e) {
      channel.abort();
      throw e;
    }
  }

  void failureLeavesTheChannelOpen(Connection connection, Consumer consumer) throws IOException {
    Channel channel = connection.createChannel(); // -> UnclosedResource
    channel.queueDeclare();
    channel.basicConsume("queue", consumer);
  }

  void channelOfAnotherConnectionIsNeverClosed(Connection connection, byte[] message)
      throws IOException {
    Channel channel = connection.createChannel(); // -> UnclosedResource
    channel.basicPublish("", "queue", null, message);
  }
}
