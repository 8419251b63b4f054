package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the code fails with the resource of some leaks, closes it or gives it away. */
final class LeakPoints {
  private final LocalVariables variables;
  private final ImmutableList<Leak> leaks;

  /**
   * @param leaks the values of one variable, or a value that has none
   */
  LeakPoints(LocalVariables variables, List<Leak> leaks) {
    this.variables = variables;
    this.leaks = ImmutableList.copyOf(leaks);
  }

  /** Where the calls and {@code throw}s stand that leave the resource open. */
  ImmutableList<Integer> failures(boolean areDeclared) {
    return leaks.stream()
        .flatMap(leak -> leak.witnesses().stream())
        .flatMap(witness -> failures(witness, areDeclared))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Integer> failures(Witness witness, boolean areDeclared) {
    return witness.isWithoutCause()
        ? thrownAt(witness)
        : witness.causes().stream()
            .filter(cause -> !areDeclared || cause.isChecked())
            .map(cause -> getStartPosition(cause.tree()));
  }

  /** An explicit throw is an exit without a cause; any other is no failure. */
  private static Stream<Integer> thrownAt(Witness witness) {
    return witness.kind() == ExitKind.EXCEPTIONAL
        ? witness.exit().stream().map(tree -> getStartPosition(tree))
        : Stream.empty();
  }

  ImmutableList<TreePath> handOversIn(TreePath statement) {
    return pathsIn(statement, leaks.stream().flatMap(leak -> leak.handOvers().stream()));
  }

  /** Where another variable, which lives longer, gets the resource or a wrapper of it. */
  ImmutableList<TreePath> sharesIn(TreePath statement, Optional<VarSymbol> holder) {
    ImmutableSet<VarSymbol> references =
        leaks.stream()
            .flatMap(leak -> leak.references().stream())
            .filter(reference -> !holder.equals(Optional.of(reference)))
            .collect(ImmutableSet.toImmutableSet());
    return references.stream()
        .flatMap(reference -> variables.assignments(reference).stream())
        .filter(path -> LocalVariables.contains(statement.getLeaf(), path.getLeaf()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Where other variables than {@code holder} that refer to the resource are declared. */
  ImmutableList<TreePath> declarations(VarSymbol holder) {
    return leaks.stream()
        .flatMap(leak -> leak.references().stream())
        .distinct()
        .filter(reference -> !reference.equals(holder))
        .flatMap(reference -> variables.findDeclaration(reference).stream())
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<TreePath> closesIn(TreePath statement) {
    return pathsIn(statement, leaks.stream().flatMap(leak -> leak.closes().stream()));
  }

  private static ImmutableList<TreePath> pathsIn(TreePath statement, Stream<? extends Tree> trees) {
    return trees
        .distinct()
        .filter(tree -> LocalVariables.contains(statement.getLeaf(), tree))
        .map(tree -> TreePath.getPath(statement, tree))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the value of {@code handOver} leaves the method at once. */
  static boolean isReturned(TreePath handOver) {
    return handOver.getLeaf() instanceof ReturnTree
        || handOver.getParentPath().getLeaf() instanceof ReturnTree;
  }

  /** Whether nothing but an assignment that can't fail is left to do after {@code handOver}. */
  static boolean isWholeStatement(TreePath handOver) {
    Tree parent = handOver.getParentPath().getLeaf();
    if (parent instanceof AssignmentTree assignment) {
      return handOver.getParentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree
          && isOfThisObject(assignment.getVariable());
    }
    return parent instanceof ExpressionStatementTree || parent instanceof VariableTree;
  }

  private static boolean isOfThisObject(Tree target) {
    return target instanceof IdentifierTree
        || (target instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree owner
            && owner.getName().contentEquals("this"));
  }
}
