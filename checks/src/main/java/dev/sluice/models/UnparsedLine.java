package dev.sluice.models;

/**
 * A line of a built-in model file that holds a fact, of which no more is known than the class.
 *
 * @param file the name of the file
 * @param number the number of the line, counted from 1
 * @param text the line
 * @param endOfClass where in it the name of the class ends
 */
record UnparsedLine(String file, int number, String text, int endOfClass) {
  private static final String SINCE = "since ";

  /** Where the class begins in {@code verb class#..} or {@code since 21 verb class#..}. */
  static int startOfClass(String text) {
    int start = text.indexOf(' ') + 1;
    if (text.startsWith(SINCE)) {
      int verb = text.indexOf(' ', start) + 1;
      start = text.indexOf(' ', verb) + 1;
    }
    return start;
  }

  static int endOfClass(String text, int start) {
    int blank = text.indexOf(' ', start);
    int method = text.indexOf('#', start);
    if (method >= 0 && (blank < 0 || method < blank)) {
      return method;
    }
    return blank < 0 ? text.length() : blank;
  }

  /** Whether the line speaks of the class itself, not of a method. */
  boolean isAboutClass() {
    return endOfClass == text.length() || text.charAt(endOfClass) != '#';
  }

  /** Whether the line speaks of methods of this simple name. */
  boolean isAbout(String method) {
    int end = endOfClass + 1 + method.length();
    return end < text.length()
        && text.charAt(end) == '('
        && text.startsWith(method, endOfClass + 1);
  }

  ModelLine parse() {
    try {
      return ModelParser.parseLine(file, number, text).orElseThrow();
    } catch (ModelException e) {
      throw new IllegalStateException("a broken model in the plugin's jar", e);
    }
  }
}
