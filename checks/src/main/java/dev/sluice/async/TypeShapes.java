package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.function.Predicate;

/** What a type of the Java platform is for, by its supertypes. */
final class TypeShapes {
  private static final ImmutableSet<String> PACKAGES_OF_CONTAINERS =
      ImmutableSet.of("java.util", "java.util.stream");

  private TypeShapes() {}

  /** Whether {@code type} is a collection, map, stream or the like, or an array. */
  static boolean isContainer(Type type, Types types) {
    return type != null
        && (type.hasTag(TypeTag.ARRAY)
            || hasSupertype(
                type,
                types,
                supertype ->
                    PACKAGES_OF_CONTAINERS.contains(
                        Program.packageOf(supertype.tsym).getQualifiedName().toString())));
  }

  /** Whether {@code type} is one of exceptions. */
  static boolean isThrowable(Type type, Types types) {
    return hasSupertype(
        type,
        types,
        supertype -> supertype.tsym.getQualifiedName().contentEquals(Throwable.class.getName()));
  }

  private static boolean hasSupertype(Type type, Types types, Predicate<Type> test) {
    return !type.isPrimitiveOrVoid() && types.closure(types.erasure(type)).stream().anyMatch(test);
  }
}
