package dev.sluice.flow;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;

/**
 * The acquisition that one analysis follows.
 *
 * @param tree the call that yields the resource
 * @param type its static type
 * @param mayBeNull whether the call may yield null instead
 * @param owners the local variables and fields whose close settles the obligation too, as a
 *     connection's does for a statement
 * @param isIdle whether the new object holds nothing before something is called on it
 */
public record Acquisition(
    ExpressionTree tree,
    Type type,
    boolean mayBeNull,
    ImmutableSet<VarSymbol> owners,
    boolean isIdle)
    implements Tracked {}
