package dev.sluice.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;

/**
 * Finds what closes a resource that is handed over: a {@code try} from its acquisition to the
 * hand-over, whose clause closes it and throws on. Never closes what was handed over.
 */
final class FailureGuardFinder {
  private final Holding holding;
  private final Definitions definitions;
  private final FailureGuards guards;

  FailureGuardFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.holding = new Holding(source, variables);
    this.definitions = definitions;
    this.guards = new FailureGuards(source, variables, definitions, state);
  }

  /** The statement behind which, or around which, {@code leak} has to be guarded. */
  TreePath findAnchor(Leak leak) {
    TreePath statement = Holding.statementOf(leak);
    return holding.isExposedIn(statement, leak)
        ? statement
        : JoinPoint.of(statement, holding.variable(leak));
  }

  /** The guard at {@code anchor} that cures {@code leaks}. */
  Resource resource(TreePath anchor, List<Leak> leaks) {
    Leak first = leaks.get(0);
    boolean isAroundOpening = leaks.size() == 1 && holding.isExposedIn(anchor, first);
    Siblings siblings =
        Siblings.of(anchor)
            .or(() -> isAroundOpening ? Siblings.ofBranch(anchor) : Optional.empty())
            .orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    int index = siblings.indexOf(anchor.getLeaf());
    if (isAroundOpening) {
      GuardExtent extent = guards.extents(leaks).onFailure(siblings, index);
      return guards.aroundStatement(anchor, siblings, first, extent);
    }
    VarSymbol variable = holding.variable(first);
    if (leaks.stream().anyMatch(leak -> !variable.equals(holding.variable(leak)))) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    definitions.requireOwned(variable, anchor);
    try {
      FailureExits.requireNoNormalExit(leaks);
      GuardExtent extent = guards.extents(leaks).onFailure(siblings, index + 1);
      return guards.behind(variable, siblings, index, extent, leaks);
    } catch (RefusedException e) {
      if (e.reason() == Refusal.OPEN_ON_NORMAL_PATH) {
        return guards.unlessHandedOver(variable, anchor, siblings, leaks);
      }
      if (e.reason() == Refusal.USED_AFTER_FAILURE) {
        return unlessHandedOver(variable, anchor, siblings, leaks, e);
      }
      throw e;
    }
  }

  private Resource unlessHandedOver(
      VarSymbol variable,
      TreePath anchor,
      Siblings siblings,
      List<Leak> leaks,
      RefusedException otherwise) {
    try {
      return guards.unlessHandedOver(variable, anchor, siblings, leaks);
    } catch (RefusedException e) {
      throw otherwise;
    }
  }

  /**
   * {@code resource}, whose guard another one goes on from inside of, with a guard that bears it.
   */
  Resource growing(Resource resource) {
    return guards.growing(resource, holding.findVariable(resource.leaks().get(0)));
  }
}
