package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a patch run makes of small libraries is what is kept in {@code testdata/corpus}. Fetches and
 * compiles them, so it only runs with the profile {@code golden}; and on the oldest leg only, since
 * the newest Error Prone patches nothing where all checks are disabled first.
 */
@EnabledIfSystemProperty(named = "sluice.golden", matches = "true")
@EnabledForJreRange(max = JRE.JAVA_17)
class GoldenPatchesIT {
  private static final Path CORPUS = BuiltJar.root().resolve("testdata/corpus");

  @ParameterizedTest
  @MethodSource("libraries")
  void patchIsTheOneThatIsKept(String library, @TempDir Path results) throws Exception {
    CommandLine golden =
        CommandLine.run(
            BuiltJar.root(),
            List.of(
                CORPUS.resolve("golden").toString(),
                "--java-home",
                System.getProperty("java.home"),
                "--out",
                results.toString(),
                library));

    assertTrue(golden.succeeded(), golden::toString);
  }

  static List<String> libraries() throws Exception {
    try (Stream<Path> patches = Files.list(CORPUS.resolve("golden-patches"))) {
      return patches
          .map(patch -> patch.getFileName().toString().replace(".patch", ""))
          .sorted()
          .toList();
    }
  }
}
