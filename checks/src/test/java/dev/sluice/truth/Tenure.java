package dev.sluice.truth;

import com.google.common.collect.ImmutableList;

/**
 * The time for which one call of a method owed the close of one resource, in one run.
 *
 * @param line where the method got it: it opened the resource there, or called what returned it
 * @param failures the exceptions on the way, while it was owed, in order
 * @param end how it ended
 * @param exitLine the line of that; 0 where an exception that nobody threw here left the method
 * @param isInFlight whether an exception was on its way at the end
 * @param isContained whether it was put into an array or a collection in between
 */
record Tenure(
    String label,
    int line,
    ImmutableList<Failure> failures,
    End end,
    int exitLine,
    boolean isInFlight,
    boolean isContained) {

  /** How a tenure ends. */
  enum End {
    CLOSED,
    RETURNED,
    KEPT,
    LEFT_OPEN_AT_RETURN,
    LEFT_OPEN_BY_EXCEPTION
  }

  /**
   * A call or a {@code throw} that raised an exception.
   *
   * @param isThrow whether it is a {@code throw} of the method itself, which it caught
   */
  record Failure(int line, Class<?> type, boolean isChecked, boolean isThrow) {}

  /** The same, if whoever puts the resource into a container hands it over. */
  Tenure keptByContainer() {
    return new Tenure(label, line, failures, End.KEPT, exitLine, isInFlight, isContained);
  }

  boolean isLeak() {
    return end == End.LEFT_OPEN_AT_RETURN || end == End.LEFT_OPEN_BY_EXCEPTION;
  }
}
