package com.example.orders;

import static com.example.orders.Expectation.assertLeftOpen;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that stay open, measured as open file descriptors of this process. */
class PhantomFileTest {
  private static final int CALLS = 50;

  @TempDir Path folder;

  @Test
  void malformedSettingsLeaveTheFileOpen() throws Throwable {
    Path malformed = Files.writeString(folder.resolve("orders.properties"), "title=\\u12zz\n");
    SettingsFile settings = new SettingsFile(malformed);

    long open =
        OpenFiles.leftByEach(
            CALLS, () -> assertThrows(IllegalArgumentException.class, settings::load));

    assertLeftOpen(1, open);
  }

  @Test
  void anArchiveThatIsNoGzipFileStaysOpen() throws Throwable {
    Path plainText = Files.writeString(folder.resolve("access.log.gz"), "GET /orders/1\n");
    AccessLog log = new AccessLog();

    long open =
        OpenFiles.leftByEach(
            CALLS, () -> assertThrows(ZipException.class, () -> log.countArchived(plainText)));

    assertLeftOpen(1, open);
  }

  @Test
  void anEmptyExportStaysOpen() throws Throwable {
    Path target = folder.resolve("orders.csv");
    CsvExport export = new CsvExport();

    long open = OpenFiles.leftByEach(CALLS, () -> export.write(List.of(), target));

    assertLeftOpen(1, open);
  }

  @Test
  void whatGoesWellLeavesNoFileOpen() throws Throwable {
    SettingsFile settings = new SettingsFile(folder.resolve("orders.properties"));
    Properties title = new Properties();
    title.setProperty("title", "Orders");
    AccessLog log = new AccessLog();
    Path current = Files.writeString(folder.resolve("access.log"), "GET /orders/1\nGET /\n");
    Path archive = gzip(folder.resolve("access.log.gz"), "GET /orders/1\nGET /orders/2\nGET /\n");
    CsvExport export = new CsvExport();
    Path target = folder.resolve("orders.csv");

    long open =
        OpenFiles.leftByEach(
            CALLS,
            () -> {
              settings.store(title);
              assertEquals(title, settings.load());
              assertEquals(1, log.countCurrent(current));
              assertEquals(2, log.countArchived(archive));
              export.write(List.of(new Order(1, "Ada", BigDecimal.TEN)), target);
            });

    assertEquals(0, open);
    assertEquals("id,customer,amount\n1,Ada,10\n", Files.readString(target));
  }

  private static Path gzip(Path file, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream compressed = new GZIPOutputStream(out)) {
      compressed.write(text.getBytes(UTF_8));
    }
    return file;
  }
}
