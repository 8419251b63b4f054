package dev.sluice.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody thought of: random methods do what they did after their fix. */
final class RandomExecutionTest {
  private static final int METHODS = Integer.getInteger("sluice.randomMethods", 60);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fixKeepsWhatRandomMethodsDo(long seed, @TempDir Path folder) throws Exception {
    StringBuilder members = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < METHODS; i++) {
      names.add("run" + i);
      members.append(RandomMethod.of(seed * 100_000 + i, "run" + i));
    }
    String before = MethodRuns.source(members.toString());
    PatchRun check = PatchRun.check(before);
    assertEquals(List.of(), check.errors(), before);
    String after = PatchRun.patch(before).text();
    PatchRun second = PatchRun.check(after);
    assertEquals(List.of(), second.errors(), after);
    MethodRuns.compare(before, after, names, true, folder);
    long fixed = check.plans().stream().filter(PlannedFix.FIXED::equals).count();
    assertTrue(fixed > METHODS / 2, () -> "a good part is fixed: " + check.plans());
    assertEquals(after, PatchRun.patch(after).text(), "the second run");
  }
}
