import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.concurrent.Callable;

class FunctionOpensWhatItsCallerReturns {
  private interface Opening<T> {
    T open() throws IOException;
  }

  private Reader kept;

  private static <T> T retry(Callable<T> opening) throws Exception {
    IOException last = null;
    for (int i = 0; i < 3; i++) {
      try {
        return opening.call();
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static <T> T timed(Opening<T> opening) throws IOException {
    long start = System.nanoTime();
    try {
      return opening.open();
    } finally {
      System.out.println(System.nanoTime() - start);
    }
  }

  private Reader cached(Opening<Reader> opening) throws IOException {
    kept = opening.open();
    return kept;
  }

  private static Reader reader(File file) throws IOException {
    return new FileReader(file);
  }

  int forgetsWhatALambdaOpened(File file) throws Exception {
    Reader reader = retry(() -> new FileReader(file));
    return reader.read();
  }

  int forgetsWhatAMethodOpened(File file) throws IOException {
    Reader reader = timed(() -> reader(file));
    return reader.read();
  }

  int closesIt(File file) throws Exception {
    try (Reader reader = retry(() -> new FileReader(file))) {
      return reader.read();
    }
  }

  int readsWhatIsKept(File file) throws IOException {
    Reader reader = cached(() -> new FileReader(file));
    return reader.read();
  }

  int readsWhatTheLambdaLooksUp(Map<String, Reader> readers) throws Exception {
    Reader reader = retry(() -> readers.get("a"));
    return reader.read();
  }
}
