package dev.sluice.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.V17;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Every reference of the built jar resolves, on the running JDK, in the Error Prone of this leg and
 * in the newest one.
 *
 * <p>The JDK of the other leg is covered when that leg runs.
 */
class LinkageIT {
  @Test
  void resolvesAgainstThisLeg() throws IOException {
    assertEquals(Set.of(), Linkage.problems(BuiltJar.classes(), classPath()));
  }

  @Test
  void resolvesAgainstTheNewestErrorProne() throws IOException {
    assertEquals(Set.of(), Linkage.problems(BuiltJar.classes(), newestErrorProne()));
  }

  @Test
  void reportsAMemberThatTheNewestErrorProneLacks() throws IOException {
    ClassNode caller = new ClassNode();
    caller.visit(V17, ACC_PUBLIC, "Caller", null, "java/lang/Object", null);
    MethodNode method =
        new MethodNode(ACC_PUBLIC, "call", "(Lcom/sun/source/tree/Tree;)V", null, null);
    method.visitMethodInsn(
        INVOKEVIRTUAL,
        "com/google/errorprone/bugpatterns/BugChecker",
        "isSuppressed",
        "(Lcom/sun/source/tree/Tree;)Z",
        false);
    caller.methods.add(method);

    assertEquals(
        Set.of(
            "Caller calls com/google/errorprone/bugpatterns/BugChecker.isSuppressed"
                + "(Lcom/sun/source/tree/Tree;)Z, which is missing"),
        Linkage.problems(List.of(caller), newestErrorProne()));
  }

  private static Libraries classPath() {
    return new Libraries(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList());
  }

  private static Libraries newestErrorProne() throws IOException {
    try (Stream<Path> jars = Files.list(BuiltJar.target().resolve("newest-error-prone"))) {
      return new Libraries(jars.sorted().toList());
    }
  }
}
