package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads statements that are laid out as google-java-format does: a block begins at the end of a
 * line, and a line that begins with a brace ends one.
 */
final class CodeReader {
  private final List<String> lines;
  private int next;

  private CodeReader(List<String> lines) {
    this.lines = lines;
  }

  static ImmutableList<Code> read(List<String> lines) {
    return new CodeReader(lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList())
        .block();
  }

  /** Reads up to the brace that ends a block, and not over it. */
  private ImmutableList<Code> block() {
    ImmutableList.Builder<Code> code = ImmutableList.builder();
    while (next < lines.size() && !lines.get(next).startsWith("}")) {
      code.add(statement());
    }
    return code.build();
  }

  private Code statement() {
    List<String> start = new ArrayList<>();
    while (true) {
      String line = lines.get(next++);
      start.add(line);
      if (line.endsWith("{")) {
        return compound(String.join("\n", start));
      }
      if (line.endsWith(";") || line.endsWith(":") || line.endsWith("{}")) {
        if (!start.get(0).startsWith("try (") && !start.get(0).startsWith("for (")) {
          return Code.line(String.join("\n", start));
        }
      }
    }
  }

  private Code compound(String firstLine) {
    ImmutableList.Builder<Code.Section> sections = ImmutableList.builder();
    String head = firstLine;
    while (true) {
      sections.add(new Code.Section(head.substring(0, head.length() - 1).strip(), block()));
      String end = lines.get(next++);
      if (!end.endsWith("{")) {
        return new Code.Compound(sections.build(), end.substring(1));
      }
      head = end.substring(1).strip();
    }
  }
}
