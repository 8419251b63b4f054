package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;

/**
 * Statements whose own clause catches what fails in them, as that of {@code try { in.close(); }
 * catch (Exception e) { log(e); }} does. An {@code Error} is no failure that a program plans for,
 * unless it throws one itself.
 */
final class CaughtFailures {
  private static final String THROWABLE = "java.lang.Throwable";
  private static final String EXCEPTION = "java.lang.Exception";

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
        if (isNamed(ASTHelpers.getType(type), THROWABLE)) {
          return true;
        }
        catchesExceptions |= isNamed(ASTHelpers.getType(type), EXCEPTION);
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
        isFound[0] |= !isException(ASTHelpers.getType(tree.getExpression()));
        return super.visitThrow(tree, null);
      }
    }.scan(statement.getBlock(), null);
    return isFound[0];
  }

  private static boolean isException(Type thrown) {
    for (Type type = thrown; type != null && type.tsym instanceof ClassSymbol; ) {
      if (isNamed(type, EXCEPTION)) {
        return true;
      }
      type = ((ClassSymbol) type.tsym).getSuperclass();
    }
    return false;
  }

  private static boolean isNamed(Type type, String name) {
    return type != null
        && type.tsym instanceof ClassSymbol symbol
        && symbol.getQualifiedName().contentEquals(name);
  }
}
