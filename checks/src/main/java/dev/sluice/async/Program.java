package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.util.Context;
import java.util.Optional;

/**
 * The classes of the program that is compiled, some of which may be class files of other modules,
 * as opposed to the libraries that it uses. Names of packages tell them apart: those of one program
 * begin with the same two words.
 */
final class Program {
  private static final int WORDS = 2;

  private final Enter enter;
  private Optional<ImmutableSet<String>> roots = Optional.empty();

  Program(Context context) {
    this.enter = Enter.instance(context);
  }

  /** Whether the class around {@code symbol} belongs to the program. */
  boolean contains(Symbol symbol) {
    if (roots.isEmpty()) {
      ImmutableSet.Builder<String> found = ImmutableSet.builder();
      enter.getEnvs().forEach(env -> found.add(rootOf(env.toplevel.packge)));
      roots = Optional.of(found.build());
    }
    return roots.get().contains(rootOf(packageOf(symbol)));
  }

  private static String rootOf(PackageSymbol symbol) {
    String name = symbol.getQualifiedName().toString();
    int end = 0;
    for (int word = 0; word < WORDS; word++) {
      end = name.indexOf('.', end + 1);
      if (end < 0) {
        return name;
      }
    }
    return name.substring(0, end);
  }

  /** The package of the class or member {@code symbol}. */
  static PackageSymbol packageOf(Symbol symbol) {
    Symbol at = symbol;
    while (!(at instanceof PackageSymbol)) {
      at = at.owner;
    }
    return (PackageSymbol) at;
  }
}
