package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** Whether each turn of a loop opens what it uses, or may go on with what an earlier one has. */
final class OpenedEachTurn {
  private OpenedEachTurn() {}

  /**
   * Refuses where {@code variable}, declared outside of a loop around {@code anchor}, may hold
   * there what an earlier turn has opened: who closes that at the end of a turn takes it from the
   * next one.
   */
  static void require(VarSymbol variable, TreePath anchor, LocalVariables variables) {
    Tree scope =
        variables
            .findDeclaration(variable)
            .map(path -> path.getParentPath().getLeaf())
            .orElse(null);
    for (TreePath path = anchor.getParentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree == scope) {
        return;
      }
      if (TailPosition.isLoop(tree)
          && (!Definitions.alwaysAssigns(anchor.getLeaf(), variable)
              || isReadBefore(variables, anchor, variable, tree))) {
        throw new RefusedException(Refusal.NO_BUILDER);
      }
    }
  }

  /** Whether something in {@code loop} that stands before {@code anchor} reads the variable. */
  private static boolean isReadBefore(
      LocalVariables variables, TreePath anchor, VarSymbol variable, Tree loop) {
    int start = getStartPosition(anchor.getLeaf());
    return variables.uses(variable).stream()
        .anyMatch(
            use ->
                !Definitions.isTarget(use)
                    && LocalVariables.contains(loop, use.getLeaf())
                    && getStartPosition(use.getLeaf()) < start);
  }
}
