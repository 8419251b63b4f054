package dev.sluice.signatures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the list of a library out of its oldest and its newest version. */
public final class LibraryReading {
  private final JarClasses oldest;
  private final JarClasses newest;
  private final Map<String, ClassSignature> found = new TreeMap<>();
  private final Deque<String> pending = new ArrayDeque<>();

  private LibraryReading(JarClasses oldest, JarClasses newest) {
    this.oldest = oldest;
    this.newest = newest;
  }

  /**
   * The classes of these names and all their supertypes; and without their methods the classes that
   * their methods return or declare to throw. All as far as the library has them.
   */
  public static SignatureList read(
      JarClasses oldest, JarClasses newest, Collection<String> classNames) throws IOException {
    LibraryReading reading = new LibraryReading(oldest, newest);
    reading.addAll(classNames);
    ImmutableSet<String> complete = ImmutableSet.copyOf(reading.found.keySet());
    reading.addAll(
        reading.found.values().stream()
            .flatMap(about -> about.methods().stream())
            .flatMap(LibraryReading::mentionedBy)
            .collect(ImmutableSet.toImmutableSet()));
    return new SignatureList(
        reading.found.values().stream()
            .map(about -> complete.contains(about.name()) ? about : about.with(ImmutableList.of()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Stream<String> mentionedBy(MethodSignature method) {
    return Stream.concat(Stream.of(method.result()), method.exceptions().stream());
  }

  private void addAll(Collection<String> names) throws IOException {
    pending.addAll(names);
    while (!pending.isEmpty()) {
      add(pending.remove());
    }
  }

  private void add(String name) throws IOException {
    if (isInJdk(name)) {
      return;
    }
    Optional<ClassSignature> merged = Versions.merge(oldest.find(name), newest.find(name));
    if (merged.isPresent() && !found.containsKey(merged.get().name())) {
      found.put(merged.get().name(), merged.get());
      pending.addAll(merged.get().supertypes());
      int nested = merged.get().name().lastIndexOf('$');
      if (nested > 0) {
        pending.add(merged.get().name().substring(0, nested));
      }
    }
  }

  /** What a jar has of the JDK, as that of Android, is not the library's. */
  private static boolean isInJdk(String name) {
    return ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class")
        != null;
  }
}
