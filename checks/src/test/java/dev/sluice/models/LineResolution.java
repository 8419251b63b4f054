package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import dev.sluice.signatures.ClassSignature;
import dev.sluice.signatures.KnownClasses;
import dev.sluice.signatures.MethodSignature;
import dev.sluice.signatures.SignatureList;
import java.io.IOException;
import java.util.Optional;

/** Holds model lines against what libraries really have. */
record LineResolution(KnownClasses classes, Models models) {

  /** Against all signature lists, the JDK and the class path of the tests. */
  static LineResolution ofBuiltInModels() throws IOException, ModelException {
    return new LineResolution(
        new KnownClasses(SignatureList.readAll()), Models.load(ImmutableList.of()));
  }

  /** What {@code line} gets wrong; empty if it speaks of something real that makes sense. */
  Optional<String> failureOf(ModelLine line) {
    Optional<ClassSignature> owner = classes.find(line.className());
    if (owner.isEmpty()) {
      return Optional.of("there is no class " + line.className());
    }
    if (line instanceof ModelLine.AboutMethod about) {
      return failureOf(about.fact(), owner.get());
    }
    if (line instanceof ModelLine.Resource about) {
      return about.releaseMethods().stream()
          .filter(name -> !classes.hasMethod(owner.get(), name))
          .map(name -> line.className() + " has no method " + name)
          .findFirst();
    }
    if (line instanceof ModelLine.Annotation) {
      return owner.get().isAnnotation()
          ? Optional.empty()
          : Optional.of(line.className() + " is no annotation");
    }
    return classes.isCloseable(owner.get()) || isResource(owner.get())
        ? Optional.empty()
        : Optional.of(line.className() + " is not closeable");
  }

  private boolean isResource(ClassSignature type) {
    return classes.withSupertypes(type).stream()
        .anyMatch(superType -> !models.releaseMethods(superType.canonicalName()).isEmpty());
  }

  private static Optional<String> failureOf(MethodFact fact, ClassSignature owner) {
    ImmutableList<MethodSignature> methods = declared(owner, fact.method());
    if (methods.isEmpty()) {
      return Optional.of(owner.canonicalName() + " has no method that fits");
    }
    return failureOfResult(fact.verb(), methods)
        .or(
            () ->
                fact.operands().stream()
                    .flatMap(operand -> failureOfOperand(operand, methods).stream())
                    .findFirst());
  }

  private static ImmutableList<MethodSignature> declared(
      ClassSignature owner, MethodPattern pattern) {
    return owner.methods().stream()
        .filter(method -> method.name().equals(pattern.name()))
        .filter(method -> pattern.matchesParameters(method.canonicalParameters()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<String> failureOfResult(
      Verb verb, ImmutableList<MethodSignature> methods) {
    return switch (verb.subject()) {
      case RESULT ->
          methods.stream().anyMatch(MethodSignature::hasReferenceResult)
              ? Optional.empty()
              : Optional.of("no method that fits returns an object");
      case ANSWER ->
          methods.stream().anyMatch(method -> method.result().equals("boolean"))
              ? Optional.empty()
              : Optional.of("no method that fits answers yes or no");
      default -> Optional.empty();
    };
  }

  private static Optional<String> failureOfOperand(
      Operand operand, ImmutableList<MethodSignature> methods) {
    if (operand.isReceiver()) {
      return methods.stream().allMatch(MethodSignature::isStatic)
          ? Optional.of("no method that fits has a receiver")
          : Optional.empty();
    }
    int index = operand.position() - 1;
    ImmutableList<MethodSignature> longEnough =
        methods.stream()
            .filter(method -> method.parameters().size() > index)
            .collect(ImmutableList.toImmutableList());
    if (longEnough.isEmpty()) {
      return Optional.of("no method that fits has an argument " + operand.position());
    }
    return longEnough.stream()
            .anyMatch(method -> MethodSignature.isReference(method.parameters().get(index)))
        ? Optional.empty()
        : Optional.of("argument " + operand.position() + " is never an object");
  }
}
