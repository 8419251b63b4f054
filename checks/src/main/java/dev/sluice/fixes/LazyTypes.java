package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
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
          "java.util.Enumeration",
          "java.util.concurrent.Future");

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
