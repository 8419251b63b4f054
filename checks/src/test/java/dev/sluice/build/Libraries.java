package dev.sluice.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Looks up classes, without loading them, in jars and then in the running JDK. */
final class Libraries {
  private static final Map<String, ModuleReference> MODULE_OF_PACKAGE = modulesByPackage();

  private final List<Path> jars;
  private final Map<String, Optional<ClassNode>> found = new HashMap<>();

  Libraries(List<Path> jars) {
    this.jars = List.copyOf(jars);
  }

  /** Finds a class by its internal name, such as {@code java/util/List}. */
  Optional<ClassNode> find(String name) {
    return found.computeIfAbsent(name, this::read);
  }

  private Optional<ClassNode> read(String name) {
    try {
      String file = name + ".class";
      for (Path jar : jars) {
        Optional<ClassNode> inJar = readFromJar(jar, file);
        if (inJar.isPresent()) {
          return inJar;
        }
      }
      return readFromJdk(name, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Optional<ClassNode> readFromJar(Path path, String file) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      ZipEntry entry = jar.getEntry(file);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(parse(in));
      }
    }
  }

  private static Optional<ClassNode> readFromJdk(String name, String file) throws IOException {
    int slash = name.lastIndexOf('/');
    ModuleReference module =
        MODULE_OF_PACKAGE.get(slash < 0 ? "" : name.substring(0, slash).replace('/', '.'));
    if (module == null) {
      return Optional.empty();
    }
    try (ModuleReader reader = module.open()) {
      Optional<InputStream> opened = reader.open(file);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = opened.get()) {
        return Optional.of(parse(in));
      }
    }
  }

  private static ClassNode parse(InputStream in) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return node;
  }

  private static Map<String, ModuleReference> modulesByPackage() {
    Map<String, ModuleReference> modules = new HashMap<>();
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      module.descriptor().packages().forEach(name -> modules.put(name, module));
    }
    return modules;
  }
}
