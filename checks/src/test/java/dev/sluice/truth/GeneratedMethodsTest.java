package dev.sluice.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generated methods, run under every decision, against what our checks say of them: a small number
 * with a fixed seed. {@code testdata/truth/run} does it at length.
 */
final class GeneratedMethodsTest {
  private static final int METHODS = Integer.getInteger("sluice.generatedMethods", 60);
  private static final long SEED = Long.getLong("sluice.seed", 1);

  /** The least share of the expected verdicts that the checks must give, in few methods. */
  private static final ImmutableMap<TruthRun.Mode, Double> LEAST_FOUND =
      ImmutableMap.of(
          TruthRun.Mode.ALONE, 0.99,
          TruthRun.Mode.HELPERS_AS_SOURCES, 0.95,
          TruthRun.Mode.HELPERS_AS_CLASSES, 0.5);

  @ParameterizedTest
  @EnumSource
  void checksAndFixesAgreeWithWhatRunsShow(TruthRun.Mode mode) {
    List<String> complaints = new ArrayList<>();
    Tally tally = new Tally();
    new TruthRun(SEED, mode, tally, complaints::add, Optional.empty())
        .generate(mode.hasHelpers() ? METHODS / 2 : METHODS);
    String report = String.join("\n", complaints) + "\n" + String.join("\n", tally.lines());
    assertTrue(tally.foundShare() >= LEAST_FOUND.get(mode), report);
    assertTrue(tally.falseShare() <= 0.05, report);
    assertEquals(0, tally.broken(), report);
    assertEquals(0, tally.changed(), report);
    assertEquals(0, tally.unstable(), report);
  }

  @Test
  void sameSeedGivesTheSameMethods() {
    assertEquals(Grammar.program(7, "Case", true), Grammar.program(7, "Case", true));
    assertEquals(Mutator.program(9, "Case"), Mutator.program(9, "Case"));
  }
}
