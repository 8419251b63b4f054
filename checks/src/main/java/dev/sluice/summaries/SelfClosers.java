package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Which new objects close themselves in a method that those who have them know by a supertype, as a
 * stream does that closes itself when it is read to its end. What a factory makes is any object of
 * a fitting class that its own code creates, so this errs towards silence. The platform's classes
 * have none.
 */
final class SelfClosers {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClassFileSummaries classFiles;
  private final Types types;
  private final IdentityHashMap<MethodSymbol, ImmutableSet<ClassSymbol>> made =
      new IdentityHashMap<>();

  SelfClosers(
      CallEffects effects, SourceMethods methods, ClassFileSummaries classFiles, Context context) {
    this.effects = effects;
    this.methods = methods;
    this.classFiles = classFiles;
    this.types = Types.instance(context);
  }

  /** Whether a call of {@code method} on what {@code acquisition} yields may close that. */
  boolean areClosedBy(MethodSymbol method, ExpressionTree acquisition) {
    MethodSymbol maker = (MethodSymbol) ASTHelpers.getSymbol(acquisition);
    return made.computeIfAbsent(maker, this::classesMadeBy).stream()
        .filter(type -> type.isSubClass(method.owner, types))
        .map(type -> method.implementation(type, types, /* checkResult= */ false))
        .anyMatch(
            run ->
                run != null
                    && run != method
                    && effects
                        .operandEffect(Callee.exactly(run), Operand.RECEIVER)
                        .mayEndObligation());
  }

  private ImmutableSet<ClassSymbol> classesMadeBy(MethodSymbol maker) {
    ClassSymbol owner = (ClassSymbol) maker.owner;
    if (Callee.isPlatform(owner)) {
      return ImmutableSet.of();
    }
    if (maker.isConstructor()) {
      return ImmutableSet.of(owner);
    }
    ImmutableSet.Builder<ClassSymbol> found = ImmutableSet.builder();
    Optional<SourceMethod> source = methods.find(maker);
    if (source.isPresent()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
          add(ASTHelpers.getSymbol(tree), maker, found);
          return super.visitNewClass(tree, null);
        }
      }.scan(source.get().code(), null);
    } else {
      classFiles.calledBy(maker).stream()
          .filter(MethodSymbol::isConstructor)
          .forEach(constructor -> add(constructor, maker, found));
    }
    return found.build();
  }

  private void add(
      MethodSymbol constructor, MethodSymbol factory, ImmutableSet.Builder<ClassSymbol> found) {
    if (constructor.owner instanceof ClassSymbol type
        && !Callee.isPlatform(type)
        && types.isSubtype(types.erasure(type.type), types.erasure(factory.getReturnType()))) {
      found.add(type);
    }
  }
}
