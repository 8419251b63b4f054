package dev.sluice.flow;

import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/**
 * A resource that a method or constructor receives from its caller, followed to learn what becomes
 * of the caller's obligation.
 *
 * @param parameter the parameter that holds it; empty for the receiver
 * @param type its static type
 * @param constants the values of parameters that the caller passes as constants
 * @param isConstructor whether the body is a constructor's: what it stores in a field of the new
 *     object is still the caller's if the constructor throws
 */
public record Received(
    Optional<VarSymbol> parameter,
    Type type,
    ImmutableMap<VarSymbol, Boolean> constants,
    boolean isConstructor)
    implements Tracked {}
