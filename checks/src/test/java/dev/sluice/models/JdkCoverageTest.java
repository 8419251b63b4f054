package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
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
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models miss nothing of the packages that they claim to cover, on the JDK that runs this. */
final class JdkCoverageTest {
  /** Gone in 24, so that no line may speak of it on every JDK. */
  private static final ImmutableSet<String> REMOVED_PACKAGES =
      ImmutableSet.of("javax.management.loading");

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
            && isCloseable(models, method.getReturnType())
            && !(isStreamPackage && SOURCES_OF_STREAMS.contains(method.getName()))
            && !isStreamOverValues(owner, method)
            && !needsNoClose(models, method.getReturnType())
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
      if (!isCloseable(models, owner) || needsNoClose(models, owner)) {
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
      if (!isCloseable(models, owner) || needsNoClose(models, owner)) {
        continue;
      }
      for (Method method : owner.getDeclaredMethods()) {
        String name = method.getName().toLowerCase(Locale.ROOT);
        if (Modifier.isPublic(method.getModifiers())
            && !LibraryClasses.isStatic(method)
            && !method.isBridge()
            && WORDS_FOR_CLOSING.stream().anyMatch(name::contains)
            && !NAMES_OF_CLOSE_AND_ITS_TESTS.contains(method.getName())
            && !isRelease(models, owner, method.getName())
            && inheritedFacts(models, owner, method).isEmpty()) {
          missing.add(method.toString());
        }
      }
    }
    assertEquals("", String.join("\n", missing));
  }

  /** What can't fail to open holds nothing; a stream that is made of another one is no source. */
  private static boolean isStreamOverValues(Class<?> owner, Method method) {
    return BaseStream.class.isAssignableFrom(method.getReturnType())
        && !AutoCloseable.class.isAssignableFrom(owner)
        && method.getExceptionTypes().length == 0;
  }

  private static boolean mayBeAResource(Class<?> type) {
    return AutoCloseable.class.isAssignableFrom(type)
        || ImmutableSet.of(ClassLoader.class, Readable.class, Appendable.class).contains(type);
  }

  private static boolean saysWhereResultComesFrom(Models models, Class<?> owner, Method method) {
    return inheritedFacts(models, owner, method).stream()
        .anyMatch(fact -> fact.verb().subject() == Verb.Subject.RESULT);
  }

  private static ImmutableList<MethodFact> inheritedFacts(
      Models models, Class<?> owner, Method method) {
    return LibraryClasses.superTypes(owner).stream()
        .flatMap(type -> factsAbout(models, type, method.getName(), method).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<MethodFact> factsAbout(
      Models models, Class<?> owner, String name, Executable method) {
    ImmutableList<String> types = LibraryClasses.parameterTypes(method);
    return models.factsAbout(owner.getCanonicalName(), name).stream()
        .filter(fact -> fact.method().matchesParameters(types))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isCloseable(Models models, Class<?> type) {
    return AutoCloseable.class.isAssignableFrom(type)
        || LibraryClasses.superTypes(type).stream()
            .anyMatch(superType -> !models.releaseMethods(superType.getCanonicalName()).isEmpty());
  }

  private static boolean isRelease(Models models, Class<?> owner, String method) {
    return LibraryClasses.superTypes(owner).stream()
        .anyMatch(type -> models.releaseMethods(type.getCanonicalName()).contains(method));
  }

  private static boolean needsNoClose(Models models, Class<?> type) {
    return LibraryClasses.superTypes(type).stream()
        .anyMatch(superType -> models.needsNoClose(superType.getCanonicalName()));
  }

  /** The public classes of the packages that the modules of Java SE export to everybody. */
  private static List<Class<?>> publicClasses() {
    List<Class<?>> classes = new ArrayList<>();
    ModuleFinder.ofSystem().findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(module -> module.name().startsWith("java."))
        .sorted()
        .forEach(
            module ->
                module.exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .filter(name -> !REMOVED_PACKAGES.contains(name))
                    .sorted()
                    .forEach(name -> classes.addAll(publicClasses(name, module.name()))));
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
