package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.sluice.models.Models;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which types are resources, and what releases them: {@code AutoCloseable}, the classes that the
 * models, or annotations on them, call resources, and those that are {@link HandMadeResources},
 * except those that the models say need no close. One per compilation; answers are remembered.
 */
public final class ResourceTypes {
  private static final String CLOSE = "close";

  private final Models models;
  private final Types types;
  private final Names names;
  private final Type autoCloseable;
  private final Type iterable;
  private final HandMadeResources handMade;
  private final IdentityHashMap<ClassSymbol, ImmutableList<String>> releaseMethods =
      new IdentityHashMap<>();
  private final IdentityHashMap<ClassSymbol, Boolean> closeable = new IdentityHashMap<>();
  private final IdentityHashMap<ClassSymbol, Boolean> resources = new IdentityHashMap<>();

  public ResourceTypes(Models models, Context context) {
    this.models = models;
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.autoCloseable = Symtab.instance(context).autoCloseableType;
    this.iterable = Symtab.instance(context).iterableType;
    this.handMade =
        new HandMadeResources(context, this::isDeclaredCloseable, this::isDeclaredRelease);
  }

  /**
   * Whether {@code type} is a subtype of {@code AutoCloseable} or of a class that a model, an
   * annotation or its own code calls a resource, whatever its close does.
   */
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
      known = types.isSubtype(bound, autoCloseable) || !modelledRelease(symbol).isEmpty();
      closeable.put(symbol, known);
    }
    return known;
  }

  /** The name of the method that releases an object of static type {@code type}. */
  public String releaseMethod(Type type) {
    return releaseMethods(type).get(0);
  }

  /** The names of all methods that release an object of static type {@code type}. */
  ImmutableList<String> releaseMethods(Type type) {
    return types.erasure(type).tsym instanceof ClassSymbol symbol
            && !modelledRelease(symbol).isEmpty()
        ? modelledRelease(symbol)
        : ImmutableList.of(CLOSE);
  }

  /** Whether a method of this name releases an object of class {@code owner}. */
  public boolean isRelease(ClassSymbol owner, String method) {
    return modelledRelease(owner).contains(method)
        || (method.equals(CLOSE) && isCloseable(owner.type));
  }

  /**
   * Whether the custom of streams holds for an object of type {@code type} made around one of type
   * {@code argument}: closing the outer one closes the inner one. What a model calls a resource is
   * shared by those that use it, as an executor is; only another of its kind may be a wrapper.
   */
  boolean isWrapper(Type type, Type argument) {
    if (!isCloseable(argument)) {
      return false;
    }
    Optional<ClassSymbol> kind = modelledResource((ClassSymbol) types.erasure(argument).tsym);
    return kind.isEmpty() || types.isSubtype(types.erasure(type), types.erasure(kind.get().type));
  }

  /**
   * Whether an object of class {@code type} may lead to a resource: by a field of its own or of a
   * superclass, whose type is one of resources, says nothing, or is a class that leads to one. The
   * platform's classes are not looked into: what they have is not the same on every JDK.
   */
  public boolean mayHoldResource(ClassSymbol type) {
    return mayHoldResource(type, new LinkedHashSet<>());
  }

  private boolean mayHoldResource(ClassSymbol type, Set<Symbol> seen) {
    Symbol next = type;
    while (next instanceof ClassSymbol symbol
        && symbol.members() != null
        && !Callee.isPlatform(symbol)
        && seen.add(symbol)) {
      for (Symbol member : symbol.members().getSymbols(each -> !ASTHelpers.isStatic(each))) {
        if (member instanceof VarSymbol field && mayLeadToResource(field.type, seen)) {
          return true;
        }
      }
      next = symbol.getSuperclass().tsym;
    }
    return false;
  }

  private boolean mayLeadToResource(Type type, Set<Symbol> seen) {
    return isCloseable(type)
        || (type.isReference() && isOfAnyType(type))
        || holdsResources(type)
        || (types.erasure(type).tsym instanceof ClassSymbol held && mayHoldResource(held, seen));
  }

  /** Whether {@code type} is an array or collection of what may be resources. */
  public boolean holdsResources(Type type) {
    if (types.isArray(type)) {
      return isCloseable(types.elemtype(type)) || holdsResources(types.elemtype(type));
    }
    Type elements = types.asSuper(type, iterable.tsym);
    return elements != null
        && elements.getTypeArguments().stream()
            .anyMatch(element -> isCloseable(types.wildUpperBound(element)));
  }

  /** Whether {@code type}, or what it is an array of, says nothing of its values. */
  public boolean isOfAnyType(Type type) {
    Type element = types.elemtype(type) == null ? type : types.elemtype(type);
    return element.hasTag(TypeTag.TYPEVAR)
        || types.erasure(element).tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /**
   * Whether {@code type} is one of numbers, truth values or texts, or of an array of numbers, which
   * lead to nothing.
   */
  boolean isValue(Type type) {
    return type.isPrimitive()
        || types.erasure(type).tsym.getQualifiedName().contentEquals("java.lang.String")
        || (types.isArray(type) && types.elemtype(type).isPrimitive());
  }

  /** Whether an object of {@code type} can be closed, be it in all but its type: by a close(). */
  public boolean isHandle(Type type) {
    if (isCloseable(type)) {
      return true;
    }
    if (!type.isReference() || !(types.erasure(type).tsym instanceof ClassSymbol)) {
      return false;
    }
    for (Type each : types.closure(types.erasure(type))) {
      for (Symbol member : each.tsym.members().getSymbolsByName(names.fromString(CLOSE))) {
        if (member instanceof MethodSymbol method && method.type.getParameterTypes().isEmpty()) {
          return true;
        }
      }
    }
    return false;
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
   * The methods that release an object of exactly {@code type}, as such an object runs them; empty
   * where one of them is abstract.
   */
  public List<MethodSymbol> releasesOf(Type type) {
    if (!(types.erasure(type).tsym instanceof ClassSymbol symbol)) {
      return List.of();
    }
    Optional<ClassSymbol> kind = modelledResource(symbol);
    List<MethodSymbol> releases = new ArrayList<>();
    if (kind.isPresent()) {
      modelledRelease(symbol)
          .forEach(
              name -> releases.addAll(implementations(names.fromString(name), kind.get(), symbol)));
    } else {
      releases.addAll(implementations(names.close, autoCloseable.tsym, symbol));
    }
    return releases.stream().anyMatch(Implementations::isAbstract)
        ? List.of()
        : List.copyOf(releases);
  }

  private List<MethodSymbol> implementations(Name release, Symbol declaring, ClassSymbol type) {
    List<MethodSymbol> found = new ArrayList<>();
    for (Symbol member : declaring.members().getSymbolsByName(release)) {
      if (member instanceof MethodSymbol method) {
        Implementations.of(method, type, types).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The class itself, or what an anonymous class extends or implements. */
  public static ClassSymbol namedClass(ClassSymbol type) {
    if (!type.name.isEmpty()) {
      return type;
    }
    Type base = type.getInterfaces().isEmpty() ? type.getSuperclass() : type.getInterfaces().head;
    return base.tsym instanceof ClassSymbol symbol ? symbol : type;
  }

  /** Whether a model says that objects of {@code type} do nothing between calls. */
  public boolean isPassive(Type type) {
    return types.erasure(type).tsym instanceof ClassSymbol symbol
        && nearest(symbol, this::declaredRelease)
            .filter(kind -> models.isPassive(kind.getQualifiedName().toString()))
            .isPresent();
  }

  private boolean isDeclaredCloseable(Type type) {
    return types.isSubtype(types.erasure(type), autoCloseable)
        || (types.erasure(type).tsym instanceof ClassSymbol symbol
            && nearest(symbol, this::declaredRelease).isPresent());
  }

  private boolean isDeclaredRelease(ClassSymbol owner, String method) {
    Optional<ClassSymbol> kind = nearest(owner, this::declaredRelease);
    return kind.isPresent()
        ? declaredRelease(kind.get()).contains(method)
        : method.equals(CLOSE) && isDeclaredCloseable(owner.type);
  }

  /** The release methods of the nearest class that is called a resource; empty without one. */
  private ImmutableList<String> modelledRelease(ClassSymbol type) {
    ImmutableList<String> known = releaseMethods.get(type);
    if (known == null) {
      known = modelledResource(type).map(this::ownRelease).orElse(ImmutableList.of());
      releaseMethods.put(type, known);
    }
    return known;
  }

  /** What declarations, or else its own code, say that releases objects of {@code type}. */
  private ImmutableList<String> ownRelease(ClassSymbol type) {
    ImmutableList<String> declared = declaredRelease(type);
    return declared.isEmpty() ? handMade.releasesOf(type) : declared;
  }

  /** What a model, or an annotation on the class itself, names as releasing its objects. */
  private ImmutableList<String> declaredRelease(ClassSymbol type) {
    ImmutableList<String> modelled = models.releaseMethods(type.getQualifiedName().toString());
    return modelled.isEmpty() ? AnnotationEffects.requiredCalls(type) : modelled;
  }

  /**
   * The nearest of {@code type} and its supertypes that a model or annotation calls a resource, or
   * that is one by its own code, though no type says so.
   */
  private Optional<ClassSymbol> modelledResource(ClassSymbol type) {
    Optional<ClassSymbol> declared = nearest(type, this::declaredRelease);
    return declared.isPresent() || types.isSubtype(types.erasure(type.type), autoCloseable)
        ? declared
        : nearest(type, handMade::releasesOf);
  }

  private Optional<ClassSymbol> nearest(
      ClassSymbol type, Function<ClassSymbol, ImmutableList<String>> releases) {
    Set<Symbol> seen = new LinkedHashSet<>();
    Deque<Type> next = new ArrayDeque<>();
    next.add(type.type);
    while (!next.isEmpty()) {
      Type current = next.remove();
      if (!(current.tsym instanceof ClassSymbol symbol) || !seen.add(symbol)) {
        continue;
      }
      if (!releases.apply(symbol).isEmpty()) {
        return Optional.of(symbol);
      }
      next.add(types.supertype(current));
      next.addAll(types.interfaces(current));
    }
    return Optional.empty();
  }

  private boolean needsNoClose(Type type) {
    return models.needsNoClose(type.tsym.getQualifiedName().toString());
  }
}
