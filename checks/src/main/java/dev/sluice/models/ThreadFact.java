package dev.sluice.models;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * One line of a model file about a method and threads.
 *
 * @param verb what the line says
 * @param thread on which thread; {@link ThreadKind#UNKNOWN} for verbs that name none
 * @param method which methods it speaks of
 * @param operands which operands it speaks of
 * @param executor the operand whose threads are meant, for {@link ThreadKind#EXECUTOR}
 * @param origin {@code file:line}, for messages
 */
public record ThreadFact(
    ThreadVerb verb,
    ThreadKind thread,
    MethodPattern method,
    ImmutableSet<Operand> operands,
    Optional<Operand> executor,
    String origin) {}
