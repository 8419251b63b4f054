package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;

/** Where a call stands: in a chain over several lines, where its name is. */
public final class CallPosition {
  private CallPosition() {}

  /** The offset of the name of a call, or of the start of any other tree. */
  public static int of(Tree tree) {
    return tree instanceof JCTree javacTree
        ? javacTree.getPreferredPosition()
        : ASTHelpers.getStartPosition(tree);
  }
}
