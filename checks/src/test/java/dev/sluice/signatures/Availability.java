package dev.sluice.signatures;

import java.util.Arrays;

/** Which of the two versions that a list was made from have a class or method. */
public enum Availability {
  BOTH(' '),
  ONLY_OLDEST('<'),
  ONLY_NEWEST('>');

  private final char mark;

  Availability(char mark) {
    this.mark = mark;
  }

  /** The first character of a line in a list. */
  char mark() {
    return mark;
  }

  static Availability ofMark(char mark) {
    return Arrays.stream(values()).filter(value -> value.mark == mark).findFirst().orElseThrow();
  }
}
