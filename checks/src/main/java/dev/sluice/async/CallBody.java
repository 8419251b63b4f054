package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.BlockingFact;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a body calls.
 *
 * @param certain the first call that surely blocks
 * @param possible the first call that may block
 * @param callees methods that have to be looked at in turn
 */
record CallBody(
    Optional<Blocker> certain, Optional<Blocker> possible, ImmutableList<CalledMethod> callees) {
  static final CallBody UNKNOWN =
      new CallBody(Optional.empty(), Optional.empty(), ImmutableList.of());

  /**
   * A call that a model knows to block.
   *
   * @param location file and line, for messages; empty where a class file does not tell
   */
  record Blocker(MethodSymbol method, BlockingFact fact, Supplier<String> location) {}

  /** Collects the calls of a body in their order. */
  static final class Builder {
    private final Set<CalledMethod> callees = new LinkedHashSet<>();
    private Optional<Blocker> certain = Optional.empty();
    private Optional<Blocker> possible = Optional.empty();

    void addCallee(CalledMethod method) {
      callees.add(method);
    }

    void addBlocker(Blocker blocker) {
      if (blocker.fact().verb() == BlockingFact.Verb.MAY_BLOCK) {
        possible = possible.or(() -> Optional.of(blocker));
      } else {
        certain = certain.or(() -> Optional.of(blocker));
      }
    }

    CallBody build() {
      return new CallBody(certain, possible, ImmutableList.copyOf(callees));
    }
  }
}
