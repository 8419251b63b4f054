package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;

/**
 * The one expression or statement that a lambda or a case with an arrow consists of, which becomes
 * a block with a header.
 *
 * @param leaks the leaks that this cures
 * @param body the path to it
 * @param keyword what its value is for: {@code return}, {@code yield}, or nothing
 * @param parts what goes into the header, in order of evaluation
 * @param unhandled the checked exceptions of closing them that nothing handles here
 */
record ExpandedBody(
    ImmutableList<Leak> leaks,
    TreePath body,
    String keyword,
    ImmutableList<Resource.Part> parts,
    ImmutableList<Type> unhandled) {}
