package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the resources of a try header, each on a line of its own. */
final class HeaderWriter {
  private static final int COLUMN_LIMIT = 100;
  private static final Pattern FINAL = Pattern.compile("\\bfinal\\s+");

  private final SourceText source;
  private final TextEdits edits;
  private final String indentation;
  private final String unit;
  private final String continuation;

  /**
   * @param origin where the {@code try} stands, or will stand
   */
  HeaderWriter(int origin, SourceText source, TextEdits edits) {
    this.source = source;
    this.edits = edits;
    this.indentation = source.indentation(origin);
    this.unit = source.indentUnit(indentation);
    this.continuation = source.lineSeparator() + indentation + unit.repeat(2);
  }

  /** Gives inner constructors of a header that is already there a resource of their own. */
  static void extend(HeaderExtension extension, SourceText source, TextEdits edits) {
    VariableTree declaration = extension.declaration();
    int origin = source.start(extension.tryTree());
    HeaderWriter writer = new HeaderWriter(origin, source, edits);
    int start = source.start(declaration);
    edits.insert(start, writer.parts(extension.parts()));
    writer.replaceByNames(extension.parts(), start, source.end(declaration), edits);
    if (source.lineStart(start) == source.lineStart(origin)) {
      edits.shift(start + 1, source.end(declaration), 2, writer.unit);
    }
  }

  /** Names the variable of {@code existing} in the header of its {@code try}. */
  static void name(ExistingTry existing, SourceText source, TextEdits edits) {
    TryTree tree = existing.tree();
    source.requireShape(tree, "try", "}");
    source.requireShape(tree.getBlock(), "{", "}");
    String name = existing.declaration().getName().toString();
    if (tree.getResources().isEmpty()) {
      edits.insert(source.start(tree.getBlock()), "(" + name + ") ");
    } else {
      edits.insert(source.start(tree.getResources().get(0)), name + "; ");
    }
  }

  /** Writes a new {@code try} after {@code prefix}; returns where its body begins. */
  int write(ResourceRegion region, String prefix) {
    Resource first = region.resources().get(0);
    String text = prefix + "try (" + firstParts(first);
    if (first.redefinition().isPresent()) {
      return writeRedefinition(first, text);
    }
    edits.insert(source.start(region.siblings().get(region.first())), text);
    writeOthers(region);
    Resource last = last(region);
    return last.declaration().isPresent() ? endWithDeclaration(last, region) : endWithParts(last);
  }

  /** Makes an assignment the declaration that the header ends with. */
  private int writeRedefinition(Resource resource, String text) {
    Redefinition redefinition = resource.redefinition().orElseThrow();
    int start = source.start(redefinition.statement());
    int value = source.start(redefinition.assignment().getExpression());
    int end = source.end(redefinition.statement());
    if (!source.lexemes().comments(start, value).isEmpty()) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    source.requireShape(redefinition.statement(), "", ";");
    edits.replace(start, value, text + redefinition.typeText() + " " + redefinition.name() + " = ");
    replaceByNames(resource.parts(), value, end, edits);
    edits.replace(end - 1, end, ") {");
    if (redefinition.isRenamed()) {
      for (TreePath use : redefinition.uses()) {
        edits.replace(source.start(use.getLeaf()), source.end(use.getLeaf()), redefinition.name());
      }
    }
    return end;
  }

  /** Writes a {@code try} that names the variable before it; returns where its body begins. */
  int writeAfterDeclaration(ResourceRegion region) {
    VariableTree declaration = region.resources().get(0).declaration().orElseThrow();
    int end = source.end(declaration);
    edits.insert(
        end, source.lineSeparator() + indentation + "try (" + declaration.getName() + ") {");
    return end + 1;
  }

  /**
   * Writes the beginning of a guard: behind the statement that opens the resource, or before it
   * where that is one of its parts. Returns where its body begins.
   */
  int writeGuard(ResourceRegion region, Guard guard, String hoisted) {
    Resource resource = region.resources().get(0);
    guard.flag().ifPresent(flag -> writeMarks(flag, guard, region));
    guard.nullDeclaration().ifPresent(this::writeNull);
    String opening = guard.opening();
    String prefix =
        hoisted + guard.flag().map(flag -> "boolean " + flag + " = true;" + newLine()).orElse("");
    StatementTree statement = resource.siblings().get(resource.index());
    int start = source.start(statement);
    int end = source.end(statement);
    if (!resource.isOpenedInBody()) {
      dropBlankLines(source.nextLine(end));
      return insertBehind(end, prefix + opening);
    }
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < resource.parts().size(); i++) {
      parts.append(part(resource.parts().get(i), resource.parts().subList(0, i))).append(';');
      parts.append(source.lineSeparator()).append(indentation);
    }
    edits.insert(start, parts + prefix + opening + source.lineSeparator() + indentation + unit);
    replaceByNames(resource.parts(), start, end, edits);
    return start + 1;
  }

  /** Deletes the blank lines from {@code start} on, which would begin a block. */
  private void dropBlankLines(int start) {
    int end = start;
    while (end < source.nextLine(end) && source.isBlankLine(end)) {
      end = source.nextLine(end);
    }
    if (end > start) {
      edits.replace(start, end, "");
    }
  }

  private String newLine() {
    return source.lineSeparator() + indentation;
  }

  /** Lets a variable begin with null, and change. */
  private void writeNull(VariableTree declaration) {
    source.requireShape(declaration, "", ";");
    int start = source.start(declaration);
    int type = source.start(declaration.getType());
    Matcher modifier = FINAL.matcher(source.slice(start, type));
    if (modifier.find()) {
      edits.replace(start + modifier.start(), start + modifier.end(), "");
    }
    edits.insert(source.end(declaration) - 1, " = null");
  }

  /** Writes where in {@code region} the {@code flag} becomes false. */
  private void writeMarks(String flag, Guard guard, ResourceRegion region) {
    int regionEnd = source.end(region.siblings().get(region.last()));
    for (Guard.Mark mark : guard.extent().orElseThrow().marks()) {
      int start = source.start(mark.statement());
      if (start >= regionEnd) {
        continue;
      }
      writeMark(mark, flag + " = false;");
    }
  }

  private void writeMark(Guard.Mark mark, String line) {
    int start = source.start(mark.statement());
    int end = source.end(mark.statement());
    boolean isFirst = source.isFirstOnLine(start);
    String separator = isFirst ? source.lineSeparator() + source.indentation(start) : " ";
    int behind = source.isLastOnLine(end) ? source.lineEnd(end) : end;
    if (mark.isBranch() && isFirst) {
      int opening = source.skipSpaceBack(start);
      if (!source.lexemes().comments(source.lineStart(opening), start).isEmpty()) {
        throw new RefusedException(Refusal.NO_BUILDER);
      }
      edits.insert(opening, " {");
    } else if (mark.isBranch()) {
      edits.insert(start, "{ ");
      behind = end;
    }
    edits.insert(
        mark.isBehind() ? behind : start, mark.isBehind() ? separator + line : line + separator);
    if (mark.isBranch()) {
      String last =
          isFirst
              ? source.lineSeparator() + source.indentation(source.skipSpaceBack(start)) + "}"
              : " }";
      edits.insert(behind, last);
    }
  }

  /** Inserts a line behind the code that ends at {@code end}, and behind a comment on its line. */
  private int insertBehind(int end, String text) {
    boolean hasComment = !source.lexemes().comments(end, source.nextLine(end)).isEmpty();
    int place = hasComment && source.isLastOnLine(end) ? source.lineEnd(end) : end;
    edits.insert(place, source.lineSeparator() + indentation + text);
    return place + 1;
  }

  /** Writes the header of {@code region}, which is all of the block of {@code tree}, into that. */
  void writeInto(TryTree tree, ResourceRegion region) {
    Resource first = region.resources().get(0);
    int brace = source.start(tree.getBlock());
    int start = source.start(first.siblings().get(first.index()));
    boolean hasHeader = !tree.getResources().isEmpty();
    int from =
        hasHeader ? source.end(tree.getResources().get(tree.getResources().size() - 1)) : brace;
    String text = (hasHeader ? ";" + continuation : "(") + firstParts(first);
    if (first.declaration().isEmpty()) {
      edits.replace(from, brace + 1, text + ") {");
      replaceByNames(first.parts(), start, source.end(first.siblings().get(first.index())), edits);
      return;
    }
    edits.replace(from, start, text);
    writeOthers(region);
    endWithDeclaration(last(region), region);
  }

  private static Resource last(ResourceRegion region) {
    return region.resources().get(region.resources().size() - 1);
  }

  private String firstParts(Resource resource) {
    String text = parts(resource.parts());
    return !resource.isOpenedInBody()
        ? text
        : text.substring(0, text.length() - continuation.length() - 1);
  }

  private void writeOthers(ResourceRegion region) {
    for (int i = 1; i < region.resources().size(); i++) {
      writeNext(region.resources().get(i - 1), region.resources().get(i));
    }
  }

  private void writeNext(Resource previous, Resource next) {
    VariableTree declaration = next.declaration().orElseThrow();
    VariableTree before = previous.declaration().orElseThrow();
    int gapStart = source.end(before);
    int gapEnd = source.start(declaration);
    if (source.slice(gapStart, gapEnd).isBlank()) {
      edits.replace(gapStart, gapEnd, continuation);
      shiftToContinuation(gapEnd, declaration);
    } else {
      shiftToContinuation(gapStart, declaration);
    }
    if (!next.parts().isEmpty()) {
      edits.insert(gapEnd, parts(next.parts()));
    }
    replaceByNames(previous.parts(), source.start(before), gapStart, edits);
  }

  /** Moves lines up to the end of {@code declaration} to where a header goes on. */
  private void shiftToContinuation(int start, VariableTree declaration) {
    boolean isDeeper =
        source.indentation(source.start(declaration)).length() > indentation.length();
    edits.shift(start, source.end(declaration), isDeeper ? 1 : 2, unit);
  }

  private int endWithDeclaration(Resource last, ResourceRegion region) {
    VariableTree declaration = last.declaration().orElseThrow();
    int start = source.start(declaration);
    int end = source.end(declaration);
    replaceByNames(last.parts(), start, end, edits);
    if (!last.parts().isEmpty()) {
      shiftToContinuation(start + 1, declaration);
    }
    edits.replace(end - 1, end, ") {");
    if (region.resources().size() == 1 && last.parts().isEmpty()) {
      breakLongLine(declaration);
    }
    return end;
  }

  /** The statement stays where it is, after the header. */
  private int endWithParts(Resource last) {
    int start = source.start(last.siblings().get(last.index()));
    int end = source.end(last.siblings().get(last.index()));
    edits.insert(start, ") {" + source.lineSeparator() + indentation + unit);
    replaceByNames(last.parts(), start, end, edits);
    return start + 1;
  }

  /** Breaks after the equals sign where the header would not fit. */
  private void breakLongLine(VariableTree declaration) {
    int start = source.start(declaration);
    int end = source.end(declaration);
    int initializer = source.start(declaration.getInitializer());
    int length = indentation.length() + end - start + "try () {".length();
    if (length > COLUMN_LIMIT
        && source.nextLine(start) >= end
        && source.slice(initializer - 2, initializer).equals("= ")) {
      edits.replace(initializer - 1, initializer, continuation);
    }
  }

  private String parts(ImmutableList<Resource.Part> parts) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      result.append(part(parts.get(i), parts.subList(0, i))).append(';').append(continuation);
    }
    return result.toString();
  }

  private String part(Resource.Part part, ImmutableList<Resource.Part> before) {
    int start = source.start(part.expression());
    int end = source.end(part.expression());
    TextEdits inner = new TextEdits(source);
    replaceByNames(before, start, end, inner);
    String variable = part.typeText() + " " + part.name() + " =";
    String value = onOneLine(inner.apply(start, end), start, end);
    int length = continuation.length() + variable.length() + 1 + value.length() + ") {".length();
    return variable + (length > COLUMN_LIMIT ? continuation + unit.repeat(2) : " ") + value;
  }

  /** {@code value} without its line breaks, where it fits on a line and has no comment. */
  private String onOneLine(String value, int start, int end) {
    if (!source.lexemes().comments(start, end).isEmpty()) {
      return value;
    }
    String joined =
        value
            .replaceAll("\\(\\s*\\R\\s*", "(")
            .replaceAll("\\s*\\R\\s*(?=[).])", "")
            .replaceAll("\\s*\\R\\s*", " ");
    return continuation.length() + unit.length() * 2 + joined.length() > COLUMN_LIMIT
        ? value
        : joined;
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
