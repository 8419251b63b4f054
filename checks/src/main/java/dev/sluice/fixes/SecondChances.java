package dev.sluice.fixes;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/** The policy on which refusals of one kind of cure leave room for another kind. */
final class SecondChances {
  /** Refusals of what closes a resource at one place, which others do elsewhere. */
  private static final ImmutableSet<Refusal> SETTLED_ELSEWHERE =
      Sets.immutableEnumSet(
          Refusal.NO_BUILDER,
          Refusal.ASSIGNED_AFTER_DECLARATION,
          Refusal.NOT_EFFECTIVELY_FINAL,
          Refusal.NOT_AUTO_CLOSEABLE,
          Refusal.RELEASED_OTHERWISE,
          Refusal.CLOSED_BEFORE_OTHER_CODE,
          Refusal.CLOSED_IN_OTHER_ORDER,
          Refusal.CLOSED_BY_HELPER,
          Refusal.CLOSED_TWICE,
          Refusal.CLOSE_FAILURE_CAUGHT,
          Refusal.OVERLAPPING_EDIT,
          Refusal.KEPT_BEYOND_BLOCK);

  /** Refusals of what closes a resource near to where it is opened. */
  private static final ImmutableSet<Refusal> OPENED_ELSEWHERE =
      Sets.immutableEnumSet(
          Refusal.NO_BUILDER,
          Refusal.TEMPORARY,
          Refusal.HEAD_OF_LOOP,
          Refusal.UNUSED,
          Refusal.ESCAPES_ON_NORMAL_PATH,
          Refusal.ASSIGNED_AFTER_DECLARATION,
          Refusal.NOT_EFFECTIVELY_FINAL,
          Refusal.USED_AFTER_FAILURE,
          Refusal.KEPT_BEYOND_BLOCK,
          Refusal.DERIVED_VALUE_ESCAPES);

  private SecondChances() {}

  /** Whether a guard may still let the code get to the place where it settles the resource. */
  static boolean forSettling(Refusal reason) {
    return SETTLED_ELSEWHERE.contains(reason);
  }

  /** Whether a guard further out may still close what the variable holds. */
  static boolean forOpening(Refusal reason) {
    return OPENED_ELSEWHERE.contains(reason);
  }
}
