package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import dev.sluice.ownership.ResourceTypes;
import java.util.Optional;
import org.objectweb.asm.Type;

/** What a method receives that may be, or hold, resources. */
final class CodeParameters {
  private final ClassFileMethod method;
  private final ClassFileSymbols symbols;
  private final ResourceTypes types;
  private final ImmutableMap<Origin, Boolean> isHolder;
  private final CodeState initial;

  /**
   * The parameters of {@code method}.
   *
   * @param hidden how many of those in its descriptor its callers don't see
   */
  CodeParameters(
      ClassFileMethod method, int hidden, ClassFileSymbols symbols, ResourceTypes types) {
    this.method = method;
    this.symbols = symbols;
    this.types = types;
    this.initial = new CodeState(method.node().maxLocals, method.node().maxStack);
    ImmutableMap.Builder<Origin, Boolean> all = ImmutableMap.builder();
    int local = 0;
    if (!method.isStatic()) {
      all.put(receive(local++, Operand.RECEIVER), false);
      initial.setNonNull(new Origin.Parameter(Operand.RECEIVER));
    }
    int position = 1 - hidden;
    for (Type type : method.parameterTypes()) {
      initial.setLocal(local, CodeValue.Plain.ofSize(type.getSize()));
      if (type.getSize() == 2) {
        initial.setLocal(local + 1, CodeValue.Plain.SINGLE);
      }
      if (position > 0 && mayBeResource(type)) {
        all.put(receive(local, Operand.argument(position)), !isCloseable(type.getInternalName()));
      }
      local += type.getSize();
      position++;
    }
    while (local < method.node().maxLocals) {
      initial.setLocal(local++, CodeValue.Plain.SINGLE);
    }
    this.isHolder = all.buildOrThrow();
  }

  private Origin receive(int local, Operand operand) {
    Origin origin = new Origin.Parameter(operand);
    initial.setLocal(local, new CodeValue.Carrier(ImmutableSet.of(origin), /* isExact= */ true));
    return origin;
  }

  /** What a body starts with. */
  CodeState initialState() {
    return new CodeState(initial);
  }

  /** The parameters that are followed. */
  ImmutableSet<Origin> followed() {
    return isHolder.keySet();
  }

  /** Whether the type of {@code parameter} is closeable. */
  boolean isResource(Origin parameter) {
    return !isHolder.getOrDefault(parameter, false);
  }

  /** The parameter that {@code value} is, where it may hold several resources. */
  Optional<Origin> holder(CodeValue value) {
    if (value instanceof CodeValue.Part part) {
      return Optional.of(part.holder());
    }
    return value instanceof CodeValue.Carrier carrier && carrier.isExact()
        ? carrier.origins().stream()
            .filter(origin -> isHolder.getOrDefault(origin, false))
            .findFirst()
        : Optional.empty();
  }

  /** Whether the class of this internal name is closeable; not where it can't be found. */
  boolean isCloseable(String internalName) {
    return symbols
        .type(method.owner(), internalName)
        .map(type -> types.isCloseable(type.type))
        .orElse(false);
  }

  private boolean mayBeResource(Type type) {
    return symbols.mayHoldResource(method.owner(), type, types);
  }
}
