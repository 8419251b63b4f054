import acme.geo.Point;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;

class Points {
  void save(Point point, File file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
      point.write(out);
    }
  }

  void load(Point point, File file) throws IOException {
    try (DataInputStream dataInputStream = new DataInputStream(new FileInputStream(file))) {
      point.read(dataInputStream);
    }
  }

  void print(Point point, File file) throws IOException {
    try (Writer writer = new FileWriter(file)) {
      Point.print(writer, point);
      writer.flush();
    }
  }

  void saveAndClose(Point point, File file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
      point.write(out);
    }
  }

  void runOnce(File file) throws IOException {
    Once once = new Once(new RandomAccessFile(file, "r"));
    run(once);
  }

  private static void run(Runnable task) {
    task.run();
  }

  static final class Once implements Runnable, Closeable {
    private final RandomAccessFile file;

    Once(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public void run() {
      try {
        file.seek(0);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } finally {
        close();
      }
    }

    @Override
    public void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
