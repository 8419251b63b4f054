package dev.sluice.ownership;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import java.util.Locale;
import java.util.Optional;

/**
 * The policy for code that neither an annotation nor a model speaks of: the one place where it
 * stands, each rule with its reason. It errs towards silence: where code is unknown, an obligation
 * is believed to be somebody else's.
 */
final class DefaultEffects implements EffectSource {
  /** Words in a method's name that promise a wrapper of the argument. */
  private static final ImmutableSet<String> WRAPPER_WORDS =
      ImmutableSet.of("wrap", "buffer", "decorat");

  private final ResourceTypes resourceTypes;
  private final UnknownCode unknownCode;
  private final Types types;
  private final Type throwable;
  private final Type classType;

  DefaultEffects(ResourceTypes resourceTypes, UnknownCode unknownCode, Context context) {
    this.resourceTypes = resourceTypes;
    this.unknownCode = unknownCode;
    this.types = Types.instance(context);
    this.throwable = Symtab.instance(context).throwableType;
    this.classType = Symtab.instance(context).classType;
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    if (callee.isConstructor()) {
      return Optional.of(constructed(callee));
    }
    if (showsItselfAs(callee)) {
      return Optional.of(ResultOwnership.Shared.RECEIVER);
    }
    return Optional.of(
        promisesWrapper(callee)
            ? new ResultOwnership.Shared(closeableArguments(callee))
            : new ResultOwnership.NotOwned());
  }

  /**
   * {@code session.unwrap(LocalSession.class)}: what is asked for a narrower view of itself, named
   * by its class, answers with itself.
   */
  private boolean showsItselfAs(Callee callee) {
    return !callee.symbol().isStatic()
        && callee.arguments().size() == 1
        && types.isSameType(types.erasure(callee.arguments().get(0)), types.erasure(classType))
        && resourceTypes.isCloseable(callee.resultType())
        && types.isSubtype(types.erasure(callee.resultType()), types.erasure(callee.owner().type));
  }

  /**
   * {@code wrap(in)}, {@code buffered(out)}: a method that says it wraps does as constructors do.
   */
  private boolean promisesWrapper(Callee callee) {
    String name = callee.name().toLowerCase(Locale.ROOT);
    return resourceTypes.isCloseable(callee.resultType())
        && WRAPPER_WORDS.stream().anyMatch(name::contains);
  }

  /**
   * A new object of a closeable class is an obligation of whoever made it: that is what the
   * interface means. An object made around another resource, or around several, shares that one's
   * obligation, since the stream classes of the platform set that custom, and a wrapper of
   * something borrowed owes nothing. The result of an unknown method owes nothing: most such
   * methods are accessors.
   */
  private ResultOwnership constructed(Callee callee) {
    if (callee.isExplicitConstructorInvocation()
        || !resourceTypes.isResource(callee.resultType())) {
      return new ResultOwnership.NotOwned();
    }
    ImmutableSet<Operand> operands = closeableArguments(callee);
    return operands.isEmpty()
        ? new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ false)
        : new ResultOwnership.Shared(operands);
  }

  private ImmutableSet<Operand> closeableArguments(Callee callee) {
    ImmutableSet.Builder<Operand> closeable = ImmutableSet.builder();
    for (int position = 1; position <= callee.arguments().size(); position++) {
      Type argument = callee.arguments().get(position - 1);
      if (resourceTypes.isWrapper(callee.resultType(), argument)
          || resourceTypes.holdsResources(argument)) {
        closeable.add(Operand.argument(position));
      }
    }
    return closeable.build();
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    return Optional.of(operand.isReceiver() ? onReceiver(callee) : onArgument(callee, operand));
  }

  /** {@code close()} closes; so does a method that says so in its name. All else uses. */
  private OperandEffect onReceiver(Callee callee) {
    return resourceTypes.isRelease(callee.owner(), callee.name())
            || ReleaseNames.promiseRelease(callee.name())
        ? OperandEffect.CLOSES
        : OperandEffect.USES;
  }

  private OperandEffect onArgument(Callee callee, Operand operand) {
    if (callee.isConstructor()) {
      return onConstructorArgument(callee, operand);
    }
    if (ReleaseNames.promiseRelease(callee.name()) && !callee.isPlatform()) {
      return OperandEffect.CLOSES;
    }
    if (promisesWrapper(callee)) {
      return OperandEffect.USES;
    }
    if (!callee.isPlatform()) {
      // Who writes a method of their own may close or keep what it is given, also when the method
      // throws. The user may know better: most methods that are given a stream only use it.
      return unknownCode == UnknownCode.STRICT
          ? OperandEffect.USES
          : OperandEffect.MAY_TAKE_OWNERSHIP;
    }
    // The platform's methods use the streams and connections that they are given; what they take as
    // an object of any type (collections, references, futures) they keep.
    return callee
            .parameter(operand)
            .map(parameter -> resourceTypes.isOfAnyType(parameter.type))
            .orElse(false)
        ? OperandEffect.TAKES_OWNERSHIP
        : OperandEffect.USES;
  }

  /**
   * A wrapper shares the obligation of what it wraps, so the argument stays reachable. A
   * constructor of anything else keeps what it is given: that is what constructors do with
   * arguments.
   */
  private OperandEffect onConstructorArgument(Callee callee, Operand operand) {
    boolean isWrapper =
        !callee.isExplicitConstructorInvocation()
            && resourceTypes.isCloseable(callee.resultType())
            && operand.position() <= callee.arguments().size()
            && resourceTypes.isWrapper(
                callee.resultType(), callee.arguments().get(operand.position() - 1));
    return isWrapper ? OperandEffect.USES : OperandEffect.MAY_KEEP;
  }

  @Override
  public Optional<Boolean> canThrow(Callee callee) {
    // Making an exception to throw it does not fail; what is thrown then is what counts.
    boolean makesException =
        callee.isConstructor() && types.isSubtype(types.erasure(callee.owner().type), throwable);
    // An anonymous class that implements an interface has no constructor that could.
    boolean implementsInterface = callee.isConstructor() && callee.owner().isInterface();
    return Optional.of(!makesException && !implementsInterface);
  }

  @Override
  public Optional<Boolean> canReturn(Callee callee) {
    return Optional.of(true);
  }
}
