package dev.sluice.signatures;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The classes of one version of a library. */
public final class JarClasses implements Closeable {
  private final ImmutableList<JarFile> jars;

  private JarClasses(ImmutableList<JarFile> jars) {
    this.jars = jars;
  }

  public static JarClasses open(List<Path> files) throws IOException {
    ImmutableList.Builder<JarFile> jars = ImmutableList.builder();
    for (Path file : files) {
      jars.add(new JarFile(file.toFile()));
    }
    return new JarClasses(jars.build());
  }

  /** The class of this name, canonical or binary. */
  Optional<ClassSignature> find(String name) throws IOException {
    String binaryName = name;
    while (true) {
      Optional<ClassSignature> found = findBinary(binaryName);
      int dot = binaryName.lastIndexOf('.');
      if (found.isPresent() || dot < 0) {
        return found;
      }
      binaryName = binaryName.substring(0, dot) + '$' + binaryName.substring(dot + 1);
    }
  }

  private Optional<ClassSignature> findBinary(String name) throws IOException {
    for (JarFile jar : jars) {
      ZipEntry entry = jar.getEntry(name.replace('.', '/') + ".class");
      if (entry != null) {
        try (InputStream stream = jar.getInputStream(entry)) {
          return Optional.of(ClassReading.read(stream));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }
}
