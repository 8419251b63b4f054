package dev.sluice.ownership;

import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import java.util.Optional;

/** Who owes the close of a call's result. */
public sealed interface ResultOwnership {

  /**
   * A new obligation of the caller.
   *
   * @param owners the operands whose close settles the result too, as a statement's does for its
   *     result set
   * @param isOfField whether the receiver is among them for what it holds in a field, such as the
   *     connection that a statement came from, which may stay open for much longer
   * @param mayBeNull whether nothing may have been acquired, be it that the result is null or that
   *     it owes nothing, as a stream over memory
   */
  record Acquired(ImmutableSet<Operand> owners, boolean isOfField, boolean mayBeNull)
      implements ResultOwnership {
    /** The same, from no field. */
    public Acquired(ImmutableSet<Operand> owners, boolean mayBeNull) {
      this(owners, /* isOfField= */ false, mayBeNull);
    }
  }

  /**
   * The result is, or wraps, {@code operands}: closing it closes them. Nothing is owed where none
   * of them carries an obligation.
   */
  record Shared(ImmutableSet<Operand> operands) implements ResultOwnership {
    /** Of a method that returns the object that it is called on, in this guise or another. */
    public static final Shared RECEIVER = new Shared(ImmutableSet.of(Operand.RECEIVER));
  }

  /**
   * Not a resource, or one that somebody else closes.
   *
   * @param isNew whether it is known to be a new object that holds nothing to close, or null, so
   *     that no one else has it
   * @param function the operand that yields it whenever it is called: where that opens something
   *     for its caller, so does this call
   */
  record NotOwned(boolean isNew, Optional<Operand> function) implements ResultOwnership {
    /** The same of what may be somebody else's. */
    public NotOwned() {
      this(/* isNew= */ false);
    }

    /** The same of what no function yields. */
    public NotOwned(boolean isNew) {
      this(isNew, Optional.empty());
    }
  }

  /** Whether the result is, or wraps, {@code operand}. */
  default boolean shares(Operand operand) {
    return this instanceof Shared shared && shared.operands().contains(operand);
  }
}
