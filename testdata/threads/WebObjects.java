import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Handlers by reference, and what routes do besides. */
final class WebObjects {
  static final Scheduler IO = Schedulers.newBoundedElastic(2, 100, "files", 10, true);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Pages {
    final Path path;

    Pages(Path path) {
      this.path = path;
    }

    Mono<ServerResponse> get(ServerRequest request) {
      return ServerResponse.ok().bodyValue(read(path)); // handlerByReference
    }

    Mono<ServerResponse> lazy(ServerRequest request) {
      return ServerResponse.ok().body(content(), String.class);
    }

    private Mono<String> content() {
      return Mono.fromSupplier(() -> read(path)); // handlerIsLazy
    }

    Mono<ServerResponse> io(ServerRequest request) {
      return Mono.fromSupplier(() -> read(path))
          .subscribeOn(IO)
          .flatMap(t -> ServerResponse.ok().bodyValue(t)); // handlerOnElastic
    }

    Mono<ServerResponse> posted(ServerRequest request) {
      return request
          .bodyToMono(String.class)
          .defaultIfEmpty("")
          .flatMap(this::save)
          .then(ServerResponse.ok().build());
    }

    private Mono<Void> save(String body) {
      return Mono.fromRunnable(() -> read(path)); // savesTheBody
    }
  }

  static void handlerByReference(Path p) {
    Pages pages = new Pages(p);
    ask(pages::get);
  }

  static void handlerIsLazy(Path p) {
    ask(new Pages(p)::lazy);
  }

  static void handlerOnElastic(Path p) {
    ask(new Pages(p)::io);
  }

  static void savesTheBody(Path p) {
    ask(new Pages(p)::posted);
  }

  static void before(Path p) {
    serve(
        RouterFunctions.route()
            .GET("/", r -> ServerResponse.ok().build())
            .before(
                r -> {
                  read(p);
                  return r;
                })
            .build());
  }

  static void after(Path p) {
    serve(
        RouterFunctions.route()
            .GET("/", r -> ServerResponse.ok().build())
            .after(
                (r, s) -> {
                  read(p);
                  return s;
                })
            .build());
  }

  static void errors(Path p) {
    serve(
        RouterFunctions.route()
            .GET("/", r -> Mono.error(new IllegalStateException()))
            .onError(IllegalStateException.class, (e, r) -> ServerResponse.ok().bodyValue(read(p)))
            .build());
  }

  static void bodyOnElastic(Path p) {
    ask(
        request ->
            request
                .bodyToMono(String.class)
                .defaultIfEmpty("x")
                .publishOn(IO)
                .map(b -> read(p))
                .flatMap(t -> ServerResponse.ok().bodyValue(t)));
  }

  static void requestProcessorOnElastic(Path p) {
    WebClient.builder()
        .filter(
            ExchangeFilterFunction.ofRequestProcessor(
                r ->
                    Mono.fromCallable(
                            () -> {
                              read(p);
                              return r;
                            })
                        .subscribeOn(IO)))
        .baseUrl("http://localhost:" + plainServer().port())
        .build()
        .get()
        .retrieve()
        .bodyToMono(String.class)
        .subscribe();
  }

  static final class Token implements ExchangeFilterFunction {
    final Path path;

    Token(Path path) {
      this.path = path;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
      return Mono.fromCallable(() -> read(path)) // clientFilterOfAClass
          .flatMap(t -> next.exchange(request));
    }
  }

  static void clientFilterOfAClass(Path p) {
    int port = plainServer().port();
    ask(
        r ->
            WebClient.builder()
                .filter(new Token(p))
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .retrieve()
                .bodyToMono(String.class)
                .then(ServerResponse.ok().build()));
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
    serve(RouterFunctions.route().GET("/", handler).build());
  }

  private static void serve(RouterFunction<ServerResponse> routes) {
    ReactorHttpHandlerAdapter handler =
        new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes));
    client(HttpServer.create().port(0).handle(handler).bindNow())
        .retrieve()
        .toBodilessEntity()
        .subscribe();
  }
}
