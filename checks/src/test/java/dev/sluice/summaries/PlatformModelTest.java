package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The generated model says what the class files of the running JDK say. */
final class PlatformModelTest {
  private static final Path MODEL =
      Path.of("src/main/resources/dev/sluice/models").resolve(PlatformModel.FILE);

  /**
   * Reads half the JDK, so only on demand: {@code mvn test -Dtest=PlatformModelTest
   * -Dsluice.long=true}.
   */
  @Test
  @EnabledIfSystemProperty(named = "sluice.long", matches = "true")
  void everyLineIsWhatTheRunningJdkSays() throws Exception {
    Set<String> said = PlatformModel.lines();
    List<String> missing =
        Files.readAllLines(MODEL).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !said.contains(line))
            .toList();
    assertEquals(List.of(), missing);
  }
}
