package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.StateTest;
import dev.sluice.ownership.StateTest.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The same as {@link StateTests} in class files. */
final class CodeStateTests {
  private final ClassPathCode code;
  private final CallEffects effects;

  CodeStateTests(ClassPathCode code, CallEffects effects) {
    this.code = code;
    this.effects = effects;
  }

  /** What the boolean result of {@code method} tells, if anything. */
  Optional<StateTest> madeBy(ClassFileMethod method) {
    if (!method.returnType().equals(Type.BOOLEAN_TYPE)) {
      return Optional.empty();
    }
    List<AbstractInsnNode> steps = stepsOf(method);
    int size = steps.size();
    if (size > 1 && isAsked(method, steps.subList(0, size - 1))) {
      return ask(method, steps, /* isNegated= */ false);
    }
    // `x ? true : false`, as javac writes a comparison: a jump, and what it jumps over.
    boolean isChoice =
        size > 5
            && steps.get(size - 4).getOpcode() == Opcodes.ICONST_1
            && steps.get(size - 3).getOpcode() == Opcodes.GOTO
            && steps.get(size - 2).getOpcode() == Opcodes.ICONST_0;
    if (!isChoice) {
      return Optional.empty();
    }
    List<AbstractInsnNode> tested = steps.subList(0, size - 5);
    return switch (steps.get(size - 5).getOpcode()) {
      case Opcodes.IFNULL -> nullTest(method, tested, /* trueMeansNull= */ false);
      case Opcodes.IFNONNULL -> nullTest(method, tested, /* trueMeansNull= */ true);
      case Opcodes.IF_ACMPEQ -> nullTest(method, besideNull(tested), /* trueMeansNull= */ false);
      case Opcodes.IF_ACMPNE -> nullTest(method, besideNull(tested), /* trueMeansNull= */ true);
      case Opcodes.IFNE -> ask(method, steps.subList(0, size - 4), /* isNegated= */ true);
      default -> Optional.empty();
    };
  }

  /** What {@code steps} compare with null where that comes first: {@code null != in}. */
  private static List<AbstractInsnNode> besideNull(List<AbstractInsnNode> steps) {
    return steps.get(0).getOpcode() == Opcodes.ACONST_NULL ? steps.subList(1, steps.size()) : steps;
  }

  private static List<AbstractInsnNode> stepsOf(ClassFileMethod method) {
    List<AbstractInsnNode> steps = new ArrayList<>();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction.getOpcode() >= 0) {
        steps.add(instruction);
      }
    }
    return steps;
  }

  /** Whether {@code steps} read a flag of the object, or ask somebody else about one value. */
  private static boolean isAsked(ClassFileMethod method, List<AbstractInsnNode> steps) {
    return fieldRead(method, steps).isPresent()
        || (steps.size() == 2
            && steps.get(0).getOpcode() == Opcodes.ALOAD
            && steps.get(1) instanceof MethodInsnNode);
  }

  /** The test whose answer {@code steps} push, before a last step that uses it. */
  private Optional<StateTest> ask(
      ClassFileMethod method, List<AbstractInsnNode> steps, boolean isNegated) {
    List<AbstractInsnNode> asked = steps.subList(0, steps.size() - 1);
    Optional<FieldInsnNode> flag = fieldRead(method, asked);
    if (flag.isPresent()) {
      return whenClosed(method, flag.get().name)
          .flatMap(whenClosed -> openTest(whenClosed == isNegated));
    }
    return asked.size() == 2 && asked.get(1) instanceof MethodInsnNode call
        ? code.symbols()
            .method(method.owner(), call.owner, call.name, call.desc)
            .flatMap(called -> effects.effectOf(Callee.of(called)).test())
            .filter(test -> !test.isAboutClose() && test.operand().equals(Operand.argument(1)))
            .flatMap(
                test ->
                    nullTest(
                        method,
                        asked.subList(0, 1),
                        (test.property() == Property.IS_NULL) != isNegated))
        : Optional.empty();
  }

  private Optional<StateTest> nullTest(
      ClassFileMethod method, List<AbstractInsnNode> tested, boolean trueMeansNull) {
    if (tested.size() == 1
        && tested.get(0) instanceof VarInsnNode variable
        && variable.getOpcode() == Opcodes.ALOAD) {
      return parameterAt(method, variable.var)
          .map(
              operand ->
                  new StateTest(operand, trueMeansNull ? Property.IS_NULL : Property.IS_NOT_NULL));
    }
    return fieldRead(method, tested).filter(read -> isWhatCloses(method, read.name)).isPresent()
        ? openTest(!trueMeansNull)
        : Optional.empty();
  }

  private static Optional<Operand> parameterAt(ClassFileMethod method, int variable) {
    int next = method.isStatic() ? 0 : 1;
    Type[] parameters = method.parameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      if (next == variable) {
        return Optional.of(Operand.argument(i + 1));
      }
      next += parameters[i].getSize();
    }
    return Optional.empty();
  }

  /** The field of its own object that {@code steps} push the value of, and nothing else. */
  private static Optional<FieldInsnNode> fieldRead(
      ClassFileMethod method, List<AbstractInsnNode> steps) {
    return !method.isStatic()
            && method.parameterTypes().length == 0
            && steps.size() == 2
            && steps.get(0) instanceof VarInsnNode self
            && self.var == 0
            && steps.get(1) instanceof FieldInsnNode read
            && read.getOpcode() == Opcodes.GETFIELD
            && read.owner.equals(method.owner().internalName())
        ? Optional.of(read)
        : Optional.empty();
  }

  private static Optional<StateTest> openTest(boolean trueMeansOpen) {
    return Optional.of(
        new StateTest(Operand.RECEIVER, trueMeansOpen ? Property.IS_OPEN : Property.IS_CLOSED));
  }

  private boolean isWhatCloses(ClassFileMethod method, String field) {
    ResourceTypes types = effects.resourceTypes();
    Set<String> closed =
        code.resourcesReachedByClose(method.owner(), types).orElse(ImmutableSet.of());
    return types.isCloseable(method.owner().symbol().type)
        && closed.contains(field)
        && (closed.size() == 1 || StateTests.WHOLE_STATE.contains(method.name()));
  }

  /** The value of {@code flag}, a private field, that only {@code close()} gives it. */
  private Optional<Boolean> whenClosed(ClassFileMethod method, String flag) {
    ClassFile file = method.owner();
    boolean isFlag =
        ClassFileSymbols.field(file.symbol(), flag)
            .filter(field -> field.type.hasTag(TypeTag.BOOLEAN))
            .filter(field -> (field.flags() & Flags.PRIVATE) != 0)
            .isPresent();
    List<MethodSymbol> releases = effects.resourceTypes().releasesOf(file.symbol().type);
    Set<Boolean> byRelease =
        releases.stream()
            .flatMap(release -> code.find(release).stream())
            .flatMap(release -> given(release, flag).stream())
            .collect(Collectors.toSet());
    boolean isGivenByOthers =
        file.methods().stream()
            .filter(each -> releases.stream().noneMatch(r -> r.name.contentEquals(each.name())))
            .flatMap(each -> given(each, flag).stream())
            .anyMatch(byRelease::contains);
    return isFlag && byRelease.size() == 1 && !isGivenByOthers
        ? Optional.of(byRelease.iterator().next())
        : Optional.empty();
  }

  /** The values that {@code method} gives {@code flag}; both where one is no constant. */
  private static Set<Boolean> given(ClassFileMethod method, String flag) {
    ImmutableSet.Builder<Boolean> given = ImmutableSet.builder();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof FieldInsnNode store
          && store.getOpcode() == Opcodes.PUTFIELD
          && store.name.equals(flag)) {
        int value = Pushes.before(store).getOpcode();
        if (value != Opcodes.ICONST_0) {
          given.add(true);
        }
        if (value != Opcodes.ICONST_1) {
          given.add(false);
        }
      }
    }
    return given.build();
  }
}
