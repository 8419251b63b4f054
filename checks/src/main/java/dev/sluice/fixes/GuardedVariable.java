package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/**
 * The variable that a guard closes.
 *
 * @param mayBeNull whether a call of {@code close()} needs a null check
 * @param isEffectivelyFinal whether a header may name it
 * @param isSteady whether it has one value from the beginning of the guard to its end
 * @param isForgotten whether nothing behind the guard sees its value
 */
record GuardedVariable(
    String name,
    Type type,
    boolean mayBeNull,
    boolean isEffectivelyFinal,
    boolean isSteady,
    boolean isForgotten) {
  /** What has to hold for a call of {@code close()}. */
  ImmutableList<String> conditions() {
    return mayBeNull ? ImmutableList.of(name + " != null") : ImmutableList.of();
  }

  /** A statement after which nobody finds the resource in it any more, if it may have one. */
  Optional<String> forgetting() {
    return isForgotten ? Optional.of(name + " = null;") : Optional.empty();
  }

  /** This variable, which may be null by now. */
  GuardedVariable nullable() {
    return new GuardedVariable(name, type, true, isEffectivelyFinal, isSteady, isForgotten);
  }
}
