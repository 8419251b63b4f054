package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import java.util.List;
import java.util.Optional;

/**
 * Builds the guards for what is handed over, or settled, further on: a {@code try} whose clause
 * closes the resource and throws on, or whose {@code finally} closes what nobody has in the end.
 */
final class FailureGuards {
  private final SourceText source;
  private final LocalVariables variables;
  private final NestedConstructors nestedConstructors;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final GuardText guardText;
  private final Aftermath aftermath;
  private final VisitorState state;

  FailureGuards(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.guardText = new GuardText(source, variables, state);
    this.aftermath = new Aftermath(source, variables, state);
    this.state = state;
  }

  GuardExtents extents(List<Leak> leaks) {
    return new GuardExtents(source, variables, state, leaks);
  }

  /**
   * A guard around the statement at {@code anchor} that opens the resource and may fail with it.
   */
  Resource aroundStatement(TreePath anchor, Siblings siblings, Leak leak, GuardExtent extent) {
    FailureExits.requireNoNormalExit(ImmutableList.of(leak));
    return whileOpening(anchor, siblings, leak, extent);
  }

  /** A guard around the statement at {@code anchor}; another one takes over where it succeeds. */
  Resource whileOpening(TreePath anchor, Leak leak) {
    Siblings siblings =
        Siblings.of(anchor)
            .or(() -> Siblings.ofBranch(anchor))
            .orElseThrow(() -> new RefusedException(Refusal.TEMPORARY));
    int index = siblings.indexOf(anchor.getLeaf());
    return whileOpening(anchor, siblings, leak, GuardExtent.to(index, ImmutableList.of()));
  }

  private Resource whileOpening(TreePath anchor, Siblings siblings, Leak leak, GuardExtent extent) {
    ImmutableList<Leak> leaks = ImmutableList.of(leak);
    int index = siblings.indexOf(anchor.getLeaf());
    Resource.Part part = nestedConstructors.released(leak.path(), anchor.getLeaf());
    FailureExits.requireUncaught(
        siblings.statements().subList(index, extent.last() + 1), leaks, source);
    Guard guard = guardText.onFailure(guarded(part, leak), leak.release(), anchor, extent);
    return resource(siblings, index, leaks, new Opening.Enclosed(guard), ImmutableList.of(part));
  }

  /** A guard for {@code variable} from behind the statement with this index. */
  Resource behind(
      VarSymbol variable, Siblings siblings, int index, GuardExtent extent, List<Leak> leaks) {
    TreePath place = siblings.path(index);
    return behind(variable, guarded(variable, place, leaks), siblings, index, extent, leaks);
  }

  /**
   * A guard for what {@code variable} holds, from behind the statement with this index.
   *
   * @param guarded the variable that the guard closes
   */
  Resource behind(
      VarSymbol variable,
      GuardedVariable guarded,
      Siblings siblings,
      int index,
      GuardExtent extent,
      List<Leak> leaks) {
    Guard guard = onFailure(variable, guarded, siblings, index + 1, extent, leaks);
    return resource(siblings, index, leaks, new Opening.Guarded(guard), ImmutableList.of());
  }

  /** A guard for {@code variable}, which has its value before, from that statement on. */
  Resource around(
      VarSymbol variable, Siblings siblings, int index, GuardExtent extent, List<Leak> leaks) {
    TreePath place = siblings.path(Math.max(0, index - 1));
    Guard guard =
        onFailure(variable, guarded(variable, place, leaks), siblings, index, extent, leaks);
    return resource(siblings, index, leaks, new Opening.Enclosed(guard), ImmutableList.of());
  }

  private Guard onFailure(
      VarSymbol variable,
      GuardedVariable guarded,
      Siblings siblings,
      int first,
      GuardExtent extent,
      List<Leak> leaks) {
    List<StatementTree> statements = siblings.statements().subList(first, extent.last() + 1);
    FailureExits.requireNoNormalExit(leaks);
    FailureExits.requireUncaught(statements, leaks, source);
    requireKept(variable, statements);
    aftermath.requireUnused(siblings, variable, leaks);
    aftermath.requireClosedAtOnce(siblings, variable, leaks);
    TreePath place = siblings.path(Math.max(0, first - 1));
    return guardText.onFailure(guarded, leaks.get(0).release(), place, extent);
  }

  /**
   * {@code resource}, whose guard another one goes on from inside of, with a guard that bears it.
   *
   * @param variable what holds the resource, where it is no part of a statement
   */
  Resource growing(Resource resource, Optional<VarSymbol> variable) {
    int first = resource.isOpenedInBody() ? resource.index() : resource.index() + 1;
    Guard guard = resource.guard().orElseThrow();
    Siblings siblings = resource.siblings();
    int last = guard.last().orElseThrow();
    boolean isAssigned = isAssignedIn(siblings, first, last, variable);
    if (!isAssigned && isAssignedIn(siblings, last, siblings.size() - 1, variable)) {
      throw overlapping();
    }
    GuardExtents extents = extents(resource.leaks());
    GuardExtent extent =
        guard.kind() == Guard.Kind.ON_FAILURE
            ? extents.growing(siblings, first, last)
            : extents.growingAlways(
                siblings, first, last, variable.orElseThrow(FailureGuards::overlapping));
    TreePath place = siblings.path(Math.max(0, first - 1));
    GuardedVariable guarded =
        resource.parts().isEmpty()
            ? guarded(variable.orElseThrow(FailureGuards::overlapping), place, resource.leaks())
            : guarded(resource.parts().get(0), resource.leaks().get(0));
    if (isAssigned) {
      definitions.requireOnlyOwned(variable.get());
      if (!extent.marks().isEmpty()) {
        throw overlapping();
      }
    }
    String release = resource.leaks().get(0).release();
    return resource.withGuard(
        guard.kind() == Guard.Kind.ON_FAILURE
            ? guardText.onFailure(guarded, release, place, extent)
            : guardText.unlessHandedOver(
                guarded,
                Release.byMethod(guarded.name(), release),
                extent,
                resource.unhandled(),
                place));
  }

  /** For what one path hands over and another forgets: closes whatever nobody has in the end. */
  Resource unlessHandedOver(
      VarSymbol variable, TreePath anchor, Siblings siblings, List<Leak> leaks) {
    boolean isOverwritten =
        leaks.stream()
            .flatMap(leak -> leak.witnesses().stream())
            .anyMatch(witness -> witness.kind() == ExitKind.OVERWRITTEN);
    if (isOverwritten) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
    int index = siblings.indexOf(anchor.getLeaf());
    ImmutableSet.Builder<VarSymbol> references = ImmutableSet.builder();
    references.add(variable);
    leaks.forEach(leak -> references.addAll(leak.references()));
    GuardExtent extent = extents(leaks).always(siblings, index + 1, variable, references.build());
    requireKept(variable, siblings.statements().subList(index + 1, extent.last() + 1));
    if (extent.marks().isEmpty()) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
    aftermath.requireForgotten(siblings, index, extent.last(), variable, leaks);
    Release release = Release.byMethod(variable.name.toString(), leaks.get(0).release());
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(release.thrown(variable.type, closeExceptions), anchor);
    Guard guard =
        guardText.unlessHandedOver(
            guarded(variable, anchor, leaks), release, extent, unhandled, anchor);
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, index),
        new Opening.Guarded(guard),
        Resource.Holders.NONE,
        ImmutableList.of(),
        new Resource.Closing(ImmutableList.of(), unhandled));
  }

  private static GuardedVariable guarded(Resource.Part part, Leak leak) {
    return new GuardedVariable(
        part.name(),
        part.type(),
        !isFresh(leak) || !part.conditions().isEmpty(),
        true,
        true,
        false);
  }

  private GuardedVariable guarded(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    boolean mayBeNull =
        definitions.mayBeNull(variable) || !leaks.stream().allMatch(FailureGuards::isFresh);
    return new GuardedVariable(
        variable.name.toString(),
        variable.type,
        mayBeNull,
        definitions.isEffectivelyFinal(variable, anchor),
        false,
        false);
  }

  private static Resource resource(
      Siblings siblings,
      int index,
      List<Leak> leaks,
      Opening opening,
      ImmutableList<Resource.Part> parts) {
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, index),
        opening,
        Resource.Holders.NONE,
        parts,
        Resource.Closing.PLAIN);
  }

  /** Refuses a variable that holds something else before the guard ends. */
  private void requireKept(VarSymbol variable, List<? extends StatementTree> statements) {
    if (statements.stream().anyMatch(statement -> definitions.isAssignedIn(statement, variable))) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
  }

  private boolean isAssignedIn(
      Siblings siblings, int first, int last, Optional<VarSymbol> variable) {
    return variable.isPresent()
        && siblings.statements().subList(first, last + 1).stream()
            .anyMatch(statement -> definitions.isAssignedIn(statement, variable.get()));
  }

  private static RefusedException overlapping() {
    return new RefusedException(Refusal.OVERLAPPING_EDIT);
  }

  private static boolean isFresh(Leak leak) {
    return leak.acquisition() instanceof NewClassTree;
  }
}
