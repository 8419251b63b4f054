package dev.sluice.fixes;

/** Gives up the plan that is being made. Never leaves this package. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  RefusedException(Refusal reason) {
    super(reason.reason(), null, false, false);
    this.reason = reason;
  }

  Refusal reason() {
    return reason;
  }
}
