package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffects;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The local variables of a body that hold an array, collection or map which the body makes and then
 * forgets: nothing in it is ever closed, and nobody else gets hold of it. Putting a resource there
 * settles nothing.
 */
final class LocalContainers {
  private final Tree code;
  private final CallEffects effects;
  private final Map<VarSymbol, Boolean> forgotten = new HashMap<>();
  private final IdentityHashMap<Tree, Boolean> forgottenCreations = new IdentityHashMap<>();
  private Set<VarSymbol> made;

  LocalContainers(Tree code, CallEffects effects) {
    this.code = code;
    this.effects = effects;
  }

  /** Whether what is put into the container that {@code variable} holds is out of reach then. */
  boolean isForgotten(VarSymbol variable) {
    Boolean known = forgotten.get(variable);
    if (known == null) {
      known =
          made().contains(variable)
              && Containers.useOf(variable, code, effects) == Containers.Use.USED;
      forgotten.put(variable, known);
    }
    return known;
  }

  /** Whether {@code call} makes a container of what it is given, which is out of reach then. */
  boolean isForgotten(ExpressionTree call) {
    Boolean known = forgottenCreations.get(call);
    if (known == null) {
      known =
          Containers.isFilledContainer(call, effects)
              && Containers.useOf(call, code, effects) == Containers.Use.USED;
      forgottenCreations.put(call, known);
    }
    return known;
  }

  /** The variables to which nothing but new containers is assigned. */
  private Set<VarSymbol> made() {
    if (made == null) {
      Set<VarSymbol> filled = new HashSet<>();
      Set<VarSymbol> others = new HashSet<>();
      new BodyScanner<Void>() {
        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
          if (tree.getInitializer() != null) {
            assign(ASTHelpers.getSymbol(tree), tree.getInitializer());
          }
          return super.visitVariable(tree, null);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void unused) {
          if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable) {
            assign(variable, tree.getExpression());
          }
          return super.visitAssignment(tree, null);
        }

        private void assign(VarSymbol variable, Tree value) {
          (Containers.isNewContainer(value, effects) ? filled : others).add(variable);
        }
      }.scan(code, null);
      filled.removeAll(others);
      made = filled;
    }
    return made;
  }
}
