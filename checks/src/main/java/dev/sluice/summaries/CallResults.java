package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;
import java.util.Set;

/** Who owes the close of what a call returns or makes, from sources and class files. */
final class CallResults {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final SourceSummaries summaries;
  private final ClassFileSummaries classFiles;
  private final IdleObjects idleObjects;
  private final MemoryFields memoryFields;
  private final ClosingFields closingFields;
  private final SelfHandOvers selfHandOvers;

  CallResults(
      CallEffects effects,
      SourceMethods methods,
      SourceSummaries summaries,
      ClassFileSummaries classFiles,
      IdleObjects idleObjects,
      MemoryFields memoryFields,
      ClosingFields closingFields,
      SelfHandOvers selfHandOvers) {
    this.effects = effects;
    this.methods = methods;
    this.summaries = summaries;
    this.classFiles = classFiles;
    this.idleObjects = idleObjects;
    this.memoryFields = memoryFields;
    this.closingFields = closingFields;
    this.selfHandOvers = selfHandOvers;
  }

  /**
   * Whether the result of {@code callee} may be a resource. That of a generic method which another
   * one of this compilation calls may be what it is given.
   */
  boolean mayBeResource(Callee callee) {
    Type type = callee.resultType();
    return callee.isConstructor()
        || effects.resourceTypes().isCloseable(type)
        || (effects.resourceTypes().isOfAnyType(type) && methods.find(callee.symbol()).isPresent());
  }

  /** Who owes the close of what {@code method} returns, or of the object that it makes. */
  Optional<ResultOwnership> of(MethodSymbol method) {
    Optional<SourceMethod> source = methods.find(method);
    Optional<ResultOwnership> result =
        source.isPresent() ? summaries.result(source.get()) : classFiles.result(method);
    if (!method.isConstructor()) {
      return result.filter(returned -> !(returned instanceof ResultOwnership.NotOwned)).isEmpty()
              && isOnlyPart(method)
          ? Optional.of(ResultOwnership.Shared.RECEIVER)
          : result;
    }
    boolean isOwed = result.map(made -> made instanceof ResultOwnership.Acquired).orElse(true);
    return isOwed
            && holdsNothing(method, source, result)
            && !effects.objects().isNoticed(Callee.exactly(method))
        ? Optional.of(new ResultOwnership.NotOwned())
        : result.map(made -> compound(method, made));
  }

  /**
   * Whether what {@code constructor} makes has nothing to close; a default constructor, whose
   * {@code result} is not told, may fill fields with what is none.
   */
  private boolean holdsNothing(
      MethodSymbol constructor, Optional<SourceMethod> source, Optional<ResultOwnership> result) {
    return memoryFields.areFilledBy(constructor)
        || (result.isPresent()
            && (makesFacade(constructor, source)
                || (source.isPresent()
                    ? MemoryStreams.areMadeBy(source.get(), effects)
                    : classFiles.makesMemoryStream(constructor))));
  }

  /**
   * Whether what {@code constructor}, of this compilation, makes is given by itself to somebody who
   * closes it.
   */
  boolean areGivenAway(MethodSymbol constructor) {
    return effects.resourceTypes().isCloseable(constructor.owner.type)
        && methods.find(constructor).filter(selfHandOvers::areMadeBy).isPresent();
  }

  private boolean makesFacade(MethodSymbol constructor, Optional<SourceMethod> source) {
    return constructor.type.getParameterTypes().stream().noneMatch(this::isHandle)
        && (source.isPresent()
            ? idleObjects.areFacades(source.get())
            : classFiles.makesFacade(constructor));
  }

  /** What has a close() but no type that says so is ended by whatever it is given to. */
  private boolean isHandle(Type type) {
    return effects.resourceTypes().isHandle(type) && !effects.resourceTypes().isCloseable(type);
  }

  /**
   * What is made of several resources, an array or collection of them, is believed to have them for
   * its own, as readers over several readers do: it is as open as they are.
   */
  private ResultOwnership compound(MethodSymbol constructor, ResultOwnership made) {
    if (!(made instanceof ResultOwnership.Acquired)) {
      return made;
    }
    ImmutableSet.Builder<Operand> parts = ImmutableSet.builder();
    int position = 1;
    for (Type parameter : constructor.type.getParameterTypes()) {
      if (effects.resourceTypes().holdsResources(parameter)) {
        parts.add(Operand.argument(position));
      }
      position++;
    }
    ImmutableSet<Operand> operands = parts.build();
    return operands.isEmpty() ? made : new ResultOwnership.Shared(operands);
  }

  /**
   * Whether {@code method}, of this compilation, returns the one thing that closing its object
   * closes, as a transport returns its socket: it is the object in another guise.
   */
  private boolean isOnlyPart(MethodSymbol method) {
    return !method.isStatic()
        && effects.resourceTypes().isCloseable(method.owner.type)
        && methods
            .returnedField(method)
            .filter(field -> isOnlyPart(field, (ClassSymbol) method.owner))
            .isPresent();
  }

  /** Whether {@code field} holds the one thing that closing its object closes. */
  boolean isOnlyPart(VarSymbol field) {
    if (!(field.owner instanceof ClassSymbol owner)
        || !effects.resourceTypes().isCloseable(owner.type)) {
      return false;
    }
    return methods.isInSource(owner) ? isOnlyPart(field, owner) : classFiles.isOnlyPart(field);
  }

  private boolean isOnlyPart(VarSymbol field, ClassSymbol type) {
    return !field.isStatic()
        && closingFields
            .resourcesOf(type)
            .filter(released -> released.equals(Set.of(field)))
            .isPresent();
  }

  /** What is known where a call may run a method of which {@code left} holds, or another. */
  static ResultOwnership join(ResultOwnership left, ResultOwnership right) {
    if (left.equals(right)) {
      return left;
    }
    if (left instanceof ResultOwnership.Acquired one
        && right instanceof ResultOwnership.Acquired other
        && one.owners().equals(other.owners())) {
      return new ResultOwnership.Acquired(
          one.owners(), one.isOfField() || other.isOfField(), one.mayBeNull() || other.mayBeNull());
    }
    if (left instanceof ResultOwnership.NotOwned owed && owed.isNew()) {
      return orNothing(right);
    }
    return right instanceof ResultOwnership.NotOwned owed && owed.isNew()
        ? orNothing(left)
        : new ResultOwnership.NotOwned();
  }

  /** What is known where a call may return what {@code result} holds of, or nothing to close. */
  private static ResultOwnership orNothing(ResultOwnership result) {
    return result instanceof ResultOwnership.Acquired acquired
        ? new ResultOwnership.Acquired(
            acquired.owners(), acquired.isOfField(), /* mayBeNull= */ true)
        : result;
  }
}
