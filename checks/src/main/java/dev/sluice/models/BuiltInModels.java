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
import java.util.Optional;

/**
 * The model files in our jar. There are many, and a compilation touches few of the libraries, so
 * the resource {@code index} says which packages each file speaks of: a file is read when a class
 * of its packages is asked for, and a line is parsed when its method is.
 *
 * <p>Tests see to it that the index is complete and every line well-formed: anything else is a
 * broken jar. This runs before anything is warm: plain loops, no streams, no lambdas.
 */
final class BuiltInModels {
  private static final String INDEX = "index";

  /** The files that speak of a package, until they are read. */
  private final Map<String, List<String>> unreadByPackage = new HashMap<>();

  private final Map<String, List<UnparsedLine>> linesByClass = new HashMap<>();

  /**
   * The built-in models.
   *
   * @param leftOut the name of a file that is not read
   */
  BuiltInModels(Optional<String> leftOut) {
    for (String line : lines(text(INDEX))) {
      String file = wordAt(line, 0);
      if (leftOut.isPresent() && leftOut.get().equals(file)) {
        continue;
      }
      int next = file.length() + 1;
      while (next < line.length()) {
        String packageName = wordAt(line, next);
        add(packageName, file, unreadByPackage);
        next += packageName.length() + 1;
      }
    }
  }

  /** The names of the files. */
  static ImmutableList<String> files() {
    ImmutableList.Builder<String> files = ImmutableList.builder();
    for (String line : lines(text(INDEX))) {
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

  /** The lines about the class of this canonical name. */
  List<UnparsedLine> about(String className) {
    // A nested class is in the package of the outermost.
    for (int dot = className.lastIndexOf('.'); dot > 0; dot = className.lastIndexOf('.', dot - 1)) {
      List<String> unread = unreadByPackage.remove(className.substring(0, dot));
      if (unread != null) {
        for (String file : unread) {
          read(file);
        }
      }
    }
    return linesByClass.getOrDefault(className, ImmutableList.of());
  }

  /** Whether the file waits for a class that it speaks of. */
  boolean isUnread(String file) {
    for (List<String> unread : unreadByPackage.values()) {
      if (unread.contains(file)) {
        return true;
      }
    }
    return false;
  }

  private void read(String file) {
    for (List<String> others : unreadByPackage.values()) {
      others.remove(file);
    }
    String className = "";
    int number = 0;
    for (String line : lines(text(file))) {
      number++;
      if (!line.isEmpty() && line.charAt(0) != '#') {
        int start = UnparsedLine.startOfClass(line);
        int end = UnparsedLine.endOfClass(line, start);
        // Lines about one class mostly stand together.
        if (end - start != className.length() || !line.startsWith(className, start)) {
          className = line.substring(start, end);
        }
        add(className, new UnparsedLine(file, number, line, end), linesByClass);
      }
    }
  }

  private static <T> void add(String key, T value, Map<String, List<T>> valuesByKey) {
    List<T> values = valuesByKey.get(key);
    if (values == null) {
      values = new ArrayList<>(4);
      valuesByKey.put(key, values);
    }
    values.add(value);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(64);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static String wordAt(String line, int start) {
    int blank = line.indexOf(' ', start);
    return blank < 0 ? line.substring(start) : line.substring(start, blank);
  }
}
