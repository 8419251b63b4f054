package dev.sluice.fixes;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Deletes the statements that headers make redundant, and a {@code finally} that this empties. */
final class RemovalWriter {
  private final SourceText source;
  private final ImmutableSet<StatementTree> removed;
  private final InertExpression inert;
  private final TextEdits edits;
  private final Set<Tree> dropped = new HashSet<>();

  RemovalWriter(
      SourceText source, ImmutableSet<StatementTree> removed, TextEdits edits, VisitorState state) {
    this.source = source;
    this.removed = removed;
    this.inert = new InertExpression(state);
    this.edits = edits;
    removed.forEach(this::moveCommentsOfTry);
  }

  /** A {@code try} that closes, behind null checks or not, goes elsewhere as it is. */
  private void moveCommentsOfTry(StatementTree statement) {
    if (statement instanceof TryTree) {
      edits.moveComments(source.start(statement), source.end(statement));
    } else if (statement instanceof IfTree check) {
      moveCommentsOfTry(check.getThenStatement());
    } else if (statement instanceof BlockTree block) {
      block.getStatements().forEach(this::moveCommentsOfTry);
    }
  }

  void write(CloseCall close) {
    source.requireShape(close.tree(), "", suffix(close.tree()));
    TreePath statement = withEmptiedBranch(close.statement());
    Optional<TreePath> emptied = findEmptiedTry(statement);
    Optional<IfTree> elsewise = findEmptiedElse(statement);
    if (emptied.isPresent()) {
      dropFinally(emptied.get());
    } else if (elsewise.isPresent()) {
      dropElse(elsewise.get());
    } else if (Siblings.of(statement).isPresent()) {
      delete(statement.getLeaf());
    } else {
      deleteBranch(statement);
    }
  }

  /** The {@code if} of which {@code statement} is all that there is; else {@code statement}. */
  private TreePath withEmptiedBranch(TreePath statement) {
    TreePath outer = statement.getParentPath();
    if (outer.getLeaf() instanceof BlockTree block && removed.containsAll(block.getStatements())) {
      outer = outer.getParentPath();
    }
    return outer.getLeaf() instanceof IfTree branch
            && branch.getElseStatement() == null
            && inert.isInert(branch.getCondition())
            && (findEmptiedTry(outer).isPresent() || Siblings.of(outer).isPresent())
        ? outer
        : statement;
  }

  private static String suffix(StatementTree statement) {
    return statement instanceof IfTree ? "" : statement instanceof TryTree ? "}" : ";";
  }

  /** The {@code try} whose {@code finally} holds {@code statement} and nothing that stays. */
  private Optional<TreePath> findEmptiedTry(TreePath statement) {
    TreePath block = statement.getParentPath();
    TreePath parent = block.getParentPath();
    return parent.getLeaf() instanceof TryTree
            && ((TryTree) parent.getLeaf()).getFinallyBlock() == block.getLeaf()
            && ((BlockTree) block.getLeaf())
                .getStatements().stream()
                    .allMatch(other -> other == statement.getLeaf() || removed.contains(other))
        ? Optional.of(parent)
        : Optional.empty();
  }

  /** The {@code if} whose {@code else} holds {@code statement} and nothing that stays. */
  private Optional<IfTree> findEmptiedElse(TreePath statement) {
    TreePath block = statement.getParentPath();
    return block.getLeaf() instanceof BlockTree statements
            && block.getParentPath().getLeaf() instanceof IfTree branch
            && branch.getElseStatement() == block.getLeaf()
            && branch.getThenStatement() instanceof BlockTree
            && removed.containsAll(statements.getStatements())
        ? Optional.of(branch)
        : Optional.empty();
  }

  private void dropElse(IfTree branch) {
    if (dropped.add(branch)) {
      source.requireShape(branch.getElseStatement(), "{", "}");
      delete(source.end(branch.getThenStatement()), source.end(branch.getElseStatement()));
    }
  }

  private void dropFinally(TreePath path) {
    TryTree tree = (TryTree) path.getLeaf();
    if (!dropped.add(tree)) {
      return;
    }
    source.requireShape(tree, "try", "}");
    source.requireShape(tree.getBlock(), "{", "}");
    source.requireShape(tree.getFinallyBlock(), "{", "}");
    if (!tree.getCatches().isEmpty()) {
      delete(source.end(tree.getCatches().get(tree.getCatches().size() - 1)), source.end(tree));
    } else if (!tree.getResources().isEmpty()) {
      delete(source.end(tree.getBlock()), source.end(tree));
    } else {
      unwrap(tree);
    }
  }

  /** Leaves the statements of the block. What follows is a jump at most, so no names can clash. */
  private void unwrap(TryTree tree) {
    BlockTree block = tree.getBlock();
    int open = source.start(block);
    int close = source.end(block) - 1;
    String unit = source.indentUnit(source.indentation(source.start(tree)));
    edits.delete(source.start(tree), open + 1);
    edits.shift(open + 1, source.lineStart(close), -1, unit);
    edits.delete(close, source.end(tree));
  }

  private void delete(Tree tree) {
    edits.delete(source.start(tree), source.end(tree));
  }

  /** Deletes the end of a statement whose last line stays. */
  private void delete(int start, int end) {
    StringBuilder comments = new StringBuilder();
    for (String comment : edits.comments(start, end)) {
      comments.append(source.lineSeparator()).append(source.indentation(start)).append(comment);
    }
    edits.replace(start, end, comments.toString());
  }

  /** Deletes what is the whole of a branch, and the {@code if} with it where nothing is left. */
  private void deleteBranch(TreePath statement) {
    Tree parent = statement.getParentPath().getLeaf();
    if (parent instanceof IfTree branch) {

      boolean isWhole =
          branch.getElseStatement() == null
              && inert.isInert(branch.getCondition())
              && Siblings.of(statement.getParentPath()).isPresent();
      if (isWhole) {
        delete(branch);
        return;
      }
    }
    edits.replace(source.start(statement.getLeaf()), source.end(statement.getLeaf()), "{}");
  }
}
