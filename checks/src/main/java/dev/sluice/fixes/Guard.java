package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.StatementTree;
import java.util.Optional;

/**
 * A {@code try} behind the statement that opens a resource, instead of a header that opens it.
 *
 * @param opening its first line
 * @param closing its last lines, each with a tab for every level that it is indented by
 * @param wrapping these lines where nothing handles what the release throws; empty if clauses that
 *     wrap it can be added to {@code closing}
 * @param last the index of the last statement in it; empty if that is the last use
 * @param flag what tells whether the resource is still open, where the code alone can't
 * @param summary what the fix does, in words
 */
record Guard(
    String opening,
    ImmutableList<String> closing,
    Optional<ImmutableList<String>> wrapping,
    Optional<Integer> last,
    Optional<Flag> flag,
    String summary) {

  /**
   * A local variable that is true until somebody else has the resource, or has closed it.
   *
   * @param name its name
   * @param marks where it becomes false
   */
  record Flag(String name, ImmutableList<Mark> marks) {}

  /** A statement before or behind which the flag changes. */
  record Mark(StatementTree statement, boolean isBehind) {}
}
