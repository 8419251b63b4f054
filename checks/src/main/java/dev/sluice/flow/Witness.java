package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * An exit that is reached with the obligation open.
 *
 * @param kind how the resource was left behind
 * @param exit the {@code return}, {@code throw}, assignment or expression at which that happened,
 *     or what ran last before a normal exit without a value; empty where neither is in the source
 * @param causes what the paths to this exit failed at, in source order; empty where no failure is
 *     needed to get here
 */
public record Witness(ExitKind kind, Optional<Tree> exit, ImmutableList<Cause> causes) {
  /** Whether this exit is reached without any failure. */
  public boolean isWithoutCause() {
    return causes.isEmpty();
  }
}
