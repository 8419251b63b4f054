package dev.sluice.summaries;

import dev.sluice.ownership.ResourceTypes;
import java.util.Arrays;
import org.objectweb.asm.Type;

/** What the signature of a method in a class file tells of the resources that it deals with. */
final class CodeSignatures {
  private final ClassFileSymbols symbols;
  private final ResourceTypes types;

  CodeSignatures(ClassFileSymbols symbols, ResourceTypes types) {
    this.symbols = symbols;
    this.types = types;
  }

  /** Whether {@code method} belongs to objects that can be closed. */
  boolean isOfCloseable(ClassFileMethod method) {
    return types.isCloseable(method.owner().symbol().type);
  }

  /** Whether {@code method} is given, returns or belongs to what can be closed. */
  boolean isAboutCloseable(ClassFileMethod method) {
    return (!method.isStatic() && isOfCloseable(method))
        || isCloseable(method, method.returnType())
        || Arrays.stream(method.parameterTypes()).anyMatch(type -> isCloseable(method, type));
  }

  private boolean isCloseable(ClassFileMethod method, Type type) {
    return symbols.isCloseable(method.owner(), type, types);
  }

  /** Whether {@code method} may be given a resource, itself included, or return one. */
  boolean touchesResources(ClassFileMethod method) {
    return (!method.isStatic() && isOfCloseable(method))
        || mayHoldResource(method, method.returnType())
        || mayBeGivenResource(method);
  }

  /** Whether an argument of {@code method} may be a resource, or lead to one. */
  boolean mayBeGivenResource(ClassFileMethod method) {
    return Arrays.stream(method.parameterTypes()).anyMatch(type -> mayHoldResource(method, type));
  }

  private boolean mayHoldResource(ClassFileMethod method, Type type) {
    return symbols.mayHoldResource(method.owner(), type, types);
  }

  /** Whether the result of {@code method} may itself be a resource. */
  boolean mayReturnResource(ClassFileMethod method) {
    return method.returnType().getSort() == Type.OBJECT
        && symbols
            .type(method.owner(), method.returnType().getInternalName())
            .map(type -> types.isCloseable(type.type) || symbols.isObject(type))
            .orElse(false);
  }

  /** How many parameters of {@code method} the compiler has put before those of the source. */
  int hiddenParameters(ClassFileMethod method) {
    return symbols
        .method(method.owner(), method.owner().internalName(), method.name(), method.descriptor())
        .map(symbol -> symbols.hiddenParameters(symbol, method.descriptor()))
        .orElse(0);
  }
}
