package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import java.util.List;

/**
 * Writes {@code try { a.close(); } finally { b.close(); }} for closes that follow each other in a
 * {@code finally}. Only inserts text; the statements stay where they are.
 */
final class SecuredCloseWriter {
  private final SourceText source;
  private final ImmutableSet<StatementTree> removed;
  private final TextEdits edits;

  /**
   * @param removed statements that are deleted, and skip nothing any more
   */
  SecuredCloseWriter(SourceText source, ImmutableSet<StatementTree> removed, TextEdits edits) {
    this.source = source;
    this.removed = removed;
    this.edits = edits;
  }

  /** Secures {@code closes}, statements of {@code block}. */
  void write(BlockTree block, ImmutableSet<StatementTree> closes) {
    source.requireShape(block, "{", "}");
    ImmutableList<StatementTree> statements =
        block.getStatements().stream()
            .filter(statement -> !removed.contains(statement))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<StatementTree> secured =
        statements.stream()
            .skip(1)
            .filter(closes::contains)
            .collect(ImmutableList.toImmutableList());
    if (secured.isEmpty()) {
      return;
    }
    StatementTree first = statements.get(0);
    StatementTree last = secured.get(secured.size() - 1);
    if (source.lineStart(source.start(first)) == source.lineStart(source.end(last))) {
      writeOnOneLine(first, secured);
    } else {
      writeOnLines(statements, secured);
    }
  }

  private void writeOnOneLine(StatementTree first, List<StatementTree> secured) {
    edits.insert(source.start(first), "try { ".repeat(secured.size()));
    for (StatementTree close : secured) {
      edits.insert(source.start(close), "} finally { ");
      edits.insert(source.end(close), " }");
    }
  }

  private void writeOnLines(List<StatementTree> statements, List<StatementTree> secured) {
    int first = source.start(statements.get(0));
    String indentation = source.indentation(first);
    String unit = source.indentUnit(indentation);
    String separator = source.lineSeparator();
    StringBuilder openings = new StringBuilder();
    for (int depth = 1; depth <= secured.size(); depth++) {
      openings.append("try {").append(separator).append(indentation).append(unit.repeat(depth));
    }
    requireOwnLine(statements.get(0));
    edits.insert(first, openings.toString());
    for (int i = 0; i < secured.size(); i++) {
      StatementTree close = secured.get(i);
      requireOwnLine(close);
      int before = source.end(statements.get(statements.indexOf(close) - 1));
      int start = withComments(before, source.start(close));
      int end = source.nextLine(source.end(close));
      edits.shift(first + 1, source.lineStart(start), 1, unit);
      edits.insert(start, "} finally {" + separator + indentation + unit);
      edits.shift(start + 1, end, 1, unit);
      boolean isInNext = i + 1 < secured.size() && isBlankBefore(end, secured.get(i + 1));
      edits.insertEnd(end, indentation + (isInNext ? unit : "") + "}" + separator);
    }
  }

  private boolean isBlankBefore(int position, StatementTree statement) {
    int start = source.start(statement);
    return source.slice(position, start).isBlank();
  }

  /** Where the comments begin that stand on lines of their own above {@code start}. */
  private int withComments(int before, int start) {
    return source.lexemes().comments(before, start).stream()
        .map(Lexemes.Lexeme::start)
        .filter(source::isFirstOnLine)
        .findFirst()
        .orElse(start);
  }

  private void requireOwnLine(StatementTree statement) {
    if (!source.isFirstOnLine(source.start(statement))
        || !source.isLastOnLine(source.end(statement))) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
  }
}
