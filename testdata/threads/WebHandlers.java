import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Each method starts a server that reads the file when it is asked, and asks it. */
final class WebHandlers {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void handler(Path p) {
    ask(request -> ServerResponse.ok().bodyValue(read(p)));
  }

  static void handlerOffloads(Path p) {
    ask(
        request ->
            Mono.fromCallable(() -> Files.readString(p))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(text -> ServerResponse.ok().bodyValue(text)));
  }

  static void handlerIsLazyButNotOffloaded(Path p) {
    ask(
        request ->
            Mono.fromCallable(() -> Files.readString(p))
                .flatMap(text -> ServerResponse.ok().bodyValue(text)));
  }

  static void bodyIsMapped(Path p) {
    ask(
        request ->
            request
                .bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(body -> read(p))
                .flatMap(text -> ServerResponse.ok().bodyValue(text)));
  }

  static void filter(Path p) {
    WebFilter filter =
        (exchange, chain) -> {
          read(p);
          return chain.filter(exchange);
        };
    ask(filter);
  }

  static void filterOffloads(Path p) {
    WebFilter filter =
        (exchange, chain) ->
            Mono.fromCallable(() -> Files.readString(p))
                .subscribeOn(Schedulers.boundedElastic())
                .then(chain.filter(exchange));
    ask(filter);
  }

  static void rawHandler(Path p) {
    DisposableServer server =
        HttpServer.create()
            .port(0)
            .handle((request, response) -> response.sendString(Mono.just(read(p))))
            .bindNow();
    client(server).retrieve().bodyToMono(String.class).subscribe();
  }

  static void rawHandlerOffloads(Path p) {
    DisposableServer server =
        HttpServer.create()
            .port(0)
            .handle(
                (request, response) ->
                    response.sendString(
                        Mono.fromCallable(() -> Files.readString(p))
                            .subscribeOn(Schedulers.boundedElastic())))
            .bindNow();
    client(server).retrieve().bodyToMono(String.class).subscribe();
  }

  static void clientResponseIsMapped(Path p) {
    client(plainServer()).retrieve().bodyToMono(String.class).map(body -> read(p)).subscribe();
  }

  static void clientResponseIsMappedElsewhere(Path p) {
    client(plainServer())
        .retrieve()
        .bodyToMono(String.class)
        .publishOn(Schedulers.boundedElastic())
        .map(body -> read(p))
        .subscribe();
  }

  static void offloadIsLostOnTheClient(Path p) {
    DisposableServer server = plainServer();
    Mono.just(1)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(number -> client(server).retrieve().bodyToMono(String.class))
        .map(body -> read(p))
        .subscribe();
  }

  static void exchange(Path p) {
    client(plainServer())
        .exchangeToMono(
            response -> {
              read(p);
              return response.bodyToMono(String.class);
            })
        .subscribe();
  }

  static void clientFilter(Path p) {
    ExchangeFilterFunction filter =
        (request, next) -> {
          read(p);
          return next.exchange(request);
        };
    WebClient.builder()
        .filter(filter)
        .baseUrl("http://localhost:" + plainServer().port())
        .build()
        .get()
        .retrieve()
        .bodyToMono(String.class)
        .subscribe();
  }

  private static DisposableServer plainServer() {
    return HttpServer.create()
        .port(0)
        .handle((request, response) -> response.sendString(Mono.just("x")))
        .bindNow();
  }

  private static WebClient.RequestHeadersSpec<?> client(DisposableServer server) {
    return WebClient.create("http://localhost:" + server.port()).get();
  }

  private static void ask(HandlerFunction<ServerResponse> handler) {
    serve(
        new ReactorHttpHandlerAdapter(
            RouterFunctions.toHttpHandler(RouterFunctions.route().GET("/", handler).build())));
  }

  private static void ask(WebFilter filter) {
    serve(
        new ReactorHttpHandlerAdapter(
            RouterFunctions.toHttpHandler(
                RouterFunctions.route().GET("/", r -> ServerResponse.ok().build()).build(),
                org.springframework.web.reactive.function.server.HandlerStrategies.builder()
                    .webFilter(filter)
                    .build())));
  }

  private static void serve(ReactorHttpHandlerAdapter handler) {
    client(HttpServer.create().port(0).handle(handler).bindNow())
        .retrieve()
        .toBodilessEntity()
        .subscribe();
  }
}
