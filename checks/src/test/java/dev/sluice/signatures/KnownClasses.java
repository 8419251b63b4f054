package dev.sluice.signatures;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks classes up: first in signature lists, then in the JDK and on the class path. */
public final class KnownClasses {
  private final ImmutableSortedMap<String, ClassSignature> listed;
  private final Map<String, Optional<ClassSignature>> others = new HashMap<>();

  /** Where two lists have a class, the one that has more of it counts. */
  public KnownClasses(Collection<SignatureList> lists) {
    Map<String, ClassSignature> classes = new HashMap<>();
    for (SignatureList list : lists) {
      for (ClassSignature about : list.classes()) {
        classes.merge(
            about.name(), about, (a, b) -> a.methods().size() < b.methods().size() ? b : a);
      }
    }
    this.listed = ImmutableSortedMap.copyOf(classes);
  }

  /** The classes of the lists, each once, sorted by name. */
  ImmutableCollection<ClassSignature> listed() {
    return listed.values();
  }

  /** The class of this name, canonical or binary; empty if nothing here has it. */
  public Optional<ClassSignature> find(String name) {
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

  /** The class and all its supertypes that can be found, nearest first. */
  public ImmutableSet<ClassSignature> withSupertypes(ClassSignature about) {
    Set<ClassSignature> all = new LinkedHashSet<>();
    addWithSupertypes(about, all);
    return ImmutableSet.copyOf(all);
  }

  public boolean isCloseable(ClassSignature about) {
    return withSupertypes(about).stream()
        .anyMatch(type -> type.name().equals(AutoCloseable.class.getName()));
  }

  /** Whether the class or a supertype has a method of this name. */
  public boolean hasMethod(ClassSignature about, String name) {
    return withSupertypes(about).stream()
        .flatMap(type -> type.methods().stream())
        .anyMatch(method -> method.name().equals(name));
  }

  private void addWithSupertypes(ClassSignature about, Set<ClassSignature> all) {
    if (all.add(about)) {
      for (String supertype : about.supertypes()) {
        findBinary(supertype).ifPresent(found -> addWithSupertypes(found, all));
      }
    }
  }

  private Optional<ClassSignature> findBinary(String name) {
    return listed.containsKey(name)
        ? Optional.of(listed.get(name))
        : others.computeIfAbsent(name, KnownClasses::read);
  }

  private static Optional<ClassSignature> read(String name) {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream stream = KnownClasses.class.getClassLoader().getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(ClassReading.read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
