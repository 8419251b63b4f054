package dev.sluice.summaries;

/**
 * What has become of a resource on one path through a body, or, for a parameter that holds several,
 * of its elements. Of two events the stronger one counts; weakest first.
 */
enum Standing {
  /** Whoever had it still has it. */
  OPEN,
  /** A loop over the elements ended without one: there may have been none. */
  EMPTY,
  /** A loop over the elements holds one that is still open. */
  ELEMENT_HELD,
  /** A loop over the elements left one open. */
  ELEMENT_LEFT,
  /** A loop over the elements closed each that it has come to. */
  ELEMENTS_CLOSED,
  /** A loop over the elements handed over each that it has come to. */
  ELEMENTS_MOVED,
  /** Code of which nothing is known was given it. */
  LOST,
  /** The object that the constructor makes holds it. */
  KEPT,
  /** Somebody else owns it. */
  MOVED,
  /** It is closed. */
  CLOSED,
  /** It is null, or nothing that can be closed. */
  NOTHING;

  /** After {@code event}, which is one of the lasting ones, from {@link #LOST} on. */
  Standing after(Standing event) {
    return compareTo(event) >= 0 ? this : event;
  }

  /** After the loop came to the next element. */
  Standing atNextElement() {
    return switch (this) {
      case OPEN, EMPTY, ELEMENTS_CLOSED, ELEMENTS_MOVED -> ELEMENT_HELD;
      case ELEMENT_HELD -> ELEMENT_LEFT;
      default -> this;
    };
  }

  /** After {@code event} befell the element that the loop holds. */
  Standing afterElement(Standing event) {
    if (event == LOST || this != ELEMENT_HELD) {
      return event == LOST ? after(LOST) : this;
    }
    return event == MOVED ? ELEMENTS_MOVED : ELEMENTS_CLOSED;
  }

  /** After the loop came to the end of the elements. */
  Standing atEndOfElements() {
    return switch (this) {
      case OPEN -> EMPTY;
      case ELEMENT_HELD, ELEMENT_LEFT -> OPEN;
      case ELEMENTS_CLOSED -> CLOSED;
      case ELEMENTS_MOVED -> MOVED;
      default -> this;
    };
  }

  /** As a caller sees it that the method returns to. A loop that was left early proves nothing. */
  Standing onReturn() {
    return switch (this) {
      case ELEMENT_HELD -> OPEN;
      case ELEMENT_LEFT, ELEMENTS_CLOSED, ELEMENTS_MOVED -> LOST;
      default -> this;
    };
  }

  /**
   * As a caller sees it when the method throws: what the constructor kept died with its object. A
   * loop that fails over one element has done with the others what it could.
   */
  Standing onThrow() {
    return switch (this) {
      case EMPTY, ELEMENT_HELD, ELEMENT_LEFT, KEPT -> OPEN;
      case ELEMENTS_CLOSED -> CLOSED;
      case ELEMENTS_MOVED -> MOVED;
      default -> this;
    };
  }
}
