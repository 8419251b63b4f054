package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The model files as they stand in the source folder, and the index of them. */
final class ModelIndex {
  static final Path FILE = Path.of("src/main/resources/dev/sluice/models/index");

  private ModelIndex() {}

  /** What it has to be: a line for every model file of the folder, with its packages. */
  static String expected() throws IOException, ModelException {
    StringBuilder index = new StringBuilder();
    for (String name : files()) {
      index.append(name);
      TreeSet<String> packages = new TreeSet<>();
      for (ModelLine line : ModelParser.parse(name, text(name))) {
        packages.add(packageOf(line.className()));
      }
      packages.forEach(packageName -> index.append(' ').append(packageName));
      index.append('\n');
    }
    return index.toString();
  }

  /** The names of the model files in the source folder. */
  static ImmutableList<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FILE.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".model"))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    }
  }

  static String text(String modelFile) throws IOException {
    return Files.readString(FILE.resolveSibling(modelFile));
  }

  /** Up to the first name that begins like that of a class. */
  private static String packageOf(String className) {
    int end = className.indexOf('.');
    while (!Character.isUpperCase(className.charAt(end + 1))) {
      end = className.indexOf('.', end + 1);
    }
    return className.substring(0, end);
  }
}
