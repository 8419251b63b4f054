package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.OffloadFact;
import dev.sluice.models.Operand;
import dev.sluice.models.RewriteFact;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadModels;
import dev.sluice.models.ThreadTypeFact;
import dev.sluice.models.ThreadVerb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.util.Elements;

/**
 * What the models tell of the methods and types of one compilation. A line holds for the method it
 * names and for all that override it; of several the one about the nearest class comes first.
 */
final class ThreadFacts {
  private final ThreadModels models;
  private final Types types;
  private final Elements elements;
  private final ThreadAnnotations annotations;
  private final Map<MethodSymbol, ImmutableList<ThreadFact>> threadFacts = new HashMap<>();
  private final Map<MethodSymbol, Optional<BlockingFact>> blockingFacts = new HashMap<>();
  private final Map<Symbol, ImmutableList<ThreadTypeFact>> typeFacts = new HashMap<>();
  private final Map<String, Boolean> presence = new HashMap<>();

  ThreadFacts(ThreadModels models, Context context) {
    this.models = models;
    this.types = Types.instance(context);
    this.elements = JavacProcessingEnvironment.instance(context).getElementUtils();
    this.annotations = new ThreadAnnotations(this::holding);
  }

  Types types() {
    return types;
  }

  /** All that is said of {@code method}. */
  ImmutableList<ThreadFact> of(MethodSymbol method) {
    if (!models.mentionsThreadsOf(nameOf(method))) {
      return ImmutableList.of();
    }
    return threadFacts.computeIfAbsent(
        method, key -> lookUp(key, models::threadFacts, ThreadFact::method));
  }

  /** The fact of this kind about {@code method}, the one that wins. */
  Optional<ThreadFact> find(MethodSymbol method, ThreadVerb verb) {
    return of(method).stream().filter(fact -> fact.verb() == verb).findFirst();
  }

  /** The fact of this kind about an operand of {@code method}. */
  Optional<ThreadFact> find(MethodSymbol method, ThreadVerb verb, Operand operand) {
    return of(method).stream()
        .filter(fact -> fact.verb() == verb && fact.operands().contains(operand))
        .findFirst();
  }

  /** Whether a library calls a method of the objects of {@code type}. */
  boolean hasCalledMethod(ClassSymbol type) {
    for (Type supertype : types.closure(type.type)) {
      for (Symbol member : supertype.tsym.members().getSymbols()) {
        if (member instanceof MethodSymbol method
            && (find(method, ThreadVerb.IS_CALLED_ON).isPresent()
                || annotated(method).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is said of whether {@code method} blocks. */
  Optional<BlockingFact> blocking(MethodSymbol method) {
    if (!models.mentionsBlockingOf(nameOf(method)) && !models.mentionsBlockingAnnotations()) {
      return Optional.empty();
    }
    return blockingFacts.computeIfAbsent(
        method,
        key ->
            lookUp(key, models::blockingFacts, BlockingFact::method).stream()
                .findFirst()
                .or(() -> annotatedAsBlocking(key)));
  }

  /** An annotation does not tell what is waited for. */
  private Optional<BlockingFact> annotatedAsBlocking(MethodSymbol method) {
    return annotations.facts(method).stream()
        .filter(fact -> fact.verb() == ThreadTypeFact.Verb.ANNOTATED_BLOCKS)
        .findFirst()
        .map(
            fact ->
                new BlockingFact(
                    BlockingFact.Verb.BLOCKS,
                    BlockingFact.Category.WAIT,
                    new MethodPattern(
                        nameOf(method.owner), nameOf(method), parameterNames(method), false),
                    Optional.empty(),
                    Optional.empty(),
                    fact.origin()));
  }

  /** Where instances of {@code type} deliver if nothing else is known; empty if not reactive. */
  Optional<ThreadKind> signals(Type type) {
    return find(type, ThreadTypeFact.Verb.SIGNALS_ON);
  }

  boolean isReactive(Type type) {
    return type != null && signals(type).isPresent();
  }

  /** Whether nothing happens in an instance of {@code type} before somebody subscribes. */
  boolean isDeferred(Type type) {
    return type != null && signals(type).equals(Optional.of(ThreadKind.CALLER));
  }

  /** The threads of an executor of this type. */
  Optional<ThreadKind> executor(Type type) {
    return find(type, ThreadTypeFact.Verb.RUNS_ON);
  }

  /** The threads that {@code variable} stands for, if it is a constant with a line of its own. */
  Optional<ThreadKind> constant(Symbol variable) {
    return holding(variable.owner).stream()
        .filter(fact -> fact.verb() == ThreadTypeFact.Verb.RUNS_ON)
        .filter(fact -> fact.element().filter(variable.name::contentEquals).isPresent())
        .map(ThreadTypeFact::thread)
        .findFirst();
  }

  /**
   * On which thread an annotation of {@code method}, or of a class around it, lets it run. One that
   * says where it runs comes before one that says who calls it.
   */
  Optional<ThreadKind> annotated(MethodSymbol method) {
    boolean isReactive = isReactive(method.getReturnType());
    for (ThreadTypeFact.Verb verb :
        ImmutableList.of(
            ThreadTypeFact.Verb.ANNOTATED_RUNS_ON, ThreadTypeFact.Verb.ANNOTATED_IS_CALLED_ON)) {
      for (Symbol symbol = method; symbol.kind != Kinds.Kind.PCK; symbol = symbol.owner) {
        for (ThreadTypeFact fact : annotations.facts(symbol)) {
          if (fact.verb() == verb && (isReactive || !fact.onlyReactive())) {
            return Optional.of(fact.thread());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What to do about code that an annotation of {@code method} places. */
  Optional<OffloadFact> advice(MethodSymbol method) {
    return annotations
        .typesOf(method)
        .flatMap(type -> models.offloads(nameOf(type)).stream())
        .filter(fact -> fact.verb() == OffloadFact.Verb.ADVISES)
        .findFirst();
  }

  /** The threads of the executor that {@code variable} holds, as its annotations tell. */
  Optional<ThreadKind> annotatedExecutor(Symbol variable) {
    return annotations.facts(variable).stream()
        .filter(fact -> fact.verb() == ThreadTypeFact.Verb.ANNOTATED_RUNS_ON)
        .map(ThreadTypeFact::thread)
        .findFirst();
  }

  /** How code around a value of this type is moved. */
  Optional<OffloadFact> offload(Type type, OffloadFact.Verb verb) {
    for (Type supertype : types.closure(types.erasure(type))) {
      for (OffloadFact fact : models.offloads(supertype.tsym.getQualifiedName().toString())) {
        if (fact.verb() == verb) {
          return Optional.of(fact);
        }
      }
    }
    return Optional.empty();
  }

  /** What takes the place of a call of {@code method}, to move the code that it is given. */
  Optional<RewriteFact> rewrite(MethodSymbol method) {
    return lookUp(method, models::rewrites, RewriteFact::method).stream().findFirst();
  }

  private Optional<ThreadKind> find(Type type, ThreadTypeFact.Verb verb) {
    return typeFacts.computeIfAbsent(type.tsym, key -> factsOfSupertypes(type)).stream()
        .filter(fact -> fact.verb() == verb && fact.element().isEmpty())
        .map(ThreadTypeFact::thread)
        .findFirst();
  }

  private ImmutableList<ThreadTypeFact> factsOfSupertypes(Type type) {
    if (type.isPrimitiveOrVoid() || !(types.erasure(type).tsym instanceof ClassSymbol)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ThreadTypeFact> facts = ImmutableList.builder();
    for (Type supertype : types.closure(types.erasure(type))) {
      facts.addAll(holding(supertype.tsym));
    }
    return facts.build();
  }

  private ImmutableList<ThreadTypeFact> holding(Symbol type) {
    return models.typeFacts(type.getQualifiedName().toString()).stream()
        .filter(
            fact ->
                fact.present().stream().allMatch(this::isPresent)
                    && fact.absent().stream().noneMatch(this::isPresent))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isPresent(String className) {
    return presence.computeIfAbsent(className, name -> elements.getTypeElement(name) != null);
  }

  private <T> ImmutableList<T> lookUp(
      MethodSymbol method,
      BiFunction<String, String, List<T>> factsAbout,
      java.util.function.Function<T, MethodPattern> patternOf) {
    if (!(method.owner instanceof ClassSymbol owner)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<T> facts = ImmutableList.builder();
    for (Type supertype : types.closure(types.erasure(owner.type))) {
      for (T fact : factsAbout.apply(nameOf(supertype.tsym), nameOf(method))) {
        if (fits(patternOf.apply(fact), method, supertype.tsym)) {
          facts.add(fact);
        }
      }
    }
    return facts.build();
  }

  private boolean fits(MethodPattern pattern, MethodSymbol method, Symbol owner) {
    if (method.owner == owner || method.owner.getQualifiedName().equals(owner.getQualifiedName())) {
      return pattern.matchesParameters(parameterNames(method));
    }
    if (method.isStatic() || method.isConstructor()) {
      return false;
    }
    for (Symbol member : owner.members().getSymbolsByName(method.name)) {
      if (member instanceof MethodSymbol candidate
          && pattern.matchesParameters(parameterNames(candidate))
          && method.overrides(candidate, (ClassSymbol) method.owner, types, false)) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<String> parameterNames(MethodSymbol method) {
    return types.erasure(method.type).getParameterTypes().stream()
        .map(this::nameOf)
        .collect(ImmutableList.toImmutableList());
  }

  private String nameOf(Type type) {
    Type element = types.elemtype(type);
    return element != null ? nameOf(element) + "[]" : nameOf(types.erasure(type).tsym);
  }

  private static String nameOf(Symbol type) {
    return type.getQualifiedName().toString();
  }

  private static String nameOf(MethodSymbol method) {
    return method.isConstructor() ? MethodPattern.CONSTRUCTOR : method.name.toString();
  }

  /** The method that a lambda of this type implements. */
  Optional<MethodSymbol> functionOf(Type functionalType) {
    try {
      return functionalType.tsym instanceof ClassSymbol symbol
              && types.findDescriptorSymbol(symbol) instanceof MethodSymbol function
          ? Optional.of(function)
          : Optional.empty();
    } catch (Types.FunctionDescriptorLookupError e) {
      // Not a functional interface, as for an anonymous class.
      return Optional.empty();
    }
  }

  /** Whether {@code type} is reactive, or a function that returns something reactive. */
  boolean yieldsReactive(Type type) {
    if (type == null) {
      return false;
    }
    if (isReactive(type)) {
      return true;
    }
    return functionOf(type)
        .map(function -> types.memberType(type, function).getReturnType())
        .map(result -> isReactive(ASTHelpers.getUpperBound(result, types)))
        .orElse(false);
  }
}
