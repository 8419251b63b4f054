package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which values a statement needs before the resources in it, and has to go on evaluating before
 * them (JLS 15.7): the receiver in {@code new Parser().parse(new FileReader(file))}.
 */
final class ValuesBefore {
  private final SourceText source;
  private final EvaluationOrder evaluationOrder;
  private final InertExpression inert;

  ValuesBefore(SourceText source, EvaluationOrder evaluationOrder, VisitorState state) {
    this.source = source;
    this.evaluationOrder = evaluationOrder;
    this.inert = new InertExpression(state);
  }

  /**
   * The values before {@code resources}, in order of evaluation; none where all of them are inert.
   *
   * @throws RefusedException if one can't move before the statement without another
   */
  ImmutableList<TreePath> of(List<TreePath> resources, Tree statement) {
    List<TreePath> before = new ArrayList<>();
    boolean isConditional = false;
    for (TreePath resource : resources) {
      EvaluationOrder.Predecessors predecessors =
          evaluationOrder.predecessors(resource, resources, statement);
      isConditional |= !predecessors.conditions().isEmpty();
      predecessors.before().stream()
          .filter(part -> before.stream().noneMatch(other -> other.getLeaf() == part.getLeaf()))
          .forEach(before::add);
    }
    int last = -1;
    for (TreePath part : before) {
      if (!inert.isInert(part.getLeaf())) {
        last = Math.max(last, source.start(part.getLeaf()));
      }
    }
    if (last < 0) {
      return ImmutableList.of();
    }
    if (isConditional) {
      throw new RefusedException(Refusal.EVALUATION_ORDER);
    }
    List<TreePath> values = new ArrayList<>();
    for (TreePath part : before) {
      if (source.start(part.getLeaf()) <= last && !isConstant(part.getLeaf())) {
        requireValue(part, resources);
        values.add(part);
      }
    }
    values.sort(Comparator.comparingInt(value -> source.start(value.getLeaf())));
    return ImmutableList.copyOf(values);
  }

  /** Whether {@code part} is the same after anything else has been evaluated. */
  private boolean isConstant(Tree part) {
    return inert.isStable(part) || isNoValue(part);
  }

  /** The name of a type, {@code this} or {@code super}. */
  private static boolean isNoValue(Tree part) {
    if (!(part instanceof IdentifierTree) && !(part instanceof MemberSelectTree)) {
      return false;
    }
    return !(getSymbol(part) instanceof VarSymbol variable)
        || variable.name.contentEquals("this")
        || variable.name.contentEquals("super");
  }

  /** Refuses what is no value, or is evaluated after one of {@code resources}. */
  private void requireValue(TreePath part, List<TreePath> resources) {
    Tree tree = part.getLeaf();
    Tree parent = part.getParentPath().getLeaf();
    boolean isTarget =
        (parent instanceof AssignmentTree assignment && assignment.getVariable() == tree)
            || (parent instanceof CompoundAssignmentTree compound
                && compound.getVariable() == tree);
    boolean isLate =
        resources.stream().anyMatch(resource -> source.end(resource.getLeaf()) <= source.end(tree));
    if (!(tree instanceof ExpressionTree) || isTarget || isLate) {
      throw new RefusedException(Refusal.EVALUATION_ORDER);
    }
  }
}
