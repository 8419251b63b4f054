import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

class Elements {
  private final List<InputStream> kept = new java.util.ArrayList<>();

  static InputStream open(String name) {
    try {
      return new FileInputStream(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int first(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int sum(List<String> names) {
    return names.stream().map(name -> open(name)).mapToInt(Elements::first).sum();
  }

  int sumOfReferences(List<String> names) {
    return names.stream().map(Elements::open).mapToInt(Elements::first).sum();
  }

  int collected(List<String> names) {
    List<InputStream> streams =
        names.stream().map(name -> open(name)).collect(Collectors.toList());
    int sum = 0;
    for (InputStream in : streams) {
      sum += first(in);
    }
    return sum;
  }

  void closed(List<String> names) {
    names.stream().map(name -> open(name)).forEach(Elements::close);
  }

  void collectedAndClosed(List<String> names) {
    List<InputStream> streams = names.stream().map(Elements::open).toList();
    streams.forEach(Elements::close);
  }

  void kept(List<String> names) {
    names.stream().map(name -> open(name)).forEach(kept::add);
  }

  List<InputStream> returned(List<String> names) {
    return names.stream().map(name -> open(name)).toList();
  }

  long inMemory(List<String> names) {
    return names.stream().map(name -> new StringReader(name)).count();
  }

  int future() {
    CompletableFuture<InputStream> future = CompletableFuture.supplyAsync(() -> open("a"));
    return first(future.join());
  }

  int futureIsClosed() throws IOException {
    CompletableFuture<InputStream> future = CompletableFuture.supplyAsync(() -> open("a"));
    try (InputStream in = future.join()) {
      return in.read();
    }
  }

  int submitted(ExecutorService executor) throws Exception {
    InputStream in = executor.submit(() -> open("a")).get();
    return in.read();
  }

  int optional(String name) throws IOException {
    Optional<InputStream> found = Optional.of(new FileInputStream(name));
    return found.get().read();
  }

  int optionalIsClosed(String name) throws IOException {
    Optional<InputStream> found = Optional.of(new FileInputStream(name));
    try (InputStream in = found.get()) {
      return in.read();
    }
  }

  int referred(String name) throws IOException {
    AtomicReference<InputStream> reference = new AtomicReference<>(new FileInputStream(name));
    return reference.get().read();
  }

  int listed(String one, String other) throws IOException {
    int sum = 0;
    for (InputStream in : List.of(new FileInputStream(one), new FileInputStream(other))) {
      sum += in.read();
    }
    return sum;
  }
}
