package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

/** What the build expects to measure, see the property {@code leaky.expect} of the pom. */
enum Expectation {
  /** The code as it is: each call leaves a resource open. */
  LEAK,
  /** The code once it is patched. */
  CLEAN;

  static Expectation current() {
    return valueOf(System.getProperty("leaky.expect", "clean").toUpperCase(Locale.ROOT));
  }

  /** Asserts that each of so many calls left a resource open, or that none did. */
  static void assertLeftOpen(long resources, int calls) {
    assertEquals(
        current() == LEAK ? calls : 0, resources, "resources left open by " + calls + " calls");
  }
}
