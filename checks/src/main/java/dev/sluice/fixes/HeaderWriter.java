package dev.sluice.fixes;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the resources of a try header, each on a line of its own. */
final class HeaderWriter {
  private static final int COLUMN_LIMIT = 100;

  private final SourceText source;
  private final TextEdits edits;
  private final TextEdits around;
  private final String indentation;
  private final String unit;
  private final String continuation;
  private final PartWriter parts;

  /**
   * @param origin where the {@code try} stands, or will stand
   * @param around the edits that may change parts of a statement
   */
  HeaderWriter(int origin, SourceText source, TextEdits edits, TextEdits around) {
    this.source = source;
    this.edits = edits;
    this.around = around;
    this.indentation = source.indentation(origin);
    this.unit = source.indentUnit(indentation);
    this.continuation = source.lineSeparator() + indentation + unit.repeat(2);
    this.parts = new PartWriter(source, around, continuation, unit);
  }

  /** Gives inner constructors of a header that is already there a resource of their own. */
  static void extend(
      HeaderExtension extension, SourceText source, TextEdits edits, TextEdits around) {
    VariableTree declaration = extension.declaration();
    int origin = source.start(extension.tryTree());
    HeaderWriter writer = new HeaderWriter(origin, source, edits, around);
    int start = source.start(declaration);
    edits.insert(start, writer.parts.declarations(extension.parts()));
    writer.parts.replaceByNames(extension.parts(), start, source.end(declaration), edits);
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
    begin(
        first,
        source.start(statement(first)),
        prefix + values(first) + "try (" + firstParts(first));
    writeOthers(region);
    Resource last = last(region);
    return last.isOpenedInBody() ? endWithParts(last) : endWithOpening(last, region);
  }

  /** The variables for what is evaluated before the parts of {@code resource}. */
  private String values(Resource resource) {
    return new PartWriter(source, around, source.lineSeparator() + indentation, unit)
        .declarations(resource.values());
  }

  private static List<Resource.Part> named(Resource resource) {
    return Stream.concat(resource.values().stream(), resource.parts().stream()).toList();
  }

  /** The statement that {@code resource} takes from the code. */
  private static StatementTree statement(Resource resource) {
    return resource.siblings().get(resource.index());
  }

  /** Writes {@code text} over the code from {@code start} to where {@code resource} is declared. */
  private void begin(Resource resource, int start, String text) {
    Optional<Redefinition> redefinition = resource.redefinition();
    if (redefinition.isPresent()) {
      edits.replace(
          start,
          source.start(redefinition.get().assignment().getExpression()),
          text + declaration(redefinition.get()));
    } else if (start == source.start(statement(resource))) {
      edits.insert(start, text);
    } else {
      edits.replace(start, source.start(statement(resource)), text);
    }
  }

  /** Makes an assignment a declaration; its beginning. */
  private String declaration(Redefinition redefinition) {
    int start = source.start(redefinition.statement());
    int value = source.start(redefinition.assignment().getExpression());
    if (!source.lexemes().comments(start, value).isEmpty()) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    source.requireShape(redefinition.statement(), "", ";");
    if (redefinition.isRenamed()) {
      for (TreePath use : redefinition.uses()) {
        edits.replace(source.start(use.getLeaf()), source.end(use.getLeaf()), redefinition.name());
      }
    }
    String declared = redefinition.typeText() + " " + redefinition.name() + " =";
    int end = source.end(redefinition.statement());
    int length = indentation.length() + ("try (" + declared + ") {").length() + end - value;
    boolean isTooLong = length > COLUMN_LIMIT && source.nextLine(value) >= end;
    return declared + (isTooLong ? continuation : " ");
  }

  /** Writes a {@code try} that names the variable before it; returns where its body begins. */
  int writeAfterDeclaration(ResourceRegion region) {
    VariableTree declaration = region.resources().get(0).declaration().orElseThrow();
    int end = source.end(declaration);
    edits.insert(
        end, source.lineSeparator() + indentation + "try (" + declaration.getName() + ") {");
    return end + 1;
  }

  /** Writes a part and a {@code try} that names it; returns where its body begins. */
  int writeBehindPart(ResourceRegion region, String prefix) {
    Resource resource = region.resources().get(0);
    int start = source.start(statement(resource));
    String newLine = source.lineSeparator() + indentation;
    PartWriter opening = new PartWriter(source, around, newLine, unit);
    edits.insert(
        start,
        prefix
            + opening.declarations(resource.values())
            + opening.declarations(resource.parts(), resource.values())
            + ("try (" + resource.parts().get(0).name() + ") {")
            + (newLine + unit));
    opening.replaceByNames(named(resource), start, source.end(statement(resource)), edits);
    return start + 1;
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
    if (first.isOpenedInBody()) {
      edits.replace(from, brace + 1, text + ") {");
      parts.replaceByNames(first.parts(), start, source.end(statement(first)), edits);
      return;
    }
    begin(first, from, text);
    writeOthers(region);
    endWithOpening(last(region), region);
  }

  private static Resource last(ResourceRegion region) {
    return region.resources().get(region.resources().size() - 1);
  }

  private String firstParts(Resource resource) {
    String text = parts.declarations(resource.parts(), resource.values());
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
    StatementTree statement = statement(next);
    StatementTree before = statement(previous);
    int gapStart = source.end(before);
    int gapEnd = source.start(statement);
    if (source.slice(gapStart, gapEnd).isBlank()) {
      edits.replace(gapStart, gapEnd, continuation);
      shiftToContinuation(gapEnd, statement);
    } else {
      shiftToContinuation(gapStart, statement);
    }
    if (!next.parts().isEmpty() || next.redefinition().isPresent()) {
      begin(next, gapEnd, parts.declarations(next.parts()));
    }
    parts.replaceByNames(previous.parts(), source.start(before), gapStart, edits);
  }

  /** Moves lines up to the end of {@code statement} to where a header goes on. */
  private void shiftToContinuation(int start, StatementTree statement) {
    boolean isDeeper = source.indentation(source.start(statement)).length() > indentation.length();
    edits.shift(start, source.end(statement), isDeeper ? 1 : 2, unit);
  }

  private int endWithOpening(Resource last, ResourceRegion region) {
    StatementTree statement = statement(last);
    int start = source.start(statement);
    int end = source.end(statement);
    parts.replaceByNames(last.parts(), start, end, edits);
    if (!last.parts().isEmpty() && last.redefinition().isEmpty()) {
      shiftToContinuation(start + 1, statement);
    }
    edits.replace(end - 1, end, ") {");
    if (region.resources().size() == 1 && last.parts().isEmpty()) {
      last.declaration().ifPresent(this::breakLongLine);
    }
    return end;
  }

  /** The statement stays where it is, after the header. */
  private int endWithParts(Resource last) {
    int start = source.start(last.siblings().get(last.index()));
    int end = source.end(last.siblings().get(last.index()));
    edits.insert(start, ") {" + source.lineSeparator() + indentation + unit);
    parts.replaceByNames(named(last), start, end, edits);
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
}
