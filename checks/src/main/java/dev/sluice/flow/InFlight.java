package dev.sluice.flow;

import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Objects;
import java.util.Optional;

/**
 * The exception that a path is unwinding for, or that it handles in a clause that may raise it
 * again. The graph doesn't know it: one exceptional copy of a {@code finally} block re-raises
 * {@code Throwable} for all types, and so does {@code throw e} for all that the clause catches.
 *
 * @param type the declared type of the exception
 * @param explicitThrow the {@code throw} statement, where one raised it; empty for a call
 * @param caughtAs the parameter of the clause that handles it; empty while it is unwinding
 * @param outer what a clause was handling when this one was thrown in it
 */
record InFlight(
    Type type,
    Optional<Tree> explicitThrow,
    Optional<VarSymbol> caughtAs,
    Optional<InFlight> outer) {

  /** What a call throws in {@code state}. */
  static InFlight ofCall(Type type, PathState state) {
    return new InFlight(type, Optional.empty(), Optional.empty(), handledIn(state));
  }

  /** What {@code tree} throws in {@code state}. */
  static InFlight thrownBy(ThrowTree tree, Type type, PathState state) {
    return new InFlight(type, Optional.of(tree), Optional.empty(), handledIn(state));
  }

  private static Optional<InFlight> handledIn(PathState state) {
    return state.inFlight().filter(inFlight -> inFlight.caughtAs().isPresent());
  }

  /** This exception while the clause of {@code parameter} handles it. */
  InFlight caughtAs(VarSymbol parameter, Optional<InFlight> stillHandled) {
    return new InFlight(type, Optional.empty(), Optional.of(parameter), stillHandled);
  }

  // Types have no equality of their own; the class is what counts.
  @Override
  public boolean equals(Object other) {
    return other instanceof InFlight that
        && type.tsym == that.type.tsym
        && explicitThrow.equals(that.explicitThrow)
        && caughtAs.equals(that.caughtAs)
        && outer.equals(that.outer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type.tsym, explicitThrow, caughtAs, outer);
  }
}
