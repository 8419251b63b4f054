package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.sluice.ownership.ResourceTypes;
import java.util.Optional;
import java.util.Set;

/**
 * Getters, in class files, of the one thing that closing their object closes, as a transport
 * returns its socket: what they return is the object in another guise.
 */
final class CodeParts {
  private final ClassPathCode code;
  private final ResourceTypes types;

  CodeParts(ClassPathCode code, ResourceTypes types) {
    this.code = code;
    this.types = types;
  }

  /** Whether {@code method}, whose code is there, is such a getter. */
  boolean areReturnedBy(ClassFileMethod method) {
    Optional<String> field =
        types.isCloseable(method.owner().symbol().type) ? method.returnedField() : Optional.empty();
    return field.filter(name -> isOnly(name, method.owner())).isPresent();
  }

  /**
   * Whether field {@code name} holds the one thing that closing its object, of a class in {@code
   * file}, closes.
   */
  boolean isOnly(String name, ClassFile file) {
    return code.reachedByClose(file, types)
        .filter(reached -> isOnlyResource(name, file.symbol(), reached))
        .isPresent();
  }

  private boolean isOnlyResource(String field, ClassSymbol owner, ImmutableSet<String> reached) {
    return Set.of(field)
        .equals(ImmutableSet.copyOf(Iterables.filter(reached, name -> isResource(name, owner))));
  }

  /** Whether a field of this name is closeable; one of a superclass may be. */
  private boolean isResource(String name, ClassSymbol owner) {
    Iterable<Symbol> fields = owner.members().getSymbolsByName(owner.name.table.fromString(name));
    return Iterables.isEmpty(fields)
        || Iterables.any(fields, field -> types.isCloseable(field.type));
  }
}
