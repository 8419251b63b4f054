package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;

/**
 * What a guard covers.
 *
 * @param last the index of the last statement in it
 * @param marks where in there somebody else gets the resource, if the guard has to know
 * @param mayGrow whether more of what follows may stand in there
 */
record GuardExtent(int last, ImmutableList<Guard.Mark> marks, boolean mayGrow) {
  static GuardExtent to(int last, ImmutableList<Guard.Mark> marks) {
    return new GuardExtent(last, marks, false);
  }
}
