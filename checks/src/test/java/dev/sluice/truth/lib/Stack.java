package dev.sluice.truth.lib;

/**
 * The calls of generated methods that were active, outermost first, and the line that each had
 * reached.
 */
public final class Stack {
  private final int[] frames;
  private final int[] lines;

  Stack(int[] frames, int[] lines) {
    this.frames = frames;
    this.lines = lines;
  }

  /** The number of the innermost call; calls are numbered in the order in which they began. */
  public int frame() {
    return frames[frames.length - 1];
  }

  /** The call that the innermost one came from; -1 where that is the outermost. */
  public int caller() {
    return frames.length < 2 ? -1 : frames[frames.length - 2];
  }

  /** The line that {@code frame} had reached; -1 where it was not active. */
  public int lineIn(int frame) {
    for (int i = frames.length - 1; i >= 0; i--) {
      if (frames[i] == frame) {
        return lines[i];
      }
    }
    return -1;
  }
}
