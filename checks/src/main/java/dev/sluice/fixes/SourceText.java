package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The source of one compilation unit, and where its trees stand in it. A tree whose position can't
 * be trusted (generated, or moved by Lombok) is refused, never guessed at.
 */
final class SourceText {
  private static final String DEFAULT_INDENT_UNIT = "    ";

  private final String text;
  private final Lexemes lexemes;
  private final VisitorState state;
  private final String lineSeparator;
  private final String indentUnit;

  private SourceText(String text, VisitorState state) {
    this.text = text;
    this.lexemes = Lexemes.of(text);
    this.state = state;
    int firstLineEnd = text.indexOf('\n');
    this.lineSeparator = firstLineEnd > 0 && text.charAt(firstLineEnd - 1) == '\r' ? "\r\n" : "\n";
    this.indentUnit = findMemberIndent().orElse(DEFAULT_INDENT_UNIT);
  }

  static Optional<SourceText> of(VisitorState state) {
    return Optional.ofNullable(state.getSourceCode())
        .map(source -> new SourceText(source.toString(), state));
  }

  /** Whether the file holds this text in UTF-8, in which a patch run writes it. */
  boolean isUtf8() {
    URI file = state.getPath().getCompilationUnit().getSourceFile().toUri();
    if (!"file".equals(file.getScheme())) {
      // Nothing that a patch run could write.
      return true;
    }
    try {
      return Arrays.equals(Files.readAllBytes(Path.of(file)), text.getBytes(UTF_8));
    } catch (IOException e) {
      return false;
    }
  }

  int start(Tree tree) {
    int start = getStartPosition(tree);
    if (start < 0 || end(tree) <= start) {
      throw new RefusedException(Refusal.UNRELIABLE_POSITIONS);
    }
    return start;
  }

  int end(Tree tree) {
    int end = state.getEndPosition(tree);
    if (end < 0 || end > text.length()) {
      throw new RefusedException(Refusal.UNRELIABLE_POSITIONS);
    }
    return end;
  }

  String slice(int start, int end) {
    return text.substring(start, end);
  }

  String slice(Tree tree) {
    return slice(start(tree), end(tree));
  }

  /** Refuses unless {@code tree} begins and ends in the source with these texts. */
  void requireShape(Tree tree, String prefix, String suffix) {
    if (!text.startsWith(prefix, start(tree)) || !slice(tree).endsWith(suffix)) {
      throw new RefusedException(Refusal.UNRELIABLE_POSITIONS);
    }
  }

  /** Refuses unless {@code expected} stands at {@code position}. */
  void require(String expected, int position) {
    if (!text.startsWith(expected, position)) {
      throw new RefusedException(Refusal.UNRELIABLE_POSITIONS);
    }
  }

  Lexemes lexemes() {
    return lexemes;
  }

  String lineSeparator() {
    return lineSeparator;
  }

  /** Where the line of {@code position} begins. */
  int lineStart(int position) {
    return text.lastIndexOf('\n', position - 1) + 1;
  }

  boolean isLineStart(int position) {
    return position == 0 || text.charAt(position - 1) == '\n';
  }

  /** Where the line of {@code position} ends, before its line separator. */
  int lineEnd(int position) {
    int end = nextLine(position);
    while (end > position && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The end of the code that ends at {@code end}, or of the comment behind it on its line. */
  int endWithComment(int end) {
    boolean hasComment = !lexemes.comments(end, nextLine(end)).isEmpty();
    return hasComment && isLastOnLine(end) ? lineEnd(end) : end;
  }

  /** Where the line after that of {@code position} begins. */
  int nextLine(int position) {
    int lineEnd = text.indexOf('\n', position);
    return lineEnd < 0 ? text.length() : lineEnd + 1;
  }

  /** The white space that the line of {@code position} begins with. */
  String indentation(int position) {
    int start = lineStart(position);
    return slice(start, skipBlanks(start));
  }

  /** One level of indentation, as the code with this indentation has it. */
  String indentUnit(String indentation) {
    if (indentation.endsWith("\t")) {
      return "\t";
    }
    return indentUnit.equals("\t") && !indentation.isEmpty() ? DEFAULT_INDENT_UNIT : indentUnit;
  }

  boolean isFirstOnLine(int position) {
    return slice(lineStart(position), position).isBlank();
  }

  /** Whether only white space and comments that end there follow on the line. */
  boolean isLastOnLine(int position) {
    int lineEnd = nextLine(position);
    for (int i = position; i < lineEnd; i++) {
      if (lexemes.isCode(i) && !Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return lineEnd == text.length() || lexemes.isCode(lineEnd - 1);
  }

  /** The first character at or after {@code position} that is no space or tab. */
  int skipBlanks(int position) {
    int next = position;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** The start of the spaces and tabs before {@code position}. */
  int skipBlanksBack(int position) {
    int first = position;
    while (first > 0 && isBlank(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }

  /** The start of the white space before {@code position}, on this line and those before. */
  int skipSpaceBack(int position) {
    int first = position;
    while (first > 0 && Character.isWhitespace(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }

  boolean isBlankToEndOfLine(int position) {
    return slice(position, nextLine(position)).isBlank();
  }

  boolean isBlankLine(int lineStart) {
    return slice(lineStart, nextLine(lineStart)).isBlank();
  }

  /** The first character of code at or after {@code position} that is no white space. */
  int nextCode(int position) {
    int next = position;
    while (next < text.length()
        && ((!lexemes.isCode(next) && isInComment(next)) || Character.isWhitespace(charAt(next)))) {
      next++;
    }
    return next;
  }

  char charAt(int position) {
    return text.charAt(position);
  }

  private boolean isInComment(int position) {
    return !lexemes.comments(position, position + 1).isEmpty()
        || lexemes.isInside(position, Lexemes.Kind.LINE_COMMENT)
        || lexemes.isInside(position, Lexemes.Kind.BLOCK_COMMENT);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private Optional<String> findMemberIndent() {
    for (Tree type : state.getPath().getCompilationUnit().getTypeDecls()) {
      if (type instanceof ClassTree classTree) {
        for (Tree member : classTree.getMembers()) {
          int start = getStartPosition(member);
          if (start > getStartPosition(type) && start < text.length() && isFirstOnLine(start)) {
            String indent =
                indentation(start)
                    .substring(
                        Math.min(
                            indentation(start).length(),
                            indentation(getStartPosition(type)).length()));
            if (!indent.isEmpty()) {
              return Optional.of(indent);
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
