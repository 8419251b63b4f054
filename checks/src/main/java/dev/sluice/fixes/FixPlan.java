package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.fixes.SuggestedFix;

/**
 * What can be done about one leak: a fix that may be applied blind, or a refusal with its reason.
 */
public sealed interface FixPlan {
  /**
   * A fix of one contiguous replacement.
   *
   * @param summary what it changes, in words
   * @param alternatives other fixes of the same leak, which a patch run does not apply
   */
  record Apply(SuggestedFix fix, String summary, ImmutableList<SuggestedFix> alternatives)
      implements FixPlan {
    @Override
    public FixPlan withAlternative(FixPlan other) {
      return other instanceof Apply apply && !apply.fix.equals(fix)
          ? new Apply(fix, summary, ImmutableList.of(apply.fix))
          : this;
    }
  }

  /** No fix, since planning one failed. */
  record None() implements FixPlan {}

  /** No fix, and why. */
  record Refuse(Refusal reason) implements FixPlan {}

  /** This plan, with the fix of {@code other} as a second choice, if both have one that differs. */
  default FixPlan withAlternative(FixPlan other) {
    return this;
  }
}
