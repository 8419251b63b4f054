package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which characters of a source are comment or literal. Assumes source that javac accepted; does not
 * look at Unicode escapes.
 */
final class Lexemes {
  /** What a stretch of source is; everything else is code. */
  enum Kind {
    LINE_COMMENT,
    BLOCK_COMMENT,
    LITERAL,
    TEXT_BLOCK
  }

  /** The characters from {@code start} up to {@code end}. */
  record Lexeme(Kind kind, int start, int end) {
    boolean isComment() {
      return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }
  }

  private static final String TEXT_BLOCK_DELIMITER = "\"\"\"";

  private final NavigableMap<Integer, Lexeme> lexemes = new TreeMap<>();

  private Lexemes() {}

  static Lexemes of(String source) {
    Lexemes result = new Lexemes();
    int position = 0;
    while (position < source.length()) {
      Kind kind = kindAt(source, position);
      if (kind == null) {
        position++;
      } else {
        int end = endOf(kind, source, position);
        result.lexemes.put(position, new Lexeme(kind, position, end));
        position = end;
      }
    }
    return result;
  }

  /** Whether the character at {@code position} is inside a comment or literal, not its first. */
  boolean isInside(int position, Kind kind) {
    var before = lexemes.lowerEntry(position);
    return before != null && before.getValue().kind() == kind && position < before.getValue().end();
  }

  boolean isCode(int position) {
    var at = lexemes.floorEntry(position);
    return at == null || position >= at.getValue().end();
  }

  /** The comments that begin from {@code start} up to {@code end}, in order. */
  ImmutableList<Lexeme> comments(int start, int end) {
    return lexemes.subMap(start, end).values().stream()
        .filter(Lexeme::isComment)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a text block begins from {@code start} up to {@code end}. */
  boolean hasTextBlock(int start, int end) {
    return lexemes.subMap(start, end).values().stream()
        .anyMatch(lexeme -> lexeme.kind() == Kind.TEXT_BLOCK);
  }

  private static Kind kindAt(String source, int position) {
    char first = source.charAt(position);
    if (first == '/') {
      return source.startsWith("//", position)
          ? Kind.LINE_COMMENT
          : source.startsWith("/*", position) ? Kind.BLOCK_COMMENT : null;
    }
    if (first == '"') {
      return source.startsWith(TEXT_BLOCK_DELIMITER, position) ? Kind.TEXT_BLOCK : Kind.LITERAL;
    }
    return first == '\'' ? Kind.LITERAL : null;
  }

  private static int endOf(Kind kind, String source, int start) {
    return switch (kind) {
      case LINE_COMMENT -> endOfLine(source, start);
      case BLOCK_COMMENT -> endAfter("*/", source, start + 2);
      case TEXT_BLOCK -> endOfQuoted(TEXT_BLOCK_DELIMITER, source, start);
      case LITERAL -> endOfQuoted(source.substring(start, start + 1), source, start);
    };
  }

  private static int endOfLine(String source, int start) {
    int end = start;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int endAfter(String terminator, String source, int start) {
    int end = source.indexOf(terminator, start);
    return end < 0 ? source.length() : end + terminator.length();
  }

  private static int endOfQuoted(String delimiter, String source, int start) {
    int position = start + delimiter.length();
    while (position < source.length() && !source.startsWith(delimiter, position)) {
      position += source.charAt(position) == '\\' ? 2 : 1;
    }
    return Math.min(source.length(), position + delimiter.length());
  }
}
