package dev.sluice.models;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Where the code stands that shows what a model file finds and what it leaves alone. */
public final class LibraryCases {
  /** Seen from where the tests run. */
  public static final Path FOLDER = Path.of("../testdata/libraries");

  private LibraryCases() {}

  /** The case that belongs to the model file of this name: to {@code a-b.model}, {@code AB}. */
  static Path fileFor(String modelFile) {
    String name =
        Splitter.on('-').splitToList(modelFile.replace(".model", "")).stream()
            .map(word -> Ascii.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return FOLDER.resolve(name + ".java");
  }
}
