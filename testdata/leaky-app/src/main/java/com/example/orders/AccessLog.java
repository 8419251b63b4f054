package com.example.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the web server's logs: the current one as text, older ones as gzip archives. */
public final class AccessLog {
  /** Returns how many requests for orders the archive holds. */
  public int countArchived(Path archive) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(archive.toFile())), UTF_8))) {
      int requests = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (isOrder(line)) {
          requests++;
        }
      }
      return requests;
    }
  }

  public long countCurrent(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(AccessLog::isOrder).count();
    }
  }

  private static boolean isOrder(String line) {
    return line.contains("/orders/");
  }
}
