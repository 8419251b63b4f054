package dev.sluice.truth.lib;

import java.util.Set;

/** One thing that happened in a run of a generated method. */
public sealed interface Event {
  /** Where it happened. */
  Stack at();

  /** A resource was opened. */
  record Opened(Stack at, int instance, String label) implements Event {}

  /** A resource was closed for the first time. */
  record Closed(Stack at, int instance) implements Event {}

  /**
   * A call that is not part of the generated code threw.
   *
   * @param isAccident whether it was the virtual machine, for a null or a wrong cast
   */
  record Failed(Stack at, Throwable thrown, boolean isAccident) implements Event {}

  /**
   * A statement of the generated code threw.
   *
   * @param instances the open resources that its variables reached then
   */
  record Thrown(Stack at, Throwable thrown, Set<Integer> instances) implements Event {}

  /** A {@code catch} clause of the generated code got it. */
  record Caught(Stack at, Throwable thrown) implements Event {}

  /** Open resources went where the analysis does not follow: a field, a global collection. */
  record Kept(Stack at, Set<Integer> instances) implements Event {}

  /** A field of the closeable object under construction refers to open resources. */
  record Held(Stack at, Set<Integer> instances) implements Event {}

  /** Open resources went into an array or collection that nothing but variables refers to. */
  record Contained(Stack at, Set<Integer> instances) implements Event {}

  /**
   * A method of the generated code returned, and its result reaches these open resources.
   *
   * @param isCloseable whether the result itself can be closed
   */
  record Returned(Stack at, Set<Integer> instances, boolean isCloseable) implements Event {}

  /** A method of the generated code was left by an exception. */
  record Left(Stack at, Throwable thrown) implements Event {}
}
