package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far guards reach that close what some path hands over. */
final class GuardExtents {
  private static final Supplier<Type> CLOSEABLE = Suppliers.typeFromString("java.io.Closeable");

  private final SourceText source;
  private final LocalVariables variables;
  private final VisitorState state;
  private final ImmutableList<Leak> leaks;

  /**
   * @param leaks the values of one variable, or a value that has none
   */
  GuardExtents(SourceText source, LocalVariables variables, VisitorState state, List<Leak> leaks) {
    this.source = source;
    this.variables = variables;
    this.state = state;
    this.leaks = ImmutableList.copyOf(leaks);
  }

  /**
   * From the statement with index {@code first} on, as far as a failure may lose the resource: only
   * what leaves by an exception is closed.
   *
   * @throws RefusedException if no such stretch of code covers them all
   */
  GuardExtent onFailure(Siblings siblings, int first) {
    return knowingCloses(siblings, first, unmarkedOnFailure(siblings, first));
  }

  private GuardExtent unmarkedOnFailure(Siblings siblings, int first) {
    ImmutableList<Integer> all = failures(false);
    ImmutableList<Integer> declared = failures(true);
    try {
      return GuardExtent.to(last(siblings, first, all), ImmutableList.of());
    } catch (RefusedException e) {
      if (e.reason() == Refusal.OPEN_ON_NORMAL_PATH) {
        throw e;
      }
      // What remains after the others are covered is not worth a finding.
      boolean isEnough = !declared.isEmpty() && declared.size() < all.size() && isNeverClosed();
      return isEnough
          ? onDeclaredFailure(siblings, first, all, declared)
          : flagged(siblings, first, all, e);
    }
  }

  /**
   * From the statement with index {@code first} on to the last failure, behind which the resource
   * is closed, or another variable has it.
   *
   * @throws RefusedException if that happens earlier
   */
  GuardExtent untilSettled(Siblings siblings, int first, Optional<VarSymbol> holder) {
    ImmutableList<Integer> failures = failures(false);
    int last = lastWith(siblings, first, failures);
    requireCovered(siblings, first, last, failures);
    boolean isSettledBefore =
        IntStream.range(first, last)
            .mapToObj(siblings::path)
            .anyMatch(path -> !closesIn(path).isEmpty() || !sharesIn(path, holder).isEmpty());
    boolean isShareInside =
        sharesIn(siblings.path(last), holder).stream()
            .anyMatch(share -> share.getParentPath().getLeaf() != siblings.get(last));
    if (isSettledBefore || isShareInside) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    return knowingCloses(siblings, first, GuardExtent.to(last, ImmutableList.of()));
  }

  /** Lets the guard know of closes inside of it, where one more might have an effect. */
  private GuardExtent knowingCloses(Siblings siblings, int first, GuardExtent extent) {
    boolean isClosedInside =
        IntStream.rangeClosed(first, extent.last())
            .mapToObj(siblings::path)
            .anyMatch(path -> !closesIn(path).isEmpty());
    return isIdempotent() || !isClosedInside || !extent.marks().isEmpty()
        ? extent
        : GuardExtent.to(extent.last(), marks(siblings, first, extent.last(), failures(true)));
  }

  /** Whether one more close has no effect, as a Closeable promises. */
  private boolean isIdempotent() {
    Type closeable = CLOSEABLE.get(state);
    return leaks.stream()
        .map(leak -> state.getTypes().erasure(leak.type()))
        .allMatch(type -> state.getTypes().isSubtype(type, closeable));
  }

  private GuardExtent onDeclaredFailure(
      Siblings siblings, int first, ImmutableList<Integer> all, ImmutableList<Integer> declared) {
    try {
      return GuardExtent.to(last(siblings, first, declared), ImmutableList.of());
    } catch (RefusedException e) {
      try {
        return flagged(siblings, first, all, e);
      } catch (RefusedException onlyAll) {
        return flagged(siblings, first, declared, e);
      }
    }
  }

  private boolean isNeverClosed() {
    return leaks.stream().noneMatch(Leak::isClosedNormally);
  }

  /** A guard that goes on after a hand-over, and knows of it. */
  private GuardExtent flagged(
      Siblings siblings, int first, ImmutableList<Integer> failures, RefusedException otherwise) {
    if (otherwise.reason() != Refusal.FAILS_AFTER_HAND_OVER) {
      throw otherwise;
    }
    int last = lastWith(siblings, first, failures);
    requireCovered(siblings, first, last, failures);
    return GuardExtent.to(last, marks(siblings, first, last, failures));
  }

  /** Like {@link #onFailure}, for a guard inside of which another one goes on for longer. */
  GuardExtent growing(Siblings siblings, int first, int last) {
    return new GuardExtent(last, marks(siblings, first, siblings.size() - 1, failures(true)), true);
  }

  /** Where from {@code first} to {@code last} a failure must not close the resource any more. */
  private ImmutableList<Guard.Mark> marks(
      Siblings siblings, int first, int last, ImmutableList<Integer> failures) {
    ImmutableList.Builder<Guard.Mark> marks = ImmutableList.builder();
    for (int i = first; i <= last; i++) {
      for (TreePath handOver : handOversIn(siblings.path(i))) {
        if (!isReturned(handOver)) {
          marks.add(mark(handOver, failures));
        }
      }
      if (!isIdempotent()) {
        closesIn(siblings.path(i)).forEach(close -> marks.add(markAt(close, false)));
      }
    }
    return distinct(marks.build());
  }

  /**
   * From the statement with index {@code first} on, as long as {@code references} are used:
   * whatever leaves is closed unless somebody else has it by then.
   */
  GuardExtent always(
      Siblings siblings, int first, VarSymbol holder, ImmutableSet<VarSymbol> references) {
    ImmutableList<Integer> declared = failures(true);
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      if (LocalVariables.mentions(siblings.get(i), references)) {
        last = i;
      }
    }
    if (last < first) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
    requireCovered(siblings, first, last, failures(false));
    ImmutableList.Builder<Guard.Mark> marks = ImmutableList.builder();
    for (int i = first; i <= last; i++) {
      for (TreePath handOver : handOversIn(siblings.path(i))) {
        marks.add(mark(handOver, declared));
      }
      for (TreePath share : sharesIn(siblings.path(i), Optional.of(holder))) {
        requireSettledAfterShare();
        marks.add(markAt(share, true));
      }
      for (TreePath close : closesIn(siblings.path(i))) {
        marks.add(markAt(close, false));
      }
    }
    return GuardExtent.to(last, distinct(marks.build()));
  }

  /** Refuses to leave the resource to a variable that does not settle it on every path. */
  private void requireSettledAfterShare() {
    boolean isLeftOpen =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .anyMatch(
                witness -> witness.isWithoutCause() && witness.kind() != ExitKind.EXCEPTIONAL);
    if (isLeftOpen) {
      throw new RefusedException(Refusal.KEPT_BEYOND_BLOCK);
    }
  }

  /** Behind the statement that does nothing but to hand over; else before it, if it can't fail. */
  private Guard.Mark mark(TreePath handOver, ImmutableList<Integer> failures) {
    if (isWholeStatement(handOver)) {
      return markAt(handOver, true);
    }
    Guard.Mark before = markAt(handOver, false);
    int start = source.start(before.statement());
    int end = source.end(before.statement());
    if (failures.stream().anyMatch(failure -> start <= failure && failure < end)) {
      throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
    }
    return before;
  }

  /** The mark at the statement around {@code expression}, null checks of a close included. */
  private static Guard.Mark markAt(TreePath expression, boolean isBehind) {
    boolean isStatement = expression.getLeaf() instanceof StatementTree;
    TreePath path = isStatement ? expression : expression.getParentPath();
    while (!(path.getLeaf() instanceof StatementTree)) {
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
      }
      path = path.getParentPath();
    }
    while (!isBehind && isNullCheck(path.getParentPath().getLeaf())) {
      path = path.getParentPath();
    }
    return new Guard.Mark((StatementTree) path.getLeaf(), isBehind, Siblings.of(path).isEmpty());
  }

  private static boolean isNullCheck(Tree tree) {
    return tree instanceof IfTree branch
        && branch.getElseStatement() == null
        && branch.getCondition() instanceof ParenthesizedTree condition
        && condition.getExpression() instanceof BinaryTree test
        && test.getKind() == Tree.Kind.NOT_EQUAL_TO
        && (test.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
            || test.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL);
  }

  private static ImmutableList<Guard.Mark> distinct(ImmutableList<Guard.Mark> marks) {
    return marks.stream().distinct().collect(ImmutableList.toImmutableList());
  }

  /** The index of the last statement that a guard without a flag may cover. */
  private int last(Siblings siblings, int first, ImmutableList<Integer> failures) {
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      int start = source.start(siblings.get(i));
      ImmutableList<TreePath> handOvers = handOversIn(siblings.path(i));
      if (!handOvers.isEmpty() && failures.stream().noneMatch(failure -> failure >= start)) {
        break;
      }
      last = i;
      requireLast(handOvers, siblings, i);
      if (handOvers.stream().anyMatch(path -> !isReturned(path))) {
        break;
      }
    }
    requireCovered(siblings, first, last, failures);
    return last;
  }

  private int lastWith(Siblings siblings, int first, ImmutableList<Integer> failures) {
    int last = first - 1;
    for (int i = first; i < siblings.size(); i++) {
      int start = source.start(siblings.get(i));
      if (failures.stream().anyMatch(failure -> failure >= start)) {
        last = i;
      }
    }
    return last;
  }

  private void requireCovered(
      Siblings siblings, int first, int last, ImmutableList<Integer> failures) {
    if (last < first) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    int start = source.start(siblings.get(first));
    int end = source.end(siblings.get(last));
    if (failures.stream().anyMatch(failure -> failure < start || failure >= end)) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
  }

  /** Where the calls and {@code throw}s stand that leave the resource open. */
  private ImmutableList<Integer> failures(boolean areDeclared) {
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

  private ImmutableList<TreePath> handOversIn(TreePath statement) {
    return pathsIn(statement, leaks.stream().flatMap(leak -> leak.handOvers().stream()));
  }

  /** Where another variable, which lives longer, gets the resource or a wrapper of it. */
  private ImmutableList<TreePath> sharesIn(TreePath statement, Optional<VarSymbol> holder) {
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

  private ImmutableList<TreePath> closesIn(TreePath statement) {
    return pathsIn(statement, leaks.stream().flatMap(leak -> leak.closes().stream()));
  }

  private static ImmutableList<TreePath> pathsIn(TreePath statement, Stream<? extends Tree> trees) {
    return trees
        .distinct()
        .filter(tree -> LocalVariables.contains(statement.getLeaf(), tree))
        .map(tree -> TreePath.getPath(statement, tree))
        .collect(ImmutableList.toImmutableList());
  }

  /** Refuses a guard that something could leave by failing after it gave the resource away. */
  private void requireLast(ImmutableList<TreePath> handOvers, Siblings siblings, int last) {
    for (TreePath handOver : handOvers) {
      if (!isReturned(handOver)
          && !(isWholeStatement(handOver)
              && TailPosition.isLastIn(
                  ResourceRegion.ofFirst(siblings, last), statementPath(handOver), state))) {
        throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
      }
    }
  }

  private static TreePath statementPath(TreePath expression) {
    TreePath path = expression;
    while (!(path.getLeaf() instanceof StatementTree)) {
      path = path.getParentPath();
    }
    return path;
  }

  /** Whether the value of {@code handOver} leaves the method at once. */
  private static boolean isReturned(TreePath handOver) {
    return handOver.getLeaf() instanceof ReturnTree
        || handOver.getParentPath().getLeaf() instanceof ReturnTree;
  }

  /** Whether nothing but an assignment that can't fail is left to do after {@code handOver}. */
  private static boolean isWholeStatement(TreePath handOver) {
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
