package dev.sluice.models;

/** What a model line says of a method. */
public enum Verb {
  /** The result is a new resource that the caller must close. */
  ACQUIRES,
  /** The result is a resource that somebody else closes. */
  BORROWS,
  /** The result shares one obligation with the operands: closing it closes them. */
  WRAPS,
  /** The result is the same object as the operand. */
  RETURNS,
  /** The operands are closed by the call, also when it throws. */
  CLOSES,
  /** The operands are owned by somebody else once the call has returned. */
  TAKES_OWNERSHIP,
  /** The operands are used and stay with the caller. */
  USES,
  /** The call throws nothing that a program expects. */
  NEVER_THROWS,
  /** The call does not come back. */
  NEVER_RETURNS,
  /** The boolean result says whether the operand is closed. */
  TESTS_CLOSED,
  /** The boolean result says whether the operand is open. */
  TESTS_OPEN,
  /** The boolean result says whether the operand is null. */
  TESTS_NULL,
  /** The boolean result says whether the operand is not null. */
  TESTS_NON_NULL
}
