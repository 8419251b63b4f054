package dev.sluice.flow;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * How an obligation leaves a body without a close. Each holds on some path.
 *
 * @param isTaken whether a callee, a field, an array or a lambda takes it
 * @param isReturned whether the body returns the resource or a wrapper of it
 * @param isKept whether the object that a constructor makes keeps it
 * @param keepingFields the fields of that object that hold it when the constructor returns; empty
 *     where another constructor stored it
 */
public record Departures(
    boolean isTaken, boolean isReturned, boolean isKept, ImmutableSet<VarSymbol> keepingFields) {
  /** A body that it does not leave. */
  public static final Departures NONE = new Departures(false, false, false, ImmutableSet.of());

  /** Whether any of it happens. */
  public boolean isAny() {
    return isTaken || isReturned || isKept;
  }
}
