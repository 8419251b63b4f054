package dev.sluice.truth.lib;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The exceptions with which a call can fail: what it declares, a subclass where some clause of the
 * code tells it from the rest, an unchecked one that no clause names, and those that one names.
 *
 * @param subtypes the exceptions that clauses of the code name
 */
public record FailureTypes(List<Class<? extends Throwable>> subtypes) {
  /** An unchecked failure that no code catches by its name. */
  public static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure of {@code what}. */
    public Unexpected(String what) {
      super(what);
    }
  }

  private static final List<Class<? extends Throwable>> NAMED =
      List.of(
          FileNotFoundException.class,
          IllegalStateException.class,
          IllegalArgumentException.class,
          java.io.UncheckedIOException.class);

  /** The exceptions that matter for {@code source}. */
  public static FailureTypes in(String source) {
    return new FailureTypes(
        NAMED.stream()
            .filter(type -> source.contains(type.getSimpleName() + " "))
            .<Class<? extends Throwable>>map(type -> type)
            .toList());
  }

  /** With what a call fails that declares {@code declared}, or nothing checked where it is null. */
  List<Class<? extends Throwable>> of(Class<?> declared) {
    List<Class<? extends Throwable>> types = new ArrayList<>();
    if (declared != null) {
      types.add(declared.asSubclass(Throwable.class));
    }
    types.add(Unexpected.class);
    for (Class<? extends Throwable> type : subtypes) {
      if (RuntimeException.class.isAssignableFrom(type)
          || (declared != null && declared.isAssignableFrom(type))) {
        types.add(type);
      }
    }
    return types;
  }

  static Throwable create(Class<? extends Throwable> type, String message) {
    try {
      return type == java.io.UncheckedIOException.class
          ? new java.io.UncheckedIOException(new IOException(message))
          : type.getConstructor(String.class).newInstance(message);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  /** Whether {@code type} must be declared or caught. */
  public static boolean isChecked(Class<?> type) {
    return !RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type);
  }
}
