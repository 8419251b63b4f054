package dev.sluice.truth;

import dev.sluice.truth.lib.Run;
import java.util.Map;

/**
 * A method that was run.
 *
 * @param choices the decisions that were not left alone
 * @param outcome what it returned or threw
 */
record Execution(Map<String, Integer> choices, Run run, String outcome) {
  /** Whether it was ended since it did not end by itself. */
  boolean isEndless() {
    return run.isEndless();
  }
}
