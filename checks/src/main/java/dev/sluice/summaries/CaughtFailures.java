package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.sluice.flow.CatchClauses;
import java.util.Optional;

/**
 * Statements whose own clause catches what fails in them, as that of {@code try { in.close(); }
 * catch (Exception e) { log(e); }} does. An {@code Error} is no failure that a program plans for,
 * unless it throws one itself.
 */
final class CaughtFailures {
  private CaughtFailures() {}

  /** The parts of {@code tree} that can still throw, if its block and its header can't. */
  static Optional<ImmutableList<Tree>> partsOutside(Tree tree) {
    if (!(tree instanceof TryTree statement) || !catchesAll(statement)) {
      return Optional.empty();
    }
    ImmutableList.Builder<Tree> parts = ImmutableList.builder();
    parts.addAll(statement.getCatches());
    if (statement.getFinallyBlock() != null) {
      parts.add(statement.getFinallyBlock());
    }
    return Optional.of(parts.build());
  }

  private static boolean catchesAll(TryTree statement) {
    boolean catchesExceptions = false;
    for (CatchTree clause : statement.getCatches()) {
      for (Type type : CatchClauses.caughtTypes(clause)) {
        if (Superclasses.is(type, Superclasses.THROWABLE)) {
          return true;
        }
        catchesExceptions |= Superclasses.is(type, Superclasses.EXCEPTION);
      }
    }
    return catchesExceptions && !throwsError(statement);
  }

  private static boolean throwsError(TryTree statement) {
    boolean[] isFound = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        isFound[0] |=
            !Superclasses.isOrExtends(
                ASTHelpers.getType(tree.getExpression()), Superclasses.EXCEPTION);
        return super.visitThrow(tree, null);
      }
    }.scan(statement.getBlock(), null);
    return isFound[0];
  }
}
