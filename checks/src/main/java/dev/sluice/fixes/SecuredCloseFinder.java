package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.Cause;
import dev.sluice.flow.Witness;
import java.util.List;
import java.util.Optional;

/** Finds the closes that need no more than not to be skipped by what comes before them. */
final class SecuredCloseFinder {
  private final TreePath member;

  SecuredCloseFinder(TreePath member) {
    this.member = member;
  }

  /** The close that cures {@code leak} once nothing skips it; empty where that isn't enough. */
  Optional<SecuredClose> find(Leak leak) {
    if (leak.witnesses().isEmpty() || leak.witnesses().stream().anyMatch(Witness::isWithoutCause)) {
      return Optional.empty();
    }
    return leak.closes().stream().flatMap(close -> findIn(close, leak).stream()).findFirst();
  }

  private Optional<SecuredClose> findIn(MethodInvocationTree call, Leak leak) {
    TreePath statement = TreePath.getPath(member, call);
    while (statement != null && statement.getParentPath() != null) {
      Optional<TryTree> tree = findTry(statement.getParentPath());
      if (tree.isPresent()) {
        SecuredClose secured =
            new SecuredClose(
                leak,
                tree.get(),
                (BlockTree) statement.getParentPath().getLeaf(),
                (StatementTree) statement.getLeaf());
        if (isClose(secured, TreePath.getPath(statement, call))
            && isHeldByOne(secured.leak())
            && failsBefore(secured)) {
          return Optional.of(secured);
        }
      }
      statement = statement.getParentPath();
    }
    return Optional.empty();
  }

  /**
   * The {@code try} whose {@code finally} is, or begins with the block of a {@code try} that is.
   */
  private static Optional<TryTree> findTry(TreePath block) {
    if (!(block.getLeaf() instanceof BlockTree)
        || block.getParentPath() == null
        || !(block.getParentPath().getLeaf() instanceof TryTree tree)) {
      return Optional.empty();
    }
    if (tree.getFinallyBlock() == block.getLeaf()) {
      return Optional.of(tree);
    }
    TreePath outer = block.getParentPath().getParentPath();
    boolean isFirst =
        tree.getBlock() == block.getLeaf()
            && tree.getResources().isEmpty()
            && tree.getFinallyBlock() == null
            && outer.getLeaf() instanceof BlockTree statements
            && statements.getStatements().get(0) == tree;
    return isFirst ? findTry(outer) : Optional.empty();
  }

  /** Whether the variable that is closed is the only one that ever holds the resource. */
  private static boolean isHeldByOne(Leak leak) {
    return leak.references().size() == 1;
  }

  /** Whether the statement is nothing but the close, null checks and a clause around it aside. */
  private static boolean isClose(SecuredClose secured, TreePath call) {
    TreePath statement = call.getParentPath();
    while (true) {
      for (VarSymbol reference : secured.leak().references()) {
        statement = CloseCall.at(statement, reference).statement();
      }
      if (statement.getLeaf() == secured.close()) {
        return true;
      }
      TreePath block = statement.getParentPath();
      boolean isAloneInTry =
          block.getLeaf() instanceof BlockTree body
              && body.getStatements().size() == 1
              && block.getParentPath().getLeaf() instanceof TryTree tree
              && tree.getBlock() == body
              && tree.getFinallyBlock() == null
              && tree.getResources().isEmpty();
      if (!isAloneInTry) {
        return false;
      }
      statement = block.getParentPath();
    }
  }

  /**
   * Whether each failure that leaves the resource open comes to the {@code finally}, where only
   * what stands before the close can skip it. What fails while the resource gets its variable does
   * not.
   */
  private static boolean failsBefore(SecuredClose secured) {
    List<? extends StatementTree> statements = secured.block().getStatements();
    int index = statements.indexOf(secured.close());
    Tree opening = secured.leak().path().getLeaf();
    Tree holder = AcquisitionSite.of(secured.leak()).holder().getLeaf();
    boolean areAllInTry =
        LocalVariables.contains(secured.tree().getBlock(), opening)
            && secured.leak().causes().stream()
                .map(Cause::tree)
                .allMatch(
                    cause ->
                        LocalVariables.contains(secured.tree(), cause)
                            && !LocalVariables.contains(holder, cause));
    return index > 0
        && areAllInTry
        && declaresNothing(
            statements.subList(0, index), statements.subList(index, statements.size()));
  }

  /** Whether none of {@code before} declares what {@code after} may use. */
  private static boolean declaresNothing(
      List<? extends StatementTree> before, List<? extends StatementTree> after) {
    return before.stream()
        .noneMatch(
            statement ->
                statement instanceof ClassTree
                    || (statement instanceof VariableTree variable
                        && after.stream().anyMatch(later -> mentions(later, variable))));
  }

  private static boolean mentions(Tree later, VariableTree variable) {
    return LocalVariables.mentions(later, ImmutableSet.of(getSymbol(variable)));
  }
}
