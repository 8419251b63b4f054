package dev.sluice.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;

/**
 * Code that has a control-flow graph of its own: a method, constructor, lambda, initialiser or
 * field initialiser.
 *
 * @param path the path to the code, for a method or lambda to its body
 * @param code the same for the graph library
 */
public record Body(TreePath path, UnderlyingAST code) {

  /** The innermost body that {@code expression} is evaluated in. */
  public static Optional<Body> around(TreePath expression) {
    TreePath path = expression;
    while (path.getParentPath() != null) {
      Tree leaf = path.getLeaf();
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof LambdaExpressionTree lambda && lambda.getBody() == leaf) {
        TreePath lambdaPath = path.getParentPath();
        return Optional.of(
            new Body(
                path,
                new UnderlyingAST.CFGLambda(
                    lambda,
                    enclosing(lambdaPath, ClassTree.class).orElseThrow(),
                    enclosing(lambdaPath, MethodTree.class).orElse(null))));
      }
      if (parent instanceof MethodTree method && method.getBody() == leaf) {
        TreePath body = path;
        return enclosing(path, ClassTree.class)
            .map(type -> new Body(body, new UnderlyingAST.CFGMethod(method, type)));
      }
      if (parent instanceof ClassTree type
          && (leaf instanceof BlockTree || leaf instanceof VariableTree)) {
        return Optional.of(new Body(path, new UnderlyingAST.CFGStatement(leaf, type)));
      }
      path = path.getParentPath();
    }
    return Optional.empty();
  }

  private static <T extends Tree> Optional<T> enclosing(TreePath path, Class<T> kind) {
    for (Tree tree : path) {
      if (kind.isInstance(tree)) {
        return Optional.of(kind.cast(tree));
      }
    }
    return Optional.empty();
  }
}
