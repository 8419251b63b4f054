package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.List;
import java.util.Optional;

/**
 * The paths to declarations, found by the way of the members alone: a search of the whole file for
 * each of them would cost more than all that is done with what it finds.
 */
public final class DeclarationPaths {
  private DeclarationPaths() {}

  /**
   * The path in {@code unit} to the declaration of {@code symbol}, a class, method or field; empty
   * where it stands in a local or anonymous class, or is not written in the source.
   */
  public static Optional<TreePath> of(Symbol symbol, CompilationUnitTree unit) {
    Optional<TreePath> around = Optional.empty();
    if (symbol.owner instanceof ClassSymbol outer) {
      around = of(outer, unit);
    } else if (symbol.owner.kind == Kinds.Kind.PCK) {
      around = Optional.of(new TreePath(unit));
    }
    return around.flatMap(path -> member(path, symbol));
  }

  private static Optional<TreePath> member(TreePath around, Symbol symbol) {
    List<? extends Tree> members =
        around.getLeaf() instanceof ClassTree outer
            ? outer.getMembers()
            : ((CompilationUnitTree) around.getLeaf()).getTypeDecls();
    for (Tree member : members) {
      if (ASTHelpers.getDeclaredSymbol(member) == symbol) {
        return Optional.of(new TreePath(around, member));
      }
    }
    return Optional.empty();
  }
}
