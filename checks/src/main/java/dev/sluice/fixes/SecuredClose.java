package dev.sluice.fixes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import dev.sluice.analysis.Leak;

/**
 * A close that something before it in the same {@code finally} skips by failing: it gets a {@code
 * finally} of its own.
 *
 * @param leak the leak that this cures
 * @param tree the {@code try} whose {@code finally} it stands in
 * @param block that {@code finally}, or the block of a {@code try} that it begins with
 * @param close the statement of that block which does nothing but to close
 */
record SecuredClose(Leak leak, TryTree tree, BlockTree block, StatementTree close) {}
