import acme.run.Tasks;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

class Later {
  private static final Cleaner CLEANER = Cleaner.create();

  private final ExecutorService workers;

  Later(ExecutorService workers) {
    this.workers = workers;
  }

  void accept(ServerSocket server) throws IOException {
    Socket client = server.accept();
    workers.submit(
        () -> {
          try (client) {
            client.getOutputStream().write(1);
          }
          return null;
        });
  }

  void acceptElsewhere(ServerSocket server) throws IOException {
    Socket client = server.accept();
    workers.execute(new Handler(client));
  }

  void acceptWithHelper(ServerSocket server) throws IOException {
    Socket client = server.accept();
    Tasks.serve(workers, client);
  }

  OutputStream journal(String name) throws IOException {
    OutputStream journal = new FileOutputStream(name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Tasks.close(journal)));
    return journal;
  }

  void hooked(String name) throws IOException {
    OutputStream journal = new FileOutputStream(name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Tasks.close(journal)));
    journal.write(1);
  }

  void cleaned(Object owner, String name) throws IOException {
    OutputStream journal = new FileOutputStream(name);
    CLEANER.register(owner, () -> Tasks.close(journal));
  }

  private static final class Handler implements Runnable {
    private final Socket client;

    Handler(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      try (Socket open = client) {
        open.getOutputStream().write(1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
