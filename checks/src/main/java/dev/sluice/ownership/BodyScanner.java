package dev.sluice.ownership;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreeScanner;

/**
 * Scans the code of one body: lambdas and classes in it are bodies of their own and are not
 * entered.
 *
 * @param <P> what is handed down
 */
public abstract class BodyScanner<P> extends TreeScanner<Void, P> {
  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, P parameter) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, P parameter) {
    return null;
  }
}
