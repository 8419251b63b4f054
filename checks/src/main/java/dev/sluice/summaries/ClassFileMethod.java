package dev.sluice.summaries;

import dev.sluice.models.MethodPattern;
import dev.sluice.ownership.ReleaseNames;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** A method of a class file, told apart by identity. */
final class ClassFileMethod {
  /** Above this, a method is unknown: what it does to a parameter is nobody's guess. */
  private static final int MAX_INSTRUCTIONS = 10_000;

  private static final String PLAIN_FAILURE = "java/lang/RuntimeException";

  private final ClassFile owner;
  private final MethodNode header;
  private MethodNode node;

  /**
   * A method of {@code owner}.
   *
   * @param header all but its code
   */
  ClassFileMethod(ClassFile owner, MethodNode header) {
    this.owner = owner;
    this.header = header;
  }

  ClassFile owner() {
    return owner;
  }

  /** The method with its code, which is parsed at the first call. */
  MethodNode node() {
    if (node == null) {
      node = owner.parse(header);
    }
    return node;
  }

  String name() {
    return header.name;
  }

  String descriptor() {
    return header.desc;
  }

  /** The internal names of the exceptions that it declares. */
  List<String> exceptions() {
    return header.exceptions;
  }

  boolean isStatic() {
    return has(Opcodes.ACC_STATIC);
  }

  boolean isConstructor() {
    return header.name.equals(MethodPattern.CONSTRUCTOR);
  }

  /** Whether {@code call}, in this constructor, may be {@code this(...)} or {@code super(...)}. */
  boolean mayDelegateBy(MethodInsnNode call) {
    return call.name.equals(MethodPattern.CONSTRUCTOR)
        && (call.owner.equals(owner.internalName()) || call.owner.equals(owner.superName()));
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
   * header jars, and replaced by a stub in the {@code android.jar} of an SDK. Subroutines are not
   * followed, which compilers gave up with Java 6.
   */
  boolean isReadable() {
    if (isWithoutBody() || isStub()) {
      return false;
    }
    InsnList instructions = node().instructions;
    if (instructions.size() == 0 || instructions.size() > MAX_INSTRUCTIONS) {
      return false;
    }
    for (AbstractInsnNode instruction : instructions) {
      if (instruction.getOpcode() == Opcodes.JSR || instruction.getOpcode() == Opcodes.RET) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all it does is throw a new {@code RuntimeException}, of that class itself and with a
   * text, as {@code throw new RuntimeException("Stub!")} does: what the method really does stands
   * in another jar. A constructor calls another one first.
   */
  private boolean isStub() {
    boolean isMade = false;
    for (AbstractInsnNode instruction : node().instructions) {
      switch (instruction.getOpcode()) {
        case -1, Opcodes.ALOAD, Opcodes.DUP, Opcodes.LDC, Opcodes.ACONST_NULL -> {}
        case Opcodes.NEW -> isMade = ((TypeInsnNode) instruction).desc.equals(PLAIN_FAILURE);
        case Opcodes.INVOKESPECIAL -> {
          MethodInsnNode call = (MethodInsnNode) instruction;
          if (!call.owner.equals(PLAIN_FAILURE) && !mayDelegateBy(call)) {
            return false;
          }
        }
        case Opcodes.ATHROW -> {
          return isMade;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether it reads a field of an object. */
  boolean readsState() {
    for (AbstractInsnNode instruction : node().instructions) {
      if (instruction.getOpcode() == Opcodes.GETFIELD) {
        return true;
      }
    }
    return false;
  }

  /** Whether its name says that what it releases is a part of the object: {@code closeEntry}. */
  boolean namesAPart() {
    String type = owner.internalName();
    return ReleaseNames.nameAPart(
        name(),
        Type.getArgumentTypes(descriptor()).length > 0,
        type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1));
  }

  /** The name of the field of its object that it returns, if it does nothing else. */
  Optional<String> returnedField() {
    Optional<String> read = Optional.empty();
    for (AbstractInsnNode instruction : node().instructions) {
      switch (instruction.getOpcode()) {
        case -1, Opcodes.ALOAD, Opcodes.ARETURN -> {}
        case Opcodes.GETFIELD -> read = Optional.of(((FieldInsnNode) instruction).name);
        default -> {
          return Optional.empty();
        }
      }
    }
    return read;
  }

  /** Whether it neither calls nor sets anything: what overrides it may be what counts. */
  boolean isIdle() {
    for (AbstractInsnNode instruction : node().instructions) {
      boolean isActive =
          instruction instanceof MethodInsnNode
              || instruction instanceof InvokeDynamicInsnNode
              || instruction.getOpcode() == Opcodes.PUTFIELD
              || instruction.getOpcode() == Opcodes.PUTSTATIC;
      if (isActive) {
        return false;
      }
    }
    return true;
  }

  Type[] parameterTypes() {
    return Type.getArgumentTypes(header.desc);
  }

  Type returnType() {
    return Type.getReturnType(header.desc);
  }

  private boolean has(int flag) {
    return (header.access & flag) != 0;
  }

  @Override
  public String toString() {
    return owner.internalName() + "." + header.name + header.desc;
  }
}
