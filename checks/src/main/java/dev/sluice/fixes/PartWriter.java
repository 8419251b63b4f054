package dev.sluice.fixes;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Writes the variables for parts of a statement, and their names in place of the parts. */
final class PartWriter {
  private static final int COLUMN_LIMIT = 100;

  private final SourceText source;
  private final TextEdits around;
  private final String separator;
  private final String unit;

  /**
   * @param separator what begins a new line for the next variable
   * @param unit one level of indentation
   * @param around the edits that may have something to change in the parts, which moves along
   */
  PartWriter(SourceText source, TextEdits around, String separator, String unit) {
    this.source = source;
    this.around = around;
    this.separator = separator;
    this.unit = unit;
  }

  /** The variables, each followed by a semicolon and a new line. */
  String declarations(ImmutableList<Resource.Part> parts) {
    return declarations(parts, ImmutableList.of());
  }

  /**
   * The same where there are variables for {@code values} already, some of which may be in {@code
   * parts}.
   */
  String declarations(ImmutableList<Resource.Part> parts, ImmutableList<Resource.Part> values) {
    StringBuilder result = new StringBuilder();
    List<Resource.Part> before = new ArrayList<>(values);
    for (Resource.Part part : parts) {
      result.append(part(part, before)).append(';').append(separator);
      before.add(part);
    }
    return result.toString();
  }

  private String part(Resource.Part part, List<Resource.Part> before) {
    int start = source.start(part.expression());
    int end = source.end(part.expression());
    TextEdits inner = around.take(start, end);
    boolean isJoinable = inner.isEmpty() && isJoinable(start, end);
    replaceByNames(before, start, end, inner);
    String variable = part.typeText() + " " + part.name() + " =";
    String moved = inner.apply(start, end);
    String value = conditional(part, isJoinable ? onOneLine(moved) : moved);
    String firstLine = value.lines().findFirst().orElse(value);
    int length = separator.length() + variable.length() + 1 + firstLine.length() + ") {".length();
    return variable + (length > COLUMN_LIMIT ? separator + unit.repeat(2) : " ") + value;
  }

  private String conditional(Resource.Part part, String value) {
    if (part.conditions().isEmpty()) {
      return value;
    }
    ImmutableList<Condition> conditions = part.conditions().reverse();
    String text =
        conditions.size() == 1
            ? conditions.get(0).text(source)
            : conditions.stream().map(each -> each.operand(source)).collect(joining(" && "));
    return text + " ? " + value + " : null";
  }

  /** Whether line breaks from {@code start} to {@code end} are nothing but layout. */
  private boolean isJoinable(int start, int end) {
    return source.lexemes().comments(start, end).isEmpty()
        && !source.lexemes().hasTextBlock(start, end);
  }

  /** {@code value} without its line breaks, where it fits on a line. */
  private String onOneLine(String value) {
    String joined =
        value
            .replaceAll("\\(\\s*\\R\\s*", "(")
            .replaceAll("\\s*\\R\\s*(?=[).])", "")
            .replaceAll("\\s*\\R\\s*", " ");
    return separator.length() + unit.length() * 2 + joined.length() > COLUMN_LIMIT ? value : joined;
  }

  /** Puts the names of {@code parts} in their place, from {@code start} to {@code end}. */
  void replaceByNames(List<Resource.Part> parts, int start, int end, TextEdits target) {
    for (Resource.Part part : parts) {
      boolean isOutermost =
          parts.stream().noneMatch(other -> !other.equals(part) && isInside(part, other));
      int partStart = source.start(part.expression());
      int partEnd = source.end(part.expression());
      if (isOutermost && start <= partStart && partEnd <= end) {
        target.replace(partStart, partEnd, part.name());
      }
    }
  }

  private boolean isInside(Resource.Part inner, Resource.Part outer) {
    return source.start(outer.expression()) <= source.start(inner.expression())
        && source.end(inner.expression()) <= source.end(outer.expression());
  }
}
