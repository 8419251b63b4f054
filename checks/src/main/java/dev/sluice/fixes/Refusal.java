package dev.sluice.fixes;

/** Why a leak is reported without a fix. */
public enum Refusal {
  NO_BUILDER("no mechanical rewrite covers this shape");

  private final String reason;

  Refusal(String reason) {
    this.reason = reason;
  }

  /** The reason, as the user reads it after {@code no fix: }. */
  public String reason() {
    return reason;
  }
}
