package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/**
 * All places that may know what a call means.
 *
 * @param all in the order in which they are asked
 */
record EffectSources(ImmutableList<EffectSource> all) {

  /** The answer of the first source that has one. */
  <T> Optional<T> first(Function<EffectSource, Optional<T>> question) {
    for (EffectSource source : all) {
      Optional<T> answer = question.apply(source);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Whether a source says yes, and none that is asked before it says no. */
  boolean isSaid(Function<EffectSource, Optional<Boolean>> question) {
    return first(question).orElse(false);
  }

  /** Whether any source but {@code last} has an answer. */
  <T> boolean isKnownBefore(EffectSource last, Function<EffectSource, Optional<T>> question) {
    return all.stream()
        .filter(source -> source != last)
        .anyMatch(source -> question.apply(source).isPresent());
  }
}
