package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import dev.sluice.ownership.ResultOwnership;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who owes the close of what a body returns, drawn from the ways in which it can be left. */
final class CodeResult {
  private final ImmutableSet<CodeExit> exits;
  private final Predicate<String> isFieldOwning;

  /**
   * Of a body that is left by {@code exits}.
   *
   * @param isFieldOwning whether what comes from what a field of the receiver holds ends with the
   *     receiver, or with what that was made of
   */
  CodeResult(ImmutableSet<CodeExit> exits, Predicate<String> isFieldOwning) {
    this.exits = exits;
    this.isFieldOwning = isFieldOwning;
  }

  /**
   * The ownership of the result; empty where it comes from code of which nothing is known, and
   * where nothing is ever returned.
   *
   * @param shared the operands that the result is or wraps
   * @param isReplaced whether an operand is closed on some paths and returned on others
   */
  Optional<ResultOwnership> ownership(ImmutableSet<Operand> shared, boolean isReplaced) {
    boolean mayBeNull = false;
    boolean isAny = false;
    for (CodeExit exit : exits) {
      if (exit.isReturn()) {
        if (exit.returned() instanceof CodeValue.Unknown || isLost(exit)) {
          return Optional.empty();
        }
        mayBeNull |= exit.mayBeNull();
        isAny |= exit.yieldsObligation();
      }
    }
    if (exits.stream().noneMatch(CodeExit::isReturn)) {
      return Optional.empty();
    }
    if (isReplaced) {
      return Optional.of(new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ true));
    }
    if (!shared.isEmpty()) {
      return Optional.of(new ResultOwnership.Shared(shared));
    }
    return Optional.of(
        isAny && isEachFresh()
            ? acquired(mayBeNull)
            : new ResultOwnership.NotOwned(/* isNew= */ !isAny));
  }

  private static boolean isLost(CodeExit exit) {
    return exit.carried().stream().anyMatch(origin -> exit.standing(origin) == Standing.LOST);
  }

  /**
   * Whether each returned value, unless it is null or owes nothing, was acquired here and is nobody
   * else's.
   */
  private boolean isEachFresh() {
    return exits.stream()
        .filter(exit -> exit.isReturn() && exit.yieldsObligation())
        .allMatch(CodeResult::isFresh);
  }

  private static boolean isFresh(CodeExit exit) {
    // A function owns what it takes over.
    Standing expected =
        exit.returned() instanceof CodeValue.Lambda ? Standing.MOVED : Standing.OPEN;
    return !exit.carried().isEmpty()
        && exit.carried().stream()
            .allMatch(origin -> origin instanceof Origin.Site && exit.standing(origin) == expected);
  }

  private ResultOwnership acquired(boolean mayBeNull) {
    Set<Operand> operands = new LinkedHashSet<>();
    boolean isOfField = false;
    for (Origin owner : owners()) {
      if (owner instanceof Origin.Parameter parameter) {
        operands.add(parameter.operand());
      } else if (owner instanceof Origin.Kept kept && isFieldOwning.test(kept.name())) {
        isOfField |= operands.add(Operand.RECEIVER);
      }
    }
    return new ResultOwnership.Acquired(ImmutableSet.copyOf(operands), isOfField, mayBeNull);
  }

  /** The resources whose close settles each returned value. */
  private ImmutableSet<Origin> owners() {
    return exits.stream()
        .filter(CodeExit::isReturn)
        .flatMap(
            exit -> exit.carried().stream().flatMap(origin -> exit.owners().get(origin).stream()))
        .collect(ImmutableSet.toImmutableSet());
  }
}
