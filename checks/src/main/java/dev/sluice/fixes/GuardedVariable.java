package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.sun.tools.javac.code.Type;

/**
 * The variable that a guard closes.
 *
 * @param mayBeNull whether a call of {@code close()} needs a null check
 * @param isEffectivelyFinal whether a header may name it
 * @param isSteady whether it has one value from the beginning of the guard to its end
 */
record GuardedVariable(
    String name, Type type, boolean mayBeNull, boolean isEffectivelyFinal, boolean isSteady) {
  /** These lines, a null check around them if one is needed. */
  ImmutableList<String> checked(ImmutableList<String> lines) {
    return mayBeNull
        ? ImmutableList.<String>builder()
            .add("if (" + name + " != null) {")
            .addAll(Iterables.transform(lines, line -> "\t" + line))
            .add("}")
            .build()
        : lines;
  }
}
