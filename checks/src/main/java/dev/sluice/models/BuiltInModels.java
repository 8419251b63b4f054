package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The model files in our jar. There are many, and a compilation touches few of the libraries, so
 * the resource {@code index} says which packages each file speaks of: a file is read when a class
 * of its packages is asked for, and a line is parsed when its class is.
 *
 * <p>Tests see to it that the index is complete and every line well-formed: anything else is a
 * broken jar.
 */
final class BuiltInModels {
  private static final String INDEX = "index";

  /** The files that speak of a package and have not been read yet. */
  private final Map<String, List<String>> unreadByPackage = new HashMap<>();

  private final Map<String, List<UnparsedLine>> linesByClass = new HashMap<>();

  BuiltInModels() {
    for (String line : indexLines()) {
      String file = wordAt(line, 0);
      int next = file.length() + 1;
      while (next < line.length()) {
        String packageName = wordAt(line, next);
        unreadByPackage.computeIfAbsent(packageName, unused -> new ArrayList<>(1)).add(file);
        next += packageName.length() + 1;
      }
    }
  }

  /** The names of the files. */
  static ImmutableList<String> files() {
    ImmutableList.Builder<String> files = ImmutableList.builder();
    for (String line : indexLines()) {
      files.add(wordAt(line, 0));
    }
    return files.build();
  }

  /** The text of a resource of this package. */
  static String text(String resource) {
    try (InputStream stream = BuiltInModels.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the plugin's jar lacks its resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of the class of this canonical name; each class is asked for once. */
  ImmutableList<ModelLine> about(String className) {
    // A nested class is in the package of the outermost.
    for (int dot = className.lastIndexOf('.'); dot > 0; dot = className.lastIndexOf('.', dot - 1)) {
      List<String> unread = unreadByPackage.remove(className.substring(0, dot));
      if (unread != null) {
        unread.forEach(this::read);
      }
    }
    List<UnparsedLine> lines = linesByClass.remove(className);
    if (lines == null) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ModelLine> parsed = ImmutableList.builder();
    for (UnparsedLine line : lines) {
      parsed.add(line.parse());
    }
    return parsed.build();
  }

  private void read(String file) {
    for (List<String> unread : unreadByPackage.values()) {
      unread.remove(file);
    }
    String text = text(file);
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      number++;
      if (end > start && text.charAt(start) != '#') {
        UnparsedLine line = new UnparsedLine(file, number, text.substring(start, end));
        linesByClass.computeIfAbsent(line.className(), unused -> new ArrayList<>()).add(line);
      }
      start = end + 1;
    }
  }

  private static List<String> indexLines() {
    return text(INDEX).lines().toList();
  }

  private static String wordAt(String line, int start) {
    int blank = line.indexOf(' ', start);
    return blank < 0 ? line.substring(start) : line.substring(start, blank);
  }

  /** A line that holds a fact. */
  private record UnparsedLine(String file, int number, String text) {
    /** What stands behind {@code verb } or {@code since 21 verb }, up to the method. */
    String className() {
      int start = text.indexOf(' ') + 1;
      if (text.startsWith("since ")) {
        start = text.indexOf(' ', text.indexOf(' ', start) + 1) + 1;
      }
      int end = start;
      while (end < text.length() && text.charAt(end) != '#' && text.charAt(end) != ' ') {
        end++;
      }
      return text.substring(start, end);
    }

    ModelLine parse() {
      try {
        return ModelParser.parseLine(file, number, text).orElseThrow();
      } catch (ModelException e) {
        throw new IllegalStateException("a broken model in the plugin's jar", e);
      }
    }
  }
}
