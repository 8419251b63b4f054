package dev.sluice.truth;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What the oracle says of one acquisition.
 *
 * @param line where it stands
 * @param check the check that has to report it; empty where none may
 * @param silence why none reports it though some run leaves it open
 * @param plainExits the lines of the exits that are reached with it open and without a failure; 0
 *     for one that has no line
 * @param failureLines the lines of the failures that leave it open
 */
record Expectation(
    int line,
    Optional<Check> check,
    Optional<Silence> silence,
    ImmutableSet<Integer> plainExits,
    ImmutableSet<Integer> failureLines) {

  /** The checks, by the names that users know. */
  enum Check {
    UNCLOSED_RESOURCE("UnclosedResource"),
    CLOSE_NOT_IN_FINALLY("CloseNotInFinally");

    private final String text;

    Check(String text) {
      this.text = text;
    }

    static Check named(String name) {
      return UNCLOSED_RESOURCE.text.equals(name) ? UNCLOSED_RESOURCE : CLOSE_NOT_IN_FINALLY;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Why the design lets a leak pass. */
  enum Silence {
    /** Only unchecked exceptions leave it open, and every normal path hands it over. */
    UNCHECKED_BEFORE_HAND_OVER,
    /** Only unchecked exceptions before the {@code try} that closes it. */
    UNCHECKED_BEFORE_CLOSING_TRY,
    /** Only unchecked exceptions in the {@code finally}, or the method, that closes it. */
    UNCHECKED_BESIDE_CLOSE,
    /** It is in an array or collection that some path empties, or hands over. */
    IN_CONTAINER
  }
}
