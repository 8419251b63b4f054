package dev.sluice.models;

import com.google.common.collect.ImmutableSet;

/**
 * One line of a model file about a method.
 *
 * @param verb what the line says
 * @param method which methods it speaks of
 * @param operands which operands it speaks of; empty for verbs that speak of the result alone. For
 *     {@link Verb#ACQUIRES} the owners whose close settles the result too ({@code child of
 *     receiver})
 * @param mayBeNull for {@link Verb#ACQUIRES}: whether the result may be null
 * @param allArguments whether every argument is meant ({@code arguments}); {@code operands} is then
 *     empty
 * @param origin {@code file:line}, for messages
 */
public record MethodFact(
    Verb verb,
    MethodPattern method,
    ImmutableSet<Operand> operands,
    boolean mayBeNull,
    boolean allArguments,
    String origin) {}
