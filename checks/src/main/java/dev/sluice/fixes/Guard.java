package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A {@code try} behind the statement that opens a resource, instead of a header that opens it.
 *
 * @param opening its first line
 * @param closing its last lines, each with a tab for every level that it is indented by
 * @param last the index of the last statement in it; empty if that is the last use
 * @param summary what the fix does, in words
 */
record Guard(
    String opening, ImmutableList<String> closing, Optional<Integer> last, String summary) {}
