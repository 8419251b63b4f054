package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a model file about a type and threads.
 *
 * @param verb what the line says
 * @param thread on which thread
 * @param className which type it speaks of, subtypes included
 * @param present classes that must be there for the line to hold
 * @param absent classes that must not be there
 * @param onlyReactive whether only methods that return something reactive are meant
 * @param element what the annotation must say for the line to hold: {@code blocking=true}
 * @param origin {@code file:line}, for messages
 */
public record ThreadTypeFact(
    Verb verb,
    ThreadKind thread,
    String className,
    ImmutableList<String> present,
    ImmutableList<String> absent,
    boolean onlyReactive,
    Optional<String> element,
    String origin) {

  /** What a line says of a type. */
  public enum Verb {
    /** Instances are reactive; where nothing else is known they deliver on this thread. */
    SIGNALS_ON,
    /** Instances are executors with such threads. */
    RUNS_ON,
    /** Methods with this annotation, and those of classes with it, run on this thread. */
    ANNOTATED_RUNS_ON,
    /**
     * A library calls methods with this annotation, and those of classes with it, on this thread,
     * unless another annotation says where they run.
     */
    ANNOTATED_IS_CALLED_ON,
    /** Methods with this annotation block. */
    ANNOTATED_BLOCKS;

    /** The word in a model line. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
