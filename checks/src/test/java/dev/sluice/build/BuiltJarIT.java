package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** What the published jar holds. */
class BuiltJarIT {
  private static final String SHADED = "dev/sluice/shaded/asm/";

  @Test
  void registersItsChecks() {
    assertEquals(
        List.of(
            "BlockingCallInAsync",
            "CloseNotInFinally",
            "PreferTryWithResources",
            "UnclosedResource"),
        checks().stream().map(Class::getSimpleName).sorted().toList());
  }

  @Test
  void everyCheckLinksToItsPage() {
    for (Class<?> check : checks()) {
      String page = "checks/docs/" + check.getSimpleName() + ".md";
      assertEquals(
          "https://github.com/sluice-dev/sluice/blob/main/" + page,
          check.getAnnotation(BugPattern.class).link());
      assertTrue(Files.isRegularFile(BuiltJar.root().resolve(page)), page);
    }
  }

  @Test
  void holdsOnlyItsOwnPackages() throws IOException {
    Set<String> foreign = new TreeSet<>();
    try (JarFile jar = new JarFile(BuiltJar.path().toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> entry.getName())
          .filter(name -> !name.startsWith("dev/sluice/") && !name.startsWith("META-INF/"))
          .forEach(foreign::add);
    }
    assertEquals(Set.of(), foreign);
  }

  @Test
  void runsOnJava17() throws IOException {
    for (ClassNode node : BuiltJar.classes()) {
      int version = node.version & 0xFFFF;
      if (node.name.startsWith(SHADED)) {
        assertTrue(version <= Opcodes.V17, node.name);
      } else {
        assertEquals(Opcodes.V17, version, node.name);
      }
    }
  }

  /** A library under its own name would meet the one that another plugin of the build brings. */
  @Test
  void holdsTheClassFileReaderUnderANameOfOurOwnWithItsLicense() throws IOException {
    assertTrue(
        BuiltJar.classes().stream().anyMatch(node -> node.name.equals(SHADED + "ClassReader")));
    try (JarFile jar = new JarFile(BuiltJar.path().toFile())) {
      assertNotNull(jar.getEntry("META-INF/LICENSE-asm.txt"));
    }
  }

  private static List<Class<? extends BugChecker>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
        .filter(BuiltJarIT::isInJar)
        .toList();
  }

  private static boolean isInJar(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .equals(BuiltJar.path());
  }
}
