package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.sluice.ownership.PlatformPackages;
import javax.lang.model.element.ElementKind;

/**
 * The policy on which values, made from a resource, are complete when they are made and which read
 * from it when they are used.
 */
final class LazyTypes {
  private static final ImmutableList<String> CONTAINERS =
      ImmutableList.of("java.util.Collection", "java.util.Map");

  /** Complete: immutable, or filled by whoever makes them. */
  private static final ImmutableList<String> SETTLED =
      ImmutableList.<String>builder()
          .add("java.lang.String", "java.lang.Class", "java.lang.Throwable")
          .addAll(CONTAINERS)
          .build();

  /** Read on demand; so may anything with a single abstract method. */
  private static final ImmutableList<String> LAZY =
      ImmutableList.of(
          "java.lang.AutoCloseable",
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.Enumeration",
          "java.util.concurrent.Future");

  /**
   * Their methods run a function before they return, or return something lazy that does. What they
   * take for an element they keep.
   */
  private static final ImmutableList<String> RUNNING =
      ImmutableList.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Optional",
          "java.util.stream.BaseStream");

  private final VisitorState state;
  private final Types types;

  LazyTypes(VisitorState state) {
    this.state = state;
    this.types = state.getTypes();
  }

  boolean isLazy(Type type) {
    return type != null
        && !isSettled(type)
        && (isSubtypeOfAny(type, LAZY) || types.isFunctionalInterface(type));
  }

  /** Whether what is put into an object of {@code type} stays there. */
  boolean isContainer(Type type) {
    return isSubtypeOfAny(type, CONTAINERS);
  }

  /** Whether a method of a container puts an argument of this type, as declared, into it. */
  boolean mayBeElement(Type parameter) {
    return parameter.hasTag(TypeTag.TYPEVAR)
        || isContainer(parameter)
        || types.isSameType(parameter, state.getSymtab().objectType);
  }

  /**
   * Whether {@code method} runs the function that is its argument with this index, and forgets it.
   */
  boolean runsAtOnce(MethodSymbol method, int argument) {
    return PlatformPackages.contain(method.owner.getQualifiedName().toString())
        && isSubtypeOfAny(method.owner.type, RUNNING)
        && argument < method.params().size()
        && !mayBeElement(method.params().get(argument).type);
  }

  boolean isSettled(Type type) {
    return type.isPrimitiveOrVoid()
        || type.isErroneous()
        || types.unboxedType(type).isPrimitive()
        || type.tsym.getKind() == ElementKind.ENUM
        || isSubtypeOfAny(type, SETTLED)
        || (types.isArray(type) && isSettled(types.elemtype(type)));
  }

  private boolean isSubtypeOfAny(Type type, ImmutableList<String> names) {
    return names.stream()
        .map(state::getTypeFromString)
        .anyMatch(
            candidate ->
                candidate != null
                    && types.isSubtype(types.erasure(type), types.erasure(candidate)));
  }
}
