import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;

class Before {
  interface Handle extends Closeable {
    <T extends Handle> T as(Class<T> type);
  }

  interface PipeHandle extends Handle {
    int read() throws IOException;
  }

  static final class Pipes {
    Handle open() {
      return new Handle() {
        private final FileInputStream in = stream();

        @Override
        public <T extends Handle> T as(Class<T> type) {
          return type.cast(this);
        }

        @Override
        public void close() throws IOException {
          in.close();
        }
      };
    }

    private static FileInputStream stream() {
      try {
        return new FileInputStream("pipe");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final PipeHandle kept;

  Before(Pipes pipes) {
    kept = pipes.open().as(PipeHandle.class);
  }

  int closed(Pipes pipes) throws IOException {
    try (PipeHandle handle = pipes.open().as(PipeHandle.class)) {
      return handle.read();
    }
  }

  int left(Pipes pipes) throws IOException {
    try (PipeHandle handle = pipes.open().as(PipeHandle.class)) {
      return handle.read();
    }
  }

  void close() throws IOException {
    kept.close();
  }
}
