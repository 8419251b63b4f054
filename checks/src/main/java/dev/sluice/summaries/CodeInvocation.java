package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.ResultOwnership;
import dev.sluice.ownership.StateTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * One call on one path.
 *
 * @param index its instruction
 * @param instruction the same
 * @param method where it stands
 * @param call what it does
 * @param calls what lambdas that it is passed do
 * @param parameters what the method received
 * @param receiver the object that it is called on
 * @param arguments the other values that it is passed
 */
record CodeInvocation(
    int index,
    MethodInsnNode instruction,
    ClassFileMethod method,
    CodeCall call,
    ClassFileCalls calls,
    CodeParameters parameters,
    CodeValue receiver,
    List<CodeValue> arguments) {

  ImmutableList<Type> thrown() {
    return call.thrown();
  }

  boolean canReturn() {
    return call.canReturn();
  }

  private boolean isConstructor() {
    return instruction.name.equals(MethodPattern.CONSTRUCTOR);
  }

  /** Changes {@code state} into what holds when the call throws {@code thrown}. */
  void throwing(CodeState state, Type thrown, boolean isChecked) {
    state.setCause(isChecked ? CodeState.Cause.CHECKED : CodeState.Cause.UNCHECKED);
    closeKept(state, OperandEffect::onThrow);
    if (CodeStores.isAffected(receiver, state)) {
      meet(state, call.effectOnReceiver().onThrow(), receiver, isChecked);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (CodeStores.isAffected(arguments.get(i), state)) {
        meet(state, call.effectOnArgument(i).onThrow(), arguments.get(i), isChecked);
      }
    }
    forgetOwnFields(state);
  }

  /** Whether some paths through the call close what it is passed, and others don't. */
  boolean closesSometimes(CodeState state) {
    return (CodeStores.isAffected(receiver, state)
            && call.effectOnReceiver().onReturn() == Fate.MAY_END)
        || IntStream.range(0, arguments.size())
            .filter(i -> CodeStores.isAffected(arguments.get(i), state))
            .anyMatch(i -> call.effectOnArgument(i).onReturn() == Fate.MAY_END);
  }

  /**
   * Changes {@code state} into what holds when the call returns, and gives its result.
   *
   * @param perhaps what becomes of what the call closes sometimes
   */
  CodeValue returning(CodeState state, Standing perhaps) {
    closeKept(state, OperandEffect::onReturn);
    if (CodeStores.isAffected(receiver, state)) {
      meet(state, call.effectOnReceiver(), receiver, perhaps);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (CodeStores.isAffected(arguments.get(i), state)) {
        meet(state, call.effectOnArgument(i), arguments.get(i), perhaps);
      }
    }
    meetElements(state);
    forgetOwnFields(state);
    if (receiver instanceof CodeValue.Carrier carrier && carrier.isExact()) {
      carrier.origins().forEach(state::setNonNull);
    }
    if (!isConstructor()) {
      return result(state);
    }
    if (receiver instanceof CodeValue.Uninitialised made) {
      state.replace(made, created(made, state));
    } else if (CodeInterpreter.isReceiver(receiver)) {
      keepWhatSuperclassKeeps(state);
    }
    return CodeValue.Plain.SINGLE;
  }

  private void closeKept(CodeState state, Function<OperandEffect, Fate> exit) {
    if (CodeInterpreter.isReceiver(receiver) && exit.apply(call.effectOnReceiver()) == Fate.ENDS) {
      state.closeKept();
    }
  }

  private void meet(CodeState state, OperandEffect effect, CodeValue operand, Standing perhaps) {
    if (effect.onReturn() == Fate.MAY_END) {
      if (perhaps == Standing.CLOSED) {
        CodeStores.befall(state, operand, Standing.CLOSED);
      }
      return;
    }
    meet(state, effect.onReturn(), operand, /* isChecked= */ false);
    if (effect == OperandEffect.CLOSES_CHILDREN) {
      state.closeChildren(CodeStores.originsIn(operand, state));
    }
  }

  private static void meet(CodeState state, Fate fate, CodeValue operand, boolean isChecked) {
    Optional<Standing> event =
        switch (fate) {
          case STAYS -> Optional.empty();
          case ENDS -> Optional.of(Standing.CLOSED);
          case ENDS_IF_DECLARED -> isChecked ? Optional.of(Standing.CLOSED) : Optional.empty();
          case MOVES -> Optional.of(Standing.MOVED);
          case MAY_END, UNKNOWN -> Optional.of(Standing.LOST);
        };
    event.ifPresent(standing -> CodeStores.befall(state, operand, standing));
  }

  /** {@code forEach(Closeable::close)}: a method of what holds them runs the lambda on each. */
  private void meetElements(CodeState state) {
    Optional<Origin> holder = parameters.holder(receiver);
    if (holder.isEmpty() || !call.isPlatform()) {
      return;
    }
    for (CodeValue argument : arguments) {
      if (argument instanceof CodeValue.Lambda lambda) {
        OperandEffect effect = calls.effectOn(method.owner(), lambda.code(), lambda.captured());
        meet(state, effect.onReturn(), new CodeValue.Part(holder.get()), false);
      }
    }
  }

  private void forgetOwnFields(CodeState state) {
    if (CodeInterpreter.isReceiver(receiver)
        || arguments.stream().anyMatch(CodeInterpreter::isReceiver)) {
      state.forgetOwnFields();
    }
  }

  /** After {@code super(in)} the object wraps what its superclass does. */
  private void keepWhatSuperclassKeeps(CodeState state) {
    for (Operand operand : call.effect().map(e -> e.sharedOperands()).orElse(ImmutableSet.of())) {
      for (Origin origin : CodeStores.originsIn(operand(operand), state)) {
        state.keep(origin, MethodPattern.CONSTRUCTOR);
      }
    }
  }

  private CodeValue created(CodeValue.Uninitialised made, CodeState state) {
    if (call.effect().isEmpty()) {
      return new CodeValue.Unknown();
    }
    ResultOwnership result = call.effect().get().result();
    if (isMadeAroundHolder()) {
      return new CodeValue.Instance(made.type(), /* owesNothing= */ false);
    }
    CodeValue owed = owed(result, made.index(), state);
    return owed == CodeValue.Plain.SINGLE
        ? new CodeValue.Instance(made.type(), owesNothing(result))
        : owed;
  }

  private boolean owesNothing(ResultOwnership result) {
    return result instanceof ResultOwnership.NotOwned
        || (result instanceof ResultOwnership.Shared shared
            && shared.operands().stream().map(this::operand).allMatch(CodeValue::owesNothing));
  }

  /**
   * Whether the new object is made of this one, which is no resource, as a builder makes what it
   * builds: what it wraps then is whatever the builder was given.
   */
  private boolean isMadeAroundHolder() {
    return arguments.stream().skip(call.hidden()).anyMatch(CodeInterpreter::isReceiver)
        && !parameters.isCloseable(method.owner().symbol().flatName().toString().replace('.', '/'));
  }

  private CodeValue result(CodeState state) {
    org.objectweb.asm.Type type = org.objectweb.asm.Type.getReturnType(instruction.desc);
    if (type.getSort() < org.objectweb.asm.Type.ARRAY) {
      return answer(type);
    }
    if (call.effect().isEmpty()) {
      return new CodeValue.Unknown();
    }
    CodeValue owed = owed(call.effect().get().result(), index, state);
    if (owed != CodeValue.Plain.SINGLE) {
      return owed;
    }
    if (isGuess()) {
      return new CodeValue.Unknown();
    }
    return call.isPlatform()
        ? parameters.holder(receiver).<CodeValue>map(CodeValue.Part::new).orElse(owed)
        : owed;
  }

  /** Whether something that is followed was passed to code that may do anything with it. */
  private boolean isGuess() {
    for (int i = 0; i < arguments.size(); i++) {
      if ((arguments.get(i) instanceof CodeValue.Carrier
              || arguments.get(i) instanceof CodeValue.Unknown)
          && call.effectOnArgument(i).isGuess()) {
        return true;
      }
    }
    return call.effectOnReceiver().isGuess();
  }

  private CodeValue answer(org.objectweb.asm.Type type) {
    Optional<StateTest> test = call.effect().flatMap(effect -> effect.test());
    // What holds resources is no resource: hasMoreElements() asks it for more, not whether it is
    // open.
    boolean isAsked = test.isPresent() && parameters.holder(receiver).isEmpty();
    if (isAsked && type.getSort() == org.objectweb.asm.Type.BOOLEAN) {
      return new CodeValue.Test(operand(test.get().operand()), test.get().property());
    }
    boolean isQuestion =
        call.isPlatform()
            && arguments.isEmpty()
            && (type.getSort() == org.objectweb.asm.Type.BOOLEAN
                || type.getSort() == org.objectweb.asm.Type.INT);
    return isQuestion
        ? parameters
            .holder(receiver)
            .<CodeValue>map(CodeValue.Answer::new)
            .orElse(CodeValue.Plain.SINGLE)
        : CodeValue.Plain.ofSize(type.getSize());
  }

  private CodeValue operand(Operand operand) {
    int argument = operand.position() - 1 + call.hidden();
    return operand.isReceiver() || argument >= arguments.size()
        ? receiver
        : arguments.get(argument);
  }

  /**
   * What the result is by {@code ownership}; plain where nobody that is followed owes its close.
   */
  private CodeValue owed(ResultOwnership ownership, int site, CodeState state) {
    if (ownership instanceof ResultOwnership.Acquired acquired) {
      return acquired(acquired, new Origin.Site(site), state);
    }
    if (!(ownership instanceof ResultOwnership.Shared shared)) {
      return CodeValue.Plain.SINGLE;
    }
    ImmutableSet.Builder<Origin> origins = ImmutableSet.builder();
    for (Operand operand : shared.operands()) {
      CodeValue value = operand(operand);
      // What shares the close of a view, as a filtered stream does, leads to the same elements.
      if (value instanceof CodeValue.Unknown
          || value instanceof CodeValue.Element
          || value instanceof CodeValue.Part) {
        return value;
      }
      origins.addAll(CodeStores.originsIn(value, state));
    }
    ImmutableSet<Origin> all = origins.build();
    return all.isEmpty() ? CodeValue.Plain.SINGLE : new CodeValue.Carrier(all, false);
  }

  private CodeValue acquired(ResultOwnership.Acquired acquired, Origin.Site site, CodeState state) {
    if (method.returnType().getSort() != org.objectweb.asm.Type.OBJECT) {
      return CodeValue.Plain.SINGLE;
    }
    ImmutableSet.Builder<Origin> owners = ImmutableSet.builder();
    for (Operand operand : acquired.owners()) {
      CodeValue owner = operand(operand);
      owners.addAll(CodeStores.originsIn(owner, state));
      if (owner instanceof CodeValue.OwnField field) {
        owners.add(new Origin.Kept(field.name()));
      }
    }
    state.acquire(site, owners.build(), acquired.mayBeNull());
    return new CodeValue.Carrier(ImmutableSet.of(site), /* isExact= */ true);
  }
}
