package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import java.util.Optional;

/**
 * Ownership annotations, all by simple name, so that their jars may be absent: Error Prone's {@code
 * MustBeClosed}; {@code Owning}, {@code NotOwning}, {@code MustCall}, {@code MustCallAlias}, {@code
 * EnsuresCalledMethods} of the Checker Framework and JDT; {@code WillClose}, {@code WillNotClose},
 * {@code WillCloseWhenClosed} of JSR 305.
 */
final class AnnotationEffects implements EffectSource {
  private static final ResultOwnership ACQUIRED =
      new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ true);

  private final ResourceTypes resourceTypes;

  AnnotationEffects(ResourceTypes resourceTypes) {
    this.resourceTypes = resourceTypes;
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    ImmutableSet<Operand> aliases = sharedParameters(callee);
    if (!aliases.isEmpty()) {
      return Optional.of(new ResultOwnership.Shared(aliases));
    }
    if (!resourceTypes.isCloseable(callee.resultType())) {
      return Optional.empty();
    }
    if (isAnnotated(callee.symbol(), "NotOwning")
        || hasEmptyMustCall(callee.symbol())
        || hasEmptyMustCall(callee.resultType().tsym)) {
      return Optional.of(new ResultOwnership.NotOwned());
    }
    if (isAnnotated(callee.symbol(), "MustBeClosed") || isAnnotated(callee.symbol(), "Owning")) {
      return Optional.of(ACQUIRED);
    }
    return Optional.empty();
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    if (operand.isReceiver()) {
      return ensuresReleased(callee.symbol(), "this", callee.owner().type)
          ? Optional.of(OperandEffect.CLOSES)
          : Optional.empty();
    }
    return callee.parameter(operand).flatMap(parameter -> parameterEffect(callee, parameter));
  }

  private Optional<OperandEffect> parameterEffect(Callee callee, VarSymbol parameter) {
    String position = "#" + (callee.symbol().params().indexOf(parameter) + 1);
    if (isAnnotated(parameter, "WillClose")
        || ensuresReleased(callee.symbol(), parameter.name.toString(), parameter.type)
        || ensuresReleased(callee.symbol(), position, parameter.type)) {
      return Optional.of(OperandEffect.CLOSES);
    }
    if (isAnnotated(parameter, "Owning")) {
      return Optional.of(OperandEffect.TAKES_OWNERSHIP);
    }
    if (isAnnotated(parameter, "NotOwning")
        || isAnnotated(parameter, "WillNotClose")
        || isAnnotated(parameter, "WillCloseWhenClosed")
        || isAnnotated(parameter, "MustCallAlias")) {
      return Optional.of(OperandEffect.USES);
    }
    return Optional.empty();
  }

  private static ImmutableSet<Operand> sharedParameters(Callee callee) {
    ImmutableSet.Builder<Operand> shared = ImmutableSet.builder();
    int position = 1;
    for (VarSymbol parameter : callee.symbol().params()) {
      if (isAnnotated(parameter, "WillCloseWhenClosed")
          || isAnnotated(parameter, "MustCallAlias")) {
        shared.add(Operand.argument(position));
      }
      position++;
    }
    return shared.build();
  }

  private boolean ensuresReleased(Symbol method, String expression, Type type) {
    for (Attribute.Compound annotation : method.getAnnotationMirrors()) {
      if (isNamed(annotation, "EnsuresCalledMethods")
          && mentions(annotation, "value", expression)
          && resourceTypes.releaseMethods(type).stream()
              .anyMatch(release -> mentions(annotation, "methods", release))) {
        return true;
      }
    }
    return false;
  }

  /** Whether string or string-array element {@code element} contains {@code text}. */
  private static boolean mentions(Attribute.Compound annotation, String element, String text) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().name.contentEquals(element))
        .anyMatch(entry -> mentions(entry.getValue(), text));
  }

  private static boolean mentions(Attribute value, String text) {
    if (value instanceof Attribute.Array array) {
      for (Attribute element : array.values) {
        if (mentions(element, text)) {
          return true;
        }
      }
      return false;
    }
    return value.getValue().equals(text);
  }

  /**
   * The methods that {@code MustCall} or {@code InheritableMustCall} on the class {@code type}
   * demands of whoever holds one of its objects, each of which releases it; empty without one.
   */
  static ImmutableList<String> requiredCalls(ClassSymbol type) {
    ImmutableList.Builder<String> methods = ImmutableList.builder();
    for (Attribute.Compound annotation : type.getAnnotationMirrors()) {
      if (isNamed(annotation, "MustCall") || isNamed(annotation, "InheritableMustCall")) {
        annotation.getElementValues().values().forEach(value -> addTexts(value, methods));
      }
    }
    return methods.build();
  }

  private static void addTexts(Attribute value, ImmutableList.Builder<String> texts) {
    if (value instanceof Attribute.Array array) {
      for (Attribute element : array.values) {
        addTexts(element, texts);
      }
    } else if (value.getValue() instanceof String text) {
      texts.add(text);
    }
  }

  private static boolean hasEmptyMustCall(Symbol symbol) {
    return symbol.getAnnotationMirrors().stream()
        .filter(annotation -> isNamed(annotation, "MustCall"))
        .anyMatch(annotation -> !mentionsAnything(annotation));
  }

  private static boolean mentionsAnything(Attribute.Compound annotation) {
    return annotation.getElementValues().values().stream()
        .anyMatch(value -> !(value instanceof Attribute.Array array) || array.values.length > 0);
  }

  private static boolean isAnnotated(Symbol symbol, String simpleName) {
    for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
      if (isNamed(annotation, simpleName)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Attribute.Compound annotation, String simpleName) {
    return annotation.type.tsym.name.contentEquals(simpleName);
  }
}
