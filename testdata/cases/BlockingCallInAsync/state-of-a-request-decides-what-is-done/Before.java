import io.vertx.core.Future;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

class Exchange {
  enum Phase {
    SEND,
    RECEIVE,
    FAIL
  }

  private final File upload;
  private Phase phase = Phase.SEND;
  private byte[] body;

  Exchange(File upload) {
    this.upload = upload;
  }

  void go(Future<byte[]> response) {
    response.onComplete(
        answer -> {
          if (answer.succeeded()) {
            fire(Phase.RECEIVE);
          } else {
            fire(Phase.FAIL);
          }
        });
  }

  void goAtOnce(Future<byte[]> response) {
    response.onComplete(answer -> send(answer.succeeded()));
  }

  private void fire(Phase next) {
    phase = next;
    execute();
  }

  private void execute() {
    switch (phase) {
      case SEND:
        send(true);
        break;
      case RECEIVE:
        body = new byte[0];
        break;
      default:
        body = null;
    }
  }

  private void send(boolean isWhole) {
    switch (String.valueOf(isWhole)) {
      case "true":
        read();
        break;
      default:
        break;
    }
  }

  private void read() {
    try {
      body = Files.readAllBytes(upload.toPath());
    } catch (IOException e) {
      body = null;
    }
  }
}
