package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.sluice.ownership.BodyScanner;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the variables go out of scope that the blocks of one body declare (JLS 6.3). Of others, as
 * those of a loop's head, nothing is known, and they count as in scope.
 */
final class VariableScopes {
  private final Map<VarSymbol, Integer> ends = new HashMap<>();

  VariableScopes(Tree body) {
    new BodyScanner<Void>() {
      @Override
      public Void visitBlock(BlockTree block, Void unused) {
        for (StatementTree statement : block.getStatements()) {
          if (statement instanceof VariableTree variable) {
            ends.put(ASTHelpers.getSymbol(variable), TreeInfo.endPos((JCTree) block));
          }
        }
        return super.visitBlock(block, null);
      }
    }.scan(body, null);
  }

  /** Whether {@code variable} can be named at {@code tree}, or that is not known. */
  boolean isInScope(VarSymbol variable, Tree tree) {
    Integer end = ends.get(variable);
    return end == null || ASTHelpers.getStartPosition(tree) < end;
  }
}
