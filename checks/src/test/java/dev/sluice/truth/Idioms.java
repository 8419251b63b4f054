package dev.sluice.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Shapes that real code has, from {@code idioms.txt}. */
final class Idioms {
  private static final ImmutableList<ImmutableList<Code>> ALL = read();

  private Idioms() {}

  /** How many there are. */
  static int count() {
    return ALL.size();
  }

  /** One of them; what it opens and calls has names that end in {@code suffix}. */
  static ImmutableList<Code> get(int index, String suffix) {
    return Code.replace(ALL.get(index), "\"(\\w+)\"", "\"$1" + suffix + "\"");
  }

  private static ImmutableList<ImmutableList<Code>> read() {
    String text;
    try {
      text = Resources.toString(Resources.getResource(Idioms.class, "idioms.txt"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Splitter.on(Pattern.compile("(?m)^= .*\n"))
        .splitToStream(text)
        .skip(1)
        .map(idiom -> CodeReader.read(idiom.lines().toList()))
        .collect(ImmutableList.toImmutableList());
  }
}
