import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

class Tasks {
  int count(File file, ExecutorService executor) throws Exception {
    final InputStream in = new FileInputStream(file);
    return executor
        .submit(
            new Callable<Integer>() {
              @Override
              public Integer call() throws IOException {
                return in.read();
              }
            })
        .get();
  }

  void list(File file, List<String> names) throws IOException {
    final PrintWriter writer = new PrintWriter(file);
    names.forEach(
        new Consumer<String>() {
          @Override
          public void accept(String name) {
            writer.println(name);
          }
        });
    writer.flush();
  }

  void pump(File file) throws IOException {
    final InputStream in = new FileInputStream(file);
    new Thread() {
      @Override
      public void run() {
        try (in) {
          while (in.read() >= 0) {
            Thread.onSpinWait();
          }
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }.start();
  }

  void keep(File file) throws IOException {
    final InputStream in = new FileInputStream(file);
    new Thread() {
      private final InputStream source = in;

      @Override
      public void run() {
        try {
          source.close();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }.start();
  }
}
