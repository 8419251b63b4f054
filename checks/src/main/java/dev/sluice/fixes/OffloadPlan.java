package dev.sluice.fixes;

import com.google.errorprone.fixes.SuggestedFix;
import java.util.Optional;

/** What can be done about one blocking call. */
public sealed interface OffloadPlan {
  /**
   * A fix of one contiguous replacement.
   *
   * @param summary what it changes, in words
   * @param alternative a fix that has another effect on the rest of the chain
   */
  record Apply(SuggestedFix fix, String summary, Optional<SuggestedFix> alternative)
      implements OffloadPlan {}

  /** No fix, but what to do. */
  record Advise(String advice) implements OffloadPlan {}

  /** No fix, and why. */
  record Refuse(Refusal reason) implements OffloadPlan {}
}
