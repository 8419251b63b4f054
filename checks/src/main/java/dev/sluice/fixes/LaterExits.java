package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.CatchClauses;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ExitKind;
import dev.sluice.ownership.BodyScanner;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where failures leave a list of statements with a resource open. That is where they happen, unless
 * a clause on the way keeps them: what leaves then is another failure, further on.
 */
final class LaterExits {
  private final SourceText source;
  private final LeakPoints points;
  private final ImmutableList<Leak> leaks;

  /**
   * @param leaks the values of one variable, or a value that has none
   */
  LaterExits(SourceText source, LeakPoints points, ImmutableList<Leak> leaks) {
    this.source = source;
    this.points = points;
    this.leaks = leaks;
  }

  /**
   * The positions of the calls and {@code throw}s.
   *
   * @param first the index of the first statement that matters
   * @param areDeclared whether only failures with a checked exception count
   * @throws RefusedException if the last of them may stand outside of {@code siblings}
   */
  ImmutableList<Integer> of(Siblings siblings, int first, boolean areDeclared) {
    ImmutableList<Integer> failures = points.failures(areDeclared);
    OptionalInt kept = findKept(siblings, first);
    if (kept.isEmpty()) {
      return failures;
    }
    // A close may be one branch of several: the last one is where the others have ended, too.
    int settled =
        IntStream.range(first, siblings.size())
            .flatMap(i -> settledIn(siblings.path(i)))
            .filter(position -> position >= kept.getAsInt())
            .max()
            .orElseThrow(() -> new RefusedException(Refusal.USED_AFTER_FAILURE));
    ImmutableList.Builder<Integer> result = ImmutableList.<Integer>builder().addAll(failures);
    siblings
        .statements()
        .subList(first, siblings.size())
        .forEach(statement -> addCalls(statement, kept.getAsInt(), settled, result));
    return result.build();
  }

  /** The end of the first {@code try} in the statements that keeps a failure. */
  private OptionalInt findKept(Siblings siblings, int first) {
    ImmutableList<Tree> causes =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .filter(witness -> witness.kind() == ExitKind.EXCEPTIONAL)
            .flatMap(witness -> witness.causes().stream())
            .map(Cause::tree)
            .collect(ImmutableList.toImmutableList());
    int[] end = {Integer.MAX_VALUE};
    new BodyScanner<Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        boolean isKept =
            tree.getCatches().stream().anyMatch(CatchClauses::goesOn)
                && causes.stream()
                    .anyMatch(cause -> LocalVariables.contains(tree.getBlock(), cause));
        if (isKept) {
          end[0] = Math.min(end[0], source.end(tree));
        }
        return super.visitTry(tree, null);
      }
    }.scan(siblings.statements().subList(first, siblings.size()), null);
    return end[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(end[0]);
  }

  /** Where {@code statement} settles the resource. */
  private IntStream settledIn(TreePath statement) {
    return Stream.concat(
            points.closesIn(statement).stream(), points.handOversIn(statement).stream())
        .mapToInt(path -> getStartPosition(path.getLeaf()));
  }

  private static void addCalls(
      StatementTree statement, int start, int end, ImmutableList.Builder<Integer> result) {
    new BodyScanner<Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean mayLeave =
            tree instanceof MethodInvocationTree
                || tree instanceof NewClassTree
                || tree instanceof ThrowTree;
        if (mayLeave && getStartPosition(tree) >= start && getStartPosition(tree) < end) {
          result.add(getStartPosition(tree));
        }
        return super.scan(tree, null);
      }
    }.scan(statement, null);
  }
}
