package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one block, or of one old-style case group, or a branch that is no block.
 *
 * @param container the path to the block or case, or to what branches
 */
record Siblings(TreePath container, ImmutableList<StatementTree> statements) {

  /** The siblings of the statement at {@code statement}, if it stands in such a list. */
  static Optional<Siblings> of(TreePath statement) {
    TreePath container = statement.getParentPath();
    if (container == null) {
      return Optional.empty();
    }
    return findStatements(container.getLeaf())
        .filter(list -> list.contains(statement.getLeaf()))
        .map(list -> new Siblings(container, ImmutableList.copyOf(list)));
  }

  /** The one statement at {@code statement} that an arrow leads to in a switch. */
  static Optional<Siblings> ofRule(TreePath statement) {
    return statement.getParentPath().getLeaf() instanceof CaseTree rule
            && rule.getBody() == statement.getLeaf()
            && statement.getLeaf() instanceof StatementTree tree
        ? Optional.of(new Siblings(statement.getParentPath(), ImmutableList.of(tree)))
        : Optional.empty();
  }

  /** The branch at {@code statement}, which one other statement may take the place of. */
  static Optional<Siblings> ofBranch(TreePath statement) {
    TreePath container = statement.getParentPath();
    boolean isBranch =
        container != null
            && switch (container.getLeaf().getKind()) {
              case IF, WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> true;
              default -> false;
            };
    boolean isHead =
        isBranch
            && container.getLeaf() instanceof ForLoopTree loop
            && loop.getStatement() != statement.getLeaf();
    return isBranch && !isHead && statement.getLeaf() instanceof StatementTree tree
        ? Optional.of(new Siblings(container, ImmutableList.of(tree)))
        : Optional.empty();
  }

  int indexOf(Tree statement) {
    return statements.indexOf(statement);
  }

  StatementTree get(int index) {
    return statements.get(index);
  }

  int size() {
    return statements.size();
  }

  TreePath path(int index) {
    return new TreePath(container, get(index));
  }

  boolean isLast(Tree statement) {
    return indexOf(statement) == size() - 1;
  }

  /** Whether the variables with {@code index} and the next one share the type before them. */
  boolean isDeclaredWithNext(int index) {
    return index >= 0
        && index + 1 < size()
        && get(index) instanceof VariableTree
        && get(index + 1) instanceof VariableTree
        && getStartPosition(get(index)) == getStartPosition(get(index + 1));
  }

  /** Whether this is a branch that is no block. */
  boolean isBranch() {
    return findStatements(container.getLeaf()).isEmpty();
  }

  boolean isCaseGroup() {
    return container.getLeaf() instanceof CaseTree;
  }

  /** Whether both are the statements of one block, or one branch. */
  boolean isSameList(Siblings other) {
    return container.getLeaf() == other.container.getLeaf() && get(0) == other.get(0);
  }

  private static Optional<List<? extends StatementTree>> findStatements(Tree container) {
    if (container instanceof BlockTree blockTree) {
      return Optional.of(blockTree.getStatements());
    }
    if (container instanceof CaseTree caseTree) {
      return Optional.ofNullable(caseTree.getStatements());
    }
    return Optional.empty();
  }
}
