package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;

/**
 * The blocks of a body that are there for cleaning up, since they close the resource.
 *
 * @param finallyBlocks those of {@code finally}
 * @param catchBlocks those of {@code catch} clauses
 */
record ClosingBlocks(ImmutableList<BlockTree> finallyBlocks, ImmutableList<BlockTree> catchBlocks) {
  static final ClosingBlocks NONE = new ClosingBlocks(ImmutableList.of(), ImmutableList.of());

  boolean isEmpty() {
    return finallyBlocks.isEmpty() && catchBlocks.isEmpty();
  }

  /** Whether {@code tree} stands in a {@code finally} block that closes the resource. */
  boolean haveInFinally(Tree tree) {
    return isIn(finallyBlocks, tree);
  }

  /** Whether {@code tree} stands in the block of a {@code catch} clause that closes it. */
  boolean haveInCatch(Tree tree) {
    return isIn(catchBlocks, tree);
  }

  private static boolean isIn(ImmutableList<BlockTree> blocks, Tree tree) {
    return blocks.stream().anyMatch(block -> TryNesting.encloses(block, tree));
  }
}
