package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.constValue;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.ResultOwnership;
import java.util.List;
import java.util.Optional;

/**
 * Finds what closes a resource that nothing uses: a close at once if nothing can depend on it, else
 * a guard around the rest of the block, as long as which it stays open.
 */
final class UnusedResourceFinder {
  private final LocalVariables variables;
  private final Definitions definitions;
  private final HeaderVariables headerVariables;
  private final NestedConstructors nestedConstructors;
  private final CloseExceptions closeExceptions;
  private final PassiveTypes passiveTypes;
  private final InertExpression inert;
  private final GuardText guardText;
  private final Optional<CallEffects> effects;

  UnusedResourceFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.variables = variables;
    this.definitions = definitions;
    this.headerVariables = new HeaderVariables(source, variables, state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.closeExceptions = new CloseExceptions(state);
    this.passiveTypes = new PassiveTypes(state);
    this.inert = new InertExpression(state);
    this.guardText = new GuardText(source, variables, state);
    this.effects = LeakAnalysis.instance(state).effects();
  }

  /** A resource that nothing uses, and the statements that may depend on its being open. */
  private record Unused(
      ImmutableList<Leak> leaks,
      Siblings siblings,
      int index,
      int bound,
      ExpressionTree value,
      Type type) {
    TreePath statement() {
      return siblings.path(index);
    }

    List<StatementTree> rest() {
      return siblings.statements().subList(index + 1, end());
    }

    /**
     * The end of the statements that the resource stays open for. What only notes how far the code
     * has come is left behind: a close that fails must not come after it.
     */
    int end() {
      int end = bound;
      while (end > index + 1 && isNote(siblings.get(end - 1))) {
        end--;
      }
      return end;
    }
  }

  private boolean mayBeNull(Unused unused) {
    return !PossibleValues.of(unused.value()).stream().allMatch(this::isNeverNull);
  }

  private boolean isNeverNull(ExpressionTree value) {
    return value instanceof NewClassTree
        || (Callee.of(value).filter(Callee::isPlatform).isPresent()
            && effects
                .map(known -> known.of(value).result())
                .filter(
                    result -> result instanceof ResultOwnership.Acquired own && !own.mayBeNull())
                .isPresent());
  }

  /** Whether the statement at {@code anchor} opens {@code leaks}, and nothing takes the value. */
  boolean isUnused(TreePath anchor, List<Leak> leaks) {
    ImmutableSet<Tree> holders =
        leaks.stream()
            .map(leak -> AcquisitionSite.of(leak).holder().getLeaf())
            .collect(ImmutableSet.toImmutableSet());
    return holders.equals(ImmutableSet.of(anchor.getLeaf()))
        && (anchor.getLeaf() instanceof ExpressionStatementTree
            || (anchor.getLeaf() instanceof VariableTree declaration
                && variables.uses(getSymbol(declaration)).isEmpty()));
  }

  /** Whether {@code variable}, which is assigned, is never read while it holds {@code leak}. */
  boolean isUnused(Leak leak, VarSymbol variable) {
    Tree statement = Definitions.statementOf(leak, variable).getLeaf();
    ValueFlow flow = new ValueFlow(variable, definitions);
    return variables.uses(variable).stream()
        .filter(use -> !Definitions.isTarget(use))
        .map(flow::findDefinition)
        .allMatch(definition -> definition.isPresent() && definition.get().getLeaf() != statement);
  }

  /** What closes {@code leaks}, the values of the statement at {@code anchor}. */
  ImmutableList<Resource> resources(TreePath anchor, List<Leak> leaks) {
    if (anchor.getLeaf() instanceof VariableTree declaration) {
      Siblings siblings = headerVariables.require(anchor);
      VarSymbol variable = getSymbol(declaration);
      int index = siblings.indexOf(declaration);
      Unused unused =
          new Unused(
              ImmutableList.copyOf(leaks),
              siblings,
              index,
              nextAssignment(variable, siblings, index),
              declaration.getInitializer(),
              variable.type);
      return named(unused, variable.name.toString(), true, new Guard.Preparation.None());
    }
    return dropped(anchor, leaks);
  }

  private ImmutableList<Resource> dropped(TreePath anchor, List<Leak> leaks) {
    ExpressionTree value = ((ExpressionStatementTree) anchor.getLeaf()).getExpression();
    Optional<Siblings> block = Siblings.of(anchor);
    Siblings siblings =
        block
            .or(() -> Siblings.ofBranch(anchor))
            .or(() -> Siblings.ofRule(anchor))
            .orElseThrow(() -> new RefusedException(Refusal.UNUSED));
    Unused unused =
        new Unused(
            ImmutableList.copyOf(leaks),
            siblings,
            siblings.indexOf(anchor.getLeaf()),
            siblings.size(),
            value,
            getType(value));
    if (!closeExceptions.isAutoCloseable(unused.type())) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    if (isClosedAtOnce(unused) && !mayBeNull(unused) && unhandled(unused).isEmpty()) {
      return guarded(unused, guardText.chained("close").upTo(unused.index()));
    }
    if (block.isEmpty()) {
      throw new RefusedException(Refusal.UNUSED);
    }
    Resource.Part part = nestedConstructors.part(new TreePath(anchor, value), anchor.getLeaf());
    return named(
        unused,
        part.name(),
        true,
        new Guard.Preparation.Named(part.typeText() + " " + part.name() + " = "));
  }

  /** What closes {@code leak}, a value of {@code variable} that an assignment gives to it. */
  ImmutableList<Resource> assigned(Leak leak, VarSymbol variable) {
    TreePath statement = Definitions.statementOf(leak, variable);
    Siblings siblings = Definitions.siblingsOf(statement);
    int index = siblings.indexOf(statement.getLeaf());
    Unused unused =
        new Unused(
            ImmutableList.of(leak),
            siblings,
            index,
            nextAssignment(variable, siblings, index),
            Definitions.valueOf(statement.getLeaf()),
            variable.type);
    boolean isDeclaredHere =
        variables
            .findDeclaration(variable)
            .flatMap(Siblings::of)
            .filter(siblings::isSameList)
            .isPresent();
    if (!isDeclaredHere && !isPassive(unused)) {
      throw new RefusedException(Refusal.UNUSED);
    }
    return named(
        unused,
        variable.name.toString(),
        definitions.isEffectivelyFinal(variable, statement),
        new Guard.Preparation.None());
  }

  /** The first of {@code siblings} behind {@code index} that gives {@code variable} a new value. */
  private int nextAssignment(VarSymbol variable, Siblings siblings, int index) {
    int next = index + 1;
    while (next < siblings.size() && !definitions.isAssignedIn(siblings.get(next), variable)) {
      next++;
    }
    return next;
  }

  private static boolean isNote(StatementTree statement) {
    return statement instanceof ExpressionStatementTree line
        && line.getExpression() instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof IdentifierTree
        && constValue(assignment.getExpression()) != null;
  }

  private ImmutableList<Resource> named(
      Unused unused, String name, boolean isEffectivelyFinal, Guard.Preparation preparation) {
    String method = unused.leaks().get(0).release();
    closeExceptions.requireMethod(unused.type(), method);
    GuardedVariable variable =
        new GuardedVariable(
            name, unused.type(), mayBeNull(unused), isEffectivelyFinal, false, false);
    Release release = Release.byMethod(name, method);
    ImmutableList<Type> unhandled = unhandled(unused);
    Guard guard =
        isClosedAtOnce(unused)
            ? guardText
                .atOnce(variable, release, unhandled, unused.statement())
                .upTo(unused.index())
            : guardText
                .always(variable, release, unhandled, unused.statement())
                .upTo(unused.end() - 1);
    return guarded(unused, guard.after(preparation));
  }

  /** The guard, and a header around it for what the statement opens on the way. */
  private ImmutableList<Resource> guarded(Unused unused, Guard guard) {
    Resource.Place place = Resource.Place.in(unused.siblings(), unused.index());
    Resource closed =
        new Resource(
            unused.leaks(),
            place,
            new Opening.Guarded(guard),
            Resource.Holders.NONE,
            ImmutableList.of(),
            new Resource.Closing(ImmutableList.of(), unhandled(unused)));
    ImmutableList<AcquisitionSite> sites =
        unused.leaks().stream().map(AcquisitionSite::of).collect(ImmutableList.toImmutableList());
    boolean isCovered =
        isClosedAtOnce(unused)
            && nestedConstructors.coverValue(sites, unused.statement().getLeaf());
    ImmutableList<Resource.Part> parts =
        isCovered
            ? nestedConstructors.partsWithValue(sites, unused.statement().getLeaf())
            : nestedConstructors.parts(sites, unused.statement().getLeaf());
    if (parts.isEmpty()) {
      return ImmutableList.of(closed);
    }
    Resource header =
        new Resource(
            unused.leaks(),
            place,
            new Opening.InBody(),
            Resource.Holders.NONE,
            parts,
            new Resource.Closing(
                ImmutableList.of(), closeExceptions.unhandled(parts, unused.statement())));
    return isCovered ? ImmutableList.of(header) : ImmutableList.of(header, closed);
  }

  private ImmutableList<Type> unhandled(Unused unused) {
    return closeExceptions.unhandled(
        closeExceptions.thrownBy(unused.type(), unused.leaks().get(0).release()),
        unused.statement());
  }

  private boolean isClosedAtOnce(Unused unused) {
    List<StatementTree> rest = unused.rest();
    return isPassive(unused) || rest.isEmpty() || inert.isJump(rest.get(0));
  }

  private boolean isPassive(Unused unused) {
    return passiveTypes.isPassive(unused.type())
        && unused.leaks().stream().allMatch(leak -> passiveTypes.isPassive(leak.type()));
  }
}
