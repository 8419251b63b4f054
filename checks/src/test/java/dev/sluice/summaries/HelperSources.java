package dev.sluice.summaries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.tools.javac.api.JavacTool;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;

/** The sources of {@code testdata/summaries}: helpers, and what is expected of each. */
final class HelperSources {
  private static final Pattern DECLARATION = Pattern.compile("(\\w+)\\(");
  private static final Pattern TYPE = Pattern.compile("^( *)[a-z ]*\\bclass (\\w+)");

  private HelperSources() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../testdata/summaries"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * What stands above each method, by the simple names of its class and itself; what stands above
   * several of one name is joined.
   */
  static Map<String, String> expectations(Path file) throws IOException {
    Map<String, String> expectations = new TreeMap<>();
    Deque<String> classes = new ArrayDeque<>();
    String expected = null;
    for (String line : Files.readAllLines(file)) {
      Matcher type = TYPE.matcher(line);
      Matcher declaration = DECLARATION.matcher(line);
      if (type.find()) {
        // Two blanks a level: what is nested as deep or deeper has ended.
        while (classes.size() > type.group(1).length() / 2) {
          classes.pop();
        }
        classes.push(type.group(2));
      } else if (line.strip().startsWith("//:")) {
        expected = line.strip().substring(3).strip();
        while (classes.size() > line.indexOf("//:") / 2) {
          classes.pop();
        }
      } else if (expected != null && declaration.find()) {
        expectations.merge(
            classes.peek() + "." + declaration.group(1),
            expected,
            (first, second) -> first + " | " + second);
        expected = null;
      }
    }
    return expectations;
  }

  /** Compiles the helpers as {@code options} say. */
  static Path compileTo(Path classes, List<Path> sources, String... options) throws IOException {
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of("-nowarn", "-Xlint:-options", "-proc:none", "-d", classes.toString()));
      boolean isCompiled =
          JavacTool.create()
              .getTask(output, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(isCompiled, output::toString);
    }
    return classes;
  }
}
