package dev.sluice.models;

/** A model file that can't be used: the message names file, line and what was expected. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }
}
