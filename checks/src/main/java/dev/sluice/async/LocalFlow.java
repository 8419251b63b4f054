package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of a local variable that is assigned several times reach which of its uses, as in a
 * chain that is built step by step. Errs on the side of too many: what a loop, a {@code switch} or
 * a {@code try} assigns reaches what follows, and so does what was there before.
 */
final class LocalFlow {
  private final VarSymbol variable;
  private final List<TreePath> definitions = new ArrayList<>();
  private final List<TreePath> uses = new ArrayList<>();

  /** When definitions and uses are evaluated, loops aside. */
  private final Map<Tree, Integer> order = new HashMap<>();

  private LocalFlow(VarSymbol variable) {
    this.variable = variable;
  }

  /** The flow of the variable that is declared at {@code declaration}. */
  static LocalFlow of(VarSymbol variable, TreePath declaration) {
    LocalFlow flow = new LocalFlow(variable);
    flow.addDefinition(declaration);
    flow.new Scanner().scan(declaration.getParentPath(), null);
    return flow;
  }

  private void addDefinition(TreePath path) {
    definitions.add(path);
    order.put(path.getLeaf(), order.size());
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree.getVariable()) != variable) {
        return super.visitAssignment(tree, null);
      }
      scan(tree.getExpression(), null);
      addDefinition(getCurrentPath());
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree) == variable) {
        uses.add(getCurrentPath());
        order.put(tree, order.size());
      }
      return null;
    }
  }

  /**
   * Whether each of the values that are told to reach a use does so on some way through the code:
   * there is one assignment at most besides the first, and no other condition can go along with
   * its.
   */
  boolean isExact() {
    return definitions.size() <= 2
        && definitions.stream().skip(1).allMatch(definition -> isDecidedByIf(definition));
  }

  private static boolean isDecidedByIf(TreePath definition) {
    TreePath at = definition.getParentPath();
    while (at.getLeaf() instanceof BlockTree
        || at.getLeaf() instanceof IfTree
        || at.getLeaf() instanceof ExpressionStatementTree) {
      at = at.getParentPath();
    }
    return at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof LambdaExpressionTree;
  }

  /** The uses that the value of {@code definition}, a declaration or assignment, may reach. */
  ImmutableList<TreePath> usesOf(Tree definition) {
    return definitions.stream()
        .filter(path -> path.getLeaf() == definition)
        .flatMap(path -> uses.stream().filter(use -> reaches(path, use)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The values, of declarations and assignments, that may reach {@code use}. */
  ImmutableList<TreePath> valuesAt(TreePath use) {
    ImmutableList.Builder<TreePath> values = ImmutableList.builder();
    for (TreePath definition : definitions) {
      if (reaches(definition, use)) {
        if (definition.getLeaf() instanceof AssignmentTree assignment) {
          values.add(new TreePath(definition, assignment.getExpression()));
        } else if (definition.getLeaf() instanceof VariableTree variable
            && variable.getInitializer() != null) {
          values.add(new TreePath(definition, variable.getInitializer()));
        }
      }
    }
    return values.build();
  }

  private boolean reaches(TreePath definition, TreePath use) {
    int from = order.get(definition.getLeaf());
    int to = order.getOrDefault(use.getLeaf(), -1);
    if (from > to) {
      return isInSameLoop(definition, use);
    }
    return definitions.stream()
        .noneMatch(
            other ->
                from < order.get(other.getLeaf())
                    && order.get(other.getLeaf()) < to
                    && alwaysRunsBefore(other, use));
  }

  /** Whether whoever comes to {@code use}, further on, came through {@code definition}. */
  private boolean alwaysRunsBefore(TreePath definition, TreePath use) {
    TreePath at = definition;
    while (!(at.getLeaf() instanceof BlockTree && Rewrites.isInside(use, at.getLeaf()))) {
      TreePath parent = at.getParentPath();
      if (parent == null || !isCertainIn(parent.getLeaf(), at.getLeaf())) {
        return false;
      }
      at = parent;
    }
    return true;
  }

  /** Whether all ways through {@code parent} assign the variable, if {@code child} does. */
  private boolean isCertainIn(Tree parent, Tree child) {
    if (parent instanceof IfTree branch) {
      return child == branch.getCondition()
          || (branch.getElseStatement() != null
              && assigns(branch.getThenStatement())
              && assigns(branch.getElseStatement()));
    }
    if (parent instanceof TryTree attempt) {
      return attempt.getCatches().isEmpty() || child == attempt.getFinallyBlock();
    }
    return parent instanceof BlockTree
        || parent instanceof SynchronizedTree
        || parent instanceof ExpressionStatementTree
        || parent instanceof ParenthesizedTree
        || parent instanceof AssignmentTree;
  }

  private boolean assigns(StatementTree statement) {
    return definitions.stream().anyMatch(definition -> isCertainUpTo(definition, statement));
  }

  private boolean isCertainUpTo(TreePath definition, StatementTree statement) {
    if (!Rewrites.isInside(definition, statement)) {
      return false;
    }
    for (TreePath at = definition; at.getLeaf() != statement; at = at.getParentPath()) {
      if (!isCertainIn(at.getParentPath().getLeaf(), at.getLeaf())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInSameLoop(TreePath definition, TreePath use) {
    for (TreePath at = definition; at != null; at = at.getParentPath()) {
      boolean isLoop =
          at.getLeaf() instanceof ForLoopTree
              || at.getLeaf() instanceof EnhancedForLoopTree
              || at.getLeaf() instanceof WhileLoopTree
              || at.getLeaf() instanceof DoWhileLoopTree;
      if (isLoop && Rewrites.isInside(use, at.getLeaf())) {
        return true;
      }
    }
    return false;
  }
}
