package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.Optional;

/** Writes the header of one region and the brace at the end of its body. */
final class RegionWriter {
  private final SourceText source;
  private final ImmutableSet<StatementTree> removed;
  private final ImmutableSet<TryTree> taken;
  private final TextEdits edits;
  private final TextEdits around;

  /**
   * @param removed statements that the caller deletes
   * @param taken statements whose header the caller writes into
   * @param around the edits that may change parts of a statement
   */
  RegionWriter(
      SourceText source,
      ImmutableSet<StatementTree> removed,
      ImmutableSet<TryTree> taken,
      TextEdits edits,
      TextEdits around) {
    this.taken = taken;
    this.around = around;
    this.source = source;
    this.removed = removed;
    this.edits = edits;
  }

  /**
   * The {@code try} whose block {@code region} is all of. A header of its own in there would mean
   * the same: a try with resources and clauses is defined as one inside a try with clauses.
   */
  Optional<TryTree> findEnclosingTry(ResourceRegion region) {
    Siblings siblings = region.siblings();
    Tree parent = siblings.container().getParentPath().getLeaf();
    if (region.resources().get(0).opening() instanceof Opening.LoopCondition
        || region.guard().isPresent()
        || !region.unhandled().isEmpty()
        || !region.resources().get(0).values().isEmpty()
        || !(parent instanceof TryTree tree)
        || taken.contains(tree)
        || tree.getBlock() != siblings.container().getLeaf()
        || region.first() != 0
        || lastRemoved(region) != siblings.size() - 1
        || isUnwrapped(tree)) {
      return Optional.empty();
    }
    source.requireShape(tree, "try", "}");
    source.requireShape(tree.getBlock(), "{", "}");
    int start =
        tree.getResources().isEmpty()
            ? source.start(tree.getBlock())
            : source.end(tree.getResources().get(tree.getResources().size() - 1));
    boolean hasComment = !source.lexemes().comments(start, source.start(siblings.get(0))).isEmpty();
    return hasComment ? Optional.empty() : Optional.of(tree);
  }

  /** Whether nothing is left of {@code tree} but its block. */
  private boolean isUnwrapped(TryTree tree) {
    return tree.getCatches().isEmpty()
        && tree.getResources().isEmpty()
        && removed.containsAll(tree.getFinallyBlock().getStatements());
  }

  /** Puts the header of {@code region} into {@code tree}, whose block it is. */
  void writeInto(TryTree tree, ResourceRegion region) {
    new HeaderWriter(source.start(tree), source, edits, around).writeInto(tree, region);
    dropBlankLines(region, source.end(tree.getBlock()) - 1);
  }

  /**
   * Writes a new {@code try}.
   *
   * @param prefix what comes before it
   * @param depth how many regions in the same list of statements end at the same place, outside
   * @param closing its last lines; a tab stands for a level
   */
  void write(ResourceRegion region, String prefix, int depth, ImmutableList<String> closing) {
    int start = source.start(region.siblings().get(region.first()));
    writeEnd(
        region,
        new HeaderWriter(start, source, edits, around).write(region, prefix),
        depth,
        closing);
  }

  /** Writes a new {@code try} like {@link #write}, which names the variable declared before it. */
  void writeAfterDeclaration(
      ResourceRegion region, String prefix, int depth, ImmutableList<String> closing) {
    int start = source.start(region.siblings().get(region.first()));
    if (!prefix.isEmpty()) {
      edits.insert(start, prefix);
    }
    writeEnd(
        region,
        new HeaderWriter(start, source, edits, around).writeAfterDeclaration(region),
        depth,
        closing);
  }

  /** Writes a new {@code try} like {@link #write}, which names a part that opens before it. */
  void writeBehindPart(
      ResourceRegion region, String prefix, int depth, ImmutableList<String> closing) {
    int start = source.start(region.siblings().get(region.first()));
    writeEnd(
        region,
        new HeaderWriter(start, source, edits, around).writeBehindPart(region, prefix),
        depth,
        closing);
  }

  /**
   * Writes the guard of {@code region} like {@link #write}.
   *
   * @param turn how many regions begin behind the same statement, outside
   */
  void writeGuard(
      ResourceRegion region, String prefix, int turn, int depth, ImmutableList<String> closing) {
    int start = source.start(region.siblings().get(region.first()));
    Guard guard = region.guard().orElseThrow();
    if (guard.kind() == Guard.Kind.AT_ONCE) {
      new GuardWriter(start, source, edits, around).writeAtOnce(region, guard, closing);
      return;
    }
    int end = source.end(region.siblings().get(region.last()));
    int inner = region.siblings().isBranch() ? depth + writeOpeningBrace(start, end) : depth;
    int body = new GuardWriter(start, source, edits, around).write(region, guard, prefix, turn);
    writeEnd(region, body, inner, closing);
    if (region.siblings().isBranch()) {
      writeClosingBrace(start, end, isBeforeElse(region.siblings()));
    }
  }

  /**
   * Writes the brace before a branch that becomes several statements, from {@code start} to {@code
   * end}; returns how many levels these move in.
   */
  private int writeOpeningBrace(int start, int end) {
    int opening = source.skipSpaceBack(start);
    if (!source.isLastOnLine(end)
        || !source.lexemes().comments(source.lineStart(opening), start).isEmpty()) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    if (source.isFirstOnLine(start)) {
      edits.insert(opening, " {");
      return 0;
    }
    String indentation = source.indentation(start);
    edits.insert(start, "{" + source.lineSeparator() + indentation);
    edits.shift(start, source.nextLine(end), 1, source.indentUnit(indentation));
    return 1;
  }

  private static boolean isBeforeElse(Siblings siblings) {
    return siblings.container().getLeaf() instanceof IfTree tree
        && tree.getElseStatement() != null
        && tree.getThenStatement() == siblings.get(0);
  }

  /** Writes the brace behind such a branch, before an {@code else} if there is one. */
  private void writeClosingBrace(int start, int end, boolean isElseNext) {
    String brace = source.indentation(source.skipSpaceBack(start)) + "}";
    int line = source.nextLine(end);
    int code = source.skipBlanks(line);
    if (isElseNext && source.nextCode(end) == code) {
      edits.insertEnd(line, brace + " ");
      edits.replace(line, code, "");
    } else {
      edits.insertEnd(line, brace + source.lineSeparator());
    }
  }

  private void writeEnd(ResourceRegion region, int body, int depth, ImmutableList<String> closing) {
    Siblings siblings = region.siblings();
    String indentation = source.indentation(source.start(siblings.get(region.first())));
    String unit = source.indentUnit(indentation);
    int end = source.end(siblings.get(lastRemoved(region)));
    if (source.isLastOnLine(end)) {
      int line = source.nextLine(end);
      edits.shift(body, line, 1, unit);
      edits.insertEnd(line, closing(closing, indentation + unit.repeat(depth), unit));
      dropBlankLines(region, line);
    } else {
      edits.shift(body, end, 1, unit);
      edits.insertEnd(
          end,
          closing.size() == 1
              ? " }"
              : source.lineSeparator() + closing(closing, indentation, unit).stripTrailing());
    }
  }

  /** The last lines of a {@code try}; a tab stands for a level. */
  private String closing(ImmutableList<String> lines, String indentation, String unit) {
    StringBuilder result = new StringBuilder();
    for (String line : lines) {
      String code = line.stripLeading();
      result
          .append(indentation)
          .append(unit.repeat(line.length() - code.length()))
          .append(code)
          .append(source.lineSeparator());
    }
    return result.toString();
  }

  /** The index of the last statement that goes where {@code region} ends. */
  int lastRemoved(ResourceRegion region) {
    int last = region.last();
    while (last + 1 < region.siblings().size()
        && removed.contains(region.siblings().get(last + 1))) {
      last++;
    }
    return last;
  }

  /** Deletes the blank lines that removed statements leave before the closing brace. */
  private void dropBlankLines(ResourceRegion region, int brace) {
    Siblings siblings = region.siblings();
    int last = lastRemoved(region);
    for (int i = region.last(); i <= last && last > region.last(); i++) {
      int blankStart = source.nextLine(source.end(siblings.get(i)));
      int blankEnd = source.lineStart(i == last ? brace : source.start(siblings.get(i + 1)));
      if (blankStart < blankEnd && source.slice(blankStart, blankEnd).isBlank()) {
        edits.replace(blankStart, blankEnd, "");
      }
    }
  }
}
