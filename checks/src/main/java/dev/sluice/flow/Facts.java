package dev.sluice.flow;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.function.Predicate;

/** What a path knows of variables, getters and conditions. Immutable. */
final class Facts {
  static final Facts NONE = new Facts(ImmutableMap.of());

  private final ImmutableMap<Subject, Fact> known;

  private Facts(ImmutableMap<Subject, Fact> known) {
    this.known = known;
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /**
   * What is known of the value of {@code subject}, be it that of another one that it is a copy of;
   * null where nothing is.
   */
  Fact about(Subject subject) {
    Fact fact = known.get(subject);
    return fact instanceof Fact.Copy copy ? about(copy.source()) : fact;
  }

  /** {@code subject} has a new value, of which {@code fact} is known. */
  Facts assigned(Subject subject, Fact fact) {
    return without(subject).with(subject, fact);
  }

  /** A test has told {@code fact} of {@code subject}, and so of what it is a copy of. */
  Facts learnt(Subject subject, Fact fact) {
    return known.get(subject) instanceof Fact.Copy copy
        ? learnt(copy.source(), fact).with(subject, fact)
        : with(subject, fact);
  }

  private Facts with(Subject subject, Fact fact) {
    return fact.equals(known.get(subject))
        ? this
        : new Facts(
            ImmutableMap.<Subject, Fact>builder()
                .putAll(known)
                .put(subject, fact)
                .buildKeepingLast());
  }

  /** {@code subject} has a new value, and nothing is known of it. */
  Facts without(Subject subject) {
    for (Map.Entry<Subject, Fact> entry : known.entrySet()) {
      if (isAbout(entry, subject)) {
        return kept(other -> !isAbout(other, subject));
      }
    }
    return this;
  }

  private static boolean isAbout(Map.Entry<Subject, Fact> entry, Subject subject) {
    return entry.getKey().equals(subject)
        || (entry.getKey() instanceof Subject.Condition condition && condition.reads(subject))
        || (entry.getValue() instanceof Fact.Copy copy && copy.source().equals(subject));
  }

  /** Without what may have changed since, however often the same code was run. */
  Facts stable() {
    for (Subject subject : known.keySet()) {
      if (!subject.isStable()) {
        return kept(entry -> entry.getKey().isStable());
      }
    }
    return this;
  }

  private Facts kept(Predicate<Map.Entry<Subject, Fact>> isKept) {
    return new Facts(ImmutableMap.copyOf(Maps.filterEntries(known, isKept::test)));
  }

  /** Whether all of these hold by {@code others} too. */
  boolean areIn(Facts others) {
    for (Map.Entry<Subject, Fact> entry : known.entrySet()) {
      if (!entry.getValue().equals(others.known.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** What holds by these and by {@code others}. */
  Facts commonWith(Facts others) {
    return areIn(others)
        ? this
        : kept(entry -> entry.getValue().equals(others.known.get(entry.getKey())));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Facts that && known.equals(that.known));
  }

  @Override
  public int hashCode() {
    return known.hashCode();
  }
}
