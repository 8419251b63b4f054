package dev.sluice.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One folder of {@code testdata}: {@code Before.java}, what is found in it ({@code expected.txt}),
 * and what a patch run makes of it ({@code After.java}, absent where it changes nothing).
 *
 * <p>The classes that it uses, if any, stand in the folder {@code helpers}. The same is found
 * whether they are source or class files, unless {@code expected-classfiles.txt} says otherwise: it
 * is for what a class file does not tell, and starts with a comment that says what that is.
 *
 * <p>{@code options.txt}, absent in most cases, has one option for javac or Error Prone a line.
 */
record CaseFolder(Path path) {

  /** The folders below {@code testdata/<name>} that hold a case, sorted by path. */
  static ImmutableList<CaseFolder> below(String name) {
    // Surefire says where the module is; an IDE starts inside it.
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path root = module.resolveSibling("testdata").resolve(name);
    if (!Files.isDirectory(root)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("Before.java"))
          .map(file -> new CaseFolder(file.getParent()))
          .sorted((one, other) -> one.path().compareTo(other.path()))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the folder, a sentence. */
  String name() {
    return path.getFileName().toString();
  }

  /** The folder around this one, named after a check. */
  String group() {
    return path.getParent().getFileName().toString();
  }

  Source before() {
    return new Source("Before.java", read("Before.java").orElseThrow());
  }

  Optional<Source> after() {
    return read("After.java").map(text -> new Source("After.java", text));
  }

  /** With what more it is compiled. */
  String[] options() {
    return read("options.txt").stream().flatMap(String::lines).toArray(String[]::new);
  }

  /** The classes that the case uses, sorted by path; none for most cases. */
  ImmutableList<Source> helpers() {
    Path folder = path.resolve("helpers");
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(path::relativize)
          .map(file -> new Source(file.toString(), read(file.toString()).orElseThrow()))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms that the helpers of this case are tried in; just one where it has none. */
  ImmutableList<HelperForm> forms() {
    return helpers().isEmpty()
        ? ImmutableList.of(HelperForm.SOURCE)
        : ImmutableList.copyOf(HelperForm.values());
  }

  String expected(HelperForm form) {
    String text =
        read(form.expectedFile()).or(() -> read(HelperForm.SOURCE.expectedFile())).orElse("");
    return text.substring(comment(text).length());
  }

  /** Whether it says why something else is expected where its helpers have {@code form}. */
  boolean isExplained(HelperForm form) {
    return form == HelperForm.SOURCE
        || read(form.expectedFile()).map(text -> !comment(text).isEmpty()).orElse(true);
  }

  private static String comment(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line + "\n")
        .collect(joining());
  }

  /** Writes what is true today, for review. */
  void update(HelperForm form, String expected) {
    write(
        form.expectedFile(),
        form == HelperForm.SOURCE || !expected.equals(expected(HelperForm.SOURCE))
            ? Optional.of(read(form.expectedFile()).map(CaseFolder::comment).orElse("") + expected)
            : Optional.empty());
  }

  /** Writes what a patch makes of this case today, if anything, for review. */
  void updateAfter(Optional<String> after) {
    write("After.java", after);
  }

  private void write(String file, Optional<String> text) {
    try {
      if (text.isPresent()) {
        Files.writeString(path.resolve(file), text.get(), UTF_8);
      } else {
        Files.deleteIfExists(path.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> read(String file) {
    Path target = path.resolve(file);
    try {
      return Files.exists(target) ? Optional.of(Files.readString(target, UTF_8)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
