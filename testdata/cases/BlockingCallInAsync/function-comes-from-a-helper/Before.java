import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private static final Path FOLDER = Path.of("texts");

  Mono<String> text(Mono<String> name) {
    return name.map(reader(FOLDER));
  }

  private static Function<String, String> reader(Path folder) {
    return name -> unchecked(() -> Files.readString(folder.resolve(name))).get();
  }

  Mono<String> moved(Mono<String> name) {
    return name.publishOn(Schedulers.boundedElastic()).map(readerElsewhere(FOLDER));
  }

  private static Function<String, String> readerElsewhere(Path folder) {
    return name -> unchecked(() -> Files.readString(folder.resolve(name))).get();
  }

  Mono<String> wrapped(Path path) {
    return Mono.fromSupplier(unchecked(() -> Files.readString(path)));
  }

  Mono<String> wrappedAndMoved(Path path) {
    return Mono.fromSupplier(unchecked(() -> Files.readString(path)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static <T> Supplier<T> unchecked(Callable<T> code) {
    return () -> {
      try {
        return code.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
