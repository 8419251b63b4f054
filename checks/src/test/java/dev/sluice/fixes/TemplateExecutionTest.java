package dev.sluice.fixes;

import static java.util.stream.Collectors.partitioningBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to open, to use and to close a resource, one with the other: what is fixed leaves
 * nothing open and does what it did.
 */
final class TemplateExecutionTest {
  @Test
  void fixKeepsWhatTheMethodsDo(@TempDir Path folder) throws Exception {
    ImmutableMap<String, String> methods = MethodTemplates.all();
    String before =
        MethodRuns.source(MethodTemplates.HELPERS + String.join("\n", methods.values()));
    PatchRun first = PatchRun.patch(before);
    assertEquals(List.of(), first.errors(), before);
    String after = first.text();
    PatchRun second = PatchRun.patch(after);
    assertEquals(List.of(), second.errors(), after);
    assertEquals(List.of(), second.plans(), "nothing is left: " + after);
    assertEquals(after, second.text(), "the second run");
    long changed = methods.values().stream().filter(method -> !after.contains(method)).count();
    assertTrue(changed > 200, "methods that are fixed: " + changed);
    // On some failures only what a wrapper wraps is closed: they share one obligation.
    Map<Boolean, List<String>> names =
        methods.keySet().stream()
            .collect(
                partitioningBy(name -> name.matches("wrapping.*Kept|stacked.*(Kept|ByHelper)")));
    MethodRuns.compare(before, after, names.get(false), false, folder);
    MethodRuns.compare(before, after, names.get(true), true, folder);
  }
}
