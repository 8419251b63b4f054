package dev.sluice.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Shapes that real code has, from {@code idioms.txt}. */
final class Idioms {
  private static final ImmutableList<Idiom> ALL = read();

  private Idioms() {}

  /**
   * One shape.
   *
   * @param members the methods and classes that it needs; none for most
   * @param statements what stands in the method under test
   */
  record Idiom(ImmutableList<Code> members, ImmutableList<Code> statements) {
    private Idiom replace(String pattern, String replacement) {
      return new Idiom(
          Code.replace(members, pattern, replacement),
          Code.replace(statements, pattern, replacement));
    }
  }

  /** How many there are. */
  static int count() {
    return ALL.size();
  }

  /** One of them; what it opens, calls and declares has names that end in {@code suffix}. */
  static Idiom get(int index, String suffix) {
    return ALL.get(index)
        .replace("\"(\\w+)\"", "\"$1" + suffix + "\"")
        .replace("\\b([Mm]y[A-Z]\\w*)\\b", "$1" + suffix);
  }

  private static ImmutableList<Idiom> read() {
    String text;
    try {
      text = Resources.toString(Resources.getResource(Idioms.class, "idioms.txt"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Splitter.on(Pattern.compile("(?m)^= .*\n"))
        .splitToStream(text)
        .skip(1)
        .map(Idioms::idiom)
        .collect(ImmutableList.toImmutableList());
  }

  private static Idiom idiom(String text) {
    List<String> parts = Splitter.on(Pattern.compile("(?m)^--\n")).splitToList(text);
    ImmutableList<Code> first = CodeReader.read(parts.get(0).lines().toList());
    return parts.size() == 1
        ? new Idiom(ImmutableList.of(), first)
        : new Idiom(first, CodeReader.read(parts.get(1).lines().toList()));
  }
}
