package dev.sluice.truth;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A piece of a generated method: what the shrinker takes apart and the layout is read from. */
sealed interface Code {

  /** A statement on a line of its own. */
  record Line(String text) implements Code {}

  /**
   * A statement with blocks, such as {@code if (..) {..} else {..}}: each head stands on the line
   * that ends the block before it.
   *
   * @param tail what follows the last brace
   */
  record Compound(ImmutableList<Section> sections, String tail) implements Code {
    static Compound of(Section... sections) {
      return new Compound(ImmutableList.copyOf(sections), "");
    }
  }

  /**
   * A block with its head.
   *
   * @param head the text before its opening brace, such as {@code finally}
   */
  record Section(String head, ImmutableList<Code> body) {
    static Section of(String head, Code... body) {
      return new Section(head, ImmutableList.copyOf(body));
    }

    boolean isTry() {
      return head.equals("try") || head.startsWith("try (");
    }

    boolean isFinally() {
      return head.equals("finally");
    }

    boolean isHeader() {
      return head.startsWith("try (");
    }
  }

  static Line line(String text) {
    return new Line(text);
  }

  /** {@code code} with {@code replacement} for what matches {@code pattern}. */
  static Code replace(Code code, String pattern, String replacement) {
    if (code instanceof Line line) {
      return new Line(line.text().replaceAll(pattern, replacement));
    }
    Compound compound = (Compound) code;
    return new Compound(
        compound.sections().stream()
            .map(
                section ->
                    new Section(
                        section.head().replaceAll(pattern, replacement),
                        replace(section.body(), pattern, replacement)))
            .collect(toImmutableList()),
        compound.tail().replaceAll(pattern, replacement));
  }

  /** All of {@code code} with {@code replacement} for what matches {@code pattern}. */
  static ImmutableList<Code> replace(List<Code> code, String pattern, String replacement) {
    return code.stream()
        .map(statement -> replace(statement, pattern, replacement))
        .collect(toImmutableList());
  }
}
