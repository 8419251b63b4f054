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
   * @param builder the way in which it cures this leak
   * @param alternatives other fixes of the same leak, which a patch run does not apply
   */
  record Apply(SuggestedFix fix, Builder builder, ImmutableList<SuggestedFix> alternatives)
      implements FixPlan {
    /** What it changes, in words. */
    public String summary() {
      return builder.summary();
    }

    @Override
    public FixPlan withAlternative(FixPlan other) {
      return other instanceof Apply apply && !apply.fix.equals(fix)
          ? new Apply(fix, builder, ImmutableList.of(apply.fix))
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
