package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;

/**
 * Finds a {@code try} behind a declaration that can close the resource, where a header of its own
 * can't: since only the clauses of that {@code try} handle what {@code close()} throws.
 */
final class ExistingTryFinder {
  private final LocalVariables variables;
  private final Definitions definitions;
  private final HeaderVariables headerVariables;
  private final CloseExceptions closeExceptions;
  private final Reach reach;
  private final VisitorState state;

  ExistingTryFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.variables = variables;
    this.headerVariables = new HeaderVariables(source, variables, state);
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.reach = new Reach(variables, state);
    this.state = state;
  }

  /**
   * The {@code try} that can take over the resource that the statement {@code anchor} opens: a
   * declaration, or what gives a declared variable its only value.
   */
  Optional<ExistingTry> find(TreePath anchor, List<Leak> leaks) {
    Optional<VariableTree> declaration = findDeclaration(anchor, leaks);
    if (declaration.isEmpty()
        || Source.instance(state.context).compareTo(Source.JDK9) < 0
        || leaks.stream().anyMatch(leak -> isShared(leak, declaration.get()))) {
      return Optional.empty();
    }
    try {
      boolean isDeclared = declaration.get() == anchor.getLeaf();
      Siblings siblings =
          isDeclared
              ? headerVariables.require(anchor)
              : headerVariables.requireOneValue(declaration.get(), anchor, definitions);
      VarSymbol variable = getSymbol(declaration.get());
      ImmutableSet<VarSymbol> references =
          reach.of(leaks, ImmutableSet.of(), ImmutableSet.of(variable), siblings);
      return findTry(siblings, siblings.indexOf(anchor.getLeaf()) + 1, references, variable)
          .flatMap(path -> toExistingTry(path, declaration.get(), leaks));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private Optional<VariableTree> findDeclaration(TreePath anchor, List<Leak> leaks) {
    if (anchor.getLeaf() instanceof VariableTree tree) {
      return Optional.of(tree);
    }
    Tree holder = AcquisitionSite.of(leaks.get(0)).holder().getLeaf();
    return leaks.size() == 1
            && holder instanceof AssignmentTree assignment
            && isLastIn(anchor.getLeaf(), assignment)
            && getSymbol(assignment.getVariable()) instanceof VarSymbol variable
        ? variables.findDeclaration(variable).map(path -> (VariableTree) path.getLeaf())
        : Optional.empty();
  }

  /** Whether {@code statement} is {@code assignment}, or a {@code try} that ends with it. */
  private static boolean isLastIn(Tree statement, AssignmentTree assignment) {
    if (statement instanceof TryTree tree && tree.getFinallyBlock() == null) {
      return tree.getResources().isEmpty()
          && !tree.getBlock().getStatements().isEmpty()
          && isLastIn(Iterables.getLast(tree.getBlock().getStatements()), assignment);
    }
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() == assignment;
  }

  /** Whether another variable, or an expression around, holds the resource too. */
  private static boolean isShared(Leak leak, VariableTree declaration) {
    return AcquisitionSite.of(leak).levels().size() > 1
        || !leak.references().equals(ImmutableSet.of(getSymbol(declaration)));
  }

  /**
   * Goes on to the only statement that uses {@code references}, as long as nothing else happens.
   */
  private Optional<TreePath> findTry(
      Siblings siblings, int first, ImmutableSet<VarSymbol> references, VarSymbol variable) {
    for (int i = first; i < siblings.size(); i++) {
      StatementTree statement = siblings.get(i);
      if (isOnlyForNull(statement, references, variable)) {
        continue;
      }
      if (LocalVariables.mentions(statement, references)) {
        boolean isOnlyUse =
            siblings.statements().subList(i + 1, siblings.size()).stream()
                .noneMatch(later -> LocalVariables.mentions(later, references));
        return isOnlyUse ? findTryIn(siblings.path(i), references, variable) : Optional.empty();
      }
      if (!isQuiet(statement)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether {@code statement} does something only where there is no resource. */
  private static boolean isOnlyForNull(
      StatementTree statement, ImmutableSet<VarSymbol> references, VarSymbol variable) {
    return statement instanceof IfTree branch
        && branch.getElseStatement() == null
        && CloseCall.isNullTest(branch.getCondition(), Tree.Kind.EQUAL_TO, variable)
        && !LocalVariables.mentions(branch.getThenStatement(), references);
  }

  private Optional<TreePath> findTryIn(
      TreePath statement, ImmutableSet<VarSymbol> references, VarSymbol variable) {
    Tree tree = statement.getLeaf();
    if (tree instanceof TryTree) {
      return Optional.of(statement);
    }
    if (!(tree instanceof IfTree branch)) {
      return Optional.empty();
    }
    StatementTree notNull =
        CloseCall.isNullTest(branch.getCondition(), Tree.Kind.NOT_EQUAL_TO, variable)
            ? branch.getThenStatement()
            : CloseCall.isNullTest(branch.getCondition(), Tree.Kind.EQUAL_TO, variable)
                ? branch.getElseStatement()
                : null;
    StatementTree isNull =
        notNull == branch.getThenStatement()
            ? branch.getElseStatement()
            : branch.getThenStatement();
    if (notNull == null || LocalVariables.mentions(isNull, references)) {
      return Optional.empty();
    }
    TreePath path = new TreePath(statement, notNull);
    return notNull instanceof BlockTree block
        ? findTry(
            new Siblings(path, ImmutableList.copyOf(block.getStatements())),
            0,
            references,
            variable)
        : findTryIn(path, references, variable);
  }

  /** Whether no declared exception and no jump leads away from {@code statement}. */
  private boolean isQuiet(StatementTree statement) {
    boolean[] isQuiet = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        isQuiet[0] &= !isJump(tree) && !throwsChecked(tree);
        return super.scan(tree, null);
      }
    }.scan(statement, null);
    return isQuiet[0];
  }

  private static boolean isJump(Tree tree) {
    return tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree
        || tree instanceof YieldTree;
  }

  private boolean throwsChecked(Tree tree) {
    return (tree instanceof MethodInvocationTree || tree instanceof NewClassTree)
        && getSymbol(tree) instanceof MethodSymbol method
        && method.getThrownTypes().stream().anyMatch(closeExceptions::isChecked);
  }

  private Optional<ExistingTry> toExistingTry(
      TreePath path, VariableTree declaration, List<Leak> leaks) {
    TryTree tree = (TryTree) path.getLeaf();
    VarSymbol variable = getSymbol(declaration);
    TreePath block = new TreePath(path, tree.getBlock());
    ExistingTry result =
        new ExistingTry(
            ImmutableList.copyOf(leaks),
            declaration,
            tree,
            CloseCall.of(ImmutableSet.of(variable), variables));
    boolean isPossible =
        !tree.getBlock().getStatements().isEmpty()
            && closeExceptions.areHandled(closeExceptions.thrownBy(variable.type), block)
            && !isNamedOutsideOfBlock(result, variable)
            && areClosedByHeader(result, block, variable);
    return isPossible ? Optional.of(result) : Optional.empty();
  }

  /** Whether header, clauses or {@code finally} use the resource, but to close it in a clause. */
  private boolean isNamedOutsideOfBlock(ExistingTry existingTry, VarSymbol variable) {
    TryTree tree = existingTry.tree();
    ImmutableList.Builder<Tree> others = ImmutableList.builder();
    others.addAll(tree.getResources()).addAll(tree.getCatches());
    boolean isNamedInFinally =
        tree.getFinallyBlock() != null
            && variables.isUsedIn(List.of(tree.getFinallyBlock()), variable, ImmutableSet.of());
    return isNamedInFinally || variables.isUsedIn(others.build(), variable, existingTry.removed());
  }

  /** Whether each close comes last in the block, or first in a clause. */
  private boolean areClosedByHeader(ExistingTry existingTry, TreePath block, VarSymbol variable) {
    TryTree tree = existingTry.tree();
    Siblings siblings = new Siblings(block, ImmutableList.copyOf(tree.getBlock().getStatements()));
    ResourceRegion region = ResourceRegion.ofAll(siblings);
    TailPosition tail = new TailPosition(region, existingTry.removed(), variable.type, state);
    return existingTry.closes().stream()
        .allMatch(
            close ->
                tree.getCatches().stream().anyMatch(clause -> isFirstIn(clause, close))
                    || (LocalVariables.contains(tree.getBlock(), close.tree())
                        && tail.findRefusal(close).isEmpty()));
  }

  private static boolean isFirstIn(CatchTree clause, CloseCall close) {
    List<? extends StatementTree> statements = clause.getBlock().getStatements();
    return !statements.isEmpty() && statements.get(0) == close.tree();
  }
}
