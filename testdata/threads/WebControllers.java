import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.DelegatingWebFluxConfiguration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Annotated controllers, which Spring WebFlux calls on the event loops of Reactor Netty. */
final class WebControllers {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void readsBeforeItAnswers(Path p) {
    ask(new ReadsBefore(p));
  }

  @RestController
  static final class ReadsBefore {
    private final Path path;

    ReadsBefore(Path path) {
      this.path = path;
    }

    @GetMapping("/")
    Mono<String> page() {
      String text = read(path); // readsBeforeItAnswers
      return Mono.just(text);
    }
  }

  static void readsWhenAsked(Path p) {
    ask(new ReadsWhenAsked(p));
  }

  @RestController
  static final class ReadsWhenAsked {
    private final Path path;

    ReadsWhenAsked(Path path) {
      this.path = path;
    }

    @RequestMapping("/")
    Mono<String> page() {
      return Mono.fromCallable(() -> read(path)); // readsWhenAsked
    }
  }

  static void readsOnAWorker(Path p) {
    ask(new ReadsOnAWorker(p));
  }

  @RestController
  static final class ReadsOnAWorker {
    private final Path path;

    ReadsOnAWorker(Path path) {
      this.path = path;
    }

    @GetMapping("/")
    Mono<String> page() {
      return Mono.fromCallable(() -> read(path)).subscribeOn(Schedulers.boundedElastic());
    }
  }

  static void mapsAfterAWorker(Path p) {
    ask(new MapsAfterAWorker(p));
  }

  @RestController
  static final class MapsAfterAWorker {
    private final Path path;

    MapsAfterAWorker(Path path) {
      this.path = path;
    }

    @GetMapping("/")
    Flux<String> page() {
      return Flux.just("a", "b").publishOn(Schedulers.boundedElastic()).map(name -> read(path));
    }
  }

  static void mapsWhatItStreams(Path p) {
    ask(new MapsWhatItStreams(p));
  }

  @RestController
  static final class MapsWhatItStreams {
    private final Path path;

    MapsWhatItStreams(Path path) {
      this.path = path;
    }

    @GetMapping("/")
    Flux<String> page() {
      return Flux.just("a", "b").map(name -> read(path)); // mapsWhatItStreams
    }
  }

  static void asksItsService(Path p) {
    ask(new AsksItsService(new Service(p)));
  }

  static final class Service {
    private final Path path;

    Service(Path path) {
      this.path = path;
    }

    String load() {
      return read(path);
    }
  }

  @RestController
  static final class AsksItsService {
    private final Service service;

    AsksItsService(Service service) {
      this.service = service;
    }

    @GetMapping("/")
    Mono<Map<String, String>> page(ServerWebExchange exchange) {
      String text = service.load(); // asksItsService
      return Mono.just(Map.of("path", exchange.getRequest().getPath().value(), "text", text));
    }
  }

  static void serviceOnAWorker(Path p) {
    ask(new ServiceOnAWorker(new Service(p)));
  }

  @RestController
  static final class ServiceOnAWorker {
    private final Service service;

    ServiceOnAWorker(Service service) {
      this.service = service;
    }

    @GetMapping("/")
    Mono<String> page() {
      return Mono.fromSupplier(service::load).subscribeOn(Schedulers.boundedElastic());
    }
  }

  static void readsForAFailure(Path p) {
    ask(new ReadsForAFailure(p));
  }

  @RestController
  static final class ReadsForAFailure {
    private final Path path;

    ReadsForAFailure(Path path) {
      this.path = path;
    }

    @GetMapping("/")
    Mono<String> page() {
      return Mono.error(new IllegalStateException("no page"));
    }

    @ExceptionHandler(IllegalStateException.class)
    Mono<String> failure() {
      String text = read(path); // readsForAFailure
      return Mono.just(text);
    }
  }

  static void readsWhenItIsMade(Path p) {
    ask(new ReadsWhenItIsMade(p));
  }

  @RestController
  static final class ReadsWhenItIsMade {
    private final String text;

    ReadsWhenItIsMade(Path path) {
      Thread starter =
          new Thread(
              () -> {
                try {
                  Files.readString(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              "start-up");
      starter.start();
      this.text = "made";
    }

    @GetMapping("/")
    Mono<String> page() {
      return Mono.just(text);
    }
  }

  /** Starts a server that has this one controller, and asks it for its page. */
  private static void ask(Object controller) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(DelegatingWebFluxConfiguration.class);
    context.getBeanFactory().registerSingleton("controller", controller);
    context.refresh();
    HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();
    DisposableServer server =
        HttpServer.create().port(0).handle(new ReactorHttpHandlerAdapter(handler)).bindNow();
    WebClient.create("http://localhost:" + server.port())
        .get()
        .retrieve()
        .toBodilessEntity()
        .subscribe(response -> {}, failure -> {});
  }
}
