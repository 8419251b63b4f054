package acme.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Executor;

public final class Tasks {
  private Tasks() {}

  public static void serve(Executor workers, Socket client) {
    workers.execute(
        () -> {
          try {
            client.getOutputStream().write(1);
          } catch (IOException e) {
            System.err.println(e.getMessage());
          } finally {
            close(client);
          }
        });
  }

  public static void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }
}
