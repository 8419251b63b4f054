import acme.cloud.Credentials;
import acme.cloud.QueueClient;

class Announcements {
  void clientIsForgotten(String message) {
    try (QueueClient client = QueueClient.builder().build()) {
      client.send(message);
    }
  }

  void clientIsClosed(String message) {
    try (QueueClient client = QueueClient.builder().build()) {
      client.send(message);
    }
  }

  QueueClient credentialsBelongToTheClient() {
    Credentials credentials = Credentials.builder().build();
    return QueueClient.builder().credentials(credentials).build();
  }
}
