package dev.sluice.ownership;

/** What to believe of methods that neither an annotation, a model nor their own code tells of. */
public enum UnknownCode {
  /** They may close or keep a resource that they are given: nothing is reported then. */
  LENIENT,
  /** They use it: whoever passed it on still has to close it. */
  STRICT
}
