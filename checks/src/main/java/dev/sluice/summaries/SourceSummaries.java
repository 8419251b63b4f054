package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Context;
import dev.sluice.flow.Containers;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the methods of this compilation do, from their source. A question is answered when it is
 * first asked and remembered.
 *
 * <p>Methods that call each other in a circle are answered together: first each is asked what it
 * does where it does not call the others, then all are computed anew from the previous answers for
 * {@value #MAX_ROUNDS} rounds at most, and what has not settled by then stays unknown. So the
 * answer does not depend on which of them is asked first.
 */
final class SourceSummaries {
  static final int MAX_ROUNDS = 6;

  /** Where so many answers wait for each other, what they wait for is answered bottom up. */
  private static final int MAX_WAITING = 40;

  private final CallEffects effects;
  private final SourceMethods methods;
  private final SourceCalls calls;
  private final ReceivedFates fates;
  private final KeptOwners keptOwners;
  private final ReleasingMethods receivers;
  private final Keepers keepers;
  private final Components<SourceMethod> components;
  private final IdentityHashMap<SourceMethod, Answers> answers = new IdentityHashMap<>();

  /** Of those that are being solved, the ones that have not told anything yet. */
  private final Set<SourceMethod> unsolved = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The components that were discovered, each after those that it depends on. */
  private final List<ImmutableList<SourceMethod>> bottomUp = new ArrayList<>();

  private int answeredBottomUp;
  private int waiting;

  SourceSummaries(
      CallEffects effects,
      SourceMethods methods,
      SourceCalls calls,
      ClosingFields closingFields,
      SelfHandOvers selfHandOvers,
      Context context) {
    this.effects = effects;
    this.methods = methods;
    this.calls = calls;
    this.fates = new ReceivedFates(effects, context);
    this.keptOwners = new KeptOwners(effects, methods, closingFields);
    this.receivers = new ReleasingMethods(effects, methods, closingFields, selfHandOvers);
    this.keepers =
        new Keepers(
            effects,
            closingFields,
            new FieldsForUse(effects, methods, calls),
            new InheritedClose(methods, effects, new FieldClosers(effects, methods), context),
            fates);
    this.components = new Components<>(calls::calledBy);
  }

  /** Who owes the close of the result of {@code method}; of the new object for a constructor. */
  Optional<ResultOwnership> result(SourceMethod method) {
    prepare(method);
    return answersOf(method).result(() -> waitFor(method, () -> computeResult(method)));
  }

  /** What becomes of the receiver or of the resource passed as {@code operand}. */
  Optional<OperandEffect> operand(SourceMethod method, Operand operand) {
    prepare(method);
    return answersOf(method)
        .operand(operand, () -> waitFor(method, () -> computeOperand(method, operand)));
  }

  /**
   * The same for a call that passes {@code constants}: a flag of the caller's may decide whether
   * the method closes it.
   */
  Optional<OperandEffect> operand(
      SourceMethod method, Operand operand, ImmutableMap<VarSymbol, Boolean> constants) {
    Optional<OperandEffect> effect = operand(method, operand);
    return constants.isEmpty() || effect.filter(each -> mayDependOnFlag(method, each)).isEmpty()
        ? effect
        : method
            .parameter(operand)
            .flatMap(parameter -> fates.of(method, parameter, constants))
            .flatMap(reception -> effectOn(method, operand, reception));
  }

  /** What a constructor keeps it may close if it fails. */
  private static boolean mayDependOnFlag(SourceMethod method, OperandEffect effect) {
    return effect == OperandEffect.CLOSES_SOMETIMES
        || (method.symbol().isConstructor() && effect.onThrow() == OperandEffect.Fate.STAYS);
  }

  private Answers answersOf(SourceMethod method) {
    return answers.computeIfAbsent(method, unused -> new Answers());
  }

  /** Answers all about the methods of a circle at once, since each depends on the others. */
  private void prepare(SourceMethod method) {
    bottomUp.addAll(components.discover(method));
    ImmutableList<SourceMethod> component = components.of(method);
    if (components.isCircular(component) && !answers.containsKey(method)) {
      solve(component);
    }
  }

  private <T> T waitFor(SourceMethod method, Supplier<T> answer) {
    if (waiting == MAX_WAITING) {
      answerBelow(components.of(method));
    }
    waiting++;
    try {
      return answer.get();
    } finally {
      waiting--;
    }
  }

  /**
   * Answers all questions about the methods that were discovered before {@code component}: none of
   * them depends on what is waiting, and each has to wait for few others.
   */
  private void answerBelow(ImmutableList<SourceMethod> component) {
    int outer = waiting;
    waiting = 0;
    int end = bottomUp.indexOf(component);
    while (answeredBottomUp < end) {
      for (SourceMethod method : bottomUp.get(answeredBottomUp++)) {
        result(method);
        operands(method).forEach(operand -> operand(method, operand));
      }
    }
    waiting = outer;
  }

  /** Whether {@code method} is being answered, and no answer of its own is known yet. */
  boolean isUnsolved(MethodSymbol method) {
    return methods.find(method).filter(unsolved::contains).isPresent();
  }

  boolean isAnyUnsolved() {
    return !unsolved.isEmpty();
  }

  private void solve(ImmutableList<SourceMethod> component) {
    IdentityHashMap<SourceMethod, Answers> current = new IdentityHashMap<>();
    component.forEach(method -> current.put(method, Answers.unknown()));
    unsolved.addAll(component);
    boolean isStable = false;
    for (int round = 0; round < MAX_ROUNDS && !isStable; round++) {
      answers.putAll(current);
      forget();
      IdentityHashMap<SourceMethod, Answers> next = new IdentityHashMap<>();
      component.forEach(method -> next.put(method, compute(method)));
      isStable =
          component.stream()
              .allMatch(
                  method ->
                      !unsolved.contains(method) && next.get(method).equals(current.get(method)));
      component.forEach(method -> current.put(method, next.get(method)));
      removeSolved(next);
    }
    unsolved.removeAll(component);
    component.forEach(
        method -> answers.put(method, current.get(method).restrictedTo(answers.get(method))));
    forget();
  }

  /** Forgets what depends on the answers about a circle. */
  private void forget() {
    effects.forget();
    fates.forget();
  }

  /** Where no method has told anything new, the others never will: they just call each other. */
  private void removeSolved(IdentityHashMap<SourceMethod, Answers> computed) {
    if (!unsolved.removeIf(
        method -> computed.containsKey(method) && computed.get(method).isAny())) {
      unsolved.removeAll(computed.keySet());
    }
  }

  private Answers compute(SourceMethod method) {
    Answers computed = new Answers();
    computed.result(() -> computeResult(method));
    operands(method)
        .forEach(operand -> computed.operand(operand, () -> computeOperand(method, operand)));
    computed.complete();
    return computed;
  }

  /** The receiver and the parameters that a resource can be passed to. */
  private ImmutableSet<Operand> operands(SourceMethod method) {
    ImmutableSet.Builder<Operand> operands = ImmutableSet.builder();
    operands.add(Operand.RECEIVER);
    for (int position = 1; position <= method.tree().getParameters().size(); position++) {
      operands.add(Operand.argument(position));
    }
    return operands.build();
  }

  private Optional<ResultOwnership> computeResult(SourceMethod method) {
    if (method.symbol().isConstructor()) {
      return keepers.made(method);
    }
    return mayReturnResource(method)
        ? ResultOrigins.of(method, effects, keptOwners)
        : Optional.empty();
  }

  /** What a generic method returns may be a resource where it is called. */
  private boolean mayReturnResource(SourceMethod method) {
    Type returned = method.symbol().getReturnType();
    return effects.resourceTypes().isCloseable(returned)
        || effects.resourceTypes().isOfAnyType(returned);
  }

  private Optional<OperandEffect> computeOperand(SourceMethod method, Operand operand) {
    if (operand.isReceiver()) {
      return receivers.onReceiver(method);
    }
    Optional<VarSymbol> parameter = method.parameter(operand);
    if (parameter.isEmpty()
        || !(calls.mayHoldResource(parameter.get().type) || Roles.isRole(parameter.get().type))) {
      return Optional.empty();
    }
    if (calls.isContainer(parameter.get().type)) {
      return Optional.of(onElements(method, parameter.get()));
    }
    return fates
        .of(method, parameter.get())
        .filter(reception -> !unsolved.contains(method) || reception.tellsAnything())
        .flatMap(reception -> effectOn(method, operand, reception));
  }

  private OperandEffect onElements(SourceMethod method, VarSymbol container) {
    return switch (Containers.useOf(container, method.code(), effects)) {
      case CLOSED -> OperandEffect.CLOSES;
      case GIVEN_AWAY -> OperandEffect.MAY_TAKE_OWNERSHIP;
      case USED -> OperandEffect.USES;
    };
  }

  private Optional<OperandEffect> effectOn(
      SourceMethod method, Operand operand, Reception reception) {
    if (keepers.onlyUse(method, reception)) {
      return Optional.of(OperandEffect.USES);
    }
    if (!reception.departures().isKept()
        || !effects.resourceTypes().isCloseable(method.owner().type)) {
      if (reception.effect() == OperandEffect.CLOSES_SOMETIMES && mayKnowOwner(method)) {
        return Optional.of(OperandEffect.MAY_TAKE_OWNERSHIP);
      }
      if (reception.effect() != OperandEffect.USES) {
        return Optional.of(reception.effect());
      }
      if (reception.departures().isReturned() && !mayReturnResource(method)) {
        // Whoever gets what stands for the resource, such as a source of a parser, may close it.
        return Optional.of(OperandEffect.MAY_TAKE_OWNERSHIP);
      }
      return Optional.of(
          reception.failsOnlyWithoutResource()
              ? OperandEffect.CLOSES_ON_FAILURE
              : reception.effect());
    }
    boolean isWrapper = keepers.wrap(method.owner(), reception.departures());
    if (!isWrapper && keepers.areClosedByOthers(method, reception)) {
      return Optional.of(OperandEffect.MAY_KEEP);
    }
    // A wrapper shares the obligation with its caller; a holder of anything owes a close itself.
    return result(method)
        .map(
            result ->
                isWrapper && method.symbol().isConstructor() && !result.shares(operand)
                    ? OperandEffect.TAKES_OWNERSHIP
                    : reception.whenOpen());
  }

  /**
   * Whether the object of {@code method} may know who owns what it is given. A new one knows no
   * more than the flags that its constructor is given.
   */
  private static boolean mayKnowOwner(SourceMethod method) {
    return method.readsState()
        && (!method.symbol().isConstructor()
            || method.symbol().params().stream()
                .anyMatch(parameter -> parameter.type.hasTag(TypeTag.BOOLEAN)));
  }
}
