package dev.sluice.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The plugin jar under test and its surroundings, as the build passes them. */
final class BuiltJar {
  private BuiltJar() {}

  static Path path() {
    return Path.of(property("sluice.jar"));
  }

  static String version() {
    return property("sluice.version");
  }

  /** The module's folder. */
  static Path module() {
    return Path.of(property("basedir"));
  }

  /** The repository's root folder. */
  static Path root() {
    return module().resolveSibling(".").normalize();
  }

  /** The module's output folder. */
  static Path target() {
    return module().resolve("target");
  }

  /** The version of Error Prone that this leg runs with. */
  static String errorProneVersion() {
    return property("sluice.errorProneVersion");
  }

  /** The classes in the jar, in its order. */
  static List<ClassNode> classes() throws IOException {
    List<ClassNode> classes = new ArrayList<>();
    try (JarFile jar = new JarFile(path().toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG);
            classes.add(node);
          }
        }
      }
    }
    return List.copyOf(classes);
  }

  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "system property " + name + " is missing: run this test through Maven, mvn verify");
    }
    return value;
  }
}
