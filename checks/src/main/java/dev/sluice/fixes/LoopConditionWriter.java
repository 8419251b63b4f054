package dev.sluice.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;

/**
 * Moves the condition of a loop into its body, as {@code if (!(condition)) break;} under a header:
 * what the condition opens is closed each time.
 */
final class LoopConditionWriter {
  private final SourceText source;
  private final TextEdits edits;
  private final TextEdits around;

  /**
   * @param around the edits that may change the condition
   */
  LoopConditionWriter(SourceText source, TextEdits edits, TextEdits around) {
    this.source = source;
    this.edits = edits;
    this.around = around;
  }

  /** Writes the loop whose condition has the parts of {@code resource}. */
  void write(WhileLoopTree loop, Resource resource) {
    source.requireShape(loop, "while", "");
    source.requireShape(loop.getCondition(), "(", ")");
    String separator = source.lineSeparator() + source.indentation(source.start(loop));
    String unit = source.indentUnit(source.indentation(source.start(loop)));
    int start = source.start(loop.getCondition());
    int end = source.end(loop.getCondition());
    PartWriter parts = new PartWriter(source, around, separator + unit.repeat(3), unit);
    String declarations = parts.declarations(resource.parts()).stripTrailing();
    TextEdits condition = around.take(start, end);
    parts.replaceByNames(resource.parts(), start, end, condition);
    edits.replace(start, end, "(true)");
    String header =
        separator
            + (unit + "try (" + declarations.substring(0, declarations.length() - 1) + ") {")
            + (separator + unit.repeat(2) + "if (!" + condition.apply(start, end) + ") {")
            + (separator + unit.repeat(3) + "break;")
            + (separator + unit.repeat(2) + "}")
            + (separator + unit + "}");
    writeBody(loop.getStatement(), header, separator, unit);
  }

  private void writeBody(StatementTree body, String header, String separator, String unit) {
    int start = source.start(body);
    if (!(body instanceof BlockTree block)) {
      edits.insert(start, "{" + header + separator + unit);
      edits.insertEnd(source.end(body), separator + "}");
      return;
    }
    source.requireShape(body, "{", "}");
    boolean isEmpty = block.getStatements().isEmpty();
    int next = isEmpty ? source.nextCode(start + 1) : source.start(block.getStatements().get(0));
    boolean isOnOneLine = next < source.nextLine(start);
    edits.insert(start + 1, header + (isOnOneLine ? separator + (isEmpty ? "" : unit) : ""));
  }
}
