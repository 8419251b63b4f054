package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;

/**
 * How one path leaves a body.
 *
 * @param kind by which kind of exit
 * @param returned what it returns; {@link CodeValue.Null} where it returns nothing or throws
 * @param mayBeNull whether that may be null, or owe nothing
 * @param hasFailed whether an exception was met on the way
 * @param standings what has become of the resources
 * @param keepingFields the fields of the receiver in which a constructor has stored them
 * @param owners the resources whose close settles the key too
 * @param closedFields the fields of the receiver whose content was closed, and that were not filled
 *     again
 */
record CodeExit(
    Kind kind,
    CodeValue returned,
    boolean mayBeNull,
    boolean hasFailed,
    ImmutableMap<Origin, Standing> standings,
    ImmutableSetMultimap<Origin, String> keepingFields,
    ImmutableSetMultimap<Origin, Origin> owners,
    ImmutableSet<String> closedFields) {

  /** The kinds of exits. */
  enum Kind {
    RETURN,
    /** By an exception that must be declared, or in the wake of one. */
    CHECKED,
    /** By any other exception. */
    UNCHECKED
  }

  static CodeExit of(Kind kind, CodeValue returned, CodeState state) {
    return new CodeExit(
        kind,
        returned,
        mayBeNull(returned, state),
        state.cause() != CodeState.Cause.NONE,
        state.standings(),
        state.keepingFields(),
        state.owners(),
        state.closedFields());
  }

  private static boolean mayBeNull(CodeValue returned, CodeState state) {
    return returned instanceof CodeValue.Null
        || CodeValue.owesNothing(returned)
        || (returned instanceof CodeValue.Carrier carrier
            && carrier.isExact()
            && !carrier.origins().stream().allMatch(state::isNonNull));
  }

  boolean isReturn() {
    return kind == Kind.RETURN;
  }

  /** Whether somebody may owe the close of what is returned. */
  boolean yieldsObligation() {
    return !(returned instanceof CodeValue.Null) && !CodeValue.owesNothing(returned);
  }

  /** What the caller finds. */
  Standing standing(Origin origin) {
    Standing standing = standings.getOrDefault(origin, Standing.OPEN);
    return isReturn() ? standing.onReturn() : standing.onThrow();
  }

  /** The resources that the returned value is, wraps or, as a function, closes. */
  ImmutableSet<Origin> carried() {
    if (returned instanceof CodeValue.Lambda lambda) {
      return lambda.taken();
    }
    return returned instanceof CodeValue.Carrier carrier ? carrier.origins() : ImmutableSet.of();
  }
}
