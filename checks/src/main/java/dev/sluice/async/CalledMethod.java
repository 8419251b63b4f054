package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/**
 * A method as some code calls it.
 *
 * @param done the parameters that are given futures, or collections of them, which are done
 */
record CalledMethod(MethodSymbol method, ImmutableSet<VarSymbol> done) {
  static CalledMethod of(MethodSymbol method) {
    return new CalledMethod(method, ImmutableSet.of());
  }
}
