package dev.sluice.summaries;

import com.google.common.collect.Iterables;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;

/** Blocks that never complete normally (JLS 14.1). */
final class AbruptBlocks {
  private AbruptBlocks() {}

  /** Whether {@code block} is left by its last statement, which throws, if it isn't by failures. */
  static boolean endInThrow(BlockTree block) {
    if (!(Iterables.getLast(block.getStatements(), null) instanceof ThrowTree)) {
      return false;
    }
    boolean[] isLeftBefore = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        isLeftBefore[0] = true;
        return null;
      }

      @Override
      public Void visitBreak(BreakTree tree, Void unused) {
        isLeftBefore[0] = true;
        return null;
      }

      @Override
      public Void visitContinue(ContinueTree tree, Void unused) {
        isLeftBefore[0] = true;
        return null;
      }
    }.scan(block, null);
    return !isLeftBefore[0];
  }
}
