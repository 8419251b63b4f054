package dev.sluice.checks;

/**
 * One diagnostic of one of our checks.
 *
 * @param check the name of the check
 * @param file the name of the file, without its folder
 * @param line the line of the diagnostic, counted from 1
 * @param message the first line of the message, without the name of the check
 * @param details the lines below it: the link and what the fix would change
 */
public record Finding(String check, String file, long line, String message, String details) {

  /** This finding as {@code expected.txt} has it. */
  public String toExpectedLine() {
    return "%d: [%s] %s".formatted(line, check, message);
  }
}
