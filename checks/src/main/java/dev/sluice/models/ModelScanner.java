package dev.sluice.models;

import com.google.common.collect.ImmutableSet;

/** Takes one line of a model file apart, from left to right. Skips blanks after each part. */
final class ModelScanner {
  private static final ImmutableSet<String> PRIMITIVES =
      ImmutableSet.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  /** Whether an ASCII character may stand in an identifier: nearly all of them are ASCII. */
  private static final boolean[] IS_ASCII_PART = asciiParts();

  private final String file;
  private final int number;
  private final String line;
  private final int end;
  private int position;

  ModelScanner(String file, int number, String line) {
    this.file = file;
    this.number = number;
    this.line = line;
    this.end = endOfContent(line);
    skipBlanks();
  }

  static boolean isPrimitive(String type) {
    return PRIMITIVES.contains(type);
  }

  String origin() {
    return file.concat(":").concat(Integer.toString(number));
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position == end;
  }

  /** The text up to the next blank; empty at the end. */
  String word() {
    int start = position;
    int next = position;
    while (next < end && !isBlank(line.charAt(next))) {
      next++;
    }
    position = next;
    return from(start);
  }

  /** The text up to the end; empty at the end. */
  String rest() {
    int start = position;
    position = end;
    return from(start);
  }

  /** Skips {@code word} if it comes next and ends there. */
  boolean skipWord(String word) {
    int after = position + word.length();
    boolean isNext =
        line.startsWith(word, position)
            && after <= end
            && (after == end || isBlank(line.charAt(after)));
    return isNext && skip(word);
  }

  boolean skip(char character) {
    if (position < end && line.charAt(position) == character) {
      position++;
      skipBlanks();
      return true;
    }
    return false;
  }

  boolean skip(String text) {
    if (position + text.length() <= end && line.startsWith(text, position)) {
      position += text.length();
      skipBlanks();
      return true;
    }
    return false;
  }

  /** A positive number. */
  int number(String expectation) throws ModelException {
    int start = position;
    int value = 0;
    while (position < end && isDigit(line.charAt(position)) && value < 1000) {
      value = 10 * value + line.charAt(position++) - '0';
    }
    if (value == 0 || (position < end && !isBlank(line.charAt(position)))) {
      throw expectedAt(start, expectation);
    }
    skipBlanks();
    return value;
  }

  String identifier(String expectation) throws ModelException {
    int start = position;
    skipIdentifier(expectation);
    return from(start);
  }

  /** Identifiers joined by single dots. */
  String qualifiedName(String expectation) throws ModelException {
    int start = position;
    skipIdentifier(expectation);
    while (position + 1 < end && line.charAt(position) == '.' && line.charAt(position + 1) != '.') {
      position++;
      skipIdentifier(expectation);
    }
    return from(start);
  }

  /** The failure to find {@code expectation} here. */
  ModelException expected(String expectation) {
    return expectedAt(position, expectation);
  }

  /** The failure to find {@code expectation} at {@code start}. */
  ModelException expectedAt(int start, String expectation) {
    String found =
        start >= end ? "the line ends there" : "found \"" + line.substring(start, end) + "\"";
    return new ModelException(
        origin() + ": \"" + line.strip() + "\": expected " + expectation + ", but " + found);
  }

  private void skipIdentifier(String expectation) throws ModelException {
    int next = position;
    while (next < end && isIdentifierPart(line.charAt(next))) {
      next++;
    }
    if (next == position || isDigit(line.charAt(position))) {
      throw expected(expectation);
    }
    position = next;
  }

  private static boolean isIdentifierPart(char character) {
    return character < IS_ASCII_PART.length
        ? IS_ASCII_PART[character]
        : Character.isJavaIdentifierPart(character);
  }

  private static boolean[] asciiParts() {
    boolean[] parts = new boolean[128];
    for (char character = 0; character < parts.length; character++) {
      parts[character] = Character.isJavaIdentifierPart(character);
    }
    return parts;
  }

  private String from(int start) {
    String text = line.substring(start, position);
    skipBlanks();
    return text;
  }

  private void skipBlanks() {
    while (position < end && isBlank(line.charAt(position))) {
      position++;
    }
  }

  /** A {@code #} that begins the line or follows a blank begins a comment. */
  private static int endOfContent(String line) {
    int comment = line.indexOf('#');
    while (comment > 0 && !isBlank(line.charAt(comment - 1))) {
      comment = line.indexOf('#', comment + 1);
    }
    int end = comment < 0 ? line.length() : comment;
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Blanks are also what editors on Windows leave: a carriage return, a byte order mark. */
  private static boolean isBlank(char character) {
    return character <= ' ' || character == '\uFEFF';
  }

  private static boolean isDigit(char character) {
    return '0' <= character && character <= '9';
  }
}
