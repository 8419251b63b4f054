package dev.sluice.signatures;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes signatures out of class files. */
final class ClassReading {
  private static final int MADE_BY_COMPILER = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private ClassReading() {}

  static ClassSignature read(InputStream classFile) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    return new ClassSignature(
        node.access,
        nameOf(node.name),
        isInterface || node.superName == null || node.superName.equals("java/lang/Object")
            ? Optional.empty()
            : Optional.of(nameOf(node.superName)),
        node.interfaces.stream().map(ClassReading::nameOf).collect(ImmutableList.toImmutableList()),
        node.methods.stream()
            .filter(ClassReading::isVisible)
            .map(ClassReading::signatureOf)
            .sorted()
            .collect(ImmutableList.toImmutableList()),
        Availability.BOTH);
  }

  private static boolean isVisible(MethodNode method) {
    return (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
        && (method.access & MADE_BY_COMPILER) == 0
        && !method.name.equals("<clinit>");
  }

  private static MethodSignature signatureOf(MethodNode method) {
    ImmutableList.Builder<String> parameters = ImmutableList.builder();
    for (Type parameter : Type.getArgumentTypes(method.desc)) {
      parameters.add(parameter.getClassName());
    }
    return new MethodSignature(
        method.access,
        method.name,
        parameters.build(),
        Type.getReturnType(method.desc).getClassName(),
        method.exceptions.stream()
            .map(ClassReading::nameOf)
            .sorted()
            .collect(ImmutableList.toImmutableList()),
        Availability.BOTH);
  }

  private static String nameOf(String internalName) {
    return internalName.replace('/', '.');
  }
}
