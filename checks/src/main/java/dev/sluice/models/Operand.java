package dev.sluice.models;

/**
 * The receiver or one argument of a call.
 *
 * @param position 0 for the receiver, otherwise the argument, counted from 1
 */
public record Operand(int position) {
  /** The object that the method is called on. */
  public static final Operand RECEIVER = new Operand(0);

  /** The argument at {@code position}, counted from 1. */
  public static Operand argument(int position) {
    return new Operand(position);
  }

  public boolean isReceiver() {
    return position == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Operand that && position == that.position;
  }

  @Override
  public int hashCode() {
    return position;
  }
}
