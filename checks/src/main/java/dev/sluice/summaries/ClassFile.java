package dev.sluice.summaries;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** One class of the class path. The code of a method is parsed when somebody asks for it. */
final class ClassFile {
  private final ClassSymbol symbol;
  private final ClassReader reader;
  private final ImmutableMap<String, ClassFileMethod> methods;

  /**
   * The class that {@code reader} has before it.
   *
   * @throws RuntimeException if what stands around the code of its methods is malformed
   */
  ClassFile(ClassSymbol symbol, ClassReader reader) {
    this.symbol = symbol;
    this.reader = reader;
    ClassNode headers = new ClassNode();
    reader.accept(headers, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    ImmutableMap.Builder<String, ClassFileMethod> byKey = ImmutableMap.builder();
    for (MethodNode method : headers.methods) {
      byKey.put(method.name + method.desc, new ClassFileMethod(this, method));
    }
    // A file with two methods of one descriptor is not a Java class (JVMS 4.6).
    this.methods = byKey.buildKeepingLast();
  }

  ClassSymbol symbol() {
    return symbol;
  }

  String internalName() {
    return reader.getClassName();
  }

  /** The internal name of the class that it extends; null for {@code Object}. */
  String superName() {
    return reader.getSuperName();
  }

  /** The method that this class declares with {@code name} and {@code descriptor}. */
  Optional<ClassFileMethod> method(String name, String descriptor) {
    return Optional.ofNullable(methods.get(name + descriptor));
  }

  /** All methods that this class declares. */
  ImmutableCollection<ClassFileMethod> methods() {
    return methods.values();
  }

  /** {@code header} with its code; without any where that is malformed. */
  MethodNode parse(MethodNode header) {
    CodeVisitor visitor = new CodeVisitor(header);
    try {
      reader.accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return visitor.parsed;
    } catch (RuntimeException e) {
      // The parser trusts its input: what is malformed ends in whatever exception it runs into.
      return header;
    }
  }

  /** Parses one method and skips the code of the others. */
  private static final class CodeVisitor extends ClassVisitor {
    private final MethodNode header;
    private MethodNode parsed;

    CodeVisitor(MethodNode header) {
      super(Opcodes.ASM9);
      this.header = header;
      this.parsed = header;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!name.equals(header.name) || !descriptor.equals(header.desc)) {
        return null;
      }
      parsed = new MethodNode(access, name, descriptor, signature, exceptions);
      return parsed;
    }
  }
}
