import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/** Servers and clients as they are written with Spring WebFlux and Reactor Netty. */
final class WebServices {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void handlerClass(Path p) {
    ask(RouterFunctions.route().GET("/", new Pages(p)::page).build());
  }

  static final class Pages {
    private final Path path;

    Pages(Path path) {
      this.path = path;
    }

    Mono<ServerResponse> page(ServerRequest request) {
      String text = load();
      return ServerResponse.ok().bodyValue(text);
    }

    Mono<ServerResponse> pageLater(ServerRequest request) {
      return Mono.fromCallable(this::loadLater)
          .subscribeOn(Schedulers.boundedElastic())
          .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> pageDeferred(ServerRequest request) {
      return Mono.defer(() -> ServerResponse.ok().bodyValue(loadDeferred()));
    }

    private String load() {
      return read(path);
    }

    private String loadLater() {
      return read(path);
    }

    private String loadDeferred() {
      return read(path);
    }
  }

  static void handlerClassOffloads(Path p) {
    ask(RouterFunctions.route().GET("/", new Pages(p)::pageLater).build());
  }

  static void nestedRoutes(Path p) {
    ask(
        RouterFunctions.route()
            .path(
                "/",
                builder ->
                    builder.GET(request -> ServerResponse.ok().bodyValue(read(p))))
            .build());
  }

  static void handlerFilter(Path p) {
    ask(
        RouterFunctions.route()
            .GET("/", request -> ServerResponse.ok().build())
            .filter(
                (request, next) -> {
                  read(p);
                  return next.handle(request);
                })
            .build());
  }

  static void handlerFilterOffloads(Path p) {
    ask(
        RouterFunctions.route()
            .GET("/", request -> ServerResponse.ok().build())
            .filter(
                (request, next) ->
                    Mono.fromCallable(() -> read(p))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(text -> next.handle(request)))
            .build());
  }

  static void anonymousHandler(Path p) {
    ask(
        RouterFunctions.route()
            .GET(
                "/",
                new HandlerFunction<ServerResponse>() {
                  @Override
                  public Mono<ServerResponse> handle(ServerRequest request) {
                    return ServerResponse.ok().bodyValue(read(p));
                  }
                })
            .build());
  }

  static void filterClass(Path p) {
    ask(new ReadingFilter(p));
  }

  static final class ReadingFilter implements WebFilter {
    private final Path path;

    ReadingFilter(Path path) {
      this.path = path;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      exchange.getAttributes().put("a", read(path)); // filterClass
      return chain.filter(exchange);
    }
  }

  static void filterReadsAfterTheChain(Path p) {
    WebFilter filter =
        (exchange, chain) -> chain.filter(exchange).then(Mono.fromRunnable(() -> read(p)));
    ask(filter);
  }

  static void filterReadsFinally(Path p) {
    WebFilter filter = (exchange, chain) -> chain.filter(exchange).doFinally(signal -> read(p));
    ask(filter);
  }

  static void clientStatusHandler(Path p) {
    client(failingServer())
        .retrieve()
        .onStatus(
            status -> status.value() == 500,
            response -> Mono.error(new IllegalStateException(read(p))))
        .bodyToMono(String.class)
        .subscribe(text -> {}, error -> {});
  }

  static void clientErrorIsResumed(Path p) {
    client(failingServer())
        .retrieve()
        .bodyToMono(String.class)
        .onErrorResume(error -> Mono.just(read(p)))
        .subscribe();
  }

  static void clientErrorIsResumedElsewhere(Path p) {
    client(failingServer())
        .retrieve()
        .bodyToMono(String.class)
        .onErrorResume(
            error ->
                Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.boundedElastic()))
        .subscribe();
  }

  static void clientFilterClass(Path p) {
    WebClient.builder()
        .filter(new ReadingClientFilter(p))
        .build()
        .get()
        .uri("http://localhost:" + plainServer().port())
        .retrieve()
        .bodyToMono(String.class)
        .subscribe();
  }

  static final class ReadingClientFilter implements ExchangeFilterFunction {
    private final Path path;

    ReadingClientFilter(Path path) {
      this.path = path;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
      String token = read(path); // clientFilterClass
      return next.exchange(
          ClientRequest.from(request).header("token", "" + token.length()).build());
    }
  }

  static void clientRequestProcessor(Path p) {
    WebClient.builder()
        .filter(
            ExchangeFilterFunction.ofRequestProcessor(
                request -> Mono.fromCallable(() -> read(p)).thenReturn(request)))
        .build()
        .get()
        .uri("http://localhost:" + plainServer().port())
        .retrieve()
        .bodyToMono(String.class)
        .subscribe();
  }

  static void clientResponseProcessor(Path p) {
    WebClient.builder()
        .filter(
            ExchangeFilterFunction.ofResponseProcessor(
                response -> {
                  read(p);
                  return Mono.just(response);
                }))
        .build()
        .get()
        .uri("http://localhost:" + plainServer().port())
        .retrieve()
        .bodyToMono(String.class)
        .subscribe();
  }

  static void clientResponseIsZipped(Path p) {
    WebClient.RequestHeadersSpec<?> request = client(plainServer());
    Mono.zip(
            request.retrieve().bodyToMono(String.class),
            request.retrieve().bodyToMono(String.class))
        .map(pair -> read(p))
        .subscribe();
  }

  static void clientIsSubscribedOnElastic(Path p) {
    client(plainServer())
        .retrieve()
        .bodyToMono(String.class)
        .subscribeOn(Schedulers.boundedElastic())
        .map(text -> read(p))
        .subscribe();
  }

  static void rawRoutes(Path p) {
    DisposableServer server =
        HttpServer.create()
            .port(0)
            .route(
                routes ->
                    routes.get(
                        "/", (request, response) -> response.sendString(Mono.just(read(p)))))
            .bindNow();
    client(server).retrieve().bodyToMono(String.class).subscribe();
  }

  static void rawRequestBody(Path p) {
    DisposableServer server =
        HttpServer.create()
            .port(0)
            .handle(
                (request, response) ->
                    response.sendString(
                        request
                            .receive()
                            .aggregate()
                            .asString()
                            .defaultIfEmpty("")
                            .map(body -> read(p))))
            .bindNow();
    client(server).retrieve().bodyToMono(String.class).subscribe();
  }

  static void rawRequestBodyElsewhere(Path p) {
    DisposableServer server =
        HttpServer.create()
            .port(0)
            .handle(
                (request, response) ->
                    response.sendString(
                        request
                            .receive()
                            .aggregate()
                            .asString()
                            .defaultIfEmpty("")
                            .publishOn(Schedulers.boundedElastic())
                            .map(body -> read(p))))
            .bindNow();
    client(server).retrieve().bodyToMono(String.class).subscribe();
  }

  static void rawClient(Path p) {
    HttpClient.create()
        .get()
        .uri("http://localhost:" + plainServer().port())
        .responseContent()
        .aggregate()
        .asString()
        .map(text -> read(p))
        .subscribe();
  }

  static void rawClientResponse(Path p) {
    HttpClient.create()
        .get()
        .uri("http://localhost:" + plainServer().port())
        .responseSingle((response, body) -> body.asString().map(text -> read(p)))
        .subscribe();
  }

  private static DisposableServer plainServer() {
    return HttpServer.create()
        .port(0)
        .handle((request, response) -> response.sendString(Mono.just("x")))
        .bindNow();
  }

  private static DisposableServer failingServer() {
    return HttpServer.create()
        .port(0)
        .handle((request, response) -> response.status(500).sendString(Mono.just("x")))
        .bindNow();
  }

  private static WebClient.RequestHeadersSpec<?> client(DisposableServer server) {
    return WebClient.create("http://localhost:" + server.port()).get();
  }

  private static void ask(RouterFunction<ServerResponse> routes) {
    serve(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)));
  }

  private static void ask(WebFilter filter) {
    serve(
        new ReactorHttpHandlerAdapter(
            RouterFunctions.toHttpHandler(
                RouterFunctions.route().GET("/", r -> ServerResponse.ok().build()).build(),
                HandlerStrategies.builder().webFilter(filter).build())));
  }

  private static void serve(ReactorHttpHandlerAdapter handler) {
    client(HttpServer.create().port(0).handle(handler).bindNow())
        .retrieve()
        .toBodilessEntity()
        .subscribe();
  }
}
