package dev.sluice.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.Objects;
import java.util.Optional;

/**
 * The exception that a path is unwinding for. The graph doesn't know it: one exceptional copy of a
 * {@code finally} block re-raises {@code Throwable} for all types.
 *
 * @param type the declared type of the exception
 * @param explicitThrow the {@code throw} statement, where one raised it; empty for a call
 */
record InFlight(Type type, Optional<Tree> explicitThrow) {

  // Types have no equality of their own; the class is what counts.
  @Override
  public boolean equals(Object other) {
    return other instanceof InFlight that
        && type.tsym == that.type.tsym
        && explicitThrow.equals(that.explicitThrow);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type.tsym, explicitThrow);
  }
}
