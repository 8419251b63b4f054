package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.EffectSource;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.StateTest;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What the code of a callee tells: of the method that a call names, or of all methods of this
 * compilation that may run in its place. One per compilation.
 */
public final class SummaryEffects implements EffectSource {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final SourceCalls calls;
  private final SourceSummaries summaries;
  private final ClassFileSummaries classFiles;
  private final MethodFacts facts;
  private final IdleObjects idleObjects;
  private final CallResults results;
  private final WaysToOwner waysToOwner;
  private final Roles roles;
  private final SelfClosers selfClosers;
  private final StateTests stateTests;
  private final FieldClosers fieldClosers;
  private final IdleParameters idleParameters;

  /** The summaries of one compilation, in which {@code effects} tells what calls mean. */
  public SummaryEffects(CallEffects effects, Context context) {
    this.effects = effects;
    this.methods = new SourceMethods(context);
    this.calls = new SourceCalls(methods, effects.resourceTypes(), context);
    ClosingFields closingFields = new ClosingFields(methods, effects, context);
    this.roles = new Roles(effects, methods, context);
    SelfHandOvers selfHandOvers =
        new SelfHandOvers(effects, methods, closingFields, roles, context);
    this.summaries =
        new SourceSummaries(effects, methods, calls, closingFields, selfHandOvers, context);
    this.classFiles = new ClassFileSummaries(effects, context);
    SourceFacts sourceFacts = new SourceFacts(effects, methods, calls, closingFields);
    this.facts = new MethodFacts(methods, sourceFacts, classFiles);
    this.idleObjects =
        new IdleObjects(methods, calls, effects, closingFields, sourceFacts, context);
    this.results =
        new CallResults(
            effects,
            methods,
            summaries,
            classFiles,
            idleObjects,
            new MemoryFields(methods, effects, closingFields, sourceFacts),
            closingFields,
            selfHandOvers);
    this.selfClosers = new SelfClosers(effects, methods, classFiles, context);
    this.fieldClosers = new FieldClosers(effects, methods);
    this.idleParameters = new IdleParameters(calls, effects);
    this.stateTests = new StateTests(effects, methods, closingFields);
    this.waysToOwner = new WaysToOwner(effects, methods, classFiles);
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    if (makesObjectForOthers(callee)) {
      return Optional.of(new ResultOwnership.NotOwned());
    }
    return results.mayBeResource(callee)
        ? joined(callee, results::of, CallResults::join)
        : Optional.empty();
  }

  /** Only of methods that are not abstract: what overrides one is as likely to be an accessor. */
  @Override
  public Optional<Boolean> returnsField(Callee callee) {
    return callee.isConstructor()
        ? Optional.empty()
        : Optional.of(
            methods.returnedField(callee.symbol()).isPresent()
                || methods
                    .find(callee.symbol())
                    .filter(ReturnedFields::areAllThatReturns)
                    .isPresent());
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    if (!mayBeResource(callee, operand)) {
      return Optional.empty();
    }
    if (makesObjectForOthers(callee)) {
      return Optional.of(OperandEffect.TAKES_OWNERSHIP);
    }
    if (isWrappedUnseen(callee, operand)) {
      return Optional.of(OperandEffect.MAY_KEEP);
    }
    return joined(callee, method -> operandOf(callee, method, operand), SummaryEffects::join)
        .map(effect -> effect.isGuess() && isWrapped(callee, operand) ? OperandEffect.USES : effect)
        .map(
            effect ->
                !effect.mayEndObligation() && mayCloseItself(callee, operand)
                    ? OperandEffect.MAY_TAKE_OWNERSHIP
                    : effect)
        .or(() -> keptUnseen(callee));
  }

  /**
   * What a constructor that is seen to wrap something else, or nothing, does to an operand that its
   * parameter does not show to be a resource.
   */
  private Optional<OperandEffect> keptUnseen(Callee callee) {
    boolean isSeen =
        callee.isConstructor()
            && !callee.isExplicitConstructorInvocation()
            && results.of(callee.symbol()).isPresent();
    return isSeen ? Optional.of(OperandEffect.MAY_KEEP) : Optional.empty();
  }

  /** Whether the new object is believed to wrap {@code operand}: the obligation is shared then. */
  private boolean isWrapped(Callee callee, Operand operand) {
    return callee.isConstructor()
        && !callee.isExplicitConstructorInvocation()
        && effects.resultOf(callee).shares(operand);
  }

  /**
   * Whether the new object wraps {@code operand} while something that knows better, such as a
   * model, says otherwise of what it wraps.
   */
  private boolean isWrappedUnseen(Callee callee, Operand operand) {
    return callee.isConstructor()
        && results.of(callee.symbol()).filter(result -> result.shares(operand)).isPresent()
        && !effects.resultOf(callee).shares(operand);
  }

  /** Whether the resource that is passed may close itself as what {@code callee} takes it for. */
  private boolean mayCloseItself(Callee callee, Operand operand) {
    return !operand.isReceiver()
        && callee.arguments().get(operand.position() - 1).tsym instanceof ClassSymbol type
        && callee.parameter(operand).filter(role -> roles.mayClose(type, role.type)).isPresent();
  }

  /** Whether the new object gives itself away, with all that it keeps. */
  private boolean makesObjectForOthers(Callee callee) {
    return callee.isConstructor()
        && !callee.isExplicitConstructorInvocation()
        && results.areGivenAway(callee.symbol());
  }

  private boolean mayBeResource(Callee callee, Operand operand) {
    if (operand.isReceiver()) {
      return !callee.isConstructor() && effects.resourceTypes().isCloseable(callee.owner().type);
    }
    Type type = callee.arguments().get(operand.position() - 1);
    return calls.mayHoldResource(type);
  }

  private Optional<OperandEffect> operandOf(Callee callee, MethodSymbol method, Operand operand) {
    Optional<SourceMethod> source = methods.find(method);
    return source.isPresent()
        ? summaries.operand(source.get(), operand, constantsIn(callee, source.get()))
        : classFiles.operand(method, declared(method, operand));
  }

  /** The parameters of {@code method} for which the call passes {@code true} or {@code false}. */
  private static ImmutableMap<VarSymbol, Boolean> constantsIn(Callee callee, SourceMethod method) {
    ImmutableMap.Builder<VarSymbol, Boolean> constants = ImmutableMap.builder();
    for (int position = 1; position <= callee.arguments().size(); position++) {
      Type argument = callee.arguments().get(position - 1);
      Optional<VarSymbol> parameter = method.parameter(Operand.argument(position));
      if (argument.constValue() != null
          && parameter.isPresent()
          && parameter.get().type.hasTag(TypeTag.BOOLEAN)) {
        constants.put(parameter.get(), argument.isTrue());
      }
    }
    return constants.buildOrThrow();
  }

  /** The operand that stands for {@code operand}: the array of a varargs method for all of it. */
  private static Operand declared(MethodSymbol method, Operand operand) {
    int count = method.type.getParameterTypes().size();
    return method.isVarArgs() && operand.position() > count ? Operand.argument(count) : operand;
  }

  private static OperandEffect join(OperandEffect left, OperandEffect right) {
    if (left == right) {
      return left;
    }
    if (left.onReturn() == OperandEffect.Fate.STAYS
        && right.onReturn() == OperandEffect.Fate.STAYS) {
      return OperandEffect.USES;
    }
    boolean isClosedByBoth =
        left.onReturn() == OperandEffect.Fate.ENDS && right.onReturn() == OperandEffect.Fate.ENDS;
    return isClosedByBoth ? OperandEffect.CLOSES_ON_RETURN : OperandEffect.MAY_TAKE_OWNERSHIP;
  }

  @Override
  public Optional<Boolean> canThrow(Callee callee) {
    return calls
        .implementations(callee)
        .filter(
            implementations ->
                implementations.stream().noneMatch(method -> facts.canThrow(callee, method)))
        .map(implementations -> false);
  }

  @Override
  public boolean isBeingSummarised(Callee callee) {
    return summaries.isAnyUnsolved()
        && calls
            .implementations(callee)
            .filter(implementations -> implementations.stream().allMatch(summaries::isUnsolved))
            .isPresent();
  }

  @Override
  public Optional<Boolean> canReturn(Callee callee) {
    // What never comes back in one class, such as a method that is there to be overridden, may do
    // so in another.
    return callee.isOverridable() || facts.canReturn(callee.symbol())
        ? Optional.empty()
        : Optional.of(false);
  }

  @Override
  public Optional<Boolean> releasesNothing(Callee callee) {
    return calls
        .implementations(callee)
        .filter(
            implementations ->
                implementations.stream().allMatch(method -> facts.releasesNothing(callee, method)))
        .map(implementations -> true);
  }

  @Override
  public Optional<Boolean> leavesTrace(Callee callee) {
    return calls
        .implementations(callee)
        .filter(implementations -> implementations.stream().anyMatch(facts::leavesTrace))
        .map(implementations -> true);
  }

  @Override
  public Optional<Boolean> yieldsIdle(Callee callee) {
    boolean isIdle =
        idleObjects.areMadeBy(callee)
            || (callee.isConstructor()
                && methods.find(callee.symbol()).isEmpty()
                && classFiles.makesIdle(callee.symbol())
                && !effects.objects().isNoticed(callee));
    return isIdle ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> leavesIdle(Callee callee) {
    boolean isIdle =
        idleObjects.areLeftBy(callee)
            || (methods.find(callee.symbol()).isEmpty() && classFiles.leavesIdle(callee.symbol()));
    return isIdle ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> leavesArgumentIdle(Callee callee, Operand argument) {
    return idleParameters.areLeftIdle(callee, argument) ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> leadsToOwner(Callee callee, Operand operand) {
    return !operand.isReceiver()
            && calls
                .implementations(callee)
                .filter(
                    implementations ->
                        implementations.stream()
                            .anyMatch(method -> waysToOwner.startIn(method, operand)))
                .isPresent()
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> closesField(MethodSymbol method, VarSymbol field) {
    return fieldClosers.areClosedBy(method, field) ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> isOnlyPart(VarSymbol field) {
    return results.isOnlyPart(field) ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<StateTest> test(Callee callee) {
    return callee.symbol().getReturnType().hasTag(TypeTag.BOOLEAN)
        ? calls
            .implementations(callee)
            .filter(implementations -> implementations.size() == 1)
            .flatMap(implementations -> testOf(implementations.get(0)))
        : Optional.empty();
  }

  private Optional<StateTest> testOf(MethodSymbol method) {
    Optional<SourceMethod> source = methods.find(method);
    return source.isPresent() ? stateTests.madeBy(source.get()) : classFiles.test(method);
  }

  @Override
  public Optional<Boolean> mayCloseItself(ExpressionTree acquisition, MethodSymbol method) {
    return selfClosers.areClosedBy(method, acquisition) ? Optional.of(true) : Optional.empty();
  }

  private <T> Optional<T> joined(
      Callee callee, Function<MethodSymbol, Optional<T>> question, BinaryOperator<T> join) {
    Optional<List<MethodSymbol>> implementations = calls.believedImplementations(callee);
    if (implementations.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> answer = Optional.empty();
    for (MethodSymbol implementation : implementations.get()) {
      Optional<T> next = question.apply(implementation);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      T joined = answer.isPresent() ? join.apply(answer.get(), next.get()) : next.get();
      answer = Optional.of(joined);
    }
    return answer;
  }
}
