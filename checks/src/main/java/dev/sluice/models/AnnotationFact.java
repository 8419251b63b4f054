package dev.sluice.models;

/** What an annotation means for what carries it. */
public sealed interface AnnotationFact {

  /** What the method returns or the variable holds is closed by a framework. */
  record Managed() implements AnnotationFact {}

  /** The variable holds a mock: what is called on it opens nothing. */
  record Mock() implements AnnotationFact {}

  /**
   * The last thing that the method does is expected to fail.
   *
   * @param attribute the attribute of the annotation that says so if it is set
   */
  record ExpectsFailure(String attribute) implements AnnotationFact {}
}
