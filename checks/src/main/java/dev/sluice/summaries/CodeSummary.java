package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Draws the summary of a body from the ways in which it can be left. */
final class CodeSummary {
  private final ClassFileMethod method;
  private final boolean isOfCloseable;
  private final boolean returnsResource;
  private final Predicate<Origin> isResource;
  private final Predicate<String> isFieldReachedByClose;
  private final ImmutableSet<CodeExit> exits;

  /**
   * For the body of {@code method}, which is left by {@code exits}.
   *
   * @param isOfCloseable whether its class is closeable
   * @param returnsResource whether what it returns may be a resource
   * @param isResource whether a parameter is of a closeable type, rather than one that may hold
   *     some
   * @param isFieldReachedByClose whether that class's {@code close()} may close what is in a field;
   *     {@link MethodPattern#CONSTRUCTOR} stands for what the superclass keeps
   */
  CodeSummary(
      ClassFileMethod method,
      boolean isOfCloseable,
      boolean returnsResource,
      Predicate<Origin> isResource,
      Predicate<String> isFieldReachedByClose,
      ImmutableSet<CodeExit> exits) {
    this.method = method;
    this.isOfCloseable = isOfCloseable;
    this.returnsResource = returnsResource;
    this.isResource = isResource;
    this.isFieldReachedByClose = isFieldReachedByClose;
    this.exits = exits;
  }

  /** What the body does to {@code followed}, its parameters, and what it returns. */
  MethodSummary of(ImmutableSet<Origin> followed) {
    ImmutableMap.Builder<Operand, OperandEffect> operands = ImmutableMap.builder();
    ImmutableSet.Builder<Operand> shared = ImmutableSet.builder();
    boolean isKnown = true;
    boolean isReplaced = false;
    for (Origin origin : followed) {
      Operand operand = ((Origin.Parameter) origin).operand();
      if (operand.isReceiver()) {
        onReceiver(origin).ifPresent(effect -> operands.put(operand, effect));
        if (!method.isConstructor() && isShared(origin, onReturn(origin))) {
          shared.add(operand);
        }
        continue;
      }
      Set<Standing> onReturn = onReturn(origin);
      if (isShared(origin, onReturn)) {
        shared.add(operand);
      }
      // What somebody keeps is not replaced where it is returned too: it is theirs.
      isReplaced |=
          isReturned(origin)
              && settled(onReturn)
              && !onReturn.contains(Standing.MOVED)
              && !isTakenByFunction(origin);
      isKnown &= !onReturn.contains(Standing.LOST) && !onReturn.contains(Standing.MOVED);
      effect(origin, onReturn).ifPresent(effect -> operands.put(operand, effect));
    }
    ImmutableMap<Operand, OperandEffect> effects = operands.buildOrThrow();
    Optional<ResultOwnership> result =
        method.isConstructor()
            ? constructed(shared.build(), isKnown)
            : returnsResource
                ? new CodeResult(
                        exits, field -> !isOfCloseable || isFieldReachedByClose.test(field))
                    .ownership(shared.build(), isReplaced)
                : Optional.empty();
    boolean usesOnly = effects.values().stream().allMatch(e -> e == OperandEffect.USES);
    boolean canThrow =
        exits.stream().anyMatch(exit -> !exit.isReturn() && !isMistakeOfCaller(exit, followed));
    boolean handsOver = !usesOnly || result.filter(CodeSummary::isHandedOver).isPresent();
    boolean canReturn = exits.stream().anyMatch(CodeExit::isReturn);
    return new MethodSummary(result, effects, canThrow, canReturn, !handsOver);
  }

  /**
   * Whether it only throws, something unchecked, since it was given null: see {@link NullGuards}.
   */
  private static boolean isMistakeOfCaller(CodeExit exit, ImmutableSet<Origin> followed) {
    return exit.kind() == CodeExit.Kind.UNCHECKED
        && followed.stream().anyMatch(origin -> exit.standing(origin) == Standing.NOTHING);
  }

  /** Whether a caller gets more with {@code result} than the object whose method it calls. */
  private static boolean isHandedOver(ResultOwnership result) {
    return !(result instanceof ResultOwnership.NotOwned)
        && !result.equals(ResultOwnership.Shared.RECEIVER);
  }

  /**
   * A method of a closeable class releases it as its {@code close()} does, if it closes the object
   * or what that closes; on one path is enough. Of others only the name tells. One that closes what
   * a field holds and fills it again has released it only if it fails in between.
   */
  private Optional<OperandEffect> onReceiver(Origin receiver) {
    if (method.isConstructor() || !isOfCloseable) {
      return Optional.empty();
    }
    if (exits.stream().anyMatch(exit -> exit.isReturn() && isReleasedAt(exit, receiver))) {
      return Optional.of(OperandEffect.CLOSES);
    }
    if (exits.stream().anyMatch(exit -> isReleasedAt(exit, receiver))) {
      return Optional.of(OperandEffect.CLOSES_ON_FAILURE);
    }
    boolean isSeenOpen =
        exits.stream().allMatch(exit -> exit.standing(receiver) == Standing.OPEN)
            && method.namesAPart();
    return isSeenOpen ? Optional.of(OperandEffect.USES) : Optional.empty();
  }

  private boolean isReleasedAt(CodeExit exit, Origin receiver) {
    return exit.standing(receiver) == Standing.CLOSED || closedIn(exit).findAny().isPresent();
  }

  /** The fields whose content was closed, as {@code close()} would do it. */
  private Stream<String> closedIn(CodeExit exit) {
    return exit.closedFields().stream().filter(isFieldReachedByClose);
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
    return exit.carried().contains(origin);
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
        && isResource.test(origin)
        && onReturn.contains(Standing.KEPT)
        && !isAnySettled(onReturn)
        && exits.stream()
            .filter(CodeExit::isReturn)
            .flatMap(exit -> exit.keepingFields().get(origin).stream())
            .anyMatch(isFieldReachedByClose);
  }

  private Optional<OperandEffect> effect(Origin origin, Set<Standing> onReturn) {
    if (onReturn.isEmpty()) {
      return onNoReturn(origin);
    }
    if (onReturn.contains(Standing.LOST)) {
      return Optional.empty();
    }
    if (onReturn.contains(Standing.KEPT)) {
      return onKept(origin, onReturn);
    }
    boolean isOpen = onReturn.contains(Standing.OPEN) || onReturn.contains(Standing.NOTHING);
    if (!isAnySettled(onReturn)) {
      return onOpen(origin);
    }
    if (isClosedSometimes(origin, onReturn)) {
      return Optional.of(
          method.readsState() && !method.isConstructor()
              ? OperandEffect.MAY_TAKE_OWNERSHIP
              : OperandEffect.CLOSES_SOMETIMES);
    }
    if (isClosedUnlessItFails(origin, onReturn)) {
      return Optional.of(onClosed(origin));
    }
    if (isOpen && onReturn.contains(Standing.CLOSED) && hasFlag()) {
      return Optional.of(OperandEffect.MAY_TAKE_OWNERSHIP);
    }
    if (isOpen) {
      return Optional.of(
          isReturned(origin) && isOpenOnlyWhereReturned(origin)
              ? onReplaced(origin)
              : onTaken(origin));
    }
    return Optional.of(onReturn.contains(Standing.MOVED) ? onTaken(origin) : onClosed(origin));
  }

  /** Whether a flag of the caller's may decide: what it makes of one call can't be told here. */
  private boolean hasFlag() {
    return Arrays.stream(method.parameterTypes()).anyMatch(type -> type.equals(Type.BOOLEAN_TYPE));
  }

  /** Whether all that happens is that some paths close it and others, without a failure, don't. */
  private boolean isClosedSometimes(Origin origin, Set<Standing> onReturn) {
    return isClosedOrLeft(origin, onReturn) && !hasFlag() && isLeftWithoutFailure(origin);
  }

  /** Whether each path closes it but those that have met a failure and swallow it. */
  private boolean isClosedUnlessItFails(Origin origin, Set<Standing> onReturn) {
    return isClosedOrLeft(origin, onReturn) && !isLeftWithoutFailure(origin);
  }

  private boolean isClosedOrLeft(Origin origin, Set<Standing> onReturn) {
    return isResource.test(origin)
        && onReturn.equals(EnumSet.of(Standing.CLOSED, Standing.OPEN))
        && !isReturned(origin);
  }

  private boolean isLeftWithoutFailure(Origin origin) {
    return exits.stream()
        .anyMatch(
            exit -> exit.isReturn() && !exit.hasFailed() && exit.standing(origin) == Standing.OPEN);
  }

  private boolean isOpenOnlyWhereReturned(Origin origin) {
    return exits.stream()
        .filter(CodeExit::isReturn)
        .allMatch(exit -> exit.standing(origin) != Standing.OPEN || returns(exit, origin));
  }

  /** For what a field of this object holds: that of a wrapper shares the caller's obligation. */
  private Optional<OperandEffect> onKept(Origin origin, Set<Standing> onReturn) {
    if (isAnySettled(onReturn)) {
      return Optional.of(onTaken(origin));
    }
    return isOfCloseable ? onOpen(origin) : Optional.of(OperandEffect.MAY_KEEP);
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

  /** A method that only throws is not yet written, or is there for what overrides it. */
  private Optional<OperandEffect> onNoReturn(Origin origin) {
    return onThrow(origin, /* uncheckedToo= */ true).equals(EnumSet.of(Standing.CLOSED))
        ? Optional.of(OperandEffect.CLOSES_ON_THROW)
        : Optional.empty();
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
}
