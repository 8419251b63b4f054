import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;

class CloseableThatDoesNothing {
  private static Closeable openIf(boolean isThere, String name) throws IOException {
    return isThere ? new FileInputStream(name) : () -> {};
  }

  private static Closeable watch(boolean isThere, Runnable end, String name) throws IOException {
    return isThere ? new FileInputStream(name) : () -> end.run();
  }

  void forgetsWhatMayBeAFile(boolean isThere, String name) throws IOException {
    try (Closeable closeable = openIf(isThere, name)) {
      System.out.println(closeable);
    }
  }

  void closesIt(boolean isThere, String name) throws IOException {
    try (Closeable closeable = openIf(isThere, name)) {
      System.out.println(closeable);
    }
  }

  void forgetsWhatSomebodyElseMayEnd(boolean isThere, Runnable end, String name)
      throws IOException {
    Closeable closeable = watch(isThere, end, name);
    System.out.println(closeable);
  }
}
