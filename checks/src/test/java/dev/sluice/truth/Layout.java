package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The text of a generated class, and the lines on which its {@code try} statements stand.
 *
 * @param text the source file
 * @param tries the {@code try} statements in source order
 */
record Layout(String text, ImmutableList<Try> tries) {

  /**
   * A {@code try} statement.
   *
   * @param start the line of the keyword and of the header
   * @param isHeader whether it has a header
   * @param blockEnd the line of the brace that closes its block
   * @param finallyStart the line of {@code finally}; 0 where it has none
   * @param finallyEnd the line of the brace that closes that block
   */
  record Try(int start, boolean isHeader, int blockEnd, int finallyStart, int finallyEnd) {
    /** Whether {@code line} stands in the {@code finally} block. */
    boolean hasInFinally(int line) {
      return finallyStart < line && line < finallyEnd;
    }

    /** Whether code that javac generates for the header stands on {@code line}. */
    boolean isHeaderLine(int line) {
      return isHeader && (line == start || line == blockEnd);
    }
  }

  static Layout of(Program program) {
    Writer writer = new Writer();
    writer.text.append(program.head());
    writer.line = 1 + (int) program.head().chars().filter(c -> c == '\n').count();
    writer.write(program.members(), 1);
    writer.writeLine(1, program.signature() + " {");
    writer.write(program.body(), 2);
    writer.text.append("  }\n}\n");
    return new Layout(writer.text.toString(), writer.tries.build());
  }

  /** The text of {@code members} of a class. */
  static String textOf(List<Code> members) {
    Writer writer = new Writer();
    writer.write(members, 1);
    return writer.text.toString();
  }

  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final ImmutableList.Builder<Try> tries = ImmutableList.builder();
    private int line;

    void write(List<Code> code, int indent) {
      for (Code statement : code) {
        if (statement instanceof Code.Line simple) {
          writeLine(indent, simple.text());
        } else {
          write((Code.Compound) statement, indent);
        }
      }
    }

    private void write(Code.Compound compound, int indent) {
      int[] starts = new int[compound.sections().size() + 1];
      for (int i = 0; i < compound.sections().size(); i++) {
        Code.Section section = compound.sections().get(i);
        starts[i] = line;
        writeLine(
            indent,
            (i == 0 ? "" : "} ") + section.head() + (section.head().isEmpty() ? "{" : " {"));
        write(section.body(), indent + 1);
      }
      int last = compound.sections().size();
      starts[last] = line;
      writeLine(indent, "}" + compound.tail());
      if (compound.sections().get(0).isTry()) {
        boolean hasFinally = compound.sections().get(last - 1).isFinally();
        tries.add(
            new Try(
                starts[0],
                compound.sections().get(0).isHeader(),
                starts[1],
                hasFinally ? starts[last - 1] : 0,
                hasFinally ? starts[last] : 0));
      }
    }

    private void writeLine(int indent, String code) {
      int depth = indent;
      for (String part : code.lines().toList()) {
        text.append("  ".repeat(depth)).append(part).append('\n');
        depth = indent + 2;
        line++;
      }
    }
  }
}
