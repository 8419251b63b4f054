package dev.sluice.fixes;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.StatementTree;

/** Writes the header of one region and the brace at the end of its body. */
final class RegionWriter {
  private final SourceText source;
  private final HoistedLocals hoistedLocals;
  private final TextEdits edits;

  RegionWriter(SourceText source, HoistedLocals hoistedLocals, TextEdits edits) {
    this.source = source;
    this.hoistedLocals = hoistedLocals;
    this.edits = edits;
  }

  /**
   * Writes header and closing brace.
   *
   * @param removed statements that the caller deletes
   * @param depth how many regions in the same list of statements end at the same place, outside
   */
  void write(ResourceRegion region, ImmutableSet<StatementTree> removed, int depth) {
    Siblings siblings = region.siblings();
    String indentation = source.indentation(source.start(siblings.get(region.first())));
    String hoisted = hoistedLocals.move(region, indentation, edits);
    int body = new HeaderWriter(source, edits).write(region, hoisted);
    int last = region.last();
    while (last + 1 < siblings.size() && removed.contains(siblings.get(last + 1))) {
      last++;
    }
    int end = source.end(siblings.get(last));
    String unit = source.indentUnit(indentation);
    if (source.isLastOnLine(end)) {
      int line = source.nextLine(end);
      edits.shift(body, line, 1, unit);
      edits.insert(line, indentation + unit.repeat(depth) + "}" + source.lineSeparator());
    } else {
      edits.shift(body, end, 1, unit);
      edits.insert(end, " }");
    }
  }
}
