package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getStartPosition;
import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.ExitKind;
import java.util.List;
import java.util.Optional;

/**
 * Finds what closes a resource that is handed over: a {@code try} from its acquisition to the
 * hand-over, whose clause closes it and throws on. Never closes what was handed over.
 */
final class FailureGuardFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final NestedConstructors nestedConstructors;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final GuardText guardText;
  private final VisitorState state;

  FailureGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.guardText = new GuardText(source, variables, state);
    this.state = state;
  }

  /** The statement behind which, or around which, {@code leak} has to be guarded. */
  TreePath findAnchor(Leak leak) {
    TreePath statement = statementOf(leak);
    return isExposedIn(statement, leak)
        ? statement
        : JoinPoint.of(statement, variable(leak, statement));
  }

  /** The guard at {@code anchor} that cures {@code leaks}. */
  Resource resource(TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    Leak first = leaks.get(0);
    if (leaks.size() == 1 && isExposedIn(anchor, first)) {
      GuardExtent extent = extents(first).onFailure(siblings, siblings.indexOf(anchor.getLeaf()));
      return aroundStatement(anchor, siblings, first, extent);
    }
    VarSymbol variable = variable(first, statementOf(first));
    if (leaks.stream().anyMatch(leak -> !variable.equals(variable(leak, statementOf(leak))))) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    definitions.requireOwned(variable, anchor);
    try {
      return onFailure(variable, anchor, siblings, leaks);
    } catch (RefusedException e) {
      if (e.reason() != Refusal.OPEN_ON_NORMAL_PATH) {
        throw e;
      }
      return unlessHandedOver(variable, anchor, siblings, leaks);
    }
  }

  /**
   * The guard for a resource that is closed, or kept by another variable, further on: whatever lets
   * it get there.
   */
  Resource untilSettled(Leak leak) {
    ImmutableList<Leak> leaks = ImmutableList.of(leak);
    TreePath statement = statementOf(leak);
    Siblings siblings =
        Siblings.of(statement).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    int index = siblings.indexOf(statement.getLeaf());
    boolean isExposed = isExposedIn(statement, leak);
    if (isExposed) {
      return aroundOpening(statement, siblings, leak);
    }
    VarSymbol variable = variable(leak, statement);
    try {
      FailureExits.requireNoNormalExit(leaks);
      GuardExtent extent = extents(leak).untilSettled(siblings, index + 1, Optional.of(variable));
      FailureExits.requireUncaught(
          siblings.statements().subList(index, extent.last() + 1), leaks, source);
      requireKept(variable, siblings.statements().subList(index + 1, extent.last() + 1));
      GuardedVariable guarded = guarded(variable, statement, leaks);
      Guard guard = guardText.onFailure(guarded, leak.release(), statement, extent);
      return guarded(siblings, index, leaks, guard, ImmutableList.of());
    } catch (RefusedException e) {
      return unlessHandedOver(variable, statement, siblings, leaks);
    }
  }

  /**
   * {@code resource}, whose guard another one goes on from inside of, with a guard that bears it.
   */
  Resource growing(Resource resource) {
    if (!resource.parts().isEmpty()) {
      throw new RefusedException(Refusal.OVERLAPPING_EDIT);
    }
    Siblings siblings = resource.siblings();
    int index = resource.index();
    ImmutableList<Leak> leaks = resource.leaks();
    TreePath anchor = siblings.path(index);
    VarSymbol variable = variable(leaks.get(0), statementOf(leaks.get(0)));
    int last = resource.guard().flatMap(Guard::last).orElseThrow();
    GuardExtent extent =
        new GuardExtents(source, variables, state, leaks).growing(siblings, index + 1, last);
    Guard guard =
        guardText.onFailure(
            guarded(variable, anchor, leaks), leaks.get(0).release(), anchor, extent);
    return guarded(siblings, index, leaks, guard, ImmutableList.of());
  }

  /** A guard around the one statement whose failure loses the resource. */
  private Resource aroundOpening(TreePath statement, Siblings siblings, Leak leak) {
    int index = siblings.indexOf(statement.getLeaf());
    GuardExtent extent = extents(leak).untilSettled(siblings, index, Optional.empty());
    if (extent.last() != index) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    return aroundStatement(statement, siblings, leak, extent);
  }

  private GuardExtents extents(Leak leak) {
    return new GuardExtents(source, variables, state, ImmutableList.of(leak));
  }

  /** A guard around the statement that opens the resource and may fail with it. */
  private Resource aroundStatement(
      TreePath anchor, Siblings siblings, Leak leak, GuardExtent extent) {
    ImmutableList<Leak> leaks = ImmutableList.of(leak);
    FailureExits.requireNoNormalExit(leaks);
    int index = siblings.indexOf(anchor.getLeaf());
    Resource.Part part = nestedConstructors.part(leak.path(), anchor.getLeaf());
    FailureExits.requireUncaught(
        siblings.statements().subList(index, extent.last() + 1), leaks, source);
    GuardedVariable variable =
        new GuardedVariable(
            part.name(), part.type(), !isFresh(leak) || !part.conditions().isEmpty(), true);
    Guard guard = guardText.onFailure(variable, leak.release(), anchor, extent);
    return guarded(siblings, index, leaks, guard, ImmutableList.of(part));
  }

  private Resource onFailure(
      VarSymbol variable, TreePath anchor, Siblings siblings, List<Leak> leaks) {
    FailureExits.requireNoNormalExit(leaks);
    int index = siblings.indexOf(anchor.getLeaf());
    GuardExtent extent =
        new GuardExtents(source, variables, state, leaks).onFailure(siblings, index + 1);
    FailureExits.requireUncaught(
        siblings.statements().subList(index, extent.last() + 1), leaks, source);
    requireKept(variable, siblings.statements().subList(index + 1, extent.last() + 1));
    GuardedVariable guarded = guarded(variable, anchor, leaks);
    Guard guard = guardText.onFailure(guarded, leaks.get(0).release(), anchor, extent);
    return guarded(siblings, index, leaks, guard, ImmutableList.of());
  }

  /** For what one path hands over and another forgets: closes whatever nobody has in the end. */
  private Resource unlessHandedOver(
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
    GuardExtent extent =
        new GuardExtents(source, variables, state, leaks)
            .always(siblings, index + 1, variable, references.build());
    requireKept(variable, siblings.statements().subList(index + 1, extent.last() + 1));
    if (extent.marks().isEmpty()) {
      throw new RefusedException(Refusal.OPEN_ON_NORMAL_PATH);
    }
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

  private GuardedVariable guarded(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    boolean mayBeNull =
        definitions.mayBeNull(variable) || !leaks.stream().allMatch(FailureGuardFinder::isFresh);
    return new GuardedVariable(
        variable.name.toString(),
        variable.type,
        mayBeNull,
        definitions.isEffectivelyFinal(variable, anchor));
  }

  private static Resource guarded(
      Siblings siblings,
      int index,
      List<Leak> leaks,
      Guard guard,
      ImmutableList<Resource.Part> parts) {
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, index),
        new Opening.Guarded(guard),
        Resource.Holders.NONE,
        parts,
        Resource.Closing.PLAIN);
  }

  private static TreePath statementOf(Leak leak) {
    TreePath path = leak.path();
    while (path.getParentPath() != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      Optional<TreePath> choice = PossibleValues.findChoice(path);
      if (choice.isEmpty() && path.getLeaf() instanceof StatementTree) {
        return path;
      }
      path = choice.orElse(path.getParentPath());
    }
    throw new RefusedException(Refusal.TEMPORARY);
  }

  /** Whether a failure in the statement of the acquisition itself leaves the resource open. */
  private boolean isExposedIn(TreePath statement, Leak leak) {
    int start = source.start(statement.getLeaf());
    int end = source.end(statement.getLeaf());
    return leak.witnesses().stream()
        .flatMap(witness -> witness.causes().stream())
        .map(cause -> getStartPosition(cause.tree()))
        .anyMatch(failure -> start <= failure && failure < end);
  }

  /** The variable that holds the resource, or a wrapper of it, after {@code statement}. */
  private VarSymbol variable(Leak leak, TreePath statement) {
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    boolean isDeclared = holder instanceof VariableTree && holder == statement.getLeaf();
    boolean isAssigned =
        holder instanceof AssignmentTree
            && statement.getLeaf() instanceof ExpressionStatementTree expression
            && expression.getExpression() == holder;
    Tree target = isDeclared ? holder : isAssigned ? ((AssignmentTree) holder).getVariable() : null;
    if (target == null
        || !(getSymbol(target) instanceof VarSymbol variable)
        || variables.findDeclaration(variable).isEmpty()) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    return variable;
  }

  /** Refuses a variable that holds something else before the guard ends. */
  private void requireKept(VarSymbol variable, List<? extends StatementTree> statements) {
    if (statements.stream().anyMatch(statement -> definitions.isAssignedIn(statement, variable))) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
  }

  private static boolean isFresh(Leak leak) {
    return leak.acquisition() instanceof NewClassTree;
  }
}
