package dev.sluice.ownership;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;

/** What a comparison compares. */
public final class Comparisons {
  private Comparisons() {}

  /** Whether one operand of {@code comparison} is the literal {@code null}. */
  public static boolean areWithNull(BinaryTree comparison) {
    return comparison.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
        || comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }
}
