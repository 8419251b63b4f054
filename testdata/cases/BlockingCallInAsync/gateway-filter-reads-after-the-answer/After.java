import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private static final Path TOKEN = Path.of("token");

  static GatewayFilter afterTheAnswer() {
    return (exchange, chain) ->
        chain.filter(exchange).then(Mono.<Void>fromRunnable(() -> read(TOKEN))
            .subscribeOn(Schedulers.boundedElastic()));
  }

  static GatewayFilter elsewhere() {
    return (exchange, chain) ->
        Mono.fromCallable(() -> Files.readString(TOKEN))
            .subscribeOn(Schedulers.boundedElastic())
            .doOnNext(token -> exchange.getAttributes().put("token", token))
            .then(chain.filter(exchange));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
