package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NOP;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V1_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Of class files that can't be followed nothing is known, in bounded time. */
@Timeout(120)
final class BadClassFilesTest {
  private static final String TAKES_CLOSEABLE = "(Ljava/io/Closeable;)V";

  @TempDir Path folder;

  @Test
  void methodWithoutCodeIsUnknown() throws Exception {
    write("A", closing(visitor -> {}));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void callOfAClassThatIsNewerThanTheParserIsUnknown() throws Exception {
    write("A", closing(code -> callAndReturn(code, "B")));
    byte[] newer = closing(BadClassFilesTest::closeArgument);
    newer[7] = 120;
    write("B", newer);
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void codeThatTakesWhatIsNotThereIsUnknown() throws Exception {
    write(
        "A",
        closing(
            code -> {
              code.visitCode();
              code.visitInsn(POP);
              code.visitInsn(POP);
              code.visitInsn(RETURN);
              code.visitMaxs(2, 1);
            }));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void codeWithoutAnEndIsUnknown() throws Exception {
    write(
        "A",
        closing(
            code -> {
              code.visitCode();
              code.visitInsn(NOP);
              code.visitMaxs(0, 1);
            }));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void stubOfAMethodIsUnknown() throws Exception {
    write("A", closing(code -> fail(code, "java/lang/RuntimeException")));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void methodThatAlwaysFailsIsNoStub() throws Exception {
    write("A", closing(code -> fail(code, "java/lang/UnsupportedOperationException")));
    assertNotEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void callOfAMissingClassIsUnknown() throws Exception {
    write("A", closing(code -> callAndReturn(code, "Missing")));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void callOfATruncatedClassIsUnknown() throws Exception {
    write("A", closing(code -> callAndReturn(code, "B")));
    byte[] whole = closing(BadClassFilesTest::closeArgument);
    write("B", Arrays.copyOf(whole, whole.length / 2));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void classesThatExtendEachOtherAreUnknown() throws Exception {
    ClassWriter b = new ClassWriter(0);
    b.visit(V1_8, ACC_PUBLIC | ACC_SUPER, "B", null, "C", null);
    ClassWriter c = new ClassWriter(0);
    c.visit(V1_8, ACC_PUBLIC | ACC_SUPER, "C", null, "B", null);
    write("A", closing(code -> callAndReturn(code, "B")));
    write("B", b.toByteArray());
    write("C", c.toByteArray());
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void methodOfMoreThanTenThousandInstructionsIsUnknown() throws Exception {
    write(
        "A",
        closing(
            code -> {
              code.visitCode();
              for (int i = 0; i < 10_000; i++) {
                code.visitInsn(NOP);
              }
              closeArgument(code);
            }));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  @Test
  void dozensOfCallsAndBranchesAreFollowedInBoundedTime() throws Exception {
    write("A", closing(code -> closeAfterBranches(code, 80)));
    assertEquals(Map.of("A.m", "1 CLOSES"), texts("A"));
  }

  @Test
  void thousandsOfCallsAndBranchesAreUnknown() throws Exception {
    write("A", closing(code -> closeAfterBranches(code, 1_500)));
    assertEquals(Map.of("A.m", ""), texts("A"));
  }

  private static void closeAfterBranches(MethodVisitor code, int branches) {
    code.visitCode();
    for (int i = 0; i < branches; i++) {
      Label next = new Label();
      code.visitVarInsn(ALOAD, 0);
      code.visitJumpInsn(IFNONNULL, next);
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESTATIC, "A", "m", TAKES_CLOSEABLE, false);
      code.visitLabel(next);
    }
    closeArgument(code);
  }

  @Test
  void chainOfCallsIsFollowedAsDeepAsASummaryLooks() throws Exception {
    writeChain(ClassFileSummaries.MAX_DEPTH);
    assertEquals("1 CLOSES", texts("A").get("A.m0"));
  }

  @Test
  void longChainOfCallsIsUnknown() throws Exception {
    writeChain(3_000);
    Map<String, String> texts = texts("A");
    assertEquals("", texts.get("A.m0"));
    assertEquals("1 CLOSES", texts.get("A.m2999"));
  }

  /** Class {@code A} with {@code count} methods, each of which calls the next; the last closes. */
  private void writeChain(int count) throws Exception {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V1_8, ACC_PUBLIC | ACC_SUPER, "A", null, "java/lang/Object", null);
    for (int i = 0; i < count; i++) {
      MethodVisitor code =
          writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "m" + i, TAKES_CLOSEABLE, null, null);
      code.visitCode();
      if (i == count - 1) {
        closeArgument(code);
      } else {
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESTATIC, "A", "m" + (i + 1), TAKES_CLOSEABLE, false);
        code.visitInsn(RETURN);
        code.visitMaxs(1, 1);
      }
      code.visitEnd();
    }
    write("A", writer.toByteArray());
  }

  /** Class {@code A} with one method {@code m} that takes a closeable. */
  private static byte[] closing(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V1_8, ACC_PUBLIC | ACC_SUPER, "A", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "m", TAKES_CLOSEABLE, null, null);
    body.accept(code);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void closeArgument(MethodVisitor code) {
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKEINTERFACE, "java/io/Closeable", "close", "()V", true);
    code.visitInsn(RETURN);
    code.visitMaxs(1, 1);
  }

  private static void callAndReturn(MethodVisitor code, String owner) {
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESTATIC, owner, "m", TAKES_CLOSEABLE, false);
    code.visitInsn(RETURN);
    code.visitMaxs(1, 1);
  }

  private static void fail(MethodVisitor code, String exception) {
    code.visitCode();
    code.visitTypeInsn(NEW, exception);
    code.visitInsn(DUP);
    code.visitLdcInsn("Stub!");
    code.visitMethodInsn(INVOKESPECIAL, exception, "<init>", "(Ljava/lang/String;)V", false);
    code.visitInsn(ATHROW);
    code.visitMaxs(3, 1);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name + ".class"), bytes);
  }

  private Map<String, String> texts(String type) throws Exception {
    return new ClassPathSummaries(folder).textsOf(type);
  }
}
