package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;

/**
 * A {@code try} behind the statement that opens a resource, instead of a header that opens it.
 *
 * @param opening its first line
 * @param closing its last lines, each with a tab for every level that it is indented by
 * @param last the index of the last statement in it
 * @param summary what the fix does, in words
 */
record Guard(String opening, ImmutableList<String> closing, int last, String summary) {}
