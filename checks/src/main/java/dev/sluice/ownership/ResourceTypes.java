package dev.sluice.ownership;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.sluice.models.Models;
import dev.sluice.models.Verb;
import java.util.IdentityHashMap;

/**
 * Which types are resources: {@code AutoCloseable}, and not of a class that the models say needs no
 * close. One per compilation; answers are remembered.
 */
public final class ResourceTypes {
  private final Models models;
  private final Types types;
  private final Names names;
  private final JavacTrees trees;
  private final Type autoCloseable;
  private final IdentityHashMap<ClassSymbol, Boolean> closeable = new IdentityHashMap<>();
  private final IdentityHashMap<ClassSymbol, Boolean> resources = new IdentityHashMap<>();

  public ResourceTypes(Models models, Context context) {
    this.models = models;
    this.types = Types.instance(context);
    this.trees = JavacTrees.instance(context);
    this.names = Names.instance(context);
    this.autoCloseable = Symtab.instance(context).autoCloseableType;
  }

  /** Whether {@code type} is a subtype of {@code AutoCloseable}, whatever its close does. */
  public boolean isCloseable(Type type) {
    if (!type.isReference() || type.isErroneous()) {
      return false;
    }
    Type bound = types.erasure(type);
    if (!(bound.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    Boolean known = closeable.get(symbol);
    if (known == null) {
      known = types.isSubtype(bound, autoCloseable);
      closeable.put(symbol, known);
    }
    return known;
  }

  /** Whether an object of static type {@code type} may owe a close. */
  public boolean isResource(Type type) {
    if (!isCloseable(type)) {
      return false;
    }
    ClassSymbol symbol = (ClassSymbol) types.erasure(type).tsym;
    Boolean known = resources.get(symbol);
    if (known == null) {
      known = types.closure(symbol.type).stream().noneMatch(this::needsNoClose);
      resources.put(symbol, known);
    }
    return known;
  }

  /**
   * Whether {@code close()} of an object of exactly {@code type} has no effect: a model says so, as
   * for a subclass of {@code InputStream} that does not override it, or this compilation has its
   * source, and no call stands in it.
   */
  boolean isCloseWithoutEffect(Type type) {
    Type erased = types.erasure(type);
    if (!(erased.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    for (Symbol member : autoCloseable.tsym.members().getSymbolsByName(names.close)) {
      MethodSymbol implementation =
          member instanceof MethodSymbol close
              ? close.implementation(symbol, types, /* checkResult= */ false)
              : null;
      if (implementation != null
          && (isModelledToDoNothing(implementation) || isWithoutCall(implementation))) {
        return true;
      }
    }
    return false;
  }

  private boolean isModelledToDoNothing(MethodSymbol close) {
    return models.factsAbout(close.owner.getQualifiedName().toString(), "close").stream()
        .anyMatch(fact -> fact.verb() == Verb.DOES_NOTHING);
  }

  /** What calls nothing releases nothing. */
  private boolean isWithoutCall(MethodSymbol close) {
    MethodTree source = trees.getTree(close);
    if (source == null || source.getBody() == null) {
      return false;
    }
    boolean[] isCallFound = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isCallFound[0] = true;
        return null;
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        isCallFound[0] = true;
        return null;
      }
    }.scan(source.getBody(), null);
    return !isCallFound[0];
  }

  /** The class itself, or what an anonymous class extends or implements. */
  public static ClassSymbol namedClass(ClassSymbol type) {
    if (!type.name.isEmpty()) {
      return type;
    }
    Type base = type.getInterfaces().isEmpty() ? type.getSuperclass() : type.getInterfaces().head;
    return base.tsym instanceof ClassSymbol symbol ? symbol : type;
  }

  private boolean needsNoClose(Type type) {
    return models.needsNoClose(type.tsym.getQualifiedName().toString());
  }
}
