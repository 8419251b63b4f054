package dev.sluice.ownership;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.sluice.models.Models;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Which types are resources: {@code AutoCloseable}, and not of a class that the models say needs no
 * close. One per compilation; answers are remembered.
 */
public final class ResourceTypes {
  private final Models models;
  private final Types types;
  private final Names names;
  private final Type autoCloseable;
  private final IdentityHashMap<ClassSymbol, Boolean> closeable = new IdentityHashMap<>();
  private final IdentityHashMap<ClassSymbol, Boolean> resources = new IdentityHashMap<>();

  public ResourceTypes(Models models, Context context) {
    this.models = models;
    this.types = Types.instance(context);
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

  /** The {@code close()} that an object of exactly {@code type} runs; empty if it is abstract. */
  public Optional<MethodSymbol> findClose(Type type) {
    if (types.erasure(type).tsym instanceof ClassSymbol symbol) {
      for (Symbol member : autoCloseable.tsym.members().getSymbolsByName(names.close)) {
        if (member instanceof MethodSymbol close) {
          return Optional.ofNullable(close.implementation(symbol, types, /* checkResult= */ false))
              .filter(found -> (found.flags() & Flags.ABSTRACT) == 0);
        }
      }
    }
    return Optional.empty();
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
