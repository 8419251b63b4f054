package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import com.sun.source.util.TreePath;
import dev.sluice.models.ThreadKind;
import java.util.Collection;
import java.util.Optional;

/**
 * Where code runs, as far as can be told.
 *
 * @param kind which threads
 * @param decider the call that decides it, or the code that a library calls
 * @param contract the method of a library whose contract decides it; empty where a call does
 * @param isRetry whether only repetitions run there, the first attempt elsewhere
 */
public record Placement(Kind kind, Optional<TreePath> decider, String contract, boolean isRetry) {

  /** Which threads. */
  public enum Kind {
    /** Surely a thread that must not block. */
    NON_BLOCKING,
    /** Whichever thread subscribes: nothing that can be seen moves it. */
    CALLER,
    /** Whichever thread calls the method: it is no part of a chain. */
    PLAIN,
    /** A thread that may block. */
    OFFLOADED,
    /** Nobody can tell. */
    UNKNOWN
  }

  static Placement nonBlocking(TreePath decider) {
    return new Placement(Kind.NON_BLOCKING, Optional.of(decider), "", false);
  }

  /** Code that a library calls through {@code contract}. */
  static Placement calledOn(ThreadKind thread, TreePath code, String contract) {
    return switch (thread) {
      case EVENT_LOOP -> new Placement(Kind.NON_BLOCKING, Optional.of(code), contract, false);
      case WORKER -> offloaded();
      default -> unknown();
    };
  }

  static Placement offloaded() {
    return new Placement(Kind.OFFLOADED, Optional.empty(), "", false);
  }

  static Placement caller() {
    return new Placement(Kind.CALLER, Optional.empty(), "", false);
  }

  static Placement plain() {
    return new Placement(Kind.PLAIN, Optional.empty(), "", false);
  }

  static Placement unknown() {
    return new Placement(Kind.UNKNOWN, Optional.empty(), "", false);
  }

  /**
   * Where code runs that one of {@code possibilities} places: what may be offloaded is not known to
   * block anything. Empty without any.
   */
  static Optional<Placement> either(Collection<Placement> possibilities) {
    ImmutableSet<Kind> kinds =
        possibilities.stream().map(Placement::kind).collect(ImmutableSet.toImmutableSet());
    if (kinds.size() > 1
        && (kinds.contains(Kind.UNKNOWN)
            || kinds.contains(Kind.OFFLOADED)
            || kinds.contains(Kind.PLAIN))) {
      return Optional.of(unknown());
    }
    return possibilities.stream()
        .filter(placement -> placement.kind == Kind.NON_BLOCKING)
        .findFirst()
        .or(() -> possibilities.stream().findFirst());
  }

  /**
   * Where code runs that all of {@code possibilities} place, each of which happens: one of them on
   * a thread that must not block is enough. Empty without any.
   */
  static Optional<Placement> worst(Collection<Placement> possibilities) {
    boolean isAnyoneUnsure =
        possibilities.stream()
            .anyMatch(placement -> placement.kind == Kind.UNKNOWN || placement.kind == Kind.PLAIN);
    return isAnyoneUnsure
        ? either(possibilities)
        : either(
                possibilities.stream()
                    .filter(placement -> placement.kind != Kind.OFFLOADED)
                    .toList())
            .or(() -> either(possibilities));
  }

  /**
   * Where code runs that is called from several places, each of which exists: one of them on a
   * thread that must not block is enough, unless of another nobody can tell. Empty without any.
   */
  static Optional<Placement> ofCallers(Collection<Placement> callers) {
    boolean isAnyOnLoop =
        callers.stream().anyMatch(placement -> placement.kind == Kind.NON_BLOCKING);
    return isAnyOnLoop ? worst(callers) : either(callers);
  }

  /** Whether nobody can tell any more where code runs, whoever else calls it. */
  static boolean isSettledByCallers(Collection<Placement> callers) {
    return callers.stream().anyMatch(placement -> placement.kind == Kind.UNKNOWN);
  }

  /** Whether nobody can tell any more, whatever else is possible. */
  static boolean isSettled(Collection<Placement> possibilities) {
    return either(possibilities).filter(placement -> placement.kind == Kind.UNKNOWN).isPresent();
  }

  /**
   * Where signals run that come from elsewhere: what is offloaded at one end may come back on any
   * thread.
   */
  Placement ofForeignSignals() {
    return kind == Kind.OFFLOADED ? unknown() : this;
  }

  /** The same where only the first attempt is known to run here, and repetitions on a timer. */
  Placement withRetryOn(TreePath retry) {
    return kind == Kind.OFFLOADED
        ? new Placement(Kind.NON_BLOCKING, Optional.of(retry), "", true)
        : this;
  }
}
