package dev.sluice.fixes;

import com.google.errorprone.fixes.SuggestedFix;

/**
 * What can be done about one leak: a fix that may be applied blind, or a refusal with its reason.
 */
public sealed interface FixPlan {
  /** A fix of one contiguous replacement; {@code summary} says in words what it changes. */
  record Apply(SuggestedFix fix, String summary) implements FixPlan {}

  /** No fix, since planning one failed. */
  record None() implements FixPlan {}

  /** No fix, and why. */
  record Refuse(Refusal reason) implements FixPlan {}
}
