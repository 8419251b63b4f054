package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models miss nothing of the packages that they claim to cover, on the JDK that runs this. */
final class JdkCoverageTest {
  private static final ImmutableMap<String, String> MODULE_OF_PACKAGE =
      ImmutableMap.<String, String>builder()
          .put("java.io", "java.base")
          .put("java.net", "java.base")
          .put("java.nio.channels", "java.base")
          .put("java.nio.channels.spi", "java.base")
          .put("java.nio.file", "java.base")
          .put("java.nio.file.spi", "java.base")
          .put("java.util.jar", "java.base")
          .put("java.util.stream", "java.base")
          .put("java.util.zip", "java.base")
          .put("javax.net", "java.base")
          .put("javax.net.ssl", "java.base")
          .put("java.sql", "java.sql")
          .put("javax.sql", "java.sql")
          .put("javax.sql.rowset", "java.sql.rowset")
          .buildOrThrow();

  /** Streams over values: nothing is held, and the result of a method that has no line is free. */
  private static final ImmutableSet<String> SOURCES_OF_STREAMS =
      ImmutableSet.of(
          "build",
          "doubleStream",
          "empty",
          "generate",
          "intStream",
          "iterate",
          "longStream",
          "of",
          "ofNullable",
          "range",
          "rangeClosed",
          "stream");

  private static final ImmutableSet<String> WORDS_FOR_CLOSING =
      ImmutableSet.of(
          "close", "shutdown", "release", "dispose", "destroy", "free", "terminate", "disconnect");

  private static final ImmutableSet<String> NAMES_OF_CLOSE_AND_ITS_TESTS =
      ImmutableSet.of("close", "isClosed", "isCloseOnCompletion", "onClose");

  @Test
  void everyCloseableResultHasAFact() throws Exception {
    Models models = Models.load(List.of());
    List<String> missing = new ArrayList<>();
    for (Class<?> owner : publicClasses()) {
      boolean isStreamPackage = owner.getPackageName().equals("java.util.stream");
      for (Method method : owner.getDeclaredMethods()) {
        if (LibraryClasses.isVisible(method)
            && !method.isBridge()
            && AutoCloseable.class.isAssignableFrom(method.getReturnType())
            && !(isStreamPackage && SOURCES_OF_STREAMS.contains(method.getName()))
            && !saysWhereResultComesFrom(models, owner, method)) {
          missing.add(method.toString());
        }
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  /** The others open something of their own: without a line that is what the engine assumes. */
  @Test
  void everyConstructorThatIsGivenAResourceHasAFact() throws Exception {
    Models models = Models.load(List.of());
    List<String> missing = new ArrayList<>();
    for (Class<?> owner : publicClasses()) {
      if (!AutoCloseable.class.isAssignableFrom(owner) || needsNoClose(models, owner)) {
        continue;
      }
      for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
        if (LibraryClasses.isVisible(constructor)
            && Arrays.stream(constructor.getParameterTypes())
                .anyMatch(JdkCoverageTest::mayBeAResource)
            && factsAbout(models, owner, MethodPattern.CONSTRUCTOR, constructor).isEmpty()) {
          missing.add(constructor.toString());
        }
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  /** Without a line the engine takes the name at its word. */
  @Test
  void everyNameThatSoundsLikeClosingHasAFact() throws Exception {
    Models models = Models.load(List.of());
    List<String> missing = new ArrayList<>();
    for (Class<?> owner : publicClasses()) {
      if (!AutoCloseable.class.isAssignableFrom(owner) || needsNoClose(models, owner)) {
        continue;
      }
      for (Method method : owner.getDeclaredMethods()) {
        String name = method.getName().toLowerCase(Locale.ROOT);
        if (Modifier.isPublic(method.getModifiers())
            && !LibraryClasses.isStatic(method)
            && !method.isBridge()
            && WORDS_FOR_CLOSING.stream().anyMatch(name::contains)
            && !NAMES_OF_CLOSE_AND_ITS_TESTS.contains(method.getName())
            && factsAbout(models, owner, method.getName(), method).isEmpty()) {
          missing.add(method.toString());
        }
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  private static boolean mayBeAResource(Class<?> type) {
    return AutoCloseable.class.isAssignableFrom(type)
        || ImmutableSet.of(ClassLoader.class, Readable.class, Appendable.class).contains(type);
  }

  private static boolean saysWhereResultComesFrom(Models models, Class<?> owner, Method method) {
    return LibraryClasses.superTypes(owner).stream()
        .flatMap(type -> factsAbout(models, type, method.getName(), method).stream())
        .anyMatch(fact -> fact.verb().subject() == Verb.Subject.RESULT);
  }

  private static ImmutableList<MethodFact> factsAbout(
      Models models, Class<?> owner, String name, Executable method) {
    ImmutableList<String> types = LibraryClasses.parameterTypes(method);
    return models.factsAbout(owner.getCanonicalName(), name).stream()
        .filter(fact -> fact.method().matchesParameters(types))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean needsNoClose(Models models, Class<?> type) {
    return LibraryClasses.superTypes(type).stream()
        .anyMatch(superType -> models.needsNoClose(superType.getCanonicalName()));
  }

  private static List<Class<?>> publicClasses() {
    List<Class<?>> classes = new ArrayList<>();
    MODULE_OF_PACKAGE.forEach(
        (packageName, module) -> classes.addAll(publicClasses(packageName, module)));
    return classes;
  }

  private static List<Class<?>> publicClasses(String packageName, String module) {
    Path folder =
        FileSystems.getFileSystem(URI.create("jrt:/"))
            .getPath("modules", module, packageName.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .sorted()
          .<Class<?>>map(name -> load(packageName + "." + name.replace(".class", "")))
          .filter(type -> type.getCanonicalName() != null)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, JdkCoverageTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
