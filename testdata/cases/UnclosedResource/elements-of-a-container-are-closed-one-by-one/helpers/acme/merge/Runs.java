package acme.merge;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Runs {
  private Runs() {}

  public static BufferedReader open(Path file) throws IOException {
    return Files.newBufferedReader(file);
  }

  public static void closeAll(Iterable<? extends Closeable> runs) {
    for (Closeable run : runs) {
      close(run);
    }
  }

  public static void close(Closeable run) {
    if (run == null) {
      return;
    }
    try {
      run.close();
    } catch (IOException e) {
      System.err.println("not closed: " + e.getMessage());
    }
  }
}
