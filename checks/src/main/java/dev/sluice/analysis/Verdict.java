package dev.sluice.analysis;

/** The answer of the analysis for one acquisition. */
public enum Verdict {
  /** Some path skips the release without any failure, or a declared failure skips the hand-over. */
  UNCLOSED_RESOURCE,
  /** A normal path closes the resource, but a failure between acquisition and close skips it. */
  CLOSE_NOT_IN_FINALLY,
  /** Every path closes the resource, by a call that a header would make too. No leak. */
  CLOSED_BY_HAND
}
