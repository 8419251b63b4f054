package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;

/**
 * Which fields the {@code close()} of a class can't get at, since the class inherits it from one of
 * the platform that opens something itself: {@code class TlsServer extends ServerSocket} may keep a
 * key store beside its socket, and the socket knows nothing of it.
 */
final class InheritedClose {
  private final SourceMethods methods;
  private final CallEffects effects;
  private final FieldClosers fieldClosers;
  private final Types types;

  InheritedClose(
      SourceMethods methods, CallEffects effects, FieldClosers fieldClosers, Context context) {
    this.methods = methods;
    this.effects = effects;
    this.fieldClosers = fieldClosers;
    this.types = Types.instance(context);
  }

  /**
   * Whether closing an object of {@code type} leaves alone what {@code field} holds: only the class
   * itself sees the field, and no method that its base class may call closes it.
   */
  boolean leavesAlone(ClassSymbol type, VarSymbol field) {
    return field.owner == type
        && field.isPrivate()
        && type.getSuperclass().tsym instanceof ClassSymbol base
        && isOpenedByPlatform(base)
        && methods.declaration(type).filter(tree -> isApart(field, tree)).isPresent();
  }

  private boolean isOpenedByPlatform(ClassSymbol base) {
    return (base.flags() & Flags.ABSTRACT) == 0
        && effects.resourceTypes().isResource(base.type)
        && effects.resourceTypes().releasesOf(base.type).stream()
            .allMatch(release -> Callee.exactly(release).isPlatform());
  }

  private boolean isApart(VarSymbol field, JCClassDecl declaration) {
    return declaration.defs.stream()
        .noneMatch(
            member ->
                member instanceof MethodTree method
                    && (isWrapping(method)
                        || (overrides(ASTHelpers.getSymbol(method))
                            && fieldClosers.areClosedBy(ASTHelpers.getSymbol(method), field))));
  }

  private boolean overrides(MethodSymbol method) {
    return !method.isStatic()
        && !method.isConstructor()
        && !ASTHelpers.findSuperMethods(method, types).isEmpty();
  }

  /** Whether {@code method} is a constructor that gives its base class something to close. */
  private boolean isWrapping(MethodTree method) {
    boolean[] isFound = {false};
    new BodyScanner<Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        isFound[0] |=
            ASTHelpers.getSymbol(call).isConstructor()
                && call.getArguments().stream().anyMatch(this::mayBeResource);
        return super.visitMethodInvocation(call, null);
      }

      private boolean mayBeResource(ExpressionTree argument) {
        return effects.resourceTypes().isCloseable(ASTHelpers.getType(argument));
      }
    }.scan(method, null);
    return isFound[0];
  }
}
