package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.MethodPattern;
import dev.sluice.ownership.ResourceTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The same as {@link IdleObjects} in class files: what a constructor makes that stores nothing to
 * close in the fields that {@code close()} reads, and what leaves it so. What can't be told counts
 * as held.
 */
final class CodeIdleObjects {
  private final ClassPathCode code;
  private final ResourceTypes types;
  private final Map<MethodSymbol, Boolean> made = new HashMap<>();
  private final Map<MethodSymbol, Boolean> left = new HashMap<>();

  CodeIdleObjects(ClassPathCode code, ResourceTypes types) {
    this.code = code;
    this.types = types;
  }

  /** Whether {@code constructor} makes an object that holds nothing. */
  boolean areMadeBy(MethodSymbol constructor) {
    return made.computeIfAbsent(
        constructor,
        key ->
            released(key)
                .filter(fields -> !fields.isEmpty())
                .filter(fields -> code.find(key).filter(c -> storesNothing(c, fields)).isPresent())
                .isPresent());
  }

  /** Whether an object that holds nothing holds nothing after a call of {@code method}. */
  boolean areLeftBy(MethodSymbol method) {
    return left.computeIfAbsent(
        method,
        key ->
            !key.isConstructor()
                && !key.isStatic()
                && released(key)
                    .filter(
                        fields -> code.find(key).filter(c -> touchesNone(c, fields)).isPresent())
                    .isPresent());
  }

  private Optional<ImmutableSet<String>> released(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner && types.isCloseable(owner.type)
        ? code.files().find(owner).flatMap(file -> code.reachedByClose(file, types))
        : Optional.empty();
  }

  private boolean touchesNone(ClassFileMethod method, Set<String> fields) {
    return new CloseReach(method.owner(), code.files(), code.symbols(), types)
        .touchedBy(method)
        .filter(touched -> touched.stream().noneMatch(fields::contains))
        .isPresent();
  }

  /**
   * Whether {@code constructor}, and what it calls for the same object, stores nothing to close.
   */
  private boolean storesNothing(ClassFileMethod constructor, Set<String> released) {
    boolean isDelegated = false;
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      boolean isIdle;
      if (instruction instanceof MethodInsnNode call) {
        boolean isNext = !isDelegated && constructor.mayDelegateBy(call);
        isDelegated |= isNext;
        isIdle = isNext ? isIdleAfter(constructor, call, released) : isApart(constructor, call);
      } else if (instruction instanceof FieldInsnNode store
          && store.getOpcode() == Opcodes.PUTFIELD) {
        isIdle = !released.contains(store.name) || isIdleValue(constructor, store);
      } else {
        isIdle =
            instruction.getOpcode() != Opcodes.PUTSTATIC
                && !(instruction instanceof InvokeDynamicInsnNode);
      }
      if (!isIdle) {
        return false;
      }
    }
    return true;
  }

  private boolean isIdleAfter(ClassFileMethod from, MethodInsnNode call, Set<String> released) {
    Optional<MethodSymbol> next =
        code.symbols().method(from.owner(), call.owner, call.name, call.desc);
    if (next.isEmpty()) {
      return false;
    }
    // What can't be made on its own, such as the base class of all streams, holds nothing.
    return ClassFiles.isOutsidePlatform((ClassSymbol) next.get().owner)
        ? code.find(next.get()).filter(method -> storesNothing(method, released)).isPresent()
        : call.owner.equals(Type.getInternalName(Object.class))
            || (next.get().owner.flags() & Flags.ABSTRACT) != 0;
  }

  /** Whether {@code call} is made on something else, which is not told of the new object. */
  private boolean isApart(ClassFileMethod constructor, MethodInsnNode call) {
    AbstractInsnNode pushed = Pushes.before(call);
    Set<Integer> passed = new HashSet<>();
    while (pushed instanceof VarInsnNode || Pushes.isConstant(pushed)) {
      if (pushed instanceof VarInsnNode variable) {
        passed.add(variable.var);
      }
      pushed = Pushes.before(pushed);
    }
    boolean isOnSelf =
        call.getOpcode() != Opcodes.INVOKESTATIC
            && !call.name.equals(MethodPattern.CONSTRUCTOR)
            && code.symbols().isSupertype(constructor.owner(), call.owner);
    // What a parameter is told for its own sake may count the object.
    boolean isTold =
        Type.getReturnType(call.desc).equals(Type.VOID_TYPE)
            && !call.name.equals(MethodPattern.CONSTRUCTOR);
    return !isOnSelf && !isTold && !(passed.contains(0) && takesObjects(call));
  }

  private static boolean takesObjects(MethodInsnNode call) {
    for (Type parameter : Type.getArgumentTypes(call.desc)) {
      if (parameter.getSort() == Type.OBJECT) {
        return true;
      }
    }
    return false;
  }

  private boolean isIdleValue(ClassFileMethod constructor, FieldInsnNode store) {
    AbstractInsnNode value = Pushes.valueOf(store);
    if (Pushes.isConstant(value)) {
      return true;
    }
    if (value instanceof VarInsnNode variable) {
      // Who passed a parameter has it; a number may be a handle.
      return variable.getOpcode() == Opcodes.ALOAD
          && variable.var > 0
          && isNone(constructor, Type.getType(store.desc), types::isHandle);
    }
    if (value instanceof MethodInsnNode call) {
      Type type =
          call.name.equals(MethodPattern.CONSTRUCTOR)
              ? Type.getObjectType(call.owner)
              : Type.getReturnType(call.desc);
      // The platform has no handles but objects that can be closed.
      return isNone(constructor, type, types::isCloseable)
          && code.symbols()
              .type(constructor.owner(), call.owner)
              .filter(owner -> !ClassFiles.isOutsidePlatform(owner))
              .isPresent();
    }
    return false;
  }

  /** Whether {@code kind} is known not to hold for {@code type}. */
  private boolean isNone(
      ClassFileMethod constructor, Type type, Predicate<com.sun.tools.javac.code.Type> kind) {
    return type.getSort() != Type.OBJECT
        || code.symbols()
            .type(constructor.owner(), type.getInternalName())
            .filter(symbol -> !kind.test(symbol.type))
            .isPresent();
  }
}
