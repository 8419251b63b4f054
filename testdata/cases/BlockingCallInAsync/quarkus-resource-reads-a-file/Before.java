import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.quarkus.vertx.web.RouteFilter;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

class Before {
  private final Path path = Path.of("page.html");

  @POST
  Multi<String> beforeTheAnswer(String name) {
    String text = read(path);
    return Multi.createFrom().items(name, text);
  }

  @GET
  CompletionStage<String> stage() {
    return CompletableFuture.completedFuture(read(path));
  }

  @GET
  String plainMethodsHaveAWorker() {
    return read(path);
  }

  @GET
  @NonBlocking
  String plainMethodOnTheLoop() {
    return read(path);
  }

  @GET
  @Blocking
  Uni<String> blocking() {
    return Uni.createFrom().item(read(path));
  }

  @GET
  @RunOnVirtualThread
  Uni<String> onAVirtualThread() {
    return Uni.createFrom().item(read(path));
  }

  @POST
  @Transactional
  Uni<String> transaction() {
    return Uni.createFrom().item(read(path));
  }

  @ConsumeEvent
  String consumes(String name) {
    return read(path) + name;
  }

  @ConsumeEvent
  @Blocking
  String consumesOnAWorker(String name) {
    return read(path) + name;
  }

  @ConsumeEvent(blocking = true)
  String consumesBlocking(String name) {
    return read(path) + name;
  }

  @RouteFilter
  void filter(RoutingContext context) {
    context.put("page", read(path));
    context.next();
  }

  @RouteFilter
  @Blocking
  void filterOnAWorker(RoutingContext context) {
    context.put("page", read(path));
    context.next();
  }

  @Incoming("names")
  Uni<Void> received(String name) {
    read(Path.of(name));
    return Uni.createFrom().voidItem();
  }

  @Incoming("names")
  void receivedOnAWorker(String name) {
    read(Path.of(name));
  }

  @Scheduled(every = "1s")
  Uni<Void> ticks() {
    read(path);
    return Uni.createFrom().voidItem();
  }

  @Scheduled(every = "1s")
  void ticksOnAWorker() {
    read(path);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
