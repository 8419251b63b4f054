package com.example.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** The status page, rendered again at every tick. */
public final class StatusPage {
  private final Path template;

  public StatusPage(Path template) {
    this.template = template;
  }

  /** Returns a page for each tick. The timer's thread is an event loop, and reads the file. */
  public Flux<String> pages(Duration tick) {
    return Flux.interval(tick).map(count -> read().replace("${count}", Long.toString(count)));
  }

  private String read() {
    try {
      return Files.readString(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
