package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;

/**
 * What a resource is to those who don't know that it is one, and whether it closes itself there, as
 * a connection that is the task of a thread does at the end of its {@code run()}.
 */
final class Roles {
  private static final String FUNCTION = FunctionalInterface.class.getName();

  private final CallEffects effects;
  private final SourceMethods methods;
  private final Types types;
  private final Symtab symtab;

  Roles(CallEffects effects, SourceMethods methods, Context context) {
    this.effects = effects;
    this.methods = methods;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  /**
   * Whether {@code type} is an interface of the platform that says what a thing can do, as that it
   * can be read from: what has it may be a resource. Functions aside, which hardly ever are, and
   * what extends other interfaces, which is a thing in its own right.
   */
  static boolean isRole(Type type) {
    return type.isInterface()
        && type.tsym instanceof ClassSymbol role
        && Callee.isPlatform(role)
        && role.getInterfaces().isEmpty()
        && role.type.getTypeArguments().isEmpty()
        && role.getAnnotationMirrors().stream()
            .noneMatch(annotation -> annotation.type.toString().equals(FUNCTION));
  }

  /** Whether an object of class {@code type} may close itself in a method of type {@code role}. */
  boolean mayClose(ClassSymbol type, Type role) {
    if (!(role.tsym instanceof ClassSymbol declaring)
        || declaring == symtab.objectType.tsym
        || effects.resourceTypes().isCloseable(role)) {
      return false;
    }
    for (Symbol member : declaring.members().getSymbols()) {
      if (member instanceof MethodSymbol method
          && !method.isConstructor()
          && !method.isStatic()
          && mayClose(method.implementation(type, types, /* checkResult= */ false))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code method}, of this compilation, may close the object that it is called on. */
  boolean mayClose(MethodSymbol method) {
    return method != null
        && methods.find(method).isPresent()
        && effects.operandEffect(Callee.exactly(method), Operand.RECEIVER).mayEndObligation();
  }
}
