package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/** Whether a call that waits until there is room waits for what always has some. */
final class QueueRoom {
  private final ThreadFacts facts;
  private final Sources sources;

  QueueRoom(ThreadFacts facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
  }

  /** Whether {@code wait} surely finds room, since nothing bounds what it puts something into. */
  boolean isEndlessFor(Invocation wait) {
    Optional<ThreadFact> fact = facts.find(wait.method(), ThreadVerb.WAITS_FOR_ROOM_IN);
    return fact.isPresent()
        && wait.call().isPresent()
        && fact.get().operands().stream()
            .allMatch(
                operand -> wait.call().get().find(operand).filter(this::isEndless).isPresent());
  }

  private boolean isEndless(TreePath container) {
    Optional<Call> call = Call.at(container);
    if (call.isPresent()) {
      return facts.find(call.get().method(), ThreadVerb.IS_NEVER_FULL).isPresent();
    }
    if (!(ASTHelpers.getSymbol(container.getLeaf()) instanceof VarSymbol variable)) {
      return false;
    }
    ImmutableList<TreePath> values = sources.allValuesOf(variable, container);
    return !values.isEmpty()
        && values.stream().allMatch(value -> Call.at(value).isPresent() && isEndless(value));
  }
}
