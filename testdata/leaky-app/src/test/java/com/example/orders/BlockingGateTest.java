package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read on an event loop. No check reports it yet. */
class BlockingGateTest {
  @TempDir Path folder;

  @Test
  void everyTickReadsTheTemplate() throws Exception {
    Path template = Files.writeString(folder.resolve("status.html"), "<p>${count}</p>");
    StatusPage page = new StatusPage(template);

    List<String> pages = page.pages(Duration.ofMillis(1)).take(2).collectList().block();

    assertEquals(List.of("<p>0</p>", "<p>1</p>"), pages);
  }
}
