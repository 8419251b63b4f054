package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.sluice.models.ThreadVerb;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One move for all that a chain runs on the same thread: what moves an operator moves those behind
 * it, up to one that brings in another thread.
 */
final class SharedMoves {
  private final ThreadFacts facts;

  /** The moves so far, by what they are chained to. */
  private final Map<Tree, Move.Chain> moves = new HashMap<>();

  SharedMoves(ThreadFacts facts) {
    this.facts = facts;
  }

  /** {@code ways}, or those of an operator further up that take this one along. */
  Moves of(Moves ways) {
    if (!(ways.preferred() instanceof Move.Chain move)) {
      return ways;
    }
    Optional<Move.Chain> earlier = findAbove(move.expression());
    if (earlier.isPresent()) {
      return new Moves(earlier.get(), ways.alternative());
    }
    moves.put(move.expression().getLeaf(), move);
    return ways;
  }

  private Optional<Move.Chain> findAbove(TreePath expression) {
    Optional<TreePath> at = Optional.of(expression);
    while (at.isPresent()) {
      Move.Chain move = moves.get(at.get().getLeaf());
      if (move != null) {
        return Optional.of(move);
      }
      at = Call.at(at.get()).filter(this::keepsThread).flatMap(Call::receiver);
    }
    return Optional.empty();
  }

  /** Whether the result of {@code call} delivers where its receiver does, and nowhere else. */
  private boolean keepsThread(Call call) {
    return facts.of(call.method()).stream()
            .map(fact -> fact.verb())
            .noneMatch(SharedMoves::bringsThread)
        && call.arguments().stream()
            .noneMatch(argument -> facts.yieldsReactive(ASTHelpers.getType(argument.getLeaf())));
  }

  private static boolean bringsThread(ThreadVerb verb) {
    return switch (verb) {
      case EMITS_ON, ALSO_EMITS_ON, MAY_EMIT_ON, EMITS_FROM, CONTINUES_WITH -> true;
      default -> false;
    };
  }
}
