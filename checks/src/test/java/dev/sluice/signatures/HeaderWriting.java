package dev.sluice.signatures;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes the class file of one class, which may name nested ones among {@code classes}. */
record HeaderWriting(Map<String, ClassSignature> classes) {
  private static final ImmutableMap<String, Type> PRIMITIVES =
      ImmutableMap.<String, Type>builder()
          .put("void", Type.VOID_TYPE)
          .put("boolean", Type.BOOLEAN_TYPE)
          .put("byte", Type.BYTE_TYPE)
          .put("char", Type.CHAR_TYPE)
          .put("short", Type.SHORT_TYPE)
          .put("int", Type.INT_TYPE)
          .put("long", Type.LONG_TYPE)
          .put("float", Type.FLOAT_TYPE)
          .put("double", Type.DOUBLE_TYPE)
          .buildOrThrow();

  /** Everything is public that the list doesn't call protected, and every nested class static. */
  byte[] classFile(ClassSignature about) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        about.access() | Opcodes.ACC_PUBLIC | (about.isInterface() ? 0 : Opcodes.ACC_SUPER),
        internal(about.name()),
        null,
        about.superclass().map(HeaderWriting::internal).orElse("java/lang/Object"),
        about.interfaces().stream().map(HeaderWriting::internal).toArray(String[]::new));
    writeNesting(about, writer);
    for (MethodSignature method : about.methods()) {
      if (isReplaced(method, about)) {
        continue;
      }
      boolean isProtected = (method.access() & Opcodes.ACC_PROTECTED) != 0;
      MethodVisitor visitor =
          writer.visitMethod(
              isProtected ? method.access() : method.access() | Opcodes.ACC_PUBLIC,
              method.name(),
              descriptor(method),
              null,
              method.exceptions().stream().map(HeaderWriting::internal).toArray(String[]::new));
      if (about.isAnnotation()) {
        writeDefault(visitor);
      }
      visitor.visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** A list doesn't tell which attributes may be left out: all may, whatever their type. */
  private static void writeDefault(MethodVisitor attribute) {
    AnnotationVisitor value = attribute.visitAnnotationDefault();
    value.visit(null, 0);
    value.visitEnd();
  }

  private void writeNesting(ClassSignature about, ClassWriter writer) {
    for (ClassSignature nested : classes.values()) {
      int dollar = nested.name().lastIndexOf('$');
      boolean isMeant =
          nested.name().equals(about.name())
              || (dollar > 0 && nested.name().substring(0, dollar).equals(about.name()));
      if (dollar > 0 && isMeant) {
        writer.visitInnerClass(
            internal(nested.name()),
            internal(nested.name().substring(0, dollar)),
            nested.name().substring(dollar + 1),
            nested.access() | Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
      }
    }
  }

  /** Whether a newer version has the method with another result: javac would see two. */
  private static boolean isReplaced(MethodSignature method, ClassSignature about) {
    return method.availability() == Availability.ONLY_OLDEST
        && about.methods().stream()
            .anyMatch(
                other ->
                    other.availability() != Availability.ONLY_OLDEST
                        && other.name().equals(method.name())
                        && other.parameters().equals(method.parameters()));
  }

  private static String descriptor(MethodSignature method) {
    StringBuilder descriptor = new StringBuilder("(");
    method.parameters().forEach(parameter -> descriptor.append(descriptor(parameter)));
    return descriptor.append(')').append(descriptor(method.result())).toString();
  }

  private static String descriptor(String type) {
    if (type.endsWith("[]")) {
      return "[" + descriptor(type.substring(0, type.length() - 2));
    }
    return PRIMITIVES.containsKey(type)
        ? PRIMITIVES.get(type).getDescriptor()
        : "L" + internal(type) + ";";
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }
}
