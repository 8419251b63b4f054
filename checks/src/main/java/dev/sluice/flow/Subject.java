package dev.sluice.flow;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What a fact is about. */
sealed interface Subject {

  /**
   * Whether its value changes only where this body assigns it. What is not stable is believed not
   * to change between two tests in a row, but may in a loop; this errs towards silence.
   */
  boolean isStable();

  /** A local variable, or a field of this object or of a class. */
  record Variable(VarSymbol symbol) implements Subject {
    @Override
    public boolean isStable() {
      return symbol.getKind() != ElementKind.FIELD
          || symbol.getModifiers().contains(Modifier.FINAL);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Variable that && symbol == that.symbol;
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  /**
   * What a condition comes to that is tested more than once, such as {@code args.length > 0}.
   *
   * @param text the condition, spelled such that equal ones have equal texts
   * @param variables what it reads
   */
  record Condition(String text, ImmutableSet<VarSymbol> variables, boolean isStable)
      implements Subject {
    boolean reads(Subject subject) {
      return subject instanceof Variable variable && variables.contains(variable.symbol());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Condition that
          && text.equals(that.text)
          && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** What a method of this object without parameters, such as {@code isOpen()}, returns. */
  record Getter(MethodSymbol method) implements Subject {
    @Override
    public boolean isStable() {
      return false;
    }
  }
}
