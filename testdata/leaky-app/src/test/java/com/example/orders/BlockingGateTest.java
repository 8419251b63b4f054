package com.example.orders;

import static com.example.orders.Expectation.LEAK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.DisposableServer;

/**
 * A file that is read on an event loop, measured as requests that nobody answers meanwhile. The
 * file is a pipe: who opens it waits until somebody writes, as for a disk that is slow.
 */
class BlockingGateTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path template;
  private DisposableServer server;

  @BeforeEach
  void start() throws Exception {
    template = folder.resolve("status.html");
    assertEquals(0, new ProcessBuilder("mkfifo", template.toString()).start().waitFor());
    server = new StatusServer(template).start();
    assertEquals("pong", get("/ping", LONG).get(20, TimeUnit.SECONDS).body());
  }

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  @Test
  void otherRequestsStallWhileTheFileIsRead() throws Exception {
    CompletableFuture<HttpResponse<String>> page = get("/status", LONG);
    // Until the server waits for the file, if it does.
    Thread.sleep(300);

    CompletableFuture<HttpResponse<String>> ping =
        get("/ping", Expectation.current() == LEAK ? Duration.ofSeconds(1) : LONG);
    if (Expectation.current() == LEAK) {
      Exception failure = assertThrows(Exception.class, () -> ping.get(20, TimeUnit.SECONDS));
      assertEquals(HttpTimeoutException.class, failure.getCause().getClass());
    } else {
      assertEquals("pong", ping.get(20, TimeUnit.SECONDS).body());
    }

    write("<p>${state}</p>");
    assertEquals("<p>open</p>", page.get(20, TimeUnit.SECONDS).body());
  }

  private CompletableFuture<HttpResponse<String>> get(String path, Duration timeout) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .timeout(timeout)
            .build(),
        BodyHandlers.ofString());
  }

  private void write(String text) throws IOException {
    Files.writeString(template, text);
  }
}
