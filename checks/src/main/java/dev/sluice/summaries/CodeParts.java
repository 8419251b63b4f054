package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import dev.sluice.ownership.ResourceTypes;
import java.util.Optional;

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
    return code.resourcesReachedByClose(file, types)
        .filter(reached -> reached.equals(ImmutableSet.of(name)))
        .isPresent();
  }
}
