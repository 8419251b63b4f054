package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.sluice.analysis.Leak;

/**
 * A {@code try} that all uses of a resource stand in, and that can name it in a header: {@code T r
 * = open(); try (r) {...} catch ...}. The resource is closed before the clauses run.
 *
 * @param leaks the leaks that this cures
 * @param declaration the variable
 * @param tree the {@code try}
 * @param closes the {@code close()} calls in it, which the header makes redundant
 */
record ExistingTry(
    ImmutableList<Leak> leaks,
    VariableTree declaration,
    TryTree tree,
    ImmutableList<CloseCall> closes) {

  ImmutableSet<StatementTree> removed() {
    return closes.stream().map(CloseCall::tree).collect(ImmutableSet.toImmutableSet());
  }
}
