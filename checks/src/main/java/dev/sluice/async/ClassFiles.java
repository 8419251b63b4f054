package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;

/** What methods of the class path call, read from their class files. */
interface ClassFiles {
  /** Knows nothing. */
  ClassFiles NONE = method -> Optional.empty();

  /** What {@code method} calls on every run of its body; empty where that can't be read. */
  Optional<ImmutableList<MethodSymbol>> callsOf(MethodSymbol method);
}
