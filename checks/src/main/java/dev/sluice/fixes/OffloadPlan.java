package dev.sluice.fixes;

import com.google.errorprone.fixes.SuggestedFix;

/** What can be done about one blocking call. */
public sealed interface OffloadPlan {
  /** A fix of one contiguous replacement; {@code summary} says in words what it changes. */
  record Apply(SuggestedFix fix, String summary) implements OffloadPlan {}

  /** No fix, but what to do. */
  record Advise(String advice) implements OffloadPlan {}

  /** No fix, and why. */
  record Refuse(Refusal reason) implements OffloadPlan {}
}
