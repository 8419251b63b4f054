package dev.sluice.flow;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;

/**
 * An upper estimate of the number of blocks. A {@code finally} block is copied once for the normal
 * and once for the exceptional way, so each nesting of one in another doubles what is inside.
 */
final class SizeEstimate extends TreeScanner<Void, Void> {
  /** The kinds of tree that begin or end a block. */
  private static final ImmutableSet<Tree.Kind> STEPS =
      ImmutableSet.of(
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.NEW_CLASS,
          Tree.Kind.IF,
          Tree.Kind.THROW,
          Tree.Kind.RETURN,
          Tree.Kind.TRY);

  private long weight = 1;
  private long size;

  long of(Tree body) {
    scan(body, null);
    return size;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    // Past the bound the exact number is of no interest, and deep nesting would overflow.
    if (tree == null || size > BodyGraph.MAX_BLOCKS) {
      return null;
    }
    if (STEPS.contains(tree.getKind())) {
      size += weight;
    }
    return super.scan(tree, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    scan(tree.getCatches(), null);
    weight *= 2;
    scan(tree.getFinallyBlock(), null);
    weight /= 2;
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    // When the body under estimate is itself a lambda, its own tree is the first that is scanned.
    return size == 0 ? super.visitLambdaExpression(tree, null) : null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
