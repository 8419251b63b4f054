package dev.sluice.models;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

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
 * @param release for {@link Verb#ACQUIRES}: the method of another object that the result is given
 *     back to, where closing it is not enough, or too much
 * @param condition for {@link Verb#CLOSES}: the argument, a boolean, that has to be true for it
 * @param origin {@code file:line}, for messages
 */
public record MethodFact(
    Verb verb,
    MethodPattern method,
    ImmutableSet<Operand> operands,
    boolean mayBeNull,
    boolean allArguments,
    Optional<String> release,
    Optional<Operand> condition,
    String origin) {

  /** A line that says no more than {@code verb} of {@code operands}. */
  static MethodFact of(
      Verb verb, MethodPattern method, ImmutableSet<Operand> operands, String origin) {
    return new MethodFact(
        verb, method, operands, false, false, Optional.empty(), Optional.empty(), origin);
  }

  /** This line, of all arguments. */
  MethodFact ofAllArguments() {
    return new MethodFact(verb, method, operands, mayBeNull, true, release, condition, origin);
  }

  /** This line, which holds only where {@code argument} is true. */
  MethodFact onlyIf(Operand argument) {
    return new MethodFact(
        verb, method, operands, mayBeNull, allArguments, release, Optional.of(argument), origin);
  }

  /** Whether the line speaks of {@code operand}, be it by name or as one of all arguments. */
  public boolean speaksOf(Operand operand) {
    return operands.contains(operand) || (allArguments && !operand.isReceiver());
  }

  /**
   * Whether this line leaves nothing for {@code other} to say: it answers the same question, for
   * every method (and for verbs about operands, for every operand) that {@code other} speaks of.
   */
  boolean replaces(MethodFact other) {
    return verb.subject() == other.verb.subject()
        && method.covers(other.method)
        && (verb.subject() != Verb.Subject.OPERAND
            || ((allArguments || !other.allArguments) && speaksOfAll(other.operands)));
  }

  /** Whether there may be a call of which this line and {@code other} can't both be true. */
  boolean contradicts(MethodFact other) {
    if (verb.subject() != other.verb.subject() || !method.overlaps(other.method)) {
      return false;
    }
    if (verb.subject() == Verb.Subject.OPERAND) {
      return (verb != other.verb || !condition.equals(other.condition)) && sharesOperandWith(other);
    }
    return verb != other.verb
        || mayBeNull != other.mayBeNull
        || !release.equals(other.release)
        || allArguments != other.allArguments
        || !operands.equals(other.operands);
  }

  private boolean sharesOperandWith(MethodFact other) {
    return (allArguments && other.allArguments)
        || operands.stream().anyMatch(other::speaksOf)
        || other.operands.stream().anyMatch(this::speaksOf);
  }

  private boolean speaksOfAll(ImmutableSet<Operand> others) {
    for (Operand operand : others) {
      if (!speaksOf(operand)) {
        return false;
      }
    }
    return true;
  }
}
