package dev.sluice.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The example on a page of the documentation: code with a leak, what the build says of it, the
 * patched code.
 */
record DocumentedExample(String code, String message, String patched) {
  /** The first two blocks of Java and the first of text on the page. */
  static DocumentedExample on(Path page) throws IOException {
    String text = Files.readString(page);
    Matcher code = blocks(text, "java");
    Matcher message = blocks(text, "text");
    return new DocumentedExample(next(code, page), next(message, page), next(code, page));
  }

  /** Line ends and white space at them don't count. */
  static String normalized(String text) {
    return text.lines().map(String::stripTrailing).collect(joining("\n"));
  }

  private static Matcher blocks(String text, String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text);
  }

  private static String next(Matcher blocks, Path page) {
    if (!blocks.find()) {
      throw new AssertionError("no more blocks that match " + blocks.pattern() + " in " + page);
    }
    return normalized(blocks.group(1));
  }
}
