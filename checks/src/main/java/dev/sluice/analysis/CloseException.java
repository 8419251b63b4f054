package dev.sluice.analysis;

/** What a fix does with a checked exception of {@code close()} that nothing handles. */
public enum CloseException {
  /** A clause throws it on as an unchecked exception. */
  WRAP,
  /** The method declares it, where all its callers are known and can take it; else like WRAP. */
  DECLARE,
  /** There is no fix. */
  REFUSE
}
