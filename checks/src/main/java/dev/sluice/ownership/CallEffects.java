package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each call of one compilation means: annotations, then models, then the default policy. The
 * seam for summaries of source and bytecode is {@link EffectSource}, between models and defaults.
 */
public final class CallEffects {
  private final ResourceTypes resourceTypes;
  private final FrameworkRules frameworkRules;
  private final ImmutableList<EffectSource> sources;
  private final IdentityHashMap<ExpressionTree, CallEffect> effects = new IdentityHashMap<>();

  public CallEffects(Models models, ResourceTypes resourceTypes, Context context) {
    this.resourceTypes = resourceTypes;
    ModelEffects modelEffects = new ModelEffects(models, context);
    this.frameworkRules = new FrameworkRules(models, modelEffects);
    this.sources =
        ImmutableList.of(
            new AnnotationEffects(resourceTypes),
            frameworkRules,
            modelEffects,
            new DefaultEffects(resourceTypes, context));
  }

  /** Which types are resources. */
  public ResourceTypes resourceTypes() {
    return resourceTypes;
  }

  /** What frameworks do with code. */
  public FrameworkRules frameworkRules() {
    return frameworkRules;
  }

  /** Forgets the calls of the previous compilation unit. */
  public void startUnit() {
    effects.clear();
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
   * Whether the result of {@code call} is a new obligation; asked of every call, so cheap to deny.
   */
  public boolean isAcquisition(ExpressionTree call) {
    Type type = ASTHelpers.getType(call);
    return type != null
        && resourceTypes.isCloseable(type)
        && of(call).isAcquisition()
        && !isOwnedByThis(call);
  }

  /**
   * What a method of this object acquires for this object to close: {@code super.executeQuery()}.
   */
  private boolean isOwnedByThis(ExpressionTree call) {
    return of(call).ownersOfResult().contains(Operand.RECEIVER)
        && call instanceof MethodInvocationTree invocation
        && (!(invocation.getMethodSelect() instanceof MemberSelectTree select)
            || isThisOrSuper(select.getExpression()));
  }

  private static boolean isThisOrSuper(ExpressionTree receiver) {
    return receiver instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
  }

  /**
   * Whether calling the method that {@code reference} names closes its receiver, as in {@code
   * in::close}.
   */
  public boolean closesReceiver(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (method == null || !(method.owner instanceof ClassSymbol owner)) {
      return false;
    }
    Callee callee = new Callee(method, owner, method.getReturnType(), ImmutableList.of());
    return !method.isConstructor()
        && operandEffect(callee, Operand.RECEIVER) == OperandEffect.CLOSES;
  }

  private CallEffect effectOf(Callee callee) {
    ImmutableMap.Builder<Operand, OperandEffect> operands = ImmutableMap.builder();
    operands.put(Operand.RECEIVER, operandEffect(callee, Operand.RECEIVER));
    for (int position = 1; position <= callee.arguments().size(); position++) {
      Operand operand = Operand.argument(position);
      operands.put(operand, operandEffect(callee, operand));
    }
    return new CallEffect(
        resultOf(callee),
        operands.buildOrThrow(),
        first(source -> source.canThrow(callee)).orElse(true),
        first(source -> source.canReturn(callee)).orElse(true),
        first(source -> source.test(callee)));
  }

  private ResultOwnership resultOf(Callee callee) {
    ResultOwnership result =
        first(source -> source.result(callee)).orElseGet(ResultOwnership.NotOwned::new);
    // An acquisition of something that needs no close, a subclass of an in-memory stream, owes
    // none.
    if (result instanceof ResultOwnership.Acquired acquired
        && (!resourceTypes.isResource(callee.resultType())
            || isOwnedByMemory(acquired, callee)
            || (callee.isConstructor()
                && resourceTypes.isCloseWithoutEffect(callee.resultType())))) {
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

  private OperandEffect operandEffect(Callee callee, Operand operand) {
    // `super(in)` makes this object the wrapper.
    if (callee.isExplicitConstructorInvocation()
        && resultOf(callee) instanceof ResultOwnership.Shared shared
        && shared.operands().contains(operand)) {
      return OperandEffect.TAKES_OWNERSHIP;
    }
    return first(source -> source.operand(callee, operand)).orElse(OperandEffect.USES);
  }

  private <T> Optional<T> first(Function<EffectSource, Optional<T>> question) {
    for (EffectSource source : sources) {
      Optional<T> answer = question.apply(source);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
