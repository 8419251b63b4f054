package dev.sluice.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  private static final long SEED = Long.getLong("sluice.seed", 2);

  /** The least share of the expected verdicts that the checks must give. */
  private static final double LEAST_FOUND = 0.995;

  /** The greatest share of the methods without an expected verdict that they may report. */
  private static final double MOST_FALSE = 0.005;

  @ParameterizedTest
  @EnumSource
  void checksAndFixesAgreeWithWhatRunsShow(TruthRun.Mode mode) {
    List<String> complaints = new ArrayList<>();
    Tally tally = new Tally();
    new TruthRun(SEED, mode, tally, complaints::add, Optional.empty())
        .generate(mode.hasHelpers() ? METHODS / 2 : METHODS);
    String report = String.join("\n", complaints) + "\n" + String.join("\n", tally.lines());
    assertTrue(tally.foundShare() >= LEAST_FOUND, report);
    assertTrue(tally.falseShare() <= MOST_FALSE, report);
    assertEquals(0, tally.broken(), report);
    assertEquals(0, tally.changed(), report);
    assertEquals(0, tally.unstable(), report);
  }

  @Test
  void sameSeedGivesTheSameMethods() {
    assertEquals(Grammar.program(7, "Case", true), Grammar.program(7, "Case", true));
    assertEquals(Mutator.program(9, "Case", true), Mutator.program(9, "Case", true));
  }
}
