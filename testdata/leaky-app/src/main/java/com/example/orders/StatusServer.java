package com.example.orders;

import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** Serves the status page. One event loop answers all requests. */
public final class StatusServer {
  private final Path template;

  public StatusServer(Path template) {
    this.template = template;
  }

  /** Starts the server on a free port. */
  public DisposableServer start() {
    return HttpServer.create()
        .port(0)
        .runOn(LoopResources.create("status", 1, true))
        .route(
            routes ->
                routes
                    .get("/ping", (request, response) -> response.sendString(Mono.just("pong")))
                    .get("/status", (request, response) -> response.sendString(page())))
        .bindNow();
  }

  private Mono<String> page() {
    return Mono.fromCallable(() -> Files.readString(template))
        .map(text -> text.replace("${state}", "open"));
  }
}
