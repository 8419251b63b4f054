package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
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
      for (Tree type : alternatives(clause)) {
        if (Superclasses.is(ASTHelpers.getType(type), Superclasses.THROWABLE)) {
          return true;
        }
        catchesExceptions |= Superclasses.is(ASTHelpers.getType(type), Superclasses.EXCEPTION);
      }
    }
    return catchesExceptions && !throwsError(statement);
  }

  private static List<? extends Tree> alternatives(CatchTree clause) {
    Tree type = clause.getParameter().getType();
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
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
