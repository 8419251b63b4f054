package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What methods of the class path do, as far as it shows a number of calls deep: what they call is
 * looked into by the level below.
 */
final class ClassFileLevel implements ClassFileAnswers {
  /** Above this, a method that is given no resource is not asked whether it can throw. */
  private static final int MAX_INSTRUCTIONS_WITHOUT_RESOURCE = 50;

  private final ClassPathCode code;
  private final ClassFileSymbols symbols;
  private final ResourceTypes types;
  private final CodeSignatures signatures;
  private final CodeParts parts;
  private final int maxInstructions;
  private final ClassFileCalls calls;
  private final RecursiveAnswers called;
  private final IdentityHashMap<ClassFileMethod, MethodSummary> summaries = new IdentityHashMap<>();
  private final IdentityHashMap<ClassFileMethod, Boolean> throwing = new IdentityHashMap<>();
  private final IdentityHashMap<ClassFileMethod, Boolean> returning = new IdentityHashMap<>();
  private final IdentityHashMap<ClassFileMethod, Boolean> harmless = new IdentityHashMap<>();

  /**
   * A level of {@code code}.
   *
   * @param traces what can be noticed of calls
   * @param known what annotations and models say, and the policy for unknown code
   * @param below the answers about what is called
   * @param maxInstructions above this, a method does so much else that its effect on a resource is
   *     not looked for
   */
  ClassFileLevel(
      ClassPathCode code,
      CodeTraces traces,
      CallEffects known,
      ClassFileAnswers below,
      int maxInstructions) {
    this.code = code;
    this.symbols = code.symbols();
    this.types = known.resourceTypes();
    this.signatures = new CodeSignatures(symbols, types);
    this.parts = new CodeParts(code, types);
    this.maxInstructions = maxInstructions;
    this.called = new RecursiveAnswers(below, this::codeOf);
    CallEffects effects = known.withSummaries(unused -> new ClassFileEffects(called, traces));
    this.calls = new ClassFileCalls(code.files(), symbols, effects, called);
  }

  /** The code of {@code method}, where there is any that can be read. */
  Optional<ClassFileMethod> codeOf(MethodSymbol method) {
    return calls.find(method);
  }

  @Override
  public MethodSummary summary(ClassFileMethod method) {
    MethodSummary known = summaries.get(method);
    if (known == null) {
      known = summarise(method);
      summaries.put(method, known);
    }
    return known;
  }

  @Override
  public Optional<ResultOwnership> result(MethodSymbol method) {
    return symbols.mayHoldResource(
            method.isConstructor() ? method.owner.type : method.getReturnType(), types)
        ? codeOf(method).flatMap(found -> summary(found).result())
        : Optional.empty();
  }

  @Override
  public Optional<OperandEffect> operand(MethodSymbol method, Operand operand) {
    return mayBeResource(method, operand)
        ? codeOf(method).flatMap(found -> summary(found).operand(operand))
        : Optional.empty();
  }

  private boolean mayBeResource(MethodSymbol method, Operand operand) {
    if (operand.isReceiver()) {
      return !method.isStatic() && types.isCloseable(method.owner.type);
    }
    var declared = method.type.getParameterTypes();
    return operand.position() <= declared.size()
        && symbols.mayHoldResource(declared.get(operand.position() - 1), types);
  }

  @Override
  public boolean canThrow(MethodSymbol method) {
    // What it declares it is believed to throw, unless its code is read for what it is given.
    return (symbols.declaresChecked(method) && !isGivenResource(method))
        || codeOf(method)
            .map(found -> throwing.computeIfAbsent(found, this::canThrow))
            .orElse(true);
  }

  private boolean isGivenResource(MethodSymbol method) {
    return method.type.getParameterTypes().stream()
        .anyMatch(type -> symbols.mayHoldResource(type, types));
  }

  private boolean canThrow(ClassFileMethod method) {
    if (signatures.mayBeGivenResource(method)) {
      return summary(method).canThrow();
    }
    if (!isShorterThan(MAX_INSTRUCTIONS_WITHOUT_RESOURCE, method)) {
      return true;
    }
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction.getOpcode() == Opcodes.ATHROW
          || (instruction instanceof MethodInsnNode call
              && !calls.of(method.owner(), call).thrown().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean canReturn(MethodSymbol method) {
    return codeOf(method)
        .map(found -> returning.computeIfAbsent(found, this::canReturn))
        .orElse(true);
  }

  private boolean canReturn(ClassFileMethod method) {
    // What ends the program, or always throws, does little else.
    return !isShorterThan(maxInstructions / 4, method)
        || new CodeEnding(method.node(), call -> calls.of(method.owner(), call).canReturn())
            .isReached();
  }

  @Override
  public boolean releasesNothing(MethodSymbol method) {
    return codeOf(method)
        .map(found -> harmless.computeIfAbsent(found, this::releasesNothing))
        .orElse(false);
  }

  private boolean releasesNothing(ClassFileMethod method) {
    if (!isShorterThan(maxInstructions, method)) {
      return false;
    }
    for (AbstractInsnNode instruction : method.node().instructions) {
      boolean isHarmless =
          instruction instanceof MethodInsnNode call
              ? calls.isHarmless(method.owner(), call)
              : !(instruction instanceof InvokeDynamicInsnNode);
      if (!isHarmless) {
        return false;
      }
    }
    return !signatures.touchesResources(method) || summary(method).releasesNothing();
  }

  private MethodSummary summarise(ClassFileMethod method) {
    if (!signatures.touchesResources(method)) {
      return new MethodSummary(
          Optional.empty(),
          ImmutableMap.of(),
          canThrow(method),
          canReturn(method),
          releasesNothing(method));
    }
    if (!isWorthReading(method)) {
      return MethodSummary.UNKNOWN;
    }
    return callsItself(method)
        ? called.solve(method, () -> readSafely(method))
        : readSafely(method);
  }

  private boolean isWorthReading(ClassFileMethod method) {
    return isShorterThan(
        signatures.isAboutCloseable(method) ? maxInstructions : maxInstructions / 2, method);
  }

  private static boolean isShorterThan(int instructions, ClassFileMethod method) {
    return method.isReadable() && method.node().instructions.size() < instructions;
  }

  private MethodSummary readSafely(ClassFileMethod method) {
    try {
      return read(method);
    } catch (AnalyzerException | RuntimeException e) {
      // Bytecode that no compiler made: what stands on the stack is not what an instruction
      // takes, or a class that it names is broken. Nothing is known of such a body.
      return MethodSummary.UNKNOWN;
    }
  }

  private MethodSummary read(ClassFileMethod method) throws AnalyzerException {
    CodeParameters parameters =
        new CodeParameters(method, signatures.hiddenParameters(method), symbols, types);
    Optional<ImmutableSet<CodeExit>> exits =
        new CodeAnalysis(method, parameters, symbols, calls).exits();
    // What is never left, by an endless loop or for want of an end, says nothing to a caller.
    if (exits.isEmpty() || exits.get().isEmpty()) {
      return MethodSummary.UNKNOWN;
    }
    MethodSummary summary =
        new CodeSummary(
                method,
                signatures.isOfCloseable(method),
                signatures.mayReturnResource(method),
                parameters::isResource,
                field -> isReachedByClose(method.owner(), field),
                exits.get())
            .of(parameters.followed());
    return parts.areReturnedBy(method)
        ? summary.withResult(ResultOwnership.Shared.RECEIVER)
        : summary;
  }

  /** What closes an abstract class is its subclass, which may reach whatever the class keeps. */
  private boolean isReachedByClose(ClassFile file, String field) {
    return (file.symbol().flags() & Flags.ABSTRACT) != 0
        || (field.equals(MethodPattern.CONSTRUCTOR)
            ? code.isInheritedReached(file, types)
            : code.isReachedByClose(file, field, types));
  }

  private static boolean callsItself(ClassFileMethod method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof MethodInsnNode call
          && call.name.equals(method.name())
          && call.desc.equals(method.descriptor())
          && call.owner.equals(method.owner().internalName())) {
        return true;
      }
    }
    return false;
  }
}
