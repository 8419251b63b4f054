package dev.sluice.ownership;

import dev.sluice.models.Operand;

/**
 * A call whose boolean result tells something of an operand, such as {@code isClosed()}.
 *
 * @param operand the tested receiver or argument
 * @param property what {@code true} means
 */
public record StateTest(Operand operand, Property property) {

  /** What a result of {@code true} says of the operand. */
  public enum Property {
    IS_CLOSED,
    IS_OPEN,
    IS_NULL,
    IS_NOT_NULL
  }

  /** Whether it tells whether the operand is closed. */
  public boolean isAboutClose() {
    return property == Property.IS_CLOSED || property == Property.IS_OPEN;
  }
}
