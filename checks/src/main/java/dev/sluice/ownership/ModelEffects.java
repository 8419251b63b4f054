package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.MethodFact;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import dev.sluice.models.Verb;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What the model files say of a call. A line about a method also speaks of every method that
 * overrides it; the nearest declaration that any line names decides. Constructors are matched
 * exactly.
 */
final class ModelEffects implements EffectSource {
  private final Models models;
  private final Types types;
  private final Symtab symbols;
  private final IdentityHashMap<MethodSymbol, ImmutableList<MethodFact>> facts =
      new IdentityHashMap<>();
  private final IdentityHashMap<ClassSymbol, ImmutableList<ClassSymbol>> supertypes =
      new IdentityHashMap<>();

  ModelEffects(Models models, Context context) {
    this.models = models;
    this.types = Types.instance(context);
    this.symbols = Symtab.instance(context);
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    for (MethodFact fact : factsAbout(callee)) {
      Optional<ResultOwnership> result =
          switch (fact.verb()) {
            case ACQUIRES ->
                Optional.of(new ResultOwnership.Acquired(fact.operands(), fact.mayBeNull()));
            case BORROWS, MOCKS -> Optional.of(new ResultOwnership.NotOwned());
            case OWES_NOTHING -> Optional.of(new ResultOwnership.NotOwned(/* isNew= */ true));
            case WRAPS, RETURNS ->
                Optional.of(new ResultOwnership.Shared(operandsOf(fact, callee)));
            default -> Optional.empty();
          };
      if (result.isPresent()) {
        return result;
      }
    }
    return deliversNew(callee)
        ? Optional.of(new ResultOwnership.Acquired(ImmutableSet.of(), /* mayBeNull= */ false))
        : Optional.empty();
  }

  @Override
  public Optional<String> release(Callee callee) {
    return factsAbout(callee).stream()
        .filter(fact -> fact.verb() == Verb.ACQUIRES)
        .findFirst()
        .flatMap(MethodFact::release);
  }

  /** Whether an iterator makes what it delivers, and this call delivers it. */
  private boolean deliversNew(Callee callee) {
    return callee.owner() == symbols.iteratorType.tsym
        && types.erasure(callee.resultType()).tsym instanceof ClassSymbol delivered
        && models.isMadeByIterators(nameOf(delivered));
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    for (MethodFact fact : factsAbout(callee)) {
      boolean isNamed =
          fact.operands().contains(operand) || (fact.allArguments() && !operand.isReceiver());
      Optional<OperandEffect> effect =
          !isNamed
              ? Optional.empty()
              : isRuledOut(fact, callee) ? Optional.of(OperandEffect.USES) : effectOf(fact.verb());
      if (effect.isPresent()) {
        return effect;
      }
    }
    return Optional.empty();
  }

  /** Whether the call passes {@code false} for what has to be true. */
  private static boolean isRuledOut(MethodFact fact, Callee callee) {
    return fact.condition()
        .map(condition -> callee.arguments().get(condition.position() - 1))
        .filter(argument -> argument.constValue() != null && argument.isFalse())
        .isPresent();
  }

  private static Optional<OperandEffect> effectOf(Verb verb) {
    return switch (verb) {
      case CLOSES -> Optional.of(OperandEffect.CLOSES);
      case CLOSES_ON_FAILURE -> Optional.of(OperandEffect.CLOSES_ON_FAILURE);
      case CLOSES_CHILDREN -> Optional.of(OperandEffect.CLOSES_CHILDREN);
      case TAKES_OWNERSHIP -> Optional.of(OperandEffect.TAKES_OWNERSHIP);
      case USES, WRAPS, RETURNS, TESTS_NULL, TESTS_NON_NULL -> Optional.of(OperandEffect.USES);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Boolean> canThrow(Callee callee) {
    return has(callee, Verb.NEVER_THROWS) ? Optional.of(false) : Optional.empty();
  }

  @Override
  public Optional<Boolean> canReturn(Callee callee) {
    return has(callee, Verb.NEVER_RETURNS) ? Optional.of(false) : Optional.empty();
  }

  @Override
  public Optional<Boolean> releasesNothing(Callee callee) {
    // What a method does not do, one that overrides it may.
    boolean isSaid =
        !callee.isOverridable()
            && matching(callee.owner(), callee.name(), callee.parameterNames(types)).stream()
                .anyMatch(fact -> fact.verb() == Verb.DOES_NOTHING);
    return isSaid ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> yieldsIdle(Callee callee) {
    return has(callee, Verb.HOLDS_NOTHING_YET) ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> leavesIdle(Callee callee) {
    return has(callee, Verb.OPENS_NOTHING) ? Optional.of(true) : Optional.empty();
  }

  @Override
  public Optional<Boolean> leadsToOwner(Callee callee, Operand operand) {
    return operand.isReceiver() && has(callee, Verb.LEADS_TO_OWNER)
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public Optional<StateTest> test(Callee callee) {
    for (MethodFact fact : factsAbout(callee)) {
      Optional<StateTest.Property> property = propertyTestedBy(fact.verb());
      if (property.isPresent() && !fact.operands().isEmpty()) {
        return Optional.of(
            new StateTest(fact.operands().iterator().next(), property.orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private static Optional<StateTest.Property> propertyTestedBy(Verb verb) {
    return switch (verb) {
      case TESTS_CLOSED -> Optional.of(StateTest.Property.IS_CLOSED);
      case TESTS_OPEN -> Optional.of(StateTest.Property.IS_OPEN);
      case TESTS_NULL -> Optional.of(StateTest.Property.IS_NULL);
      case TESTS_NON_NULL -> Optional.of(StateTest.Property.IS_NOT_NULL);
      default -> Optional.empty();
    };
  }

  /** Whether a line says {@code verb} of the callee. */
  boolean has(Callee callee, Verb verb) {
    return factsAbout(callee).stream().anyMatch(fact -> fact.verb() == verb);
  }

  private static ImmutableSet<Operand> operandsOf(MethodFact fact, Callee callee) {
    if (!fact.allArguments()) {
      return fact.operands();
    }
    ImmutableSet.Builder<Operand> all = ImmutableSet.builder();
    for (int position = 1; position <= callee.arguments().size(); position++) {
      all.add(Operand.argument(position));
    }
    return all.build();
  }

  private ImmutableList<MethodFact> factsAbout(Callee callee) {
    ImmutableList<MethodFact> known = facts.get(callee.symbol());
    if (known == null) {
      known = findFacts(callee);
      facts.put(callee.symbol(), known);
    }
    return known;
  }

  private ImmutableList<MethodFact> findFacts(Callee callee) {
    if (callee.isConstructor() || callee.symbol().isStatic()) {
      return isModelled(callee.owner())
          ? matching(callee.owner(), callee.name(), callee.parameterNames(types))
          : ImmutableList.of();
    }
    // Nearest first, so that each question is answered by the nearest type that speaks of it.
    ImmutableList.Builder<MethodFact> found = ImmutableList.builder();
    for (ClassSymbol type : modelledSupertypes(callee.owner())) {
      Optional<MethodSymbol> declared =
          models.factsAbout(nameOf(type), callee.name()).isEmpty()
              ? Optional.empty()
              : overridden(callee.symbol(), type);
      if (declared.isPresent()) {
        Callee inherited =
            new Callee(
                declared.get(),
                type,
                callee.receiver(),
                callee.resultType(),
                callee.arguments(),
                callee.isOverridable());
        found.addAll(matching(type, callee.name(), inherited.parameterNames(types)));
      }
    }
    return found.build();
  }

  /**
   * Of {@code owner} and its supertypes those that any line speaks of, nearest first: superclasses
   * before interfaces.
   */
  private ImmutableList<ClassSymbol> modelledSupertypes(ClassSymbol owner) {
    ImmutableList<ClassSymbol> known = supertypes.get(owner);
    if (known == null) {
      ImmutableList.Builder<ClassSymbol> modelled = ImmutableList.builder();
      for (Type type : types.closure(owner.type)) {
        if (type.tsym instanceof ClassSymbol symbol && isModelled(symbol)) {
          modelled.add(symbol);
        }
      }
      known = modelled.build();
      supertypes.put(owner, known);
    }
    return known;
  }

  private boolean isModelled(ClassSymbol type) {
    return models.mentionsClass(nameOf(type));
  }

  private static String nameOf(ClassSymbol type) {
    return type.getQualifiedName().toString();
  }

  private Optional<MethodSymbol> overridden(MethodSymbol method, ClassSymbol type) {
    if (method.owner == type) {
      return Optional.of(method);
    }
    for (Symbol member : type.members().getSymbolsByName(method.name)) {
      if (member instanceof MethodSymbol candidate
          && method.overrides(candidate, type, types, /* checkResult= */ false)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private ImmutableList<MethodFact> matching(
      ClassSymbol owner, String method, ImmutableList<String> parameters) {
    return models.factsAbout(nameOf(owner), method).stream()
        .filter(fact -> fact.method().matchesParameters(parameters))
        .collect(ImmutableList.toImmutableList());
  }
}
