package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;

/** Whether a part of a statement can be evaluated before the statement, and when it is at all. */
final class EvaluationOrder {
  private final InertExpression inert;

  EvaluationOrder(VisitorState state) {
    this.inert = new InertExpression(state);
  }

  /**
   * What a statement evaluates before one of its expressions, unless that is evaluated before the
   * statement, too.
   *
   * @param conditions those under which it evaluates that expression, innermost first
   * @param before other parts
   */
  record Predecessors(ImmutableList<Condition> conditions, ImmutableList<TreePath> before) {}

  /**
   * The conditions under which {@code statement} evaluates {@code expression}, innermost first.
   *
   * @param extracted what is evaluated before the statement, too
   * @throws RefusedException unless everything evaluated before is inert or extracted
   */
  ImmutableList<Condition> conditions(
      TreePath expression, List<TreePath> extracted, Tree statement) {
    Predecessors predecessors = predecessors(expression, extracted, statement);
    if (!predecessors.before().stream().map(TreePath::getLeaf).allMatch(inert::isInert)) {
      throw new RefusedException(Refusal.EVALUATION_ORDER);
    }
    return predecessors.conditions();
  }

  /**
   * What {@code statement} evaluates before {@code expression}.
   *
   * @param extracted what is evaluated before the statement, too
   * @throws RefusedException if that can't be told
   */
  Predecessors predecessors(TreePath expression, List<TreePath> extracted, Tree statement) {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    ImmutableList.Builder<TreePath> before = ImmutableList.builder();
    Tree child = expression.getLeaf();
    for (TreePath path = expression.getParentPath();
        child != statement;
        path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      Optional<Condition> condition = Condition.of(child, tree);
      if (condition.isPresent()) {
        requireStable(condition.get());
        conditions.add(condition.get());
        child = tree;
        continue;
      }
      for (Tree part : evaluatedBefore(child, tree)) {
        if (extracted.stream().noneMatch(other -> other.getLeaf() == part)) {
          before.add(new TreePath(path, part));
        }
      }
      child = tree;
    }
    return new Predecessors(conditions.build(), before.build());
  }

  /** Refuses a condition that can't be evaluated twice. */
  private void requireStable(Condition condition) {
    if (!inert.isStable(condition.expression())) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
  }

  /** The parts of {@code tree} that are evaluated before its part {@code child}. */
  private static ImmutableList<Tree> evaluatedBefore(Tree child, Tree tree) {
    ImmutableList.Builder<Tree> result = ImmutableList.builder();
    if (tree instanceof NewClassTree newClassTree
        && newClassTree.getEnclosingExpression() != null) {
      result.add(newClassTree.getEnclosingExpression());
    }
    if (tree instanceof MethodInvocationTree methodInvocationTree
        && methodInvocationTree.getMethodSelect() != child
        && methodInvocationTree.getMethodSelect() instanceof MemberSelectTree) {
      result.add(((MemberSelectTree) methodInvocationTree.getMethodSelect()).getExpression());
    }
    List<? extends ExpressionTree> arguments = AcquisitionSite.arguments(tree);
    if (arguments.contains(child)) {
      return result.addAll(arguments.subList(0, arguments.indexOf(child))).build();
    }
    if (tree instanceof AssignmentTree assignmentTree && assignmentTree.getExpression() == child) {
      return ImmutableList.of(assignmentTree.getVariable());
    }
    if (tree instanceof CompoundAssignmentTree assignment && assignment.getExpression() == child) {
      return ImmutableList.of(assignment.getVariable());
    }
    if (tree instanceof BinaryTree binaryTree && binaryTree.getRightOperand() == child) {
      return ImmutableList.of(binaryTree.getLeftOperand());
    }
    if (tree instanceof ArrayAccessTree access && access.getIndex() == child) {
      return ImmutableList.of(access.getExpression());
    }
    if (tree instanceof MethodInvocationTree
        || tree instanceof BinaryTree
        || tree instanceof UnaryTree
        || tree instanceof ArrayAccessTree
        || tree instanceof InstanceOfTree
        || tree instanceof MemberSelectTree
        || tree instanceof ParenthesizedTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof TypeCastTree
        || tree instanceof VariableTree
        || tree instanceof ExpressionStatementTree
        || runsValueOnce(tree, child)) {
      return ImmutableList.of();
    }
    boolean isHead = tree instanceof ForLoopTree || tree instanceof DoWhileLoopTree;
    throw new RefusedException(isHead ? Refusal.HEAD_OF_LOOP : Refusal.TEMPORARY);
  }

  /** Whether {@code value} is what the statement {@code tree} begins with, once. */
  private static boolean runsValueOnce(Tree tree, Tree value) {
    return tree instanceof ReturnTree
        || tree instanceof YieldTree
        || tree instanceof ThrowTree
        || tree instanceof SynchronizedTree
        || tree instanceof SwitchTree
        || (tree instanceof IfTree branch && branch.getCondition() == value)
        || (tree instanceof EnhancedForLoopTree loop && loop.getExpression() == value)
        || (tree instanceof ForLoopTree loop && loop.getInitializer().indexOf(value) == 0);
  }
}
