package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import java.util.Optional;

/**
 * Where a stream or reader comes from. One that comes from memory, or from anywhere that can't be
 * seen, is never said to block.
 */
final class StreamOrigins {
  private final ThreadFacts facts;
  private final Sources sources;
  private final CallEffects effects;

  StreamOrigins(ThreadFacts facts, Sources sources, CallEffects effects) {
    this.facts = facts;
    this.sources = sources;
    this.effects = effects;
  }

  /** The call that opened what the expression yields: a file, a connection, a process. */
  Optional<Call> find(TreePath expression) {
    return find(expression, Trail.EMPTY);
  }

  private Optional<Call> find(TreePath path, Trail trail) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree wrapped) {
      return find(new TreePath(path, wrapped.getExpression()), trail);
    }
    if (tree instanceof TypeCastTree cast) {
      return find(new TreePath(path, cast.getExpression()), trail);
    }
    if (tree instanceof AssignmentTree assignment) {
      return find(new TreePath(path, assignment.getExpression()), trail);
    }
    Optional<Call> call = Call.at(path);
    if (call.isPresent()) {
      return opens(call.get()) ? call : ofWrapped(call.get(), trail);
    }
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      return sources
          .findDeclaration(variable, path)
          .filter(declaration -> !trail.contains(declaration.getLeaf()))
          .filter(declaration -> ((VariableTree) declaration.getLeaf()).getInitializer() != null)
          .flatMap(
              declaration ->
                  find(
                      new TreePath(
                          declaration, ((VariableTree) declaration.getLeaf()).getInitializer()),
                      trail.seeing(declaration.getLeaf())));
    }
    return Optional.empty();
  }

  private boolean opens(Call call) {
    return facts
        .blocking(call.method())
        .filter(
            fact ->
                fact.verb() == BlockingFact.Verb.OPENS || fact.verb() == BlockingFact.Verb.BLOCKS)
        .isPresent();
  }

  private Optional<Call> ofWrapped(Call call, Trail trail) {
    for (Operand operand : effects.of((ExpressionTree) call.path().getLeaf()).sharedOperands()) {
      Optional<Call> origin = call.find(operand).flatMap(wrapped -> find(wrapped, trail));
      if (origin.isPresent()) {
        return origin;
      }
    }
    return Optional.empty();
  }
}
