package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import java.util.List;

/** Whether failures are all that a guard on failure has to see, and whether it sees them. */
final class FailureExits {
  private FailureExits() {}

  /** Refuses where more than failures leave the resource open. */
  static void requireNoNormalExit(List<Leak> leaks) {
    if (leaks.stream().anyMatch(FailureExits::hasNormalExit)) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
  }

  /** Whether the code closes {@code leak} by itself unless it fails, or throws. */
  static boolean areAllOf(Leak leak) {
    return leak.isClosedNormally() && !hasNormalExit(leak);
  }

  private static boolean hasNormalExit(Leak leak) {
    return leak.witnesses().stream()
        .anyMatch(
            witness ->
                witness.isWithoutCause()
                    && (witness.kind() != ExitKind.EXCEPTIONAL || witness.exit().isEmpty()));
  }

  /**
   * Refuses where a clause inside the guarded {@code statements} keeps a failure from the guard.
   */
  static void requireUncaught(
      List<? extends StatementTree> statements, List<Leak> leaks, SourceText source) {
    List<Integer> swallowed =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .filter(witness -> witness.kind() != ExitKind.EXCEPTIONAL)
            .flatMap(witness -> witness.causes().stream())
            .map(cause -> getStartPosition(cause.tree()))
            .toList();
    if (swallowed.isEmpty()) {
      return;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        int start = source.start(tree);
        int end = source.end(tree.getBlock());
        if (!tree.getCatches().isEmpty()
            && swallowed.stream().anyMatch(position -> start <= position && position < end)) {
          throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
        }
        return super.visitTry(tree, null);
      }
    }.scan(statements, null);
  }
}
