package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.ResourceTypes;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The code of the class path, and what the names in it stand for; one per compilation. */
final class ClassPathCode {
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final IdentityHashMap<ClassFile, Optional<ImmutableSet<String>>> closeReach =
      new IdentityHashMap<>();

  /** The classes that {@code isReadable} holds for. */
  ClassPathCode(Context context, Predicate<ClassSymbol> isReadable) {
    this.files = new ClassFiles(isReadable);
    this.symbols = new ClassFileSymbols(context);
  }

  ClassFiles files() {
    return files;
  }

  ClassFileSymbols symbols() {
    return symbols;
  }

  /** The code of {@code method}; empty where it has none, or none that can be read. */
  Optional<ClassFileMethod> find(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner
        ? files
            .find(owner)
            .flatMap(file -> symbols.inFile(file, method))
            .filter(ClassFileMethod::isReadable)
        : Optional.empty();
  }

  /** Whether the {@code close()} of the class in {@code file} closes its field {@code field}. */
  boolean isReachedByClose(ClassFile file, String field, ResourceTypes types) {
    return reachedByClose(file, types).map(fields -> fields.contains(field)).orElse(true);
  }

  /**
   * Whether the {@code close()} of the class in {@code file}, or another method of it, may close
   * what its superclass keeps.
   */
  boolean isInheritedReached(ClassFile file, ResourceTypes types) {
    return !reachedByClose(file, types).filter(ImmutableSet::isEmpty).isPresent()
        || file.methods().stream().anyMatch(method -> mayReachInherited(method, types));
  }

  private boolean mayReachInherited(ClassFileMethod method, ResourceTypes types) {
    String release = types.releaseMethod(method.owner().symbol().type);
    for (AbstractInsnNode instruction : method.node().instructions) {
      boolean isReached =
          instruction instanceof MethodInsnNode call
              ? call.getOpcode() == Opcodes.INVOKESPECIAL && call.name.equals(release)
              : instruction.getOpcode() == Opcodes.GETFIELD
                  && symbols.isCloseable(
                      method.owner(), Type.getType(((FieldInsnNode) instruction).desc), types);
      if (isReached) {
        return true;
      }
    }
    return false;
  }

  /**
   * The closeable ones among the fields that the {@code close()} of the class in {@code file}
   * reads, and those of a superclass, which may be; empty where any field may be read.
   */
  Optional<ImmutableSet<String>> resourcesReachedByClose(ClassFile file, ResourceTypes types) {
    return reachedByClose(file, types)
        .map(
            fields ->
                fields.stream()
                    .filter(name -> mayBeCloseable(file.symbol(), name, types))
                    .collect(ImmutableSet.toImmutableSet()));
  }

  private static boolean mayBeCloseable(ClassSymbol owner, String name, ResourceTypes types) {
    return ClassFileSymbols.field(owner, name)
        .map(field -> types.isCloseable(field.type))
        .orElse(true);
  }

  /**
   * The fields that the {@code close()} of the class in {@code file} reads; empty where any may be.
   */
  Optional<ImmutableSet<String>> reachedByClose(ClassFile file, ResourceTypes types) {
    return closeReach.computeIfAbsent(
        file, key -> new CloseReach(key, files, symbols, types).fields());
  }
}
