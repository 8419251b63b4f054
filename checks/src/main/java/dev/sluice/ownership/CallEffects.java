package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each call of one compilation means: annotations, then frameworks and models, then summaries
 * of the callee's own code, then the default policy.
 */
public final class CallEffects {
  private final ResourceTypes resourceTypes;
  private final FrameworkRules frameworkRules;
  private final ImmutableList<EffectSource> declared;
  private final EffectSource policy;
  private final EffectSources sources;
  private final ObjectEffects objects;
  private final FunctionResults functionResults;
  private final FixedValues fixedValues;
  private final IdentityHashMap<ExpressionTree, CallEffect> effects = new IdentityHashMap<>();

  /**
   * The effects of one compilation.
   *
   * @param summaries makes the source that looks into the callees, which itself asks what the calls
   *     in them mean
   */
  public CallEffects(
      Models models,
      ResourceTypes resourceTypes,
      UnknownCode unknownCode,
      Function<CallEffects, EffectSource> summaries,
      Context context) {
    this.resourceTypes = resourceTypes;
    ModelEffects modelEffects = new ModelEffects(models, context);
    this.frameworkRules = new FrameworkRules(models, modelEffects);
    this.declared =
        ImmutableList.of(new AnnotationEffects(resourceTypes), frameworkRules, modelEffects);
    this.policy = new DefaultEffects(resourceTypes, unknownCode, context);
    this.sources = sources(summaries.apply(this));
    this.objects = new ObjectEffects(sources, resourceTypes);
    this.functionResults = new FunctionResults(this);
    this.fixedValues = new FixedValues(context);
  }

  private CallEffects(CallEffects other, Function<CallEffects, EffectSource> summaries) {
    this.resourceTypes = other.resourceTypes;
    this.frameworkRules = other.frameworkRules;
    this.declared = other.declared;
    this.policy = other.policy;
    this.sources = sources(summaries.apply(this));
    this.objects = new ObjectEffects(sources, resourceTypes);
    this.functionResults = new FunctionResults(this);
    this.fixedValues = other.fixedValues;
  }

  /** Values that never change. */
  public FixedValues fixedValues() {
    return fixedValues;
  }

  /**
   * The same with other summaries.
   *
   * @param summaries makes them for the new effects
   */
  public CallEffects withSummaries(Function<CallEffects, EffectSource> summaries) {
    return new CallEffects(this, summaries);
  }

  private EffectSources sources(EffectSource summaries) {
    return new EffectSources(
        ImmutableList.<EffectSource>builder().addAll(declared).add(summaries).add(policy).build());
  }

  /** Which types are resources. */
  public ResourceTypes resourceTypes() {
    return resourceTypes;
  }

  /** What calls mean for an object itself. */
  public ObjectEffects objects() {
    return objects;
  }

  /** What frameworks do with code. */
  public FrameworkRules frameworkRules() {
    return frameworkRules;
  }

  /** Forgets the calls that were asked about, as those of the previous compilation unit. */
  public void forget() {
    effects.clear();
    sources.all().forEach(EffectSource::forget);
  }

  /**
   * What {@code call}, a method invocation or an instance creation, does. A call whose tree carries
   * no types does nothing.
   */
  public CallEffect of(ExpressionTree call) {
    CallEffect known = effects.get(call);
    if (known == null) {
      known = Callee.of(call).map(this::effectOf).orElse(CallEffect.NONE);
      effects.put(call, known);
    }
    return known;
  }

  /**
   * The same where variables are known to be true or false: such a flag may decide whether the
   * callee closes what it is given.
   *
   * @param known what is known of a variable; empty where nothing is
   */
  public CallEffect of(ExpressionTree call, Function<VarSymbol, Optional<Boolean>> known) {
    return Callee.passesAny(call, known)
        ? Callee.of(call)
            .map(callee -> effectOf(callee.knowing(call, known)))
            .orElse(CallEffect.NONE)
        : of(call);
  }

  /**
   * Whether the result of {@code call} is a new obligation; asked of every call, so cheap to deny.
   */
  public boolean isAcquisition(ExpressionTree call) {
    Type type = ASTHelpers.getType(call);
    if (type == null || !resourceTypes.isCloseable(type)) {
      return false;
    }
    ResultOwnership result = of(call).result();
    return result instanceof ResultOwnership.Acquired acquired
        ? !isOwnedByThis(call, acquired)
            && !(call instanceof NewClassTree creation && wrapsCaptured(creation))
        : functionResults.areOpenedFor(call, result);
  }

  /**
   * Whether whoever calls {@code function}, a lambda or reference, owes the close of its result.
   */
  public boolean opensResult(ExpressionTree function) {
    return functionResults.opens(function);
  }

  /**
   * Whether what runs {@code reference} gets nothing from it, and the method that it names returns
   * a new obligation: {@code names.forEach(Store::open)}.
   */
  public boolean dropsAcquisition(MemberReferenceTree reference, Types types) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    Type function = ASTHelpers.getType(reference);
    return method != null
        && method.owner instanceof ClassSymbol
        && function != null
        && isFunctionWithoutResult(function, types)
        && resultOf(Callee.of(method)) instanceof ResultOwnership.Acquired acquired
        && acquired.owners().isEmpty();
  }

  private static boolean isFunctionWithoutResult(Type function, Types types) {
    return types.isFunctionalInterface(function)
        && types.findDescriptorType(function).getReturnType().hasTag(TypeTag.VOID);
  }

  /**
   * Whether {@code creation} makes an object of an anonymous class that closes or keeps what it
   * captures: it shares the obligation of that.
   */
  public boolean wrapsCaptured(NewClassTree creation) {
    return creation.getClassBody() != null
        && !CapturedVariables.of(creation.getClassBody(), this).takenOver().isEmpty();
  }

  /**
   * What a method of this object acquires for this object to close: {@code super.executeQuery()}.
   */
  private static boolean isOwnedByThis(ExpressionTree call, ResultOwnership.Acquired result) {
    return result.owners().contains(Operand.RECEIVER)
        && !result.isOfField()
        && call instanceof MethodInvocationTree invocation
        && OperandTree.isOnThis(invocation);
  }

  /**
   * Whether calling the method that {@code reference} names closes its receiver, as in {@code
   * in::close}.
   */
  public boolean closesReceiver(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (method == null || !(method.owner instanceof ClassSymbol)) {
      return false;
    }
    return !method.isConstructor()
        && operandEffect(Callee.of(method), Operand.RECEIVER).onReturn() == OperandEffect.Fate.ENDS;
  }

  /** What a call of {@code callee} does. */
  public CallEffect effectOf(Callee callee) {
    return sources.all().stream().anyMatch(source -> source.isBeingSummarised(callee))
        ? CallEffect.RECURSIVE
        : new CalleeEffect(this, callee);
  }

  /** Whether a call of {@code callee} may rid its caller of an obligation for any operand. */
  public boolean mayEndAnyObligation(Callee callee) {
    if (operandEffect(callee, Operand.RECEIVER).mayEndObligation()) {
      return true;
    }
    for (int position = 1; position <= callee.arguments().size(); position++) {
      if (!resourceTypes.isValue(callee.arguments().get(position - 1))
          && operandEffect(callee, Operand.argument(position)).mayEndObligation()) {
        return true;
      }
    }
    return false;
  }

  /** What a boolean result of {@code callee} says of an operand. */
  Optional<StateTest> testOf(Callee callee) {
    return sources.first(source -> source.test(callee));
  }

  /**
   * The name of the method that releases what {@code acquisition}, an expression of static type
   * {@code type}, yields: one of its own, or one of another object that takes it back.
   */
  public String releaseOf(ExpressionTree acquisition, Type type) {
    return Callee.of(acquisition)
        .flatMap(callee -> sources.first(source -> source.release(callee)))
        .orElseGet(() -> resourceTypes.releaseMethod(type));
  }

  /** Whether an exception can leave a call of {@code callee}. */
  public boolean canThrow(Callee callee) {
    return sources.first(source -> source.canThrow(callee)).orElse(true);
  }

  /** Whether a call of {@code callee} can come back. */
  public boolean canReturn(Callee callee) {
    return sources.first(source -> source.canReturn(callee)).orElse(true);
  }

  /** What becomes of {@code operand} in a call of {@code callee}. */
  public OperandEffect operandEffect(Callee callee, Operand operand) {
    OperandEffect effect =
        sources.first(source -> source.operand(callee, operand)).orElse(OperandEffect.USES);
    // `super(in)` makes this object the wrapper.
    if (callee.isExplicitConstructorInvocation() && resultOf(callee).shares(operand)) {
      return effect.onThrow() == OperandEffect.Fate.ENDS
          ? OperandEffect.SETTLES
          : OperandEffect.TAKES_OWNERSHIP;
    }
    return effect == OperandEffect.USES && isNoWrapperAfterAll(callee, operand)
        ? OperandEffect.MAY_KEEP
        : effect;
  }

  /**
   * Whether the policy takes the new object for a wrapper of {@code operand} while a source that
   * knows better says that it isn't: it may keep the operand for somebody else to close.
   */
  private boolean isNoWrapperAfterAll(Callee callee, Operand operand) {
    return callee.isConstructor()
        && !operand.isReceiver()
        && policy.result(callee).filter(result -> result.shares(operand)).isPresent()
        && !resultOf(callee).shares(operand)
        && !sources.isKnownBefore(policy, source -> source.operand(callee, operand));
  }

  /**
   * Whether {@code call} may well yield a new obligation, though nothing is known of the method but
   * its name: who closes the result then shows to be its owner.
   */
  public boolean isPresumedAcquisition(MethodInvocationTree call) {
    Type type = ASTHelpers.getType(call);
    return type != null
        && resourceTypes.isResource(type)
        && Callee.of(call)
            .filter(callee -> OpeningNames.promiseNew(callee.name(), !callee.arguments().isEmpty()))
            .filter(callee -> !effectOf(callee).sharedOperands().contains(Operand.RECEIVER))
            .isPresent()
        && isResultUnknown(call);
  }

  /** Whether nothing but the policy for unknown code tells who closes what {@code call} yields. */
  public boolean isResultUnknown(ExpressionTree call) {
    return Callee.of(call)
        .filter(callee -> !callee.isPlatform())
        .filter(callee -> !sources.isKnownBefore(policy, source -> source.result(callee)))
        .isPresent();
  }

  /** Who owes the close of what a call of {@code callee} yields. */
  public ResultOwnership resultOf(Callee callee) {
    ResultOwnership result =
        sources.first(source -> source.result(callee)).orElseGet(ResultOwnership.NotOwned::new);
    // An acquisition of something that needs no close, a subclass of an in-memory stream, owes
    // none; nor does what an accessor shows, though what it overrides may open something.
    if (result instanceof ResultOwnership.Acquired acquired
        && (!resourceTypes.isResource(callee.resultType())
            || isOwnedByMemory(acquired, callee)
            || sources.first(source -> source.returnsField(callee)).orElse(false)
            || (callee.isConstructor() && objects.isCloseWithoutEffect(callee)))) {
      return new ResultOwnership.NotOwned();
    }
    return result;
  }

  /** Whether all that could be left open is what reads from or writes to memory. */
  private boolean isOwnedByMemory(ResultOwnership.Acquired result, Callee callee) {
    return !result.owners().isEmpty()
        && result.owners().stream()
            .allMatch(
                owner ->
                    !owner.isReceiver()
                        && owner.position() <= callee.arguments().size()
                        && !resourceTypes.isResource(callee.arguments().get(owner.position() - 1)));
  }
}
