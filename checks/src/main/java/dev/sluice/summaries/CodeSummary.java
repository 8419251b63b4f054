package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Draws the summary of a body from the ways in which it can be left. */
final class CodeSummary {
  private final ClassFileMethod method;
  private final boolean isOfCloseable;
  private final boolean returnsResource;
  private final Predicate<String> isFieldReachedByClose;
  private final ImmutableSet<CodeExit> exits;

  /**
   * For the body of {@code method}, which is left by {@code exits}.
   *
   * @param isOfCloseable whether its class is closeable
   * @param returnsResource whether what it returns may be a resource
   * @param isFieldReachedByClose whether that class's {@code close()} may close what is in a field
   */
  CodeSummary(
      ClassFileMethod method,
      boolean isOfCloseable,
      boolean returnsResource,
      Predicate<String> isFieldReachedByClose,
      ImmutableSet<CodeExit> exits) {
    this.method = method;
    this.isOfCloseable = isOfCloseable;
    this.returnsResource = returnsResource;
    this.isFieldReachedByClose = isFieldReachedByClose;
    this.exits = exits;
  }

  /** What the body does to {@code followed}, its parameters, and what it returns. */
  MethodSummary of(ImmutableSet<Origin> followed, boolean releasesNothing) {
    ImmutableMap.Builder<Operand, OperandEffect> operands = ImmutableMap.builder();
    ImmutableSet.Builder<Operand> shared = ImmutableSet.builder();
    boolean isKnown = true;
    boolean isReplaced = false;
    for (Origin origin : followed) {
      Operand operand = ((Origin.Parameter) origin).operand();
      if (operand.isReceiver()) {
        onReceiver(origin).ifPresent(effect -> operands.put(operand, effect));
        if (isShared(origin, onReturn(origin))) {
          shared.add(operand);
        }
        continue;
      }
      Set<Standing> onReturn = onReturn(origin);
      if (isShared(origin, onReturn)) {
        shared.add(operand);
      }
      isReplaced |= isReturned(origin) && settled(onReturn) && !isTakenByFunction(origin);
      isKnown &= !onReturn.contains(Standing.LOST) && !onReturn.contains(Standing.MOVED);
      effect(origin, onReturn).ifPresent(effect -> operands.put(operand, effect));
    }
    ImmutableMap<Operand, OperandEffect> effects = operands.buildOrThrow();
    Optional<ResultOwnership> result =
        method.isConstructor()
            ? constructed(shared.build(), isKnown)
            : returned(shared.build(), isReplaced);
    boolean usesOnly = effects.values().stream().allMatch(e -> e == OperandEffect.USES);
    boolean canThrow = exits.stream().anyMatch(exit -> !exit.isReturn());
    boolean handsOver =
        !usesOnly || result.map(r -> !(r instanceof ResultOwnership.NotOwned)).orElse(false);
    return new MethodSummary(result, effects, canThrow, releasesNothing && !handsOver);
  }

  /**
   * A method of a closeable class releases it as its {@code close()} does, if it closes the object
   * or what that closes; on one path is enough. Of others only the name tells.
   */
  private Optional<OperandEffect> onReceiver(Origin receiver) {
    boolean isReleased =
        !method.isConstructor()
            && exits.stream()
                .anyMatch(
                    exit ->
                        exit.standing(receiver) == Standing.CLOSED
                            || exit.closedFields().stream().anyMatch(isFieldReachedByClose));
    return isReleased && isOfCloseable ? Optional.of(OperandEffect.CLOSES) : Optional.empty();
  }

  private Set<Standing> onReturn(Origin origin) {
    Set<Standing> found = EnumSet.noneOf(Standing.class);
    for (CodeExit exit : exits) {
      if (exit.isReturn()) {
        found.add(exit.standing(origin));
      }
    }
    // A loop that may have had nothing to go through is no path of its own beside one that had.
    if (found.contains(Standing.EMPTY) && (!found.remove(Standing.EMPTY) || !isAnySettled(found))) {
      found.add(Standing.OPEN);
    }
    if (found.size() > 1) {
      found.remove(Standing.NOTHING);
    }
    return found;
  }

  private static boolean isAnySettled(Set<Standing> standings) {
    return standings.contains(Standing.CLOSED) || standings.contains(Standing.MOVED);
  }

  private static boolean settled(Set<Standing> standings) {
    return isAnySettled(standings) && !standings.contains(Standing.LOST);
  }

  private boolean isReturned(Origin origin) {
    return exits.stream().anyMatch(exit -> exit.isReturn() && returns(exit, origin));
  }

  private static boolean returns(CodeExit exit, Origin origin) {
    return carried(exit).contains(origin);
  }

  /** The resources that the returned value is, wraps or, as a function, closes. */
  private static ImmutableSet<Origin> carried(CodeExit exit) {
    if (exit.returned() instanceof CodeValue.Lambda lambda) {
      return lambda.taken();
    }
    return exit.returned() instanceof CodeValue.Carrier carrier
        ? carrier.origins()
        : ImmutableSet.of();
  }

  /** Whether it is settled just because a function that is returned takes it over. */
  private boolean isTakenByFunction(Origin origin) {
    return exits.stream()
        .filter(exit -> exit.isReturn() && exit.standing(origin) != Standing.NOTHING)
        .allMatch(exit -> exit.returned() instanceof CodeValue.Lambda && returns(exit, origin));
  }

  /** Whether closing the result, or the object that a constructor makes, closes {@code origin}. */
  private boolean isShared(Origin origin, Set<Standing> onReturn) {
    if (!method.isConstructor()) {
      return isReturned(origin) && (!settled(onReturn) || isTakenByFunction(origin));
    }
    return isOfCloseable
        && onReturn.contains(Standing.KEPT)
        && !isAnySettled(onReturn)
        && exits.stream()
            .filter(CodeExit::isReturn)
            .flatMap(exit -> exit.keepingFields().get(origin).stream())
            .anyMatch(this::isReachedByClose);
  }

  private boolean isReachedByClose(String field) {
    return field.equals(MethodPattern.CONSTRUCTOR) || isFieldReachedByClose.test(field);
  }

  private Optional<OperandEffect> effect(Origin origin, Set<Standing> onReturn) {
    if (onReturn.contains(Standing.LOST)) {
      return Optional.empty();
    }
    if (onReturn.contains(Standing.KEPT)) {
      return Optional.of(onKept(origin, onReturn));
    }
    boolean isOpen = onReturn.contains(Standing.OPEN) || onReturn.contains(Standing.NOTHING);
    if (!isAnySettled(onReturn)) {
      return onOpen(origin);
    }
    if (isOpen) {
      return Optional.of(
          isReturned(origin) && isOpenOnlyWhereReturned(origin)
              ? onReplaced(origin)
              : onTaken(origin));
    }
    return Optional.of(onReturn.contains(Standing.MOVED) ? onTaken(origin) : onClosed(origin));
  }

  private boolean isOpenOnlyWhereReturned(Origin origin) {
    return exits.stream()
        .filter(CodeExit::isReturn)
        .allMatch(exit -> exit.standing(origin) != Standing.OPEN || returns(exit, origin));
  }

  private OperandEffect onKept(Origin origin, Set<Standing> onReturn) {
    if (isAnySettled(onReturn)) {
      return onTaken(origin);
    }
    return isOfCloseable ? OperandEffect.USES : OperandEffect.MAY_KEEP;
  }

  /**
   * For what somebody else holds when the body returns, on some path at least. That it is owned
   * there is a guess: a caller who closes it all the same shows that it was only lent.
   */
  private OperandEffect onTaken(Origin origin) {
    return isOpenOnFailure(origin) ? OperandEffect.MAY_KEEP : OperandEffect.MAY_TAKE_OWNERSHIP;
  }

  /** For what is closed on some paths and returned on all others. */
  private OperandEffect onReplaced(Origin origin) {
    return isOpenOnFailure(origin) ? OperandEffect.TAKES_OWNERSHIP : OperandEffect.SETTLES;
  }

  /** For what is closed when the body returns. */
  private OperandEffect onClosed(Origin origin) {
    return isOpenOnFailure(origin) ? OperandEffect.CLOSES_ON_RETURN : OperandEffect.CLOSES;
  }

  private boolean isOpenOnFailure(Origin origin) {
    return onThrow(origin, /* uncheckedToo= */ false).contains(Standing.OPEN);
  }

  /** For what each return leaves open. */
  private Optional<OperandEffect> onOpen(Origin origin) {
    Set<Standing> checked = onThrow(origin, /* uncheckedToo= */ false);
    Set<Standing> all = onThrow(origin, /* uncheckedToo= */ true);
    if (all.equals(EnumSet.of(Standing.CLOSED))) {
      return Optional.of(OperandEffect.CLOSES_ON_THROW);
    }
    if (checked.equals(EnumSet.of(Standing.CLOSED))) {
      return Optional.of(OperandEffect.CLOSES_ON_FAILURE);
    }
    boolean isUnclear = checked.contains(Standing.LOST) || checked.contains(Standing.MOVED);
    return isUnclear ? Optional.empty() : Optional.of(OperandEffect.USES);
  }

  private Set<Standing> onThrow(Origin origin, boolean uncheckedToo) {
    Set<Standing> found = EnumSet.noneOf(Standing.class);
    for (CodeExit exit : exits) {
      if (exit.kind() == CodeExit.Kind.CHECKED
          || (uncheckedToo && exit.kind() == CodeExit.Kind.UNCHECKED)) {
        found.add(exit.standing(origin));
      }
    }
    found.remove(Standing.NOTHING);
    return found;
  }

  private Optional<ResultOwnership> constructed(ImmutableSet<Operand> shared, boolean isKnown) {
    if (!isOfCloseable || !isKnown) {
      return Optional.empty();
    }
    return Optional.of(
        shared.isEmpty()
            ? new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ false)
            : new ResultOwnership.Shared(shared));
  }

  private Optional<ResultOwnership> returned(ImmutableSet<Operand> shared, boolean isReplaced) {
    if (!returnsResource) {
      return Optional.empty();
    }
    Set<CodeValue> values = new LinkedHashSet<>();
    boolean mayBeNull = isReplaced;
    for (CodeExit exit : exits) {
      if (exit.isReturn()) {
        mayBeNull |= exit.returned() instanceof CodeValue.Null;
        if (exit.returned() instanceof CodeValue.Unknown || isLost(exit)) {
          return Optional.empty();
        }
        if (!(exit.returned() instanceof CodeValue.Null)) {
          values.add(exit.returned());
        }
      }
    }
    if (isReplaced) {
      return Optional.of(new ResultOwnership.Acquired(ImmutableSet.of(), true));
    }
    if (!shared.isEmpty()) {
      return Optional.of(new ResultOwnership.Shared(shared));
    }
    return Optional.of(
        !values.isEmpty() && isEachFresh()
            ? new ResultOwnership.Acquired(owners(), mayBeNull)
            : new ResultOwnership.NotOwned());
  }

  private static boolean isLost(CodeExit exit) {
    return carried(exit).stream().anyMatch(o -> exit.standing(o) == Standing.LOST);
  }

  /** Whether each returned value, unless it is null, was acquired here and is nobody else's. */
  private boolean isEachFresh() {
    return exits.stream()
        .filter(exit -> exit.isReturn() && !(exit.returned() instanceof CodeValue.Null))
        .allMatch(CodeSummary::isFresh);
  }

  private static boolean isFresh(CodeExit exit) {
    Standing expected =
        exit.returned() instanceof CodeValue.Lambda ? Standing.MOVED : Standing.OPEN;
    return !carried(exit).isEmpty()
        && carried(exit).stream()
            .allMatch(origin -> origin instanceof Origin.Site && exit.standing(origin) == expected);
  }

  /** The operands whose close settles each returned value. */
  private ImmutableSet<Operand> owners() {
    Set<Operand> owners = new LinkedHashSet<>();
    for (CodeExit exit : exits) {
      if (exit.isReturn()) {
        for (Origin origin : carried(exit)) {
          for (Origin owner : exit.owners().get(origin)) {
            if (owner instanceof Origin.Parameter parameter) {
              owners.add(parameter.operand());
            }
          }
        }
      }
    }
    return ImmutableSet.copyOf(owners);
  }
}
