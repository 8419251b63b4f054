package dev.sluice.models;

/** What a model line says of a method. */
public enum Verb {
  /** The result is a new resource that the caller must close. */
  ACQUIRES(Subject.RESULT),
  /** The result is a resource that somebody else closes. */
  BORROWS(Subject.RESULT),
  /** The result is new, and nothing that it holds has to be closed. */
  OWES_NOTHING(Subject.RESULT),
  /** The result shares one obligation with the operands: closing it closes them. */
  WRAPS(Subject.RESULT),
  /** The result is what the receiver came from, so that who has the receiver can close both. */
  LEADS_TO_OWNER(Subject.ORIGIN),
  /** The result is the same object as the operand. */
  RETURNS(Subject.RESULT),
  /** The result is a mock, or stands for one: what is called on it opens nothing. */
  MOCKS(Subject.RESULT),
  /** The operands are closed by the call, also when it throws. */
  CLOSES(Subject.OPERAND),
  /** The operand is closed, or was never opened, if the call throws what it declares. */
  CLOSES_ON_FAILURE(Subject.OPERAND),
  /** What the operand owns, such as a statement's earlier result set, is closed by the call. */
  CLOSES_CHILDREN(Subject.OPERAND),
  /** The operands are owned by somebody else once the call has returned. */
  TAKES_OWNERSHIP(Subject.OPERAND),
  /** The operands are used and stay with the caller. */
  USES(Subject.OPERAND),
  /** The call throws nothing that a program expects. */
  NEVER_THROWS(Subject.FAILURE),
  /** The result holds nothing before something is called on it that may make it open something. */
  HOLDS_NOTHING_YET(Subject.RESULT_STATE),
  /** Called on what holds nothing yet, the method leaves it so. */
  OPENS_NOTHING(Subject.RECEIVER_STATE),
  /** The call has no effect, as a {@code close()} that is there for subclasses. */
  DOES_NOTHING(Subject.EFFECT),
  /** The call does not come back. */
  NEVER_RETURNS(Subject.RETURN),
  /** The last thing that the function which is passed does is expected to fail. */
  EXPECTS_FAILURE(Subject.OUTCOME),
  /** The boolean result says whether the operand is closed. */
  TESTS_CLOSED(Subject.ANSWER),
  /** The boolean result says whether the operand is open. */
  TESTS_OPEN(Subject.ANSWER),
  /** The boolean result says whether the operand is null. */
  TESTS_NULL(Subject.ANSWER),
  /** The boolean result says whether the operand is not null. */
  TESTS_NON_NULL(Subject.ANSWER);

  /** The question that a verb answers; of two lines that answer the same one, one must yield. */
  enum Subject {
    /** Where the result comes from. */
    RESULT,
    /** Whether the result is what owns the receiver. */
    ORIGIN,
    /** What becomes of an operand. */
    OPERAND,
    /** Whether the call throws. */
    FAILURE,
    /** Whether the result holds anything yet. */
    RESULT_STATE,
    /** Whether the receiver opens anything. */
    RECEIVER_STATE,
    /** Whether the call does anything. */
    EFFECT,
    /** Whether the call comes back. */
    RETURN,
    /** How what is passed will end. */
    OUTCOME,
    /** What a boolean result tells. */
    ANSWER
  }

  private final Subject subject;

  Verb(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }
}
