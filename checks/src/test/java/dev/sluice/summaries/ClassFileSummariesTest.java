package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What class files tell of the helpers in {@code testdata/summaries}. */
final class ClassFileSummariesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "17"})
  void saysWhatTheHelpersDo(String version) throws Exception {
    Path classes =
        HelperSources.compileTo(
            folder, HelperSources.files(), "-source", version, "-target", version);
    ClassPathSummaries summaries = new ClassPathSummaries(classes);
    List<String> differences = new ArrayList<>();
    for (Path file : HelperSources.files()) {
      String name = file.getFileName().toString().replace(".java", "");
      Map<String, String> found = summaries.textsOf("summaries." + name);
      HelperSources.expectations(file)
          .forEach(
              (method, expected) -> {
                if (!expected.equals(found.get(method))) {
                  differences.add(method + ": " + expected + " | but: " + found.get(method));
                }
              });
    }
    assertEquals("", String.join("\n", differences));
  }
}
