package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResourceTypes;
import dev.sluice.ownership.ResultOwnership;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What the methods of the class path do, read from their class files; one per compilation. Class
 * files are read when asked for, the platform's never.
 *
 * <p>A summary looks {@value #MAX_DEPTH} calls deep: what it calls is looked into one call less
 * deep, and what is called below the last is unknown. So methods that call each other in a circle
 * need no care, the answer does not depend on what is asked first, and one about a method of a
 * large library does not read the whole of it.
 */
final class ClassFileSummaries implements ClassFileAnswers {
  static final int MAX_DEPTH = 6;

  /** Above this, a method does so much else that its effect on a resource is not looked for. */
  private static final int MAX_INSTRUCTIONS = 500;

  /** Above this, a method that is given no resource is not asked whether it can throw. */
  private static final int MAX_INSTRUCTIONS_WITHOUT_RESOURCE = 50;

  /**
   * Above this, a method that only may be given resources, or objects of any type, is no helper.
   */
  private static final int MAX_INSTRUCTIONS_WITHOUT_CLOSEABLE = 250;

  private final CallEffects outer;
  private final ResourceTypes types;
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final IdentityHashMap<ClassFile, Optional<ImmutableSet<String>>> closeReach =
      new IdentityHashMap<>();

  /** Made at the first question: the effects that it builds on are not complete before. */
  private Optional<Level> top = Optional.empty();

  /**
   * The summaries of one compilation.
   *
   * @param effects what annotations and models say, and the policy for unknown code
   */
  ClassFileSummaries(CallEffects effects, Context context) {
    this(effects, context, ClassFiles::isOutsidePlatform);
  }

  ClassFileSummaries(CallEffects effects, Context context, Predicate<ClassSymbol> isReadable) {
    this.outer = effects;
    this.types = effects.resourceTypes();
    this.files = new ClassFiles(isReadable);
    this.symbols = new ClassFileSymbols(context);
  }

  private Level top() {
    if (top.isEmpty()) {
      ClassFileAnswers below = ClassFileAnswers.NONE;
      for (int depth = 1; depth < MAX_DEPTH; depth++) {
        below = new Level(below);
      }
      top = Optional.of(new Level(below));
    }
    return top.get();
  }

  /** All that the code of {@code method} tells; empty where there is none that can be read. */
  Optional<MethodSummary> of(MethodSymbol method) {
    return top()
        .calls
        .find(method)
        .map(this::summary)
        .map(
            summary ->
                new MethodSummary(
                    summary.result(),
                    summary.operands(),
                    canThrow(method),
                    canReturn(method),
                    releasesNothing(method)));
  }

  @Override
  public MethodSummary summary(ClassFileMethod method) {
    return top().summary(method);
  }

  @Override
  public Optional<ResultOwnership> result(MethodSymbol method) {
    return top().result(method);
  }

  @Override
  public Optional<OperandEffect> operand(MethodSymbol method, Operand operand) {
    return top().operand(method, operand);
  }

  @Override
  public boolean canThrow(MethodSymbol method) {
    return top().canThrow(method);
  }

  @Override
  public boolean canReturn(MethodSymbol method) {
    return top().canReturn(method);
  }

  @Override
  public boolean releasesNothing(MethodSymbol method) {
    return top().releasesNothing(method);
  }

  /** Whether {@code constructor} makes an object around something that is no resource. */
  boolean makesFacade(MethodSymbol constructor) {
    return top()
        .calls
        .find(constructor)
        .filter(code -> isOfCloseable(code))
        .filter(
            code ->
                reachedByClose(code.owner())
                    .filter(fields -> Facades.areMadeBy(code, fields))
                    .isPresent())
        .isPresent();
  }

  private boolean isReachedByClose(ClassFile file, String field) {
    return reachedByClose(file).map(fields -> fields.contains(field)).orElse(true);
  }

  private Optional<ImmutableSet<String>> reachedByClose(ClassFile file) {
    return closeReach.computeIfAbsent(
        file, key -> new CloseReach(key, files, symbols, types).fields());
  }

  private boolean isCloseable(ClassFileMethod method, Type type) {
    return symbols.isCloseable(method.owner(), type, types);
  }

  private boolean mayHoldResource(ClassFileMethod method, Type type) {
    return symbols.mayHoldResource(method.owner(), type, types);
  }

  private boolean isOfCloseable(ClassFileMethod method) {
    return types.isCloseable(method.owner().symbol().type);
  }

  /** The answers that look a number of calls deep: one more than those below. */
  private final class Level implements ClassFileAnswers {
    private final ClassFileCalls calls;
    private final RecursiveAnswers called;
    private final IdentityHashMap<ClassFileMethod, MethodSummary> summaries =
        new IdentityHashMap<>();
    private final IdentityHashMap<ClassFileMethod, Boolean> throwing = new IdentityHashMap<>();
    private final IdentityHashMap<ClassFileMethod, Boolean> returning = new IdentityHashMap<>();
    private final IdentityHashMap<ClassFileMethod, Boolean> harmless = new IdentityHashMap<>();

    Level(ClassFileAnswers below) {
      this.called = new RecursiveAnswers(below, this::codeOf);
      CallEffects effects = outer.withSummaries(unused -> new ClassFileEffects(called));
      this.calls = new ClassFileCalls(files, symbols, effects, called);
    }

    private Optional<ClassFileMethod> codeOf(MethodSymbol method) {
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
          ? calls.find(method).flatMap(code -> summary(code).result())
          : Optional.empty();
    }

    @Override
    public Optional<OperandEffect> operand(MethodSymbol method, Operand operand) {
      return mayBeResource(method, operand)
          ? calls.find(method).flatMap(code -> summary(code).operand(operand))
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
          || calls
              .find(method)
              .map(code -> throwing.computeIfAbsent(code, this::canThrow))
              .orElse(true);
    }

    private boolean isGivenResource(MethodSymbol method) {
      return method.type.getParameterTypes().stream()
          .anyMatch(type -> symbols.mayHoldResource(type, types));
    }

    private boolean canThrow(ClassFileMethod method) {
      if (Arrays.stream(method.parameterTypes()).anyMatch(type -> mayHoldResource(method, type))) {
        return summary(method).canThrow();
      }
      if (!method.isReadable()
          || method.node().instructions.size() > MAX_INSTRUCTIONS_WITHOUT_RESOURCE) {
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
      return calls
          .find(method)
          .map(code -> returning.computeIfAbsent(code, this::canReturn))
          .orElse(true);
    }

    private boolean canReturn(ClassFileMethod method) {
      return !method.isReadable()
          || new CodeEnding(method.node(), call -> calls.of(method.owner(), call).canReturn())
              .isReached();
    }

    @Override
    public boolean releasesNothing(MethodSymbol method) {
      return calls
          .find(method)
          .map(code -> harmless.computeIfAbsent(code, this::releasesNothing))
          .orElse(false);
    }

    private boolean releasesNothing(ClassFileMethod method) {
      if (!method.isReadable()) {
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
      return !touchesResources(method) || summary(method).releasesNothing();
    }

    private MethodSummary summarise(ClassFileMethod method) {
      if (!touchesResources(method)) {
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
          new CodeParameters(method, hiddenParameters(method), symbols, types);
      Optional<ImmutableSet<CodeExit>> exits =
          new CodeAnalysis(method, parameters, symbols, calls).exits();
      // What is never left, by an endless loop or for want of an end, says nothing to a caller.
      if (exits.isEmpty() || exits.get().isEmpty()) {
        return MethodSummary.UNKNOWN;
      }
      return new CodeSummary(
              method,
              isOfCloseable(method),
              mayReturnResource(method),
              parameters::isResource,
              field -> isReachedByClose(method.owner(), field),
              exits.get())
          .of(parameters.followed());
    }
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

  private boolean isWorthReading(ClassFileMethod method) {
    if (!touchesResources(method) || !method.isReadable()) {
      return false;
    }
    boolean isAboutCloseable =
        (!method.isStatic() && isOfCloseable(method))
            || isCloseable(method, method.returnType())
            || Arrays.stream(method.parameterTypes()).anyMatch(type -> isCloseable(method, type));
    return method.node().instructions.size()
        <= (isAboutCloseable ? MAX_INSTRUCTIONS : MAX_INSTRUCTIONS_WITHOUT_CLOSEABLE);
  }

  /** Whether the method may be given a resource, itself included, or return one. */
  private boolean touchesResources(ClassFileMethod method) {
    return (!method.isStatic() && isOfCloseable(method))
        || mayHoldResource(method, method.returnType())
        || Arrays.stream(method.parameterTypes()).anyMatch(type -> mayHoldResource(method, type));
  }

  private boolean mayReturnResource(ClassFileMethod method) {
    return method.returnType().getSort() == Type.OBJECT
        && symbols
            .type(method.owner(), method.returnType().getInternalName())
            .map(type -> types.isCloseable(type.type) || symbols.isObject(type))
            .orElse(false);
  }

  private int hiddenParameters(ClassFileMethod method) {
    return symbols
        .method(method.owner(), method.owner().internalName(), method.name(), method.descriptor())
        .map(symbol -> symbols.hiddenParameters(symbol, method.descriptor()))
        .orElse(0);
  }
}
