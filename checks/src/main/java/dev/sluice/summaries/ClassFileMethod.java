package dev.sluice.summaries;

import dev.sluice.models.MethodPattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A method of a class file, told apart by identity. */
final class ClassFileMethod {
  /** Above this, a method is unknown: what it does to a parameter is nobody's guess. */
  private static final int MAX_INSTRUCTIONS = 10_000;

  private final ClassFile owner;
  private final MethodNode node;

  ClassFileMethod(ClassFile owner, MethodNode node) {
    this.owner = owner;
    this.node = node;
  }

  ClassFile owner() {
    return owner;
  }

  MethodNode node() {
    return node;
  }

  boolean isStatic() {
    return has(Opcodes.ACC_STATIC);
  }

  boolean isConstructor() {
    return node.name.equals(MethodPattern.CONSTRUCTOR);
  }

  /** Made by a compiler, so that javac has no symbol of it. */
  boolean isSynthetic() {
    return has(Opcodes.ACC_SYNTHETIC);
  }

  /**
   * Whether some code runs that stands elsewhere, or nowhere: {@code abstract} or {@code native}.
   */
  boolean isWithoutBody() {
    return has(Opcodes.ACC_ABSTRACT) || has(Opcodes.ACC_NATIVE);
  }

  /**
   * Whether the code is there and of a size that is followed. It is missing in signature files and
   * header jars. Subroutines are not followed, which compilers gave up with Java 6.
   */
  boolean isReadable() {
    if (isWithoutBody() || node.instructions.size() == 0) {
      return false;
    }
    if (node.instructions.size() > MAX_INSTRUCTIONS) {
      return false;
    }
    for (AbstractInsnNode instruction : node.instructions) {
      if (instruction.getOpcode() == Opcodes.JSR || instruction.getOpcode() == Opcodes.RET) {
        return false;
      }
    }
    return true;
  }

  /** Whether it reads a field of an object. */
  boolean readsState() {
    for (AbstractInsnNode instruction : node.instructions) {
      if (instruction.getOpcode() == Opcodes.GETFIELD) {
        return true;
      }
    }
    return false;
  }

  Type[] parameterTypes() {
    return Type.getArgumentTypes(node.desc);
  }

  Type returnType() {
    return Type.getReturnType(node.desc);
  }

  private boolean has(int flag) {
    return (node.access & flag) != 0;
  }

  @Override
  public String toString() {
    return owner.internalName() + "." + node.name + node.desc;
  }
}
