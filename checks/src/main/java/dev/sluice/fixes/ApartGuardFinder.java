package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;

/**
 * Finds what closes the resource of a variable that may hold somebody else's instead, as in {@code
 * in = name == null ? System.in : new FileInputStream(name)}: what is opened gets a variable of its
 * own beside it, and a guard closes that.
 */
final class ApartGuardFinder {
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final Holding holding;
  private final FailureGuards failureGuards;
  private final GuardText guardText;
  private final TypeText typeText;
  private final Reach reach;

  ApartGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.holding = new Holding(source, variables);
    this.failureGuards = new FailureGuards(source, variables, definitions, state);
    this.guardText = new GuardText(source, variables, state);
    this.typeText = new TypeText(source, state);
    this.reach = new Reach(variables, state);
  }

  /** The statement behind which the variable of {@code leak} has its value, whoever owns that. */
  Optional<TreePath> findAnchor(Leak leak) {
    return holding
        .findVariable(leak)
        .map(variable -> JoinPoint.of(Holding.statementOf(leak), variable));
  }

  /**
   * The guard behind {@code anchor} that cures {@code leaks}, whose resources one variable gets.
   *
   * @throws RefusedException if it can't be written
   */
  Resource guard(TreePath anchor, List<Leak> leaks) {
    VarSymbol variable = holding.variable(leaks.get(0));
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    int index = siblings.indexOf(anchor.getLeaf());
    if (leaks.stream().anyMatch(leak -> holding.isExposedIn(Holding.statementOf(leak), leak))) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
    requireClosedByCloseOnly(variable, leaks);
    OpenedEachTurn.require(variable, anchor, variables);
    boolean isHandedOver = leaks.stream().anyMatch(Leak::isHandedOver);
    if (isHandedOver && !leaks.stream().allMatch(Leak::isHandedOver)) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
    String type =
        typeText
            .find(variable.type, anchor)
            .orElseThrow(() -> new RefusedException(Refusal.CONDITIONAL_ACQUISITION));
    ImmutableList<TreePath> values =
        leaks.stream().map(this::value).collect(ImmutableList.toImmutableList());
    String name = variables.claimName(anchor.getLeaf(), "opened");
    GuardedVariable opened = new GuardedVariable(name, variable.type, true, false, true, false);
    Resource resource =
        isHandedOver
            ? onFailure(variable, opened, siblings, index, leaks)
            : always(variable, opened, siblings, index, leaks);
    Guard guard = resource.guard().orElseThrow();
    return resource.withGuard(
        guard.after(new Guard.Preparation.Apart(type + " " + name + " = null;", name, values)));
  }

  private Resource onFailure(
      VarSymbol variable, GuardedVariable opened, Siblings siblings, int index, List<Leak> leaks) {
    GuardExtent extent = failureGuards.extents(leaks).onFailure(siblings, index + 1);
    return failureGuards.behind(variable, opened, siblings, index, extent, leaks);
  }

  private Resource always(
      VarSymbol variable, GuardedVariable opened, Siblings siblings, int index, List<Leak> leaks) {
    int bound = index + 1;
    while (bound < siblings.size() && !definitions.isAssignedIn(siblings.get(bound), variable)) {
      bound++;
    }
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    ImmutableSet<VarSymbol> reached = reach.of(leaks, ImmutableSet.of(), aliases, siblings);
    Reach.requireNotUsedFrom(bound, siblings, Sets.union(reached, aliases).immutableCopy());
    TreePath place = siblings.path(index);
    Release release = Release.byMethod(opened.name(), Release.CLOSE);
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(release.thrown(opened.type(), closeExceptions), place);
    return new Resource(
        ImmutableList.copyOf(leaks),
        new Resource.Place(siblings, index, bound),
        new Opening.Guarded(guardText.always(opened, release, unhandled, place)),
        new Resource.Holders(aliases, reached),
        ImmutableList.of(),
        new Resource.Closing(ImmutableList.of(), unhandled));
  }

  /** What the other variable has to hold: all that is made around the acquisition. */
  private TreePath value(Leak leak) {
    return AcquisitionSite.of(leak).outermost();
  }

  /** Refuses where what the code does to close the resource can't be done once more. */
  private void requireClosedByCloseOnly(VarSymbol variable, List<Leak> leaks) {
    if (leaks.stream().anyMatch(Release::isByOtherMethod)) {
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    closeExceptions.requireMethod(variable.type, Release.CLOSE);
    boolean isClosed = leaks.stream().anyMatch(leak -> !leak.closes().isEmpty());
    if (isClosed && !leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent)) {
      throw new RefusedException(Refusal.CONDITIONAL_ACQUISITION);
    }
  }
}
