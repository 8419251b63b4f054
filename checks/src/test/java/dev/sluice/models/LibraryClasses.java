package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The libraries on the test class path, through the names that model lines use. */
final class LibraryClasses {
  private LibraryClasses() {}

  /** The class of this canonical name, not initialised. */
  static Optional<Class<?>> find(String canonicalName) {
    String name = canonicalName;
    while (true) {
      try {
        return Optional.of(Class.forName(name, false, LibraryClasses.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + '$' + name.substring(dot + 1);
      }
    }
  }

  /** The public and protected methods or constructors that {@code owner} declares and that fit. */
  static List<Executable> declared(Class<?> owner, MethodPattern pattern) {
    Stream<? extends Executable> candidates =
        pattern.name().equals(MethodPattern.CONSTRUCTOR)
            ? Arrays.stream(owner.getDeclaredConstructors())
            : Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(pattern.name()) && !method.isBridge());
    return candidates
        .filter(LibraryClasses::isVisible)
        .filter(method -> pattern.matchesParameters(parameterTypes(method)))
        .map(Executable.class::cast)
        .toList();
  }

  static ImmutableList<String> parameterTypes(Executable method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getCanonicalName)
        .collect(ImmutableList.toImmutableList());
  }

  static boolean isVisible(Executable method) {
    return Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers());
  }

  static boolean isStatic(Executable method) {
    return Modifier.isStatic(method.getModifiers());
  }

  /** {@code type} and its supertypes, nearest first. */
  static Set<Class<?>> superTypes(Class<?> type) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      types.add(c);
      for (Class<?> superInterface : c.getInterfaces()) {
        types.addAll(superTypes(superInterface));
      }
    }
    return types;
  }
}
