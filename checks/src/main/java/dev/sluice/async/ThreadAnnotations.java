package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import dev.sluice.models.ThreadTypeFact;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the annotations of a declaration tell of threads, and those of the annotations themselves:
 * {@code @GET} is an {@code @HttpMethod}.
 */
final class ThreadAnnotations {
  private final Function<Symbol, List<ThreadTypeFact>> factsOfTypes;
  private final IdentityHashMap<Symbol, ImmutableList<ThreadTypeFact>> known =
      new IdentityHashMap<>();

  ThreadAnnotations(Function<Symbol, List<ThreadTypeFact>> factsOfTypes) {
    this.factsOfTypes = factsOfTypes;
  }

  /** The facts about the annotations of {@code symbol}; what an annotation says must hold. */
  ImmutableList<ThreadTypeFact> facts(Symbol symbol) {
    if (symbol.getAnnotationMirrors().isEmpty() && symbol.getRawTypeAttributes().isEmpty()) {
      return ImmutableList.of();
    }
    return known.computeIfAbsent(symbol, this::findFacts);
  }

  private ImmutableList<ThreadTypeFact> findFacts(Symbol symbol) {
    Stream<ThreadTypeFact> own =
        all(symbol)
            .flatMap(
                annotation ->
                    factsOfTypes.apply(annotation.type.tsym).stream()
                        .filter(fact -> says(annotation, fact)));
    return Stream.concat(
            own, metaTypesOf(symbol).flatMap(meta -> factsOfTypes.apply(meta).stream()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The types of the annotations of {@code symbol}, and of those of the annotations. */
  Stream<Symbol> typesOf(Symbol symbol) {
    return Stream.concat(all(symbol).map(annotation -> annotation.type.tsym), metaTypesOf(symbol));
  }

  private static Stream<Attribute.Compound> all(Symbol symbol) {
    return StreamSupport.stream(
        Iterables.concat(symbol.getAnnotationMirrors(), symbol.getRawTypeAttributes())
            .spliterator(),
        false);
  }

  private static Stream<Symbol> metaTypesOf(Symbol symbol) {
    return symbol.getAnnotationMirrors().stream()
        .flatMap(annotation -> annotationsOf(annotation.type.tsym))
        .map(meta -> meta.type.tsym);
  }

  /** An annotation in a class file may be of a class that isn't there. */
  private static Stream<? extends Attribute.Compound> annotationsOf(Symbol annotation) {
    try {
      return annotation.getAnnotationMirrors().stream();
    } catch (CompletionFailure e) {
      return Stream.empty();
    }
  }

  private static boolean says(Attribute.Compound annotation, ThreadTypeFact fact) {
    return fact.element().isEmpty()
        || annotation.values.stream()
            .map(pair -> pair.fst.getSimpleName() + "=" + simpleName(pair.snd))
            .anyMatch(fact.element().get()::equals);
  }

  private static String simpleName(Attribute value) {
    return value instanceof Attribute.Enum constant
        ? constant.value.getSimpleName().toString()
        : String.valueOf(value.getValue());
  }
}
