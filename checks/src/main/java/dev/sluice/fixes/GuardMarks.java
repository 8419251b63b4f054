package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import dev.sluice.ownership.Comparisons;
import java.util.List;
import java.util.Optional;

/** Where a guard has to learn that somebody else has the resource, or that it is closed. */
final class GuardMarks {
  private final SourceText source;
  private final ImmutableList<Leak> leaks;
  private final LeakPoints points;
  private final CloseExceptions closeExceptions;

  /**
   * @param leaks the values of one variable, or a value that has none
   */
  GuardMarks(SourceText source, LeakPoints points, List<Leak> leaks, VisitorState state) {
    this.source = source;
    this.points = points;
    this.leaks = ImmutableList.copyOf(leaks);
    this.closeExceptions = new CloseExceptions(state);
  }

  /** Where from {@code first} to {@code last} a failure must not close the resource any more. */
  ImmutableList<Guard.Mark> onFailure(
      Siblings siblings, int first, int last, ImmutableList<Integer> failures) {
    ImmutableList.Builder<Guard.Mark> marks = ImmutableList.builder();
    for (int i = first; i <= last; i++) {
      for (TreePath handOver : points.handOversIn(siblings.path(i))) {
        if (!LeakPoints.isReturned(handOver)) {
          marks.add(mark(handOver, failures));
        }
      }
      if (!isIdempotent()) {
        points.closesIn(siblings.path(i)).forEach(close -> marks.add(markOfClose(close)));
      }
    }
    requireNotInHeader(siblings, first, last);
    return distinct(marks.build());
  }

  /** Where from {@code first} to {@code last} nothing must close the resource any more. */
  ImmutableList<Guard.Mark> always(Siblings siblings, int first, int last, VarSymbol holder) {
    ImmutableList<Integer> declared = points.failures(true);
    ImmutableList.Builder<Guard.Mark> marks = ImmutableList.builder();
    points.declarations(holder).forEach(this::requireWhole);
    for (int i = first; i <= last; i++) {
      for (TreePath handOver : points.handOversIn(siblings.path(i))) {
        marks.add(mark(handOver, declared));
      }
      for (TreePath share : points.sharesIn(siblings.path(i), Optional.of(holder))) {
        requireSettledAfter(share);
        marks.add(markAt(share, true));
      }
      for (TreePath close : points.closesIn(siblings.path(i))) {
        marks.add(markOfClose(close));
      }
    }
    requireNotInHeader(siblings, first, last);
    return distinct(marks.build());
  }

  /** Refuses a header in there that closes the resource, where one more close has an effect. */
  private void requireNotInHeader(Siblings siblings, int first, int last) {
    ImmutableSet<VarSymbol> references =
        leaks.stream()
            .flatMap(leak -> leak.references().stream())
            .collect(ImmutableSet.toImmutableSet());
    boolean[] isNamed = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        isNamed[0] |=
            tree.getResources().stream()
                .anyMatch(resource -> LocalVariables.mentions(resource, references));
        return super.visitTry(tree, null);
      }
    }.scan(siblings.statements().subList(first, last + 1), null);
    if (isNamed[0] && !isIdempotent()) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
  }

  /**
   * Refuses to leave the resource to a variable that does not settle it on every path: one without
   * a failure, or one with a failure behind {@code share}.
   */
  private void requireSettledAfter(TreePath share) {
    boolean isLeftOpen =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .anyMatch(
                witness -> witness.isWithoutCause() && witness.kind() != ExitKind.EXCEPTIONAL);
    int end = source.end(share.getLeaf());
    boolean isLostLater =
        leaks.stream()
            .flatMap(leak -> leak.causes().stream())
            .anyMatch(cause -> source.start(cause.tree()) >= end);
    if (isLeftOpen || isLostLater) {
      throw new RefusedException(Refusal.KEPT_BEYOND_BLOCK);
    }
  }

  /** Before a close; refuses one that may fail before it closes anything. */
  private Guard.Mark markOfClose(TreePath close) {
    requireWhole(close);
    Guard.Mark before = markAt(close, false);
    if (failsIn(before.statement(), points.failures(false))) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    return before;
  }

  /** Behind the statement that does nothing but to hand over; else before it, if it can't fail. */
  private Guard.Mark mark(TreePath handOver, ImmutableList<Integer> failures) {
    requireWhole(handOver);
    if (LeakPoints.isWholeStatement(handOver)) {
      return markAt(handOver, true);
    }
    if (LeakPoints.isReturned(handOver) && isInterrupted(handOver, failures)) {
      throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
    }
    Guard.Mark before = markAt(handOver, false);
    if (failsIn(before.statement(), failures)) {
      throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
    }
    return before;
  }

  /** Refuses what only one branch of the expression around {@code place} does. */
  private void requireWhole(TreePath place) {
    if (PartialHandOvers.areIn(place, leaks)) {
      throw new RefusedException(Refusal.CONDITIONAL_HAND_OVER);
    }
  }

  private boolean failsIn(StatementTree statement, ImmutableList<Integer> failures) {
    int start = source.start(statement);
    int end = source.end(statement);
    return failures.stream().anyMatch(failure -> start <= failure && failure < end);
  }

  /** Whether what runs between {@code handOver} and the caller may fail, and nobody has it then. */
  private boolean isInterrupted(TreePath handOver, ImmutableList<Integer> failures) {
    Tree child = handOver.getLeaf();
    for (TreePath path = handOver.getParentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof TryTree tree && child != tree.getFinallyBlock()) {
        int start = source.end(child);
        int end = source.end(tree);
        boolean isClosed =
            child == tree.getBlock()
                && tree.getResources().stream().map(source::start).anyMatch(failures::contains);
        if (isClosed || failures.stream().anyMatch(failure -> start <= failure && failure < end)) {
          return true;
        }
      }
      child = path.getLeaf();
    }
    return false;
  }

  /** The mark at the statement around {@code expression}, null checks of a close included. */
  private static Guard.Mark markAt(TreePath expression, boolean isBehind) {
    // The body of an anonymous class is one to javac only.
    boolean isStatement =
        expression.getLeaf() instanceof StatementTree
            && !(expression.getParentPath().getLeaf() instanceof NewClassTree);
    TreePath path = isStatement ? expression : expression.getParentPath();
    while (!(path.getLeaf() instanceof StatementTree)) {
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        throw new RefusedException(Refusal.FAILS_AFTER_HAND_OVER);
      }
      path = path.getParentPath();
    }
    if (path.getParentPath().getLeaf() instanceof ForLoopTree loop
        && loop.getStatement() != path.getLeaf()) {
      throw new RefusedException(Refusal.NO_BUILDER);
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
        && Comparisons.areWithNull(test);
  }

  private static ImmutableList<Guard.Mark> distinct(ImmutableList<Guard.Mark> marks) {
    return marks.stream().distinct().collect(ImmutableList.toImmutableList());
  }

  /** Whether one more close has no effect. */
  boolean isIdempotent() {
    return leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent);
  }
}
