package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what closes the resources of a variable that is assigned beside its declaration, as long as
 * each value is opened, used and forgotten at one place: it gets a header with a variable of its
 * own. For the others see {@link FinallyGuardFinder}.
 */
final class AssignedVariableFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;
  private final TypeText typeText;
  private final Reach reach;
  private final LateCloses lateCloses;

  AssignedVariableFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.typeText = new TypeText(source, state);
    this.reach = new Reach(variables, state);
    this.lateCloses = new LateCloses(variables, state);
  }

  /** The variable that takes the value of {@code leak} and is assigned, if that is how it is. */
  Optional<VarSymbol> findVariable(Leak leak) {
    return findHolder(leak)
        .filter(variable -> variables.isAssigned(variable) || needsGuard(leak, variable));
  }

  /** The variable that an assignment beside its declaration gives the value of {@code leak}. */
  Optional<VarSymbol> findAssigned(Leak leak) {
    return findHolder(leak).filter(variables::isAssigned);
  }

  private Optional<VarSymbol> findHolder(Leak leak) {
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    Tree target = holder instanceof AssignmentTree tree ? tree.getVariable() : holder;
    return (target instanceof VariableTree || holder instanceof AssignmentTree)
            && getSymbol(target) instanceof VarSymbol variable
            && variables.findDeclaration(variable).isPresent()
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** Whether a header can't do what has to be done. */
  private boolean needsGuard(Leak leak, VarSymbol variable) {
    return Release.isOtherThanClose(List.of(leak))
        || !closeExceptions.isAutoCloseable(variable.type)
        || !closeExceptions.isQuietHeader(variable.type);
  }

  /**
   * A header for each of {@code leaks}, the values of {@code variable}.
   *
   * @throws RefusedException unless all of them can have one
   */
  ImmutableList<Resource> headers(VarSymbol variable, List<Leak> leaks) {
    if (leaks.stream().anyMatch(leak -> needsGuard(leak, variable))) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    ValueFlow flow = new ValueFlow(variable, definitions);
    Map<Tree, Leak> byStatement = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      byStatement.put(Definitions.statementOf(leak, variable).getLeaf(), leak);
    }
    ImmutableList<CloseCall> late = lateCloses(variable, leaks);
    Map<Tree, List<TreePath>> uses = uses(variable, flow, late);
    boolean keepsName = isAllIn(byStatement.keySet(), uses, variable);
    boolean isDeclarationOpened =
        byStatement.keySet().stream().anyMatch(VariableTree.class::isInstance);
    if ((isDeclarationOpened || !late.isEmpty()) && !keepsName) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    List<Resource> result = new ArrayList<>();
    for (Leak leak : byStatement.values()) {
      TreePath statement = Definitions.statementOf(leak, variable);
      List<TreePath> own = uses.getOrDefault(statement.getLeaf(), List.of());
      result.add(header(leak, statement, own, variable, keepsName));
    }
    result.set(0, result.get(0).withLateCloses(late));
    return ImmutableList.copyOf(result);
  }

  private ImmutableList<CloseCall> lateCloses(VarSymbol variable, List<Leak> leaks) {
    return lateCloses.among(
        CloseCall.of(ImmutableSet.of(variable), variables),
        variable,
        leaks.stream().map(leak -> Definitions.statementOf(leak, variable)).toList());
  }

  private Resource header(
      Leak leak, TreePath statement, List<TreePath> uses, VarSymbol variable, boolean keepsName) {
    Siblings siblings = Definitions.siblingsOf(statement);
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    int bound = nextDefinition(siblings, siblings.indexOf(statement.getLeaf()) + 1, variable);
    ImmutableSet<VarSymbol> reached = reach.of(List.of(leak), ImmutableSet.of(), aliases, siblings);
    Reach.requireNotUsedFrom(bound, siblings, Sets.difference(reached, aliases).immutableCopy());
    if (!closeExceptions.isAutoCloseable(variable.type)) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    ImmutableList<CloseCall> closes =
        CloseCall.of(aliases, variables).stream()
            .filter(close -> uses.stream().anyMatch(use -> isIn(use, close)))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<TreePath> reads =
        uses.stream()
            .filter(use -> closes.stream().noneMatch(close -> isIn(use, close)))
            .collect(ImmutableList.toImmutableList());
    return new Resource(
        ImmutableList.of(leak),
        new Resource.Place(siblings, siblings.indexOf(statement.getLeaf()), bound),
        opening(statement, variable, reads, keepsName),
        new Resource.Holders(aliases, reached),
        nestedConstructors.parts(List.of(AcquisitionSite.of(leak)), statement.getLeaf()),
        new Resource.Closing(
            closes, closeExceptions.unhandled(closeExceptions.thrownBy(variable.type), statement)));
  }

  private Opening opening(
      TreePath statement, VarSymbol variable, ImmutableList<TreePath> reads, boolean keepsName) {
    if (statement.getLeaf() instanceof VariableTree declaration) {
      return new Opening.Declared(declaration);
    }
    String name = variable.name.toString();
    return new Opening.Assigned(
        new Redefinition(
            (ExpressionStatementTree) statement.getLeaf(),
            variable,
            reads,
            typeOf(variable, statement),
            keepsName ? name : variables.claimName(name)));
  }

  private static boolean isIn(TreePath use, CloseCall close) {
    return LocalVariables.contains(close.tree(), use.getLeaf());
  }

  /**
   * The declaration that is left without a value when all of these are headers, if there is one.
   */
  private boolean isAllIn(
      Iterable<Tree> statements, Map<Tree, List<TreePath>> uses, VarSymbol variable) {
    ImmutableSet<Tree> opening = ImmutableSet.copyOf(statements);
    TreePath declaration = variables.findDeclaration(variable).orElseThrow();
    boolean areAllAssignmentsOpening =
        variables.assignments(variable).stream()
            .allMatch(path -> opening.contains(path.getParentPath().getLeaf()));
    boolean isUsedOtherwise =
        uses.keySet().stream().anyMatch(statement -> !opening.contains(statement));
    return areAllAssignmentsOpening
        && !isUsedOtherwise
        && (opening.contains(declaration.getLeaf()) || isRemovable(declaration));
  }

  private boolean isRemovable(TreePath declaration) {
    VariableTree tree = (VariableTree) declaration.getLeaf();
    int start = source.start(tree);
    return (tree.getInitializer() == null
            || tree.getInitializer().getKind() == Tree.Kind.NULL_LITERAL)
        && Siblings.of(declaration).map(Siblings::statements).orElse(ImmutableList.of()).stream()
            .noneMatch(
                other ->
                    other != tree && other instanceof VariableTree && source.start(other) == start);
  }

  /** The uses of {@code variable} but in {@code late}, by the statement whose value they read. */
  private Map<Tree, List<TreePath>> uses(VarSymbol variable, ValueFlow flow, List<CloseCall> late) {
    Map<Tree, List<TreePath>> result = new LinkedHashMap<>();
    for (TreePath use : variables.uses(variable)) {
      if (!Definitions.isTarget(use) && late.stream().noneMatch(close -> isIn(use, close))) {
        Tree definition =
            flow.findDefinition(use)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL))
                .getLeaf();
        result.computeIfAbsent(definition, tree -> new ArrayList<>()).add(use);
      }
    }
    return result;
  }

  private int nextDefinition(Siblings siblings, int first, VarSymbol variable) {
    int next = first;
    while (next < siblings.size() && !definitions.isAssignedIn(siblings.get(next), variable)) {
      next++;
    }
    return next;
  }

  private String typeOf(VarSymbol variable, TreePath place) {
    VariableTree declaration =
        (VariableTree) variables.findDeclaration(variable).orElseThrow().getLeaf();
    return ((JCVariableDecl) declaration).declaredUsingVar()
        ? typeText.of(variable.type, place)
        : source.slice(declaration.getType());
  }
}
