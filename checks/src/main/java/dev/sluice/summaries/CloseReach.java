package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.ownership.ResourceTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Which fields of its object the {@code close()} of a class reads, itself or through what it calls.
 * Errs towards all of them: where code is not at hand, or the object itself may be passed on.
 */
final class CloseReach {
  private final ClassFile file;
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final ResourceTypes types;

  CloseReach(ClassFile file, ClassFiles files, ClassFileSymbols symbols, ResourceTypes types) {
    this.file = file;
    this.files = files;
    this.symbols = symbols;
    this.types = types;
  }

  /** The names of the fields; empty where it may be any. */
  Optional<ImmutableSet<String>> fields() {
    Deque<ClassFileMethod> work = new ArrayDeque<>();
    for (MethodSymbol release : types.releasesOf(file.symbol().type)) {
      Optional<ClassFileMethod> code = codeOf(release);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      work.add(code.get());
    }
    return work.isEmpty() ? Optional.empty() : fields(work, /* writtenToo= */ false);
  }

  /** The names of the fields that {@code method} reads or sets; empty where it may be any. */
  Optional<ImmutableSet<String>> touchedBy(ClassFileMethod method) {
    return fields(new ArrayDeque<>(List.of(method)), /* writtenToo= */ true);
  }

  private Optional<ImmutableSet<String>> fields(Deque<ClassFileMethod> work, boolean writtenToo) {
    Set<ClassFileMethod> seen = new HashSet<>();
    Set<String> found = new LinkedHashSet<>();
    while (!work.isEmpty()) {
      ClassFileMethod method = work.remove();
      if (!seen.add(method)) {
        continue;
      }
      if (!method.isReadable() || !visit(method, writtenToo, found, work)) {
        return Optional.empty();
      }
    }
    return Optional.of(ImmutableSet.copyOf(found));
  }

  private Optional<ClassFileMethod> codeOf(MethodSymbol method) {
    return files
        .find((ClassSymbol) method.owner)
        .flatMap(owner -> symbols.inFile(owner, method))
        .filter(code -> !code.isWithoutBody());
  }

  /** The code of the nearest class that has it; empty where a superclass on the way is not read. */
  private Optional<ClassFileMethod> implementation(String name, String descriptor) {
    Optional<ClassFile> next = Optional.of(file);
    Set<ClassFile> seen = new HashSet<>();
    while (next.isPresent() && seen.add(next.get())) {
      Optional<ClassFileMethod> method = next.get().method(name, descriptor);
      if (method.isPresent()) {
        return method;
      }
      next = superclass(next.get());
    }
    return Optional.empty();
  }

  private Optional<ClassFile> superclass(ClassFile of) {
    return of.symbol().getSuperclass().tsym instanceof ClassSymbol symbol
        ? files.find(symbol)
        : Optional.empty();
  }

  /** Adds what {@code method} reads, or sets too, and calls; false where that may be anything. */
  private boolean visit(
      ClassFileMethod method, boolean writtenToo, Set<String> found, Deque<ClassFileMethod> work) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction.getOpcode() == Opcodes.GETFIELD
          || (writtenToo && instruction.getOpcode() == Opcodes.PUTFIELD)) {
        found.add(((FieldInsnNode) instruction).name);
      } else if (instruction instanceof MethodInsnNode call) {
        if (!visit(method, call, work)) {
          return false;
        }
      } else if (instruction instanceof InvokeDynamicInsnNode dynamic
          && mayPassReceiver(dynamic.desc)) {
        return false;
      }
    }
    return true;
  }

  private boolean visit(ClassFileMethod from, MethodInsnNode call, Deque<ClassFileMethod> work) {
    boolean isOwn = symbols.isSupertype(file, call.owner);
    if (isOwn && call.getOpcode() != Opcodes.INVOKESTATIC) {
      Optional<ClassFileMethod> callee =
          call.getOpcode() == Opcodes.INVOKESPECIAL
              ? symbols.method(from.owner(), call.owner, call.name, call.desc).flatMap(this::codeOf)
              : implementation(call.name, call.desc);
      if (callee.isEmpty()) {
        return isHarmless(call);
      }
      work.add(callee.get());
    }
    Optional<ClassFileMethod> accessor =
        call.getOpcode() == Opcodes.INVOKESTATIC
            ? symbols
                .type(from.owner(), call.owner)
                .flatMap(files::find)
                .flatMap(f -> f.method(call.name, call.desc))
                .filter(m -> m.owner() == file || m.isSynthetic())
            : Optional.empty();
    if (accessor.isPresent()) {
      work.add(accessor.get());
      return true;
    }
    return !mayPassReceiver(call.desc);
  }

  /** What every object has closes nothing: a constructor aside, {@code getClass()} and the like. */
  private boolean isHarmless(MethodInsnNode call) {
    return call.owner.equals(Type.getInternalName(Object.class));
  }

  private boolean mayPassReceiver(String descriptor) {
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      if (parameter.getSort() == Type.OBJECT
          && symbols.isSupertype(file, parameter.getInternalName())) {
        return true;
      }
    }
    return false;
  }
}
