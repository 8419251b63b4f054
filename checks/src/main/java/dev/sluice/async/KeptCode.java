package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where code runs that is kept in a variable or returned: where it is passed on from there. */
final class KeptCode {
  private final Threads threads;

  KeptCode(Threads threads) {
    this.threads = threads;
  }

  /** Where the code at {@code callback} runs; empty if it isn't kept, or can't be followed. */
  Optional<Placement> of(TreePath callback, Trail trail) {
    TreePath parent = callback.getParentPath();
    if (parent.getLeaf() instanceof VariableTree
        && ASTHelpers.getSymbol(parent.getLeaf()) instanceof VarSymbol variable) {
      return ofVariable(variable, parent, trail);
    }
    if (parent.getLeaf() instanceof AssignmentTree assignment
        && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol field
        && field.owner instanceof ClassSymbol
        && field.isPrivate()) {
      return ofField(field, parent, trail);
    }
    return parent.getLeaf() instanceof ReturnTree
        ? ofReturned(parent, trail.seeing(callback.getLeaf()))
        : Optional.empty();
  }

  /** Code that a method returns runs where the callers of the method pass it to. */
  private Optional<Placement> ofReturned(TreePath returned, Trail trail) {
    if (!(Bodies.enclosingCode(returned).getLeaf() instanceof MethodTree tree)) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    Optional<TreePath> cameFrom =
        trail.top().filter(entry -> ASTHelpers.getSymbol(entry.getLeaf()) == method);
    if (cameFrom.isPresent()) {
      return threads.callbacks().ofEntry(cameFrom.get(), trail.pop());
    }
    return ofAny(
        threads.sources().callersOf(method).stream()
            .filter(caller -> caller.getLeaf() instanceof MethodInvocationTree)
            .toList(),
        trail);
  }

  private Optional<Placement> ofVariable(VarSymbol variable, TreePath declaration, Trail trail) {
    if (!threads.sources().isNeverReassigned(variable, declaration)) {
      return Optional.empty();
    }
    return ofAny(
        threads.sources().usesOf(variable, declaration), trail.seeing(declaration.getLeaf()));
  }

  /** Code that an object keeps in a field runs where the object uses it. */
  private Optional<Placement> ofField(VarSymbol field, TreePath assignment, Trail trail) {
    return trail.contains(assignment.getLeaf())
        ? Optional.empty()
        : ofAny(
            threads.sources().usesReachedBy(field, assignment), trail.seeing(assignment.getLeaf()));
  }

  /** Whether {@code use} only looks whether there is something, as {@code task != null} does. */
  private static boolean isCompared(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    return parent instanceof BinaryTree || parent instanceof InstanceOfTree;
  }

  private Optional<Placement> ofAny(List<TreePath> uses, Trail trail) {
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : uses) {
      if (Placement.isSettled(placements)) {
        break;
      }
      if (!trail.contains(use.getLeaf()) && !isCompared(use)) {
        threads.callbacks().of(use, trail).ifPresent(placements::add);
      }
    }
    return Placement.either(placements);
  }
}
