package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.VariableTree;

/** Writes the resources of a try header, each on a line of its own. */
final class HeaderWriter {
  private static final int COLUMN_LIMIT = 100;

  private final SourceText source;
  private final TextEdits edits;

  HeaderWriter(SourceText source, TextEdits edits) {
    this.source = source;
    this.edits = edits;
  }

  /** Gives inner constructors of a header that is already there a resource of their own. */
  void extend(HeaderExtension extension) {
    VariableTree declaration = extension.declaration();
    int start = source.start(declaration);
    edits.insert(start, parts(extension.parts(), continuation(source.start(extension.tryTree()))));
    replaceByNames(extension.parts(), start, source.end(declaration), edits);
  }

  /** Writes a header of {@code region}, after {@code prefix}; returns where its body begins. */
  int write(ResourceRegion region, String prefix) {
    int start = source.start(region.siblings().get(region.first()));
    String continuation = continuation(start);
    edits.insert(start, prefix + "try (" + firstParts(region.resources().get(0), continuation));
    for (int i = 1; i < region.resources().size(); i++) {
      writeNext(region.resources().get(i - 1), region.resources().get(i), continuation);
    }
    Resource last = region.resources().get(region.resources().size() - 1);
    return last.declaration().isPresent()
        ? endWithDeclaration(last, region, continuation)
        : endBeforeStatement(last);
  }

  /**
   * The line separator and the indentation of a line that goes on with the one at {@code start}.
   */
  private String continuation(int start) {
    String indentation = source.indentation(start);
    return source.lineSeparator() + indentation + source.indentUnit(indentation).repeat(2);
  }

  private String firstParts(Resource resource, String continuation) {
    String text = parts(resource.parts(), continuation);
    return resource.declaration().isPresent()
        ? text
        : text.substring(0, text.length() - continuation.length() - 1);
  }

  private void writeNext(Resource previous, Resource next, String continuation) {
    VariableTree declaration = next.declaration().orElseThrow();
    VariableTree before = previous.declaration().orElseThrow();
    int gapStart = source.end(before);
    int gapEnd = source.start(declaration);
    String unit = source.indentUnit(source.indentation(source.start(before)));
    if (source.slice(gapStart, gapEnd).isBlank()) {
      edits.replace(gapStart, gapEnd, continuation);
      edits.shift(gapEnd, source.end(declaration), 2, unit);
    } else {
      edits.shift(gapStart, source.end(declaration), 2, unit);
    }
    if (!next.parts().isEmpty()) {
      edits.insert(gapEnd, parts(next.parts(), continuation));
    }
    replaceByNames(previous.parts(), source.start(before), gapStart, edits);
  }

  private int endWithDeclaration(Resource last, ResourceRegion region, String continuation) {
    VariableTree declaration = last.declaration().orElseThrow();
    int start = source.start(declaration);
    int end = source.end(declaration);
    replaceByNames(last.parts(), start, end, edits);
    if (!last.parts().isEmpty()) {
      edits.shift(start + 1, end, 2, source.indentUnit(source.indentation(start)));
    }
    edits.replace(end - 1, end, ") {");
    if (region.resources().size() == 1 && last.parts().isEmpty()) {
      breakLongLine(declaration, continuation);
    }
    return end;
  }

  private int endBeforeStatement(Resource last) {
    int start = source.start(last.siblings().get(last.index()));
    int end = source.end(last.siblings().get(last.index()));
    String indentation = source.indentation(start);
    String body = source.lineSeparator() + indentation + source.indentUnit(indentation);
    edits.insert(start, ") {" + body);
    replaceByNames(last.parts(), start, end, edits);
    return start + 1;
  }

  /** Breaks after the equals sign where the header would not fit. */
  private void breakLongLine(VariableTree declaration, String continuation) {
    int start = source.start(declaration);
    int end = source.end(declaration);
    int initializer = source.start(declaration.getInitializer());
    int length = end - source.lineStart(start) + "try () {".length();
    if (length > COLUMN_LIMIT
        && source.nextLine(start) >= end
        && source.slice(initializer - 2, initializer).equals("= ")) {
      edits.replace(initializer - 1, initializer, continuation);
    }
  }

  private String parts(ImmutableList<Resource.Part> parts, String continuation) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Resource.Part part = parts.get(i);
      int start = source.start(part.expression());
      int end = source.end(part.expression());
      TextEdits inner = new TextEdits(source);
      replaceByNames(parts.subList(0, i), start, end, inner);
      String variable = part.typeText() + " " + part.name() + " =";
      String value = inner.apply(start, end) + ";";
      boolean isLong =
          continuation.length() + variable.length() + value.length() + ") {".length()
              > COLUMN_LIMIT;
      result
          .append(variable)
          .append(isLong ? continuation + source.indentUnit(continuation).repeat(2) : " ")
          .append(value)
          .append(continuation);
    }
    return result.toString();
  }

  /** Puts the names of {@code parts} in their place, from {@code start} to {@code end}. */
  private void replaceByNames(
      ImmutableList<Resource.Part> parts, int start, int end, TextEdits target) {
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
