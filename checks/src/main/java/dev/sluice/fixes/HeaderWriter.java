package dev.sluice.fixes;

import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;

/** Writes the resources of a try header, each on a line of its own. */
final class HeaderWriter {
  private static final int COLUMN_LIMIT = 100;

  private final SourceText source;
  private final TextEdits edits;
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
    parts.replaceByNames(resource.parts(), value, end, edits);
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
      parts.replaceByNames(
          first.parts(), start, source.end(first.siblings().get(first.index())), edits);
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
    String text = parts.declarations(resource.parts());
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
      edits.insert(gapEnd, parts.declarations(next.parts()));
    }
    parts.replaceByNames(previous.parts(), source.start(before), gapStart, edits);
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
    parts.replaceByNames(last.parts(), start, end, edits);
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
    parts.replaceByNames(last.parts(), start, end, edits);
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
