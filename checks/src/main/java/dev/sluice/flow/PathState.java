package dev.sluice.flow;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * What one path, or several that were merged, knows at a program point about the tracked
 * acquisition. Immutable.
 *
 * <p>Invariant: a settled state has no references and no causes.
 *
 * @param status what is owed
 * @param references what the resource can be reached through
 * @param inFlight the exception that the path is unwinding for, or handles and may raise again
 * @param causes the first exceptional edge taken while the obligation was open, one for each merged
 *     path; empty where none was taken
 * @param mayBeNull whether the acquisition may have yielded null
 * @param facts what is known of variables on all merged paths
 * @param conditionValues the values of conditions that a logical operator or an assignment has yet
 *     to use, by node
 * @param exit the statement that is leaving the body, once one is
 */
record PathState(
    ObligationStatus status,
    ImmutableSet<Reference> references,
    Optional<InFlight> inFlight,
    ImmutableSet<Cause> causes,
    boolean mayBeNull,
    Facts facts,
    ImmutableMap<Long, Boolean> conditionValues,
    Optional<Tree> exit) {

  /** The state on entry to a body. */
  static final PathState INITIAL =
      new PathState(
          ObligationStatus.SETTLED,
          ImmutableSet.of(),
          Optional.empty(),
          ImmutableSet.of(),
          /* mayBeNull= */ false,
          Facts.NONE,
          ImmutableMap.of(),
          Optional.empty());

  /** Whether this state and {@code other} are one at a program point: what tells two apart. */
  boolean isMergedWith(PathState other) {
    return status == other.status
        && causes.isEmpty() == other.causes.isEmpty()
        && references.equals(other.references)
        && inFlight.equals(other.inFlight)
        && conditionValues.equals(other.conditionValues);
  }

  boolean isSettled() {
    return status == ObligationStatus.SETTLED;
  }

  boolean isOpen() {
    return status == ObligationStatus.OPEN;
  }

  /** Whether the object is there, be it that it owes its close already or will. */
  boolean isHeld() {
    return status == ObligationStatus.OPEN || status == ObligationStatus.IDLE;
  }

  /** Whether an exception is on its way to a handler, or out. */
  boolean isUnwinding() {
    return inFlight.isPresent() && inFlight.get().caughtAs().isEmpty();
  }

  /**
   * What holds on this path and on {@code other}, which it {@linkplain #isMergedWith is merged
   * with}; empty where that is nothing new.
   */
  Optional<PathState> merge(PathState other) {
    boolean isCauseNew = !causes.containsAll(other.causes);
    boolean isFactLost = !facts.areIn(other.facts);
    boolean isNullNew = other.mayBeNull && !mayBeNull;
    boolean isExitNew = exit.isEmpty() && other.exit.isPresent();
    if (!isCauseNew && !isFactLost && !isNullNew && !isExitNew) {
      return Optional.empty();
    }
    return Optional.of(
        new PathState(
            status,
            references,
            inFlight,
            isCauseNew ? union(causes, other.causes) : causes,
            mayBeNull || other.mayBeNull,
            isFactLost ? facts.commonWith(other.facts) : facts,
            conditionValues,
            exit.isPresent() ? exit : other.exit));
  }

  private static ImmutableSet<Cause> union(ImmutableSet<Cause> left, ImmutableSet<Cause> right) {
    return ImmutableSet.<Cause>builder().addAll(left).addAll(right).build();
  }

  /** The acquisition has just happened; {@code references} reach it. */
  PathState acquired(ImmutableSet<Reference> newReferences, boolean newMayBeNull) {
    return new PathState(
        ObligationStatus.OPEN,
        newReferences,
        inFlight,
        ImmutableSet.of(),
        newMayBeNull,
        facts,
        conditionValues,
        exit);
  }

  /** Nothing is owed any more. */
  PathState settled() {
    return new PathState(
        ObligationStatus.SETTLED,
        ImmutableSet.of(),
        inFlight,
        ImmutableSet.of(),
        /* mayBeNull= */ false,
        facts,
        conditionValues,
        exit);
  }

  /** A field of the object under construction that refers to the resource. */
  Optional<Reference.Field> keepingField() {
    for (Reference reference : references) {
      if (reference instanceof Reference.Field field) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  PathState withStatus(ObligationStatus newStatus) {
    return new PathState(
        newStatus, references, inFlight, causes, mayBeNull, facts, conditionValues, exit);
  }

  PathState withReferences(ImmutableSet<Reference> newReferences) {
    return new PathState(
        status, newReferences, inFlight, causes, mayBeNull, facts, conditionValues, exit);
  }

  PathState withReference(Reference reference) {
    return references.contains(reference)
        ? this
        : withReferences(
            ImmutableSet.<Reference>builder().addAll(references).add(reference).build());
  }

  PathState withoutReferences(Predicate<Reference> dropped) {
    if (references.isEmpty()) {
      return this;
    }
    ImmutableSet.Builder<Reference> kept = ImmutableSet.builder();
    boolean isAnyDropped = false;
    for (Reference reference : references) {
      if (dropped.test(reference)) {
        isAnyDropped = true;
      } else {
        kept.add(reference);
      }
    }
    return isAnyDropped ? withReferences(kept.build()) : this;
  }

  PathState withInFlight(Optional<InFlight> newInFlight) {
    return new PathState(
        status, references, newInFlight, causes, mayBeNull, facts, conditionValues, exit);
  }

  /** The first failure while the obligation is open; later ones change nothing. */
  PathState withCause(Cause cause) {
    if (status == ObligationStatus.SETTLED
        || status == ObligationStatus.IDLE
        || !causes.isEmpty()) {
      return this;
    }
    return new PathState(
        status,
        references,
        inFlight,
        ImmutableSet.of(cause),
        mayBeNull,
        facts,
        conditionValues,
        exit);
  }

  /** The causes as far as they go: none of them alone makes a checked exception leave it open. */
  PathState withUncheckedCauses() {
    ImmutableSet.Builder<Cause> unchecked = ImmutableSet.builder();
    boolean isAnyChecked = false;
    for (Cause cause : causes) {
      isAnyChecked |= cause.isChecked();
      unchecked.add(new Cause(cause.tree(), cause.thrown(), /* isChecked= */ false));
    }
    return isAnyChecked
        ? new PathState(
            status,
            references,
            inFlight,
            unchecked.build(),
            mayBeNull,
            facts,
            conditionValues,
            exit)
        : this;
  }

  /** The acquisition is known to have yielded something. */
  PathState notNull() {
    return new PathState(
        status, references, inFlight, causes, /* mayBeNull= */ false, facts, conditionValues, exit);
  }

  /** A test, or a call that needs a value, has told {@code fact} of {@code subject}. */
  PathState withFact(Subject subject, Fact fact) {
    return withFacts(facts.learnt(subject, fact));
  }

  /** {@code subject} was assigned a value of which {@code fact} is known. */
  PathState withAssigned(Subject subject, Fact fact) {
    return withFacts(facts.assigned(subject, fact));
  }

  /** {@code subject} was assigned a value of which nothing is known. */
  PathState withoutFact(Subject subject) {
    return withFacts(facts.without(subject));
  }

  /** Back at the head of a loop: what is not stable may have changed. */
  PathState withoutUnstableFacts() {
    return withFacts(facts.stable());
  }

  private PathState withFacts(Facts newFacts) {
    return newFacts.equals(facts)
        ? this
        : new PathState(
            status, references, inFlight, causes, mayBeNull, newFacts, conditionValues, exit);
  }

  Optional<Boolean> conditionValue(Node node) {
    return Optional.ofNullable(conditionValues.get(node.getUid()));
  }

  PathState withConditionValue(Node node, boolean value) {
    return withConditionValues(
        ImmutableMap.<Long, Boolean>builder()
            .putAll(conditionValues)
            .put(node.getUid(), value)
            .buildKeepingLast());
  }

  PathState withoutConditionValue(Node node) {
    return !conditionValues.isEmpty() && conditionValues.containsKey(node.getUid())
        ? withConditionValues(ImmutableMap.copyOf(without(conditionValues, node.getUid())))
        : this;
  }

  PathState withoutConditionValues() {
    return conditionValues.isEmpty() ? this : withConditionValues(ImmutableMap.of());
  }

  private PathState withConditionValues(ImmutableMap<Long, Boolean> newValues) {
    return new PathState(status, references, inFlight, causes, mayBeNull, facts, newValues, exit);
  }

  PathState withExit(Tree newExit) {
    return new PathState(
        status,
        references,
        inFlight,
        causes,
        mayBeNull,
        facts,
        conditionValues,
        Optional.of(newExit));
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    return Maps.filterKeys(map, other -> !other.equals(key));
  }
}
