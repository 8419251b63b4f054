package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.ResultOwnership;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/** Which values the local variables of one member get, and where. */
final class Definitions {
  private final LocalVariables variables;
  private final ImmutableSet<Tree> acquisitions;
  private final VisitorState state;
  private final Optional<CallEffects> effects;

  /**
   * @param leaks what is known to open a resource
   */
  Definitions(LocalVariables variables, List<Leak> leaks, VisitorState state) {
    this.variables = variables;
    this.acquisitions =
        leaks.stream().map(Leak::acquisition).collect(ImmutableSet.toImmutableSet());
    this.state = state;
    this.effects = LeakAnalysis.instance(state).effects();
  }

  /** Whether {@code statement} assigns {@code variable}, at any depth. */
  boolean isAssignedIn(Tree statement, VarSymbol variable) {
    return variables.assignments(variable).stream()
        .anyMatch(path -> LocalVariables.contains(statement, path.getLeaf()));
  }

  /** Whether {@code statement} declares {@code variable}, or assigns it at any depth. */
  boolean isDefinedIn(StatementTree statement, VarSymbol variable) {
    return (statement instanceof VariableTree && variable.equals(getSymbol(statement)))
        || isAssignedIn(statement, variable);
  }

  /** Whether {@code variable} is null at times. */
  boolean mayBeNull(VarSymbol variable) {
    return values(variable).stream().anyMatch(PossibleValues::includeNull);
  }

  /**
   * Whether a header may name {@code variable}: nothing assigns it again once it has a value.
   *
   * @param anchor the statement behind which it has its value
   */
  boolean isEffectivelyFinal(VarSymbol variable, TreePath anchor) {
    ImmutableList<TreePath> assignments = variables.assignments(variable);
    if (assignments.isEmpty()) {
      return true;
    }
    // A parameter has a value before any assignment.
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        && initializer(variable).isEmpty()
        && assignments.stream().allMatch(path -> isPlainIn(anchor, path))
        && assignments.stream()
            .allMatch(
                one ->
                    assignments.stream()
                        .allMatch(other -> one == other || areAlternatives(one, other, anchor)));
  }

  /**
   * Refuses where {@code variable} may hold, behind {@code anchor}, what was not opened for it:
   * somebody else closes that.
   */
  void requireOwned(VarSymbol variable, TreePath anchor) {
    if (isDefinition(anchor.getLeaf(), variable)) {
      return;
    }
    int end = state.getEndPosition(anchor.getLeaf());
    boolean isOwned =
        (isWithoutFirstValue(variable) || alwaysAssigns(anchor.getLeaf(), variable))
            && initializer(variable).stream().allMatch(this::isOpened)
            && variables.assignments(variable).stream()
                .filter(path -> getStartPosition(path.getLeaf()) < end)
                .allMatch(
                    path ->
                        path.getLeaf() instanceof AssignmentTree assignment
                            && isOpened(assignment.getExpression()));
    if (!isOwned) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
  }

  /** Refuses a variable that ever gets a value which was not opened for it, and may be lost. */
  void requireOnlyOwned(VarSymbol variable) {
    requireAll(variable, this::isOpened);
  }

  /** Refuses a variable that ever gets a value which was not opened for it. */
  void requireOnlyOpened(VarSymbol variable) {
    requireAll(variable, value -> isOpened(value) || isAcquisition(value));
  }

  private void requireAll(VarSymbol variable, Predicate<ExpressionTree> test) {
    boolean isOwned =
        isWithoutFirstValue(variable)
            && initializer(variable).stream().allMatch(test)
            && variables.assignments(variable).stream()
                .allMatch(
                    path ->
                        path.getLeaf() instanceof AssignmentTree assignment
                            && test.test(assignment.getExpression()));
    if (!isOwned) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
  }

  /** Whether {@code variable} gets no value but by its declaration and by assignments. */
  private boolean isWithoutFirstValue(VarSymbol variable) {
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        && variables
            .findDeclaration(variable)
            .filter(path -> path.getParentPath().getLeaf() instanceof EnhancedForLoopTree)
            .isEmpty();
  }

  /** Whether {@code statement} does not end without giving {@code variable} another value. */
  static boolean alwaysAssigns(Tree statement, VarSymbol variable) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().anyMatch(each -> alwaysAssigns(each, variable));
    }
    if (statement instanceof IfTree branch) {
      return branch.getElseStatement() != null
          && alwaysAssigns(branch.getThenStatement(), variable)
          && alwaysAssigns(branch.getElseStatement(), variable);
    }
    return isDefinition(statement, variable);
  }

  /** Whether {@code statement} does nothing but to give {@code variable} a value. */
  static boolean isDefinition(Tree statement, VarSymbol variable) {
    if (statement instanceof VariableTree declaration) {
      return declaration.getInitializer() != null && variable.equals(getSymbol(declaration));
    }
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof AssignmentTree assignment
        && variable.equals(getSymbol(assignment.getVariable()));
  }

  /** Whether behind {@code anchor} its variable may be null, where that is no plain definition. */
  static boolean isNullable(TreePath anchor) {
    boolean isPlain =
        anchor.getLeaf() instanceof VariableTree
            || anchor.getLeaf() instanceof ExpressionStatementTree;
    return !isPlain || PossibleValues.includeNull(valueOf(anchor.getLeaf()));
  }

  /** What {@code statement}, a definition, gives its variable. */
  static ExpressionTree valueOf(Tree statement) {
    return statement instanceof VariableTree declaration
        ? declaration.getInitializer()
        : ((AssignmentTree) ((ExpressionStatementTree) statement).getExpression()).getExpression();
  }

  /**
   * The statement that gives {@code variable} the value of {@code leak}.
   *
   * @throws RefusedException if it does something else, too
   */
  static TreePath statementOf(Leak leak, VarSymbol variable) {
    TreePath holder = AcquisitionSite.of(leak).holder();
    TreePath statement = holder.getLeaf() instanceof VariableTree ? holder : holder.getParentPath();
    if (!isDefinition(statement.getLeaf(), variable)) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    return statement;
  }

  /**
   * The statements around {@code definition}, one that gives a variable its value.
   *
   * @throws RefusedException if it is a branch by itself
   */
  static Siblings siblingsOf(TreePath definition) {
    return Siblings.of(definition)
        .orElseThrow(() -> new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION));
  }

  /** Whether {@code use} is where an assignment puts a value. */
  static boolean isTarget(TreePath use) {
    return use.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf();
  }

  private ImmutableList<ExpressionTree> values(VarSymbol variable) {
    ImmutableList.Builder<ExpressionTree> result = ImmutableList.builder();
    initializer(variable).ifPresent(result::add);
    for (TreePath path : variables.assignments(variable)) {
      if (path.getLeaf() instanceof AssignmentTree assignment) {
        result.add(assignment.getExpression());
      }
    }
    return result.build();
  }

  private Optional<ExpressionTree> initializer(VarSymbol variable) {
    return variables
        .findDeclaration(variable)
        .map(path -> ((VariableTree) path.getLeaf()).getInitializer());
  }

  /** Refuses an acquisition beside which a value stands that is not opened for the same holder. */
  void requireOwnedAlternatives(Leak leak) {
    if (!AcquisitionSite.of(leak).alternatives().stream().allMatch(this::isOpened)) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
  }

  /** Whether {@code value} is null, or is opened where it stands. */
  private boolean isOpened(ExpressionTree value) {
    return PossibleValues.of(value).stream()
        .allMatch(
            each ->
                each.getKind() == Tree.Kind.NULL_LITERAL
                    || (each instanceof NewClassTree creation && isAroundNothingElse(creation))
                    || acquisitions.stream()
                        .anyMatch(acquisition -> LocalVariables.contains(each, acquisition)));
  }

  /** Whether {@code value} calls what is known to open something for its caller. */
  private boolean isAcquisition(ExpressionTree value) {
    return value instanceof MethodInvocationTree call
        && effects
            .map(known -> known.of(call).result())
            .filter(result -> result instanceof ResultOwnership.Acquired own && !own.isOfField())
            .isPresent();
  }

  /** Whether {@code creation} wraps nothing but what was opened, or what a local variable holds. */
  private boolean isAroundNothingElse(NewClassTree creation) {
    return effects.stream()
        .flatMap(known -> known.of(creation).sharedOperands().stream())
        .flatMap(operand -> OperandTree.of(creation, operand).stream())
        .allMatch(
            wrapped ->
                isOpened(wrapped)
                    || (getSymbol(wrapped) instanceof VarSymbol variable
                        && variable.getKind() == ElementKind.LOCAL_VARIABLE));
  }

  private static boolean isPlainIn(TreePath anchor, TreePath assignment) {
    return assignment.getLeaf() instanceof AssignmentTree
        && LocalVariables.contains(anchor.getLeaf(), assignment.getLeaf())
        && isOutsideOfLoops(assignment, anchor.getLeaf());
  }

  /** Whether no loop stands between {@code path} and {@code anchor}, a tree around it. */
  static boolean isOutsideOfLoops(TreePath path, Tree anchor) {
    for (Tree tree : path) {
      if (tree == anchor) {
        return true;
      }
      if (TailPosition.isLoop(tree)) {
        return false;
      }
    }
    return false;
  }

  /** Whether {@code one} and {@code other} stand in the two branches of one {@code if}. */
  private static boolean areAlternatives(TreePath one, TreePath other, TreePath anchor) {
    for (Tree tree : one) {
      if (tree instanceof IfTree branch && LocalVariables.contains(branch, other.getLeaf())) {
        Tree then = branch.getThenStatement();
        return LocalVariables.contains(then, one.getLeaf())
            != LocalVariables.contains(then, other.getLeaf());
      }
      if (tree == anchor.getLeaf()) {
        return false;
      }
    }
    return false;
  }
}
