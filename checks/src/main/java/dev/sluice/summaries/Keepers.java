package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.flow.Departures;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;

/**
 * What the objects that constructors of this compilation make are to the resources that they keep:
 * wrappers, whose close ends those; users, which leave them to whoever has them; or owners.
 */
final class Keepers {
  private final CallEffects effects;
  private final ClosingFields closingFields;
  private final FieldHandOvers fieldHandOvers;
  private final FieldsForUse fieldsForUse;
  private final InheritedClose inheritedClose;
  private final ReceivedFates fates;

  Keepers(
      CallEffects effects,
      ClosingFields closingFields,
      FieldsForUse fieldsForUse,
      InheritedClose inheritedClose,
      ReceivedFates fates) {
    this.effects = effects;
    this.closingFields = closingFields;
    this.fieldHandOvers = new FieldHandOvers(effects.resourceTypes());
    this.fieldsForUse = fieldsForUse;
    this.inheritedClose = inheritedClose;
    this.fates = fates;
  }

  /**
   * Who owes the close of what {@code constructor} makes; empty where that is not known, or nothing
   * that can be closed.
   *
   * <p>An object of a closeable class wraps the parameters that its constructor keeps where its
   * {@code close()} gets at them. One that wraps none is an obligation of its own. An object of any
   * other class leads to what it keeps only to use it.
   */
  Optional<ResultOwnership> made(SourceMethod constructor) {
    boolean isCloseable = isCloseable(constructor.owner());
    ImmutableSet.Builder<Operand> wrapped = ImmutableSet.builder();
    for (int position = 1; position <= constructor.tree().getParameters().size(); position++) {
      Operand operand = Operand.argument(position);
      VarSymbol parameter = constructor.parameter(operand).orElseThrow();
      if (!effects.resourceTypes().isCloseable(parameter.type)
          || (constructor.implicitKeeper(parameter).isEmpty()
              && !Mentions.isMentioned(parameter, constructor.code()))) {
        continue;
      }
      Optional<Reception> reception = fates.of(constructor, parameter);
      if (reception.isEmpty()
          || (reception.get().effect().isGuess() && !reception.get().isOnlyKept())) {
        return Optional.empty();
      }
      if (isCloseable
          ? wrap(constructor.owner(), reception.get().departures())
          : onlyUse(constructor, reception.get())) {
        wrapped.add(operand);
      }
    }
    ImmutableSet<Operand> operands = wrapped.build();
    if (!operands.isEmpty()) {
      return Optional.of(new ResultOwnership.Shared(operands));
    }
    return isCloseable
        ? Optional.of(new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ false))
        : Optional.empty();
  }

  /**
   * Whether the new object, which has no {@code close()} itself, does nothing with what it keeps
   * but to use it: then it is no owner, and whoever has the resource still owes the close. Not so
   * where its superclass, or other code that is only guessed about, may own it.
   */
  boolean onlyUse(SourceMethod constructor, Reception reception) {
    Departures departures = reception.departures();
    return departures.isKept()
        && !reception.isGuessed()
        && !departures.isTaken()
        && !departures.isReturned()
        && !isCloseable(constructor.owner())
        && !departures.keepingFields().isEmpty()
        && departures.keepingFields().stream()
            .allMatch(
                field ->
                    field.owner == constructor.owner()
                        && fieldsForUse.contain(field, constructor.unit()));
  }

  /** Whether closing an object of {@code type} ends what it keeps by {@code departures}. */
  boolean wrap(ClassSymbol type, Departures departures) {
    return departures.isKept()
        && (departures.keepingFields().isEmpty()
            ? closingFields.mayCloseInherited(type)
            : departures.keepingFields().stream()
                .anyMatch(
                    field ->
                        closingFields.endsUse(type, field)
                            && !inheritedClose.leavesAlone(type, field)));
  }

  /**
   * Whether something else than the {@code close()} of the object may close what it keeps: where
   * the object can only be one of a subclass, that of the subclass.
   */
  boolean areClosedByOthers(SourceMethod constructor, Reception reception) {
    boolean isForSubclasses = (constructor.owner().flags() & Flags.ABSTRACT) != 0;
    return reception.departures().keepingFields().stream()
        .anyMatch(
            field ->
                (isForSubclasses && !field.isPrivate())
                    || fieldHandOvers.contain(field, constructor));
  }

  private boolean isCloseable(ClassSymbol type) {
    return effects.resourceTypes().isCloseable(type.type);
  }
}
