package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.List;

/**
 * Finds what releases a resource without a variable that no header can have: it gets a variable,
 * and a {@code finally} behind the code that uses it.
 */
final class TemporaryGuardFinder {
  private final NestedConstructors nestedConstructors;
  private final CloseExceptions closeExceptions;
  private final GracefulReleases gracefulReleases;
  private final GuardText guardText;
  private final Reach reach;

  TemporaryGuardFinder(SourceText source, LocalVariables variables, VisitorState state) {
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.closeExceptions = new CloseExceptions(state);
    this.gracefulReleases = new GracefulReleases(state);
    this.guardText = new GuardText(source, variables, state);
    this.reach = new Reach(variables, state);
  }

  /** Whether no header can release the resource of {@code leak}. */
  boolean isFor(Leak leak) {
    return Release.isByOtherMethod(leak) || !closeExceptions.isAutoCloseable(leak.type());
  }

  /** The guard for {@code leaks}, parts of the statement at {@code anchor}. */
  Resource resource(TreePath anchor, Siblings siblings, List<Leak> leaks) {
    Leak leak = leaks.get(0);
    if (leaks.size() > 1) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    if (Release.isByOtherMethod(leak) && !gracefulReleases.isGraceful(leak)) {
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    if (!leak.closes().isEmpty() && !closeExceptions.isIdempotent(leak.type())) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    closeExceptions.requireMethod(leak.type(), leak.release());
    Resource.Part part = nestedConstructors.released(leak.path(), anchor.getLeaf());
    boolean mayBeNull =
        !(leak.acquisition() instanceof NewClassTree) || !part.conditions().isEmpty();
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(closeExceptions.thrownBy(leak.type(), leak.release()), anchor);
    Guard guard =
        guardText.always(
            new GuardedVariable(part.name(), part.type(), mayBeNull, true, true, false),
            Release.byMethod(part.name(), leak.release()),
            unhandled,
            anchor);
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(anchor.getLeaf())),
        new Opening.Enclosed(guard),
        new Resource.Holders(
            ImmutableSet.of(),
            reach.of(leaks, ImmutableSet.of(part.expression()), ImmutableSet.of(), siblings)),
        ImmutableList.of(part),
        new Resource.Closing(ImmutableList.of(), unhandled));
  }
}
