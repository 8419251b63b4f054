import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

class Journal implements Closeable {
  private final List<Closeable> opened = new ArrayList<>();
  private OutputStream out;

  void start(String name) throws IOException {
    out = new FileOutputStream(name);
    opened.add(out);
    OutputStream index = new FileOutputStream(name + ".index");
    opened.add(index);
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : opened) {
      each.close();
    }
  }
}
