package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.StateTest;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the methods of the class path do, read from their class files; one per compilation. Class
 * files are read when asked for, the platform's never.
 *
 * <p>A summary looks {@value #MAX_DEPTH} calls deep: what it calls is looked into one call less
 * deep, and what is called below the last is unknown. So methods that call each other in a circle
 * need no care, the answer does not depend on what is asked first, and one about a method of a
 * large library does not read the whole of it. Helpers call smaller helpers: the deeper a method
 * stands, the shorter it must be to be looked into.
 */
final class ClassFileSummaries implements ClassFileAnswers {
  static final int MAX_DEPTH = 6;

  /** The most instructions of a method that is asked about. */
  private static final int MAX_INSTRUCTIONS = 500;

  /** The most instructions of a method that is called, however deep it stands. */
  private static final int MAX_INSTRUCTIONS_AT_DEPTH = 60;

  private final CallEffects effects;
  private final ClassPathCode code;
  private final CodeTraces traces;
  private final CodeIdleObjects idleObjects;
  private final CodeMemoryFields memoryFields;
  private final CodeStateTests stateTests;
  private final CodeParts parts;

  /** Made at the first question: the effects that it builds on are not complete before. */
  private Optional<ClassFileLevel> top = Optional.empty();

  /**
   * The summaries of one compilation.
   *
   * @param effects what annotations and models say, and the policy for unknown code
   */
  ClassFileSummaries(CallEffects effects, Context context) {
    this(effects, context, ClassFiles::isOutsidePlatform);
  }

  ClassFileSummaries(CallEffects effects, Context context, Predicate<ClassSymbol> isReadable) {
    this.effects = effects;
    this.code = new ClassPathCode(context, isReadable);
    this.traces = new CodeTraces(code, effects.resourceTypes());
    this.idleObjects = new CodeIdleObjects(code, effects.resourceTypes());
    this.memoryFields = new CodeMemoryFields(code, effects);
    this.stateTests = new CodeStateTests(code, effects);
    this.parts = new CodeParts(code, effects.resourceTypes());
  }

  private ClassFileLevel top() {
    if (top.isEmpty()) {
      ClassFileAnswers below = ClassFileAnswers.NONE;
      for (int depth = MAX_DEPTH; depth > 1; depth--) {
        below = new ClassFileLevel(code, traces, effects, below, maxInstructions(depth));
      }
      top = Optional.of(new ClassFileLevel(code, traces, effects, below, maxInstructions(1)));
    }
    return top.get();
  }

  private static int maxInstructions(int depth) {
    return Math.max(MAX_INSTRUCTIONS >> (depth - 1), MAX_INSTRUCTIONS_AT_DEPTH);
  }

  /** All that the code of {@code method} tells; empty where there is none that can be read. */
  Optional<MethodSummary> of(MethodSymbol method) {
    return top()
        .codeOf(method)
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

  /** Whether a call of {@code method} can be noticed without the object that it is called on. */
  boolean leavesTrace(MethodSymbol method) {
    return traces.areLeftBy(method);
  }

  /** Whether {@code field} holds the one thing that closing its object closes. */
  boolean isOnlyPart(VarSymbol field) {
    return code.files()
        .find((ClassSymbol) field.owner)
        .filter(file -> parts.isOnly(field.name.toString(), file))
        .isPresent();
  }

  /** What the boolean result of {@code method} tells, if anything. */
  Optional<StateTest> test(MethodSymbol method) {
    return top().codeOf(method).flatMap(stateTests::madeBy);
  }

  /** Whether {@code constructor} makes a stream over memory of its own. */
  boolean makesMemoryStream(MethodSymbol constructor) {
    return codeOfCloseable(constructor)
        .filter(
            body ->
                MemoryStreams.areMadeBy(body, code.symbols(), effects)
                    || memoryFields.areFilledBy(body)
                    || memoryFields.areGivenBy(body)
                    || memoryFields.areGivenToSuperBy(body))
        .isPresent();
  }

  /** Whether {@code constructor} makes an object that holds nothing yet. */
  boolean makesIdle(MethodSymbol constructor) {
    return idleObjects.areMadeBy(constructor);
  }

  /** Whether an object that holds nothing yet holds nothing after {@code method} was called. */
  boolean leavesIdle(MethodSymbol method) {
    return idleObjects.areLeftBy(method);
  }

  /** Whether {@code constructor} makes an object around something that is no resource. */
  boolean makesFacade(MethodSymbol constructor) {
    return codeOfCloseable(constructor)
        .filter(
            body ->
                code.reachedByClose(body.owner(), effects.resourceTypes())
                    .filter(fields -> Facades.areMadeBy(body, fields))
                    .isPresent())
        .isPresent();
  }

  /** The methods that the code of {@code method} calls; none where it can't be read. */
  ImmutableList<MethodSymbol> calledBy(MethodSymbol method) {
    return top()
        .codeOf(method)
        .map(body -> code.symbols().calledBy(body))
        .orElse(ImmutableList.of());
  }

  private Optional<ClassFileMethod> codeOfCloseable(MethodSymbol constructor) {
    return effects.resourceTypes().isCloseable(constructor.owner.type)
        ? top().codeOf(constructor)
        : Optional.empty();
  }
}
