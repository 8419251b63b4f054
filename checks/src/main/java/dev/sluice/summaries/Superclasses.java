package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;

/** Classes that are known by their name, and what extends them. */
final class Superclasses {
  static final String OBJECT = "java.lang.Object";
  static final String THROWABLE = "java.lang.Throwable";
  static final String EXCEPTION = "java.lang.Exception";
  static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";

  private Superclasses() {}

  /** Whether {@code type} is the class {@code name} or extends it; false for null. */
  static boolean isOrExtends(Type type, String name) {
    Type next = type;
    while (next != null && next.tsym instanceof ClassSymbol symbol) {
      if (is(next, name)) {
        return true;
      }
      next = symbol.getSuperclass();
    }
    return false;
  }

  /** Whether {@code type} is the class {@code name}; false for null. */
  static boolean is(Type type, String name) {
    return type != null
        && type.tsym instanceof ClassSymbol symbol
        && symbol.getQualifiedName().contentEquals(name);
  }
}
