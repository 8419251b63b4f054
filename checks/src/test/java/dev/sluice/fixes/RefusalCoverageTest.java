package dev.sluice.fixes;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether something here shows when each refusal is given, and what the user reads then. */
final class RefusalCoverageTest {
  private static final Path TESTS = Path.of("src/test/java/dev/sluice/fixes");
  private static final Path CASES = Path.of("../testdata");
  private static final Path UNPACKED = Path.of("corpus");

  @Test
  void eachRefusalHasATestOrACase() throws IOException {
    ImmutableList<String> tests = texts(TESTS, "Test.java");
    ImmutableList<String> cases = texts(CASES, "expected.txt");
    assertEquals(
        ImmutableList.of(),
        Arrays.stream(Refusal.values())
            .filter(refusal -> tests.stream().noneMatch(text -> names(text, refusal)))
            .filter(refusal -> cases.stream().noneMatch(text -> text.contains(refusal.reason())))
            .collect(toImmutableList()));
  }

  @Test
  void reasonsAreDistinctAndReadAsTheEndOfASentence() {
    assertEquals(
        Refusal.values().length,
        Arrays.stream(Refusal.values()).map(Refusal::reason).distinct().count());
    assertEquals(
        ImmutableList.of(),
        Arrays.stream(Refusal.values())
            .filter(refusal -> !refusal.reason().matches("[a-z].*[^.]"))
            .collect(toImmutableList()));
  }

  private static boolean names(String test, Refusal refusal) {
    return test.contains("Refusal." + refusal.name() + ")")
        || test.contains("Refusal." + refusal.name() + ",")
        || test.contains("Refusal." + refusal.name() + ".");
  }

  private static ImmutableList<String> texts(Path folder, String suffix) throws IOException {
    Path base = Path.of(System.getProperty("basedir", ".")).resolve(folder);
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !base.relativize(file).startsWith(UNPACKED))
          .map(RefusalCoverageTest::read)
          .collect(toImmutableList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
