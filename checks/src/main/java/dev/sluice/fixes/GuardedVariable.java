package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;

/**
 * The variable that a guard closes.
 *
 * @param mayBeNull whether a call of {@code close()} needs a null check
 * @param isEffectivelyFinal whether a header may name it
 */
record GuardedVariable(String name, Type type, boolean mayBeNull, boolean isEffectivelyFinal) {
  /** The lines of {@code statement}, a null check around it if one is needed. */
  ImmutableList<String> checked(String statement) {
    return mayBeNull
        ? ImmutableList.of("if (" + name + " != null) {", "\t" + statement, "}")
        : ImmutableList.of(statement);
  }
}
