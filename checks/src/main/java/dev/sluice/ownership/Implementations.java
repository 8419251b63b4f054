package dev.sluice.ownership;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.Optional;

/** Which method of a class runs where one is called that the class overrides or inherits. */
public final class Implementations {
  private Implementations() {}

  /**
   * The method that a call of {@code method} runs on an object of exactly {@code type}: that of the
   * class or a superclass, else the default one of an interface. Abstract where the class leaves it
   * to its subclasses; empty where it has none, or where several interfaces have one.
   */
  public static Optional<MethodSymbol> of(MethodSymbol method, ClassSymbol type, Types types) {
    MethodSymbol inherited = method.implementation(type, types, /* checkResult= */ false);
    if (inherited != null) {
      return Optional.of(inherited);
    }
    List<MethodSymbol> candidates = types.interfaceCandidates(type.type, method);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /**
   * Whether {@code method} has no code: javac calls the default method of an interface abstract.
   */
  public static boolean isAbstract(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) != 0 && !method.isDefault();
  }
}
