package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.tools.javac.code.Type;
import java.util.List;

/** What {@code catch} clauses catch, and how they end. */
public final class CatchClauses {
  private CatchClauses() {}

  /** The types that {@code clause} catches: several for a union (JLS 14.20). */
  public static ImmutableList<Type> caughtTypes(CatchTree clause) {
    Tree type = clause.getParameter().getType();
    List<? extends Tree> alternatives =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : ImmutableList.of(type);
    ImmutableList.Builder<Type> result = ImmutableList.builder();
    for (Tree alternative : alternatives) {
      if (ASTHelpers.getType(alternative) != null) {
        result.add(ASTHelpers.getType(alternative));
      }
    }
    return result.build();
  }

  /**
   * Whether code behind the {@code try} may run after {@code clause}: no exit stands at its end.
   */
  public static boolean goesOn(CatchTree clause) {
    List<? extends StatementTree> statements = clause.getBlock().getStatements();
    StatementTree last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return !(last instanceof ThrowTree) && !(last instanceof ReturnTree);
  }
}
