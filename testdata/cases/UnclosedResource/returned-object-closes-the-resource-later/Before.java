import acme.io.Cleanups;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

class Lines {
  Stream<String> stream(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    return reader.lines().onClose(Cleanups.of(reader));
  }

  Closeable watch(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return () -> in.close();
  }

  Supplier<String> once(String name) throws IOException {
    FileReader reader = new FileReader(name);
    return () -> {
      try (FileReader open = reader) {
        return "" + (char) open.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  Iterator<String> iterator(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    return new Iterator<>() {
      private String next = Cleanups.nextLine(reader);

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public String next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        String line = next;
        next = Cleanups.nextLine(reader);
        return line;
      }
    };
  }
}
