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

  /** Asserts that so many resources are left open, or none once the code is patched. */
  static void assertLeftOpen(int leaked, long open) {
    assertEquals(current() == LEAK ? leaked : 0, open, "resources left open");
  }
}
