package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Closer;
import com.google.common.reflect.ClassPath;
import com.google.common.reflect.ClassPath.ClassInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

/**
 * The models miss nothing that is given a resource in the libraries other than the JDK: without a
 * line the engine assumes that such a method takes the resource over, and says nothing.
 */
final class LibraryCoverageTest {
  /**
   * The builders of Commons IO take over what is set in them until {@code get()} makes something of
   * it, and so do the origins that they are built on: the assumption is right.
   */
  private static final ImmutableSet<String> TAKE_OVER =
      ImmutableSet.of("org.apache.commons.io.build");

  @Test
  void commonsIoIsCovered() throws Exception {
    assertEquals("", missing(IOUtils.class.getPackageName(), /* withSubpackages= */ true));
  }

  @Test
  void guavasStreamsAreCovered() throws Exception {
    assertEquals("", missing(Closer.class.getPackageName(), /* withSubpackages= */ false));
  }

  private static String missing(String packageName, boolean withSubpackages) throws Exception {
    Models models = Models.load(List.of());
    List<String> missing = new ArrayList<>();
    for (Class<?> owner : publicClasses(packageName, withSubpackages)) {
      if (models.needsNoClose(owner.getCanonicalName())) {
        continue;
      }
      for (Executable method : declared(owner)) {
        if (isGivenAResource(method) && !isKnown(models, owner, method)) {
          missing.add(method.toString());
        }
      }
    }
    return String.join("\n", missing);
  }

  private static boolean isGivenAResource(Executable method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isArray() ? type.getComponentType() : type)
        .anyMatch(AutoCloseable.class::isAssignableFrom);
  }

  private static boolean isKnown(Models models, Class<?> owner, Executable method) {
    String name = method instanceof Constructor ? MethodPattern.CONSTRUCTOR : method.getName();
    return LibraryClasses.superTypes(owner).stream()
        .flatMap(type -> models.factsAbout(type.getCanonicalName(), name).stream())
        .anyMatch(fact -> fact.method().matchesParameters(LibraryClasses.parameterTypes(method)));
  }

  private static List<Executable> declared(Class<?> owner) {
    return Stream.<Executable>concat(
            Arrays.stream(owner.getDeclaredConstructors()),
            Arrays.stream(owner.getDeclaredMethods()).filter(method -> !method.isBridge()))
        .filter(method -> LibraryClasses.isVisible(method) && !method.isSynthetic())
        .toList();
  }

  private static ImmutableList<Class<?>> publicClasses(
      String packageName, boolean withSubpackages) {
    try {
      ClassPath classPath = ClassPath.from(LibraryCoverageTest.class.getClassLoader());
      return (withSubpackages
              ? classPath.getTopLevelClassesRecursive(packageName)
              : classPath.getTopLevelClasses(packageName))
          .stream()
              .filter(info -> !TAKE_OVER.contains(info.getPackageName()))
              .sorted(Comparator.comparing(ClassInfo::getName))
              .<Class<?>>map(ClassInfo::load)
              .filter(type -> Modifier.isPublic(type.getModifiers()))
              .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
