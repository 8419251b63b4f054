package dev.sluice.models;

import java.util.Locale;

/**
 * One line of a model file about how a blocking call is moved to a thread that may block.
 *
 * @param verb which part of a chain is moved
 * @param className the type that the chain has there, subtypes included
 * @param call the call that moves it, classes in full
 * @param origin {@code file:line}, for messages
 */
public record OffloadFact(Verb verb, String className, String call, String origin) {

  /** Which part of a chain a call moves. */
  public enum Verb {
    /** What comes after the call. */
    OFFLOADS_SIGNALS,
    /** What comes before the call. */
    OFFLOADS_SOURCE,
    /** Computing the value that is passed: the call takes the place of the name of the method. */
    OFFLOADS_VALUE,
    /** The words of advice where nothing can be written mechanically. */
    ADVISES;

    /** The word in a model line. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
