import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before implements GlobalFilter {
  private static final Path TOKEN = Path.of("token");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    exchange.getAttributes().put("token", read(TOKEN));
    return chain.filter(exchange);
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
