package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResultOwnership;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The same as {@link MemoryFields} in class files, where a stream over memory is seen only if it is
 * made right where it is stored, or given to another constructor, and a {@code close()} only if it
 * does not call other methods of its class.
 */
final class CodeMemoryFields {
  private static final ResultOwnership WRAPS_FIRST =
      new ResultOwnership.Shared(ImmutableSet.of(Operand.argument(1)));

  private final ClassPathCode code;
  private final CallEffects effects;

  CodeMemoryFields(ClassPathCode code, CallEffects effects) {
    this.code = code;
    this.effects = effects;
  }

  /** Whether {@code constructor} makes an object that keeps nothing but streams over memory. */
  boolean areFilledBy(ClassFileMethod constructor) {
    ClassFile file = constructor.owner();
    Set<String> streams =
        code.resourcesReachedByClose(file, effects.resourceTypes()).orElse(ImmutableSet.of());
    return !streams.isEmpty()
        && Facades.isBare(file.symbol())
        && streams.stream().allMatch(name -> isOnlySetIn(file.symbol(), name))
        && fills(constructor, streams)
        && file.methods().stream().allMatch(method -> addsNothingElse(method, streams))
        && effects.resourceTypes().releasesOf(file.symbol().type).stream()
            .allMatch(this::releasesStreamsOnly);
  }

  /**
   * Whether {@code constructor} does nothing but call another one of its class, and either gives it
   * a stream over memory that its objects wrap, or no resource where its objects owe nothing.
   */
  boolean areGivenBy(ClassFileMethod constructor) {
    AbstractInsnNode last = constructor.node().instructions.getLast();
    while (last != null && (last.getOpcode() < 0 || last.getOpcode() == Opcodes.RETURN)) {
      last = last.getPrevious();
    }
    return last instanceof MethodInsnNode call
        && call.name.equals(MethodPattern.CONSTRUCTOR)
        && call.owner.equals(constructor.owner().internalName())
        && symbolOf(constructor, call)
            .filter(other -> wrapsMemory(constructor, call, other) || owesNothing(other))
            .isPresent();
  }

  private boolean owesNothing(MethodSymbol constructor) {
    return constructor.type.getParameterTypes().stream()
            .noneMatch(type -> code.symbols().mayHoldResource(type, effects.resourceTypes()))
        && effects.resultOf(Callee.exactly(constructor)) instanceof ResultOwnership.NotOwned;
  }

  /**
   * Whether {@code constructor} gives its superclass a stream over memory that the objects of that
   * wrap, and closing the object is closing that, since its class does not close otherwise.
   */
  boolean areGivenToSuperBy(ClassFileMethod constructor) {
    ClassSymbol owner = constructor.owner().symbol();
    if (!MemoryStreams.inheritsRelease(owner, effects.resourceTypes())) {
      return false;
    }
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction instanceof MethodInsnNode call
          && call.name.equals(MethodPattern.CONSTRUCTOR)
          && symbolOf(constructor, call)
              .filter(called -> called.owner == owner.getSuperclass().tsym)
              .filter(called -> wrapsMemory(constructor, call, called))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlySetIn(ClassSymbol owner, String name) {
    return ClassFileSymbols.field(owner, name)
        .filter(field -> (field.flags() & Flags.STATIC) == 0)
        .filter(field -> (field.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0)
        .isPresent();
  }

  private boolean fills(ClassFileMethod constructor, Set<String> streams) {
    boolean isFilled = false;
    for (AbstractInsnNode instruction : constructor.node().instructions) {
      if (instruction instanceof MethodInsnNode call
          && call.name.equals(MethodPattern.CONSTRUCTOR)
          && call.owner.equals(constructor.owner().internalName())) {
        return false;
      }
      if (isStore(instruction, streams)
          && Pushes.before(instruction).getOpcode() != Opcodes.ACONST_NULL) {
        isFilled = true;
        if (!isMemory(constructor, Pushes.before(instruction))) {
          return false;
        }
      }
    }
    return isFilled;
  }

  private boolean addsNothingElse(ClassFileMethod method, Set<String> streams) {
    if (method.isConstructor() || method.isWithoutBody()) {
      return true;
    }
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (isStore(instruction, streams)
          && Pushes.before(instruction).getOpcode() != Opcodes.ACONST_NULL
          && !isMemory(method, Pushes.before(instruction))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStore(AbstractInsnNode instruction, Set<String> fields) {
    return instruction instanceof FieldInsnNode store
        && store.getOpcode() == Opcodes.PUTFIELD
        && fields.contains(store.name);
  }

  /** Whether {@code value} makes a stream over memory, or something around one. */
  private boolean isMemory(ClassFileMethod in, AbstractInsnNode value) {
    if (!(value instanceof MethodInsnNode call) || !call.name.equals(MethodPattern.CONSTRUCTOR)) {
      return false;
    }
    Optional<MethodSymbol> made = symbolOf(in, call);
    return made.isPresent()
        && (MemoryFields.isMemory(made.get().owner.type, effects.resourceTypes())
            || wrapsMemory(in, call, made.get()));
  }

  /** Whether what {@code call} makes wraps its first argument, which is a stream over memory. */
  private boolean wrapsMemory(ClassFileMethod in, MethodInsnNode call, MethodSymbol made) {
    List<Type> parameters = made.type.getParameterTypes();
    if (!effects.resultOf(Callee.exactly(made)).equals(WRAPS_FIRST)) {
      return false;
    }
    AbstractInsnNode pushed = Pushes.before(call);
    for (int i = 1; i < parameters.size(); i++) {
      if (!Pushes.isConstant(pushed)
          && pushed.getOpcode() != Opcodes.GETSTATIC
          && pushed.getOpcode() != Opcodes.ILOAD) {
        return false;
      }
      pushed = Pushes.before(pushed);
    }
    return isMemory(in, pushed);
  }

  private Optional<MethodSymbol> symbolOf(ClassFileMethod in, MethodInsnNode call) {
    return code.symbols().method(in.owner(), call.owner, call.name, call.desc);
  }

  /** Whether all that {@code release} calls are methods of streams, but for making exceptions. */
  private boolean releasesStreamsOnly(MethodSymbol release) {
    Optional<ClassFileMethod> method = code.find(release);
    if (method.isEmpty()) {
      return false;
    }
    for (AbstractInsnNode instruction : method.get().node().instructions) {
      boolean isAllowed =
          instruction instanceof MethodInsnNode call
              ? symbolOf(method.get(), call).filter(this::isOfStream).isPresent()
              : !(instruction instanceof InvokeDynamicInsnNode);
      if (!isAllowed) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfStream(MethodSymbol called) {
    return called.isConstructor()
        ? code.symbols().isSubtype(called.owner.type, code.symbols().throwable())
        : !called.isStatic()
            && !ClassFiles.isOutsidePlatform((ClassSymbol) called.owner)
            && effects.resourceTypes().isCloseable(called.owner.type);
  }
}
