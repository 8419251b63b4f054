import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> text(Path path, boolean isLarge) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(path));
    if (isLarge) {
      text = text.subscribeOn(Schedulers.boundedElastic());
    }
    return text;
  }

  Mono<String> movedOnBoth(Path path, boolean isLarge) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(path));
    if (isLarge) {
      text = text.subscribeOn(Schedulers.boundedElastic());
    } else {
      text = text.subscribeOn(Schedulers.newBoundedElastic(1, 10, "small"));
    }
    return text;
  }

  Mono<String> movedInTheEnd(Path path, boolean isTrimmed) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(path));
    if (isTrimmed) {
      text = text.map(String::trim);
    }
    return text.subscribeOn(Schedulers.boundedElastic());
  }
}
