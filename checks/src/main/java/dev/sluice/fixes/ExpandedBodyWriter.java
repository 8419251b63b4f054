package dev.sluice.fixes;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.sluice.analysis.CloseException;

/** Writes a block with a header in place of the body of a lambda or case that has no block. */
final class ExpandedBodyWriter {
  private final SourceText source;
  private final CloseFailures closeFailures;
  private final CloseException closeException;
  private final TextEdits edits;

  ExpandedBodyWriter(
      SourceText source,
      CloseFailures closeFailures,
      CloseException closeException,
      TextEdits edits) {
    this.source = source;
    this.closeFailures = closeFailures;
    this.closeException = closeException;
    this.edits = edits;
  }

  void write(ExpandedBody expanded) {
    Tree body = expanded.body().getLeaf();
    int start = source.start(body);
    int end = source.end(body);
    String separator = source.lineSeparator() + source.indentation(start);
    String unit = source.indentUnit(source.indentation(start));
    ImmutableList<Resource.Part> parts = expanded.parts();
    PartWriter writer =
        new PartWriter(source, new TextEdits(source), separator + unit.repeat(3), unit);
    String resources = writer.declarations(parts).stripTrailing();
    String header = "try (" + resources.substring(0, resources.length() - 1) + ") {";
    String keyword = expanded.keyword().isEmpty() ? "" : expanded.keyword() + " ";
    edits.insert(start, "{" + separator + unit + header + separator + unit.repeat(2) + keyword);
    writer.replaceByNames(parts, start, end, edits);
    edits.shift(start + 1, end, 2, unit);
    String closing = closing(expanded, separator + unit, unit) + separator + "}";
    boolean isArrow = !(expanded.body().getParentPath().getLeaf() instanceof LambdaExpressionTree);
    if (body instanceof StatementTree) {
      source.requireShape(body, "", ";");
      edits.insert(end, closing);
    } else if (isArrow) {
      int semicolon = source.nextCode(end);
      source.require(";", semicolon);
      edits.insert(semicolon + 1, closing);
    } else {
      edits.insert(end, ";" + closing);
    }
  }

  private String closing(ExpandedBody expanded, String separator, String unit) {
    if (expanded.unhandled().isEmpty()) {
      return separator + "}";
    }
    if (closeException == CloseException.REFUSE) {
      throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
    }
    return closeFailures
        .clauses(expanded.unhandled(), ImmutableList.of(expanded.body().getLeaf()), expanded.body())
        .stream()
        .map(line -> separator + line.replace("\t", unit))
        .collect(joining());
  }
}
