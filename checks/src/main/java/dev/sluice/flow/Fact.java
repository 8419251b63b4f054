package dev.sluice.flow;

/** What a path knows of a local variable or final field. */
sealed interface Fact {
  /** It is null. */
  Fact NULL = new Nullness(true);

  /** It is not null. */
  Fact NON_NULL = new Nullness(false);

  /** Whether it is null. */
  record Nullness(boolean isNull) implements Fact {}

  /** It equals this boolean, number, string or enum constant. */
  record Constant(Object value) implements Fact {}
}
