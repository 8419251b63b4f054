package dev.sluice.fixes;

import com.sun.tools.javac.code.Type;

/**
 * The variable that a guard closes.
 *
 * @param mayBeNull whether a call of {@code close()} needs a null check
 * @param isEffectivelyFinal whether a header may name it
 */
record GuardedVariable(String name, Type type, boolean mayBeNull, boolean isEffectivelyFinal) {}
