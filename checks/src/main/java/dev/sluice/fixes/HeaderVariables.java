package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.ownership.OperandTree;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Which declarations can move into a header as they are written. */
final class HeaderVariables {
  private final SourceText source;
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;

  HeaderVariables(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
  }

  /**
   * The statements around a declaration that can become part of a header.
   *
   * @throws RefusedException if it can't
   */
  Siblings require(TreePath path) {
    VariableTree declaration = (VariableTree) path.getLeaf();
    Siblings siblings = requireSiblings(path);
    requireWritten(declaration, siblings);
    VarSymbol symbol = getSymbol(declaration);
    if (declaration.getInitializer() == null) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    requireInside(siblings, symbol);
    if (variables.isAssigned(symbol)) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    if (!closeExceptions.isAutoCloseable(symbol.type)) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    return siblings;
  }

  /**
   * The statements around {@code anchor}, behind which the variable of {@code declaration} has the
   * one value that it ever gets, so that a header may name it.
   *
   * @throws RefusedException if that isn't so
   */
  Siblings requireOneValue(VariableTree declaration, TreePath anchor, Definitions definitions) {
    Siblings siblings = requireSiblings(anchor);
    VarSymbol symbol = getSymbol(declaration);
    if (siblings.indexOf(declaration) < 0
        || symbol.getKind() != ElementKind.LOCAL_VARIABLE
        || !definitions.isEffectivelyFinal(symbol, anchor)) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    requireInside(siblings, symbol);
    return siblings;
  }

  private void requireInside(Siblings siblings, VarSymbol symbol) {
    int end = source.end(siblings.get(siblings.size() - 1));
    if (variables.uses(symbol).stream().anyMatch(use -> source.start(use.getLeaf()) > end)) {
      throw new RefusedException(Refusal.SHARED_CASE_SCOPE);
    }
  }

  /** {@code variable} and those of {@code references} that are declared as other names for it. */
  ImmutableSet<VarSymbol> aliases(VarSymbol variable, ImmutableSet<VarSymbol> references) {
    Set<VarSymbol> result = new LinkedHashSet<>();
    result.add(variable);
    int before;
    do {
      before = result.size();
      for (VarSymbol reference : references) {
        variables
            .findDeclaration(reference)
            .map(path -> (VariableTree) path.getLeaf())
            .filter(tree -> isPlainAlias(tree) && !variables.isAssigned(reference))
            .map(tree -> getSymbol(OperandTree.withoutCasts(tree.getInitializer())))
            .filter(result::contains)
            .ifPresent(symbol -> result.add(reference));
      }
    } while (result.size() > before);
    return ImmutableSet.copyOf(result);
  }

  /** Whether {@code declaration} only gives another variable one more name. */
  static boolean isPlainAlias(VariableTree declaration) {
    return declaration.getInitializer() != null
        && OperandTree.withoutCasts(declaration.getInitializer()) instanceof IdentifierTree;
  }

  private static Siblings requireSiblings(TreePath declaration) {
    Tree parent = declaration.getParentPath().getLeaf();
    if (parent instanceof ForLoopTree || parent instanceof EnhancedForLoopTree) {
      throw new RefusedException(Refusal.DECLARED_IN_LOOP_HEADER);
    }
    if (parent instanceof ClassTree) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    return Siblings.of(declaration).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
  }

  private void requireWritten(VariableTree declaration, Siblings siblings) {
    int start = source.start(declaration);
    for (StatementTree other : siblings.statements()) {
      if (other != declaration && other instanceof VariableTree && source.start(other) == start) {
        throw new RefusedException(Refusal.MULTIPLE_DECLARATORS);
      }
    }
    source.requireShape(declaration, "", ";");
    source.require(declaration.getName().toString(), ((JCVariableDecl) declaration).pos);
    // Lombok's val leaves a tree with a type that does not stand in the source.
    Tree type = declaration.getType();
    if (((JCVariableDecl) declaration).declaredUsingVar()) {
      return;
    }
    if (type instanceof IdentifierTree identifier) {
      source.require(identifier.getName().toString(), source.start(type));
    } else if (type instanceof MemberSelectTree select) {
      source.requireShape(type, "", select.getIdentifier().toString());
    }
  }
}
