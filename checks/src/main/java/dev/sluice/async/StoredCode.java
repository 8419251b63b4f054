package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where functions run that a map or list holds, as a table of handlers does: where what is taken
 * out of it is called or passed on. Nobody looks at keys, so that each of them may be what is taken
 * out.
 */
final class StoredCode {
  private final Threads threads;
  private final Contents contents;

  StoredCode(Threads threads) {
    this.threads = threads;
    this.contents = new Contents(threads.sources());
  }

  /** Whether {@code call} puts what it is given into a collection or map of the Java platform. */
  boolean isStore(Call call) {
    MethodSymbol method = call.method();
    return BlockingSummaries.isPlatform(method)
        && (method.isStatic()
            ? isContainer(method.getReturnType())
            : call.receiver().isPresent() && isContainer(call.receiver().get()));
  }

  /** Where the code runs that {@code call} puts somewhere; empty where nothing takes it out. */
  Optional<Placement> of(Call call, Trail trail) {
    List<Placement> placements = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Deque<TreePath> holders = new ArrayDeque<>(contents.putInto(call));
    while (!holders.isEmpty() && !Placement.isSettled(placements)) {
      TreePath holder = Call.withoutWrapping(holders.remove());
      if (!seen.add(holder.getLeaf())) {
        continue;
      }
      for (TreePath further : furtherOn(holder)) {
        if (isContainer(further)) {
          holders.add(further);
        } else if (isCode(further) && seen.add(further.getLeaf())) {
          threads
              .callbacks()
              .of(further, trail.seeing(call.path().getLeaf()))
              .ifPresent(placements::add);
        }
      }
    }
    return Placement.either(placements);
  }

  /** The expressions that stand for {@code holder}, or for what is taken out of it. */
  private ImmutableList<TreePath> furtherOn(TreePath holder) {
    TreePath parent = holder.getParentPath();
    Optional<Call> on = Call.on(holder);
    if (on.isPresent()) {
      return contents.takenOut(on.get());
    }
    Optional<Call> passing = Call.passing(holder).filter(this::isStore);
    if (passing.isPresent()) {
      return contents.putInto(passing.get());
    }
    if (parent.getLeaf() instanceof VariableTree
        && ASTHelpers.getSymbol(parent.getLeaf()) instanceof VarSymbol variable) {
      return threads.sources().usesOf(variable, parent);
    }
    if (parent.getLeaf() instanceof AssignmentTree assignment
        && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable) {
      return threads.sources().usesReachedBy(variable, parent);
    }
    if (parent.getLeaf() instanceof EnhancedForLoopTree loop) {
      return threads.sources().usesOf(ASTHelpers.getSymbol(loop.getVariable()), parent);
    }
    return ImmutableList.of();
  }

  private boolean isContainer(TreePath path) {
    return isContainer(ASTHelpers.getType(path.getLeaf()));
  }

  private boolean isContainer(Type type) {
    return TypeShapes.isContainer(type, threads.facts().types());
  }

  /** Whether somebody uses the function at {@code path}, which {@code put} only returns. */
  private boolean isCode(TreePath path) {
    return threads.facts().functionOf(ASTHelpers.getType(path.getLeaf())).isPresent()
        && !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
  }
}
