package dev.sluice.async;

import com.sun.source.util.TreePath;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/**
 * A call that moves a part of the chain to threads that may block, but not the part that blocks.
 *
 * @param kind what it moves instead
 * @param call where it stands
 */
public record Misplacement(Kind kind, TreePath call) {
  /** What a call moves. */
  public enum Kind {
    /** What comes after it in the chain. */
    SIGNALS,
    /** The subscription, which something before it moves as well. */
    SUBSCRIPTION
  }

  /** The first such call behind the operator or source that is given {@code code}. */
  static Optional<Misplacement> behind(TreePath code, Threads threads) {
    Optional<Call> operator = Call.passing(CombinedCode.around(code, threads.facts()));
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    for (Call call : Call.chainedTo(operator.get().path())) {
      if (moves(call, ThreadVerb.EMITS_ON, threads)) {
        return Optional.of(new Misplacement(Kind.SIGNALS, call.path()));
      }
      if (moves(call, ThreadVerb.SUBSCRIBES_ON, threads)) {
        return Optional.of(new Misplacement(Kind.SUBSCRIPTION, call.path()));
      }
    }
    return Optional.empty();
  }

  private static boolean moves(Call call, ThreadVerb verb, Threads threads) {
    Optional<ThreadFact> fact =
        threads
            .facts()
            .find(call.method(), verb)
            .filter(known -> known.thread() == ThreadKind.EXECUTOR);
    if (fact.isEmpty() || !threads.isOperator(call)) {
      return false;
    }
    ThreadKind executor = threads.threadOf(fact.get(), call);
    return executor == ThreadKind.WORKER || executor == ThreadKind.UNKNOWN;
  }
}
