package dev.sluice.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated methods, run under every decision, against what our checks say of them. */
final class GeneratedMethodsTest {
  private static final int METHODS = Integer.getInteger("sluice.generatedMethods", 100);
  private static final long SEED = Long.getLong("sluice.seed", 1);

  @Test
  void checksAndFixesAgreeWithWhatRunsShow() {
    List<String> complaints = new ArrayList<>();
    Tally tally = new Tally();
    new TruthRun(SEED, TruthRun.Mode.ALONE, tally, complaints::add).generate(METHODS);
    String report = String.join("\n", complaints) + "\n" + String.join("\n", tally.lines());
    assertTrue(tally.foundShare() >= 0.99, report);
    assertTrue(tally.falseShare() <= 0.005, report);
    assertEquals(0, tally.broken(), report);
    assertEquals(0, tally.changed(), report);
    assertEquals(0, tally.unstable(), report);
  }
}
