package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import dev.sluice.flow.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what lets a resource get to the place where the code settles it: where that closes it, or
 * another variable has it. A guard around what fails before that closes it on failure, and nothing
 * changes where nothing fails.
 */
final class SettledGuardFinder {
  private final SourceText source;
  private final TreePath member;
  private final ImmutableList<Leak> all;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final Holding holding;
  private final FailureGuards guards;

  /**
   * @param member where all this stands
   * @param all all leaks of the member
   */
  SettledGuardFinder(
      SourceText source,
      TreePath member,
      ImmutableList<Leak> all,
      LocalVariables variables,
      Definitions definitions,
      VisitorState state) {
    this.source = source;
    this.member = member;
    this.all = all;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.holding = new Holding(source, variables);
    this.guards = new FailureGuards(source, variables, definitions, state);
  }

  /**
   * The guards that cure {@code leaks}, the values of one variable or one value that has none.
   *
   * @throws RefusedException if they can't all be cured
   */
  ImmutableList<Resource> guards(List<Leak> leaks) {
    if (leaks.size() == 1 && holding.isExposedIn(Holding.statementOf(leaks.get(0)), leaks.get(0))) {
      return ImmutableList.of(aroundOpening(leaks.get(0)));
    }
    VarSymbol variable = holding.variable(leaks.get(0));
    try {
      return behindOpenings(variable, leaks);
    } catch (RefusedException e) {
      requireAllOfOne(variable, leaks);
      return ImmutableList.of(apart(variable, leaks));
    }
  }

  /** A guard around the one statement whose failure loses the resource. */
  private Resource aroundOpening(Leak leak) {
    TreePath statement = Holding.statementOf(leak);
    Siblings siblings = siblings(statement);
    int index = siblings.indexOf(statement.getLeaf());
    GuardExtent extent =
        guards.extents(ImmutableList.of(leak)).untilSettled(siblings, index, Optional.empty());
    if (extent.last() != index) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    return guards.aroundStatement(statement, siblings, leak, extent);
  }

  /** A guard behind each statement where branches meet that give {@code variable} its value. */
  private ImmutableList<Resource> behindOpenings(VarSymbol variable, List<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      TreePath anchor = JoinPoint.of(Holding.statementOf(leak), variable);
      anchors.put(anchor.getLeaf(), anchor);
      byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
    }
    ImmutableList.Builder<Resource> result = ImmutableList.builder();
    byAnchor.forEach(
        (tree, group) -> result.add(behindOpening(variable, anchors.get(tree), group)));
    return result.build();
  }

  private Resource behindOpening(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    Siblings siblings = siblings(anchor);
    int index = siblings.indexOf(anchor.getLeaf());
    definitions.requireOwned(variable, anchor);
    try {
      FailureExits.requireNoNormalExit(leaks);
      return untilSettled(variable, siblings, index, leaks);
    } catch (RefusedException e) {
      return guards.unlessHandedOver(variable, anchor, siblings, leaks);
    }
  }

  private Resource untilSettled(
      VarSymbol variable, Siblings siblings, int index, List<Leak> leaks) {
    GuardExtent extent =
        guards.extents(leaks).untilSettled(siblings, index + 1, Optional.of(variable));
    return guards.behind(variable, siblings, index, extent, leaks);
  }

  /** A guard that begins after the last value is there: just before what fails, or behind it. */
  private Resource apart(VarSymbol variable, List<Leak> leaks) {
    Siblings siblings = siblings(variables.findDeclaration(variable).orElseThrow());
    try {
      return aroundFailures(variable, siblings, leaks);
    } catch (RefusedException e) {
      int index = lastDefinition(variable, siblings);
      requireFirst(siblings.get(index), leaks);
      return untilSettled(variable, siblings, index, leaks);
    }
  }

  private int lastDefinition(VarSymbol variable, Siblings siblings) {
    int index = siblings.size() - 1;
    while (index > 0 && !definitions.isDefinedIn(siblings.get(index), variable)) {
      index--;
    }
    return index;
  }

  /**
   * A guard in the innermost list of statements that all failures stand in, up to {@code outer}.
   */
  private Resource aroundFailures(VarSymbol variable, Siblings outer, List<Leak> leaks) {
    ImmutableList<Tree> failures =
        leaks.stream()
            .flatMap(leak -> leak.causes().stream())
            .map(Cause::tree)
            .collect(ImmutableList.toImmutableList());
    RefusedException reason = new RefusedException(Refusal.NO_BUILDER);
    boolean areInScope = !failures.isEmpty() && areAllIn(outer.container().getLeaf(), failures);
    TreePath path = areInScope ? TreePath.getPath(member, failures.get(0)) : outer.container();
    while (path.getLeaf() != outer.container().getLeaf()) {
      Optional<Siblings> siblings = Siblings.of(path);
      if (siblings.isPresent() && areAllIn(siblings.get().container().getLeaf(), failures)) {
        try {
          return aroundFailures(variable, siblings.get(), failures, leaks);
        } catch (RefusedException e) {
          reason = e;
        }
      }
      path = path.getParentPath();
    }
    throw reason;
  }

  private Resource aroundFailures(
      VarSymbol variable, Siblings siblings, ImmutableList<Tree> failures, List<Leak> leaks) {
    int index = 0;
    while (!isAnyIn(siblings.get(index), failures)) {
      index++;
    }
    requireFirst(siblings.get(index), leaks);
    GuardExtent extent = guards.extents(leaks).untilSettled(siblings, index, Optional.of(variable));
    return guards.around(variable, siblings, index, extent, leaks);
  }

  private static boolean areAllIn(Tree tree, List<Tree> parts) {
    return parts.stream().allMatch(part -> LocalVariables.contains(tree, part));
  }

  private static boolean isAnyIn(Tree tree, List<Tree> parts) {
    return parts.stream().anyMatch(part -> LocalVariables.contains(tree, part));
  }

  /**
   * Refuses where a guard that begins with, or behind, {@code statement} may close what is closed
   * already, and one more close might have an effect.
   */
  private void requireFirst(StatementTree statement, List<Leak> leaks) {
    int start = source.start(statement);
    boolean isClosedBefore =
        leaks.stream()
            .flatMap(leak -> leak.closes().stream())
            .anyMatch(close -> source.start(close) < start);
    if (isClosedBefore && !leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent)) {
      throw new RefusedException(Refusal.CLOSED_BEFORE_OTHER_CODE);
    }
  }

  /**
   * Refuses unless {@code leaks} are all that {@code variable} ever holds, and nobody else gets
   * them or may see the variable.
   */
  private void requireAllOfOne(VarSymbol variable, List<Leak> leaks) {
    definitions.requireOnlyOwned(variable);
    boolean isOneOfMany =
        all.stream()
            .filter(leak -> !leaks.contains(leak))
            .anyMatch(leak -> holding.findVariable(leak).equals(Optional.of(variable)));
    boolean isShared =
        leaks.stream()
            .flatMap(leak -> leak.references().stream())
            .anyMatch(other -> !other.equals(variable) && variables.isAssigned(other));
    if (isOneOfMany || isShared || leaks.stream().anyMatch(Leak::isHandedOver)) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    if (variables.isCaptured(variable)) {
      throw new RefusedException(Refusal.CAPTURED);
    }
  }

  private static Siblings siblings(TreePath statement) {
    return Siblings.of(statement).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
  }
}
