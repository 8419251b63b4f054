package dev.sluice.analysis;

/** The answer of the analysis for one acquisition that some path leaves open. */
public enum Verdict {
  /** Some path skips the release without any failure, or a declared failure skips the hand-over. */
  UNCLOSED_RESOURCE,
  /** A normal path closes the resource, but a failure between acquisition and close skips it. */
  CLOSE_NOT_IN_FINALLY
}
