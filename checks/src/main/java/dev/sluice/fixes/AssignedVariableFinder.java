package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what closes the resources of a variable that is assigned beside its declaration. Each value
 * that is opened, used and forgotten at one place gets a header with a variable of its own; where
 * several places open the one that is used later, or the variable changes meanwhile, a guard closes
 * what it holds in the end.
 */
final class AssignedVariableFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final Definitions definitions;
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;
  private final GuardText guardText;
  private final TypeText typeText;
  private final Reach reach;

  AssignedVariableFinder(
      SourceText source, LocalVariables variables, Definitions definitions, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.definitions = definitions;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.guardText = new GuardText(variables, state);
    this.typeText = new TypeText(source, state);
    this.reach = new Reach(variables, state);
  }

  /** The variable that takes the value of {@code leak} and is assigned, if that is how it is. */
  Optional<VarSymbol> findVariable(Leak leak) {
    Tree holder = AcquisitionSite.of(leak).holder().getLeaf();
    Tree target = holder instanceof AssignmentTree tree ? tree.getVariable() : holder;
    return (target instanceof VariableTree || holder instanceof AssignmentTree)
            && getSymbol(target) instanceof VarSymbol variable
            && variables.findDeclaration(variable).isPresent()
            && (variables.isAssigned(variable) || needsGuard(leak, variable))
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** Whether a header can't do what has to be done. */
  private boolean needsGuard(Leak leak, VarSymbol variable) {
    return Release.isOtherThanClose(List.of(leak))
        || (closeExceptions.isAutoCloseable(variable.type)
            && !closeExceptions.isQuietHeader(variable.type));
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
      byStatement.put(statementOf(leak, variable).getLeaf(), leak);
    }
    Map<Tree, List<TreePath>> uses = uses(variable, flow);
    boolean keepsName = isAllIn(byStatement.keySet(), uses, variable);
    boolean isDeclarationOpened =
        byStatement.keySet().stream().anyMatch(VariableTree.class::isInstance);
    if (isDeclarationOpened && !keepsName) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    ImmutableList.Builder<Resource> result = ImmutableList.builder();
    for (Leak leak : byStatement.values()) {
      TreePath statement = statementOf(leak, variable);
      List<TreePath> own = uses.getOrDefault(statement.getLeaf(), List.of());
      result.add(header(leak, statement, own, variable, keepsName));
    }
    return result.build();
  }

  private Resource header(
      Leak leak, TreePath statement, List<TreePath> uses, VarSymbol variable, boolean keepsName) {
    Siblings siblings = Siblings.of(statement).orElseThrow();
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    int bound = nextDefinition(siblings, siblings.indexOf(statement.getLeaf()) + 1, variable);
    ImmutableSet<VarSymbol> reached = reach.of(List.of(leak), ImmutableSet.of(), aliases, siblings);
    requireNotUsedFrom(bound, siblings, Sets.difference(reached, aliases).immutableCopy());
    requireAutoCloseable(variable);
    ImmutableList<CloseCall> closes =
        CloseCall.of(aliases, variables).stream()
            .filter(close -> uses.stream().anyMatch(use -> isIn(use, close)))
            .collect(ImmutableList.toImmutableList());
    Resource resource =
        Resource.at(siblings, siblings.indexOf(statement.getLeaf()), List.of(leak))
            .withVariables(aliases, reached)
            .withParts(
                nestedConstructors.parts(List.of(AcquisitionSite.of(leak)), statement.getLeaf()))
            .withCloses(closes)
            .withUnhandled(
                closeExceptions.unhandled(closeExceptions.thrownBy(variable.type), statement))
            .withBound(bound);
    if (statement.getLeaf() instanceof VariableTree declaration) {
      return resource.withDeclaration(declaration);
    }
    return resource.withRedefinition(
        new Redefinition(
            (ExpressionStatementTree) statement.getLeaf(),
            variable,
            uses.stream()
                .filter(use -> closes.stream().noneMatch(close -> isIn(use, close)))
                .collect(ImmutableList.toImmutableList()),
            typeOf(variable, statement),
            keepsName ? variable.name.toString() : variables.claimName(variable.name.toString())));
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

  /** The uses of {@code variable} by the statement whose value they read. */
  private Map<Tree, List<TreePath>> uses(VarSymbol variable, ValueFlow flow) {
    Map<Tree, List<TreePath>> result = new LinkedHashMap<>();
    for (TreePath use : variables.uses(variable)) {
      boolean isTarget =
          use.getParentPath().getLeaf() instanceof AssignmentTree assignment
              && assignment.getVariable() == use.getLeaf();
      if (!isTarget) {
        Tree definition =
            flow.findDefinition(use)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL))
                .getLeaf();
        result.computeIfAbsent(definition, tree -> new ArrayList<>()).add(use);
      }
    }
    return result;
  }

  /** One guard for all places that open what is used behind the point where they meet. */
  ImmutableList<Resource> guards(VarSymbol variable, List<Leak> leaks) {
    Map<Tree, TreePath> anchors = new LinkedHashMap<>();
    Map<Tree, List<Leak>> byAnchor = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      TreePath anchor = JoinPoint.of(statementOf(leak, variable), variable);
      anchors.put(anchor.getLeaf(), anchor);
      byAnchor.computeIfAbsent(anchor.getLeaf(), tree -> new ArrayList<>()).add(leak);
    }
    return byAnchor.entrySet().stream()
        .map(entry -> guard(variable, anchors.get(entry.getKey()), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Resource guard(VarSymbol variable, TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
    requireNotShared(variable, siblings);
    definitions.requireOwned(variable, anchor);
    Release release = Release.of(variable, leaks, variables, source);
    if (release.isClose()) {
      requireAutoCloseable(variable);
    }
    if (release.calls().isEmpty() && leaks.stream().anyMatch(Release::isByOtherMethod)) {
      // What it was started for may run longer than the body; a timer would be cancelled at once.
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    int index = siblings.indexOf(anchor.getLeaf());
    int bound = index + 1;
    while (bound < siblings.size() && keepsResource(siblings.get(bound), variable, leaks)) {
      bound++;
    }
    int end = bound;
    ImmutableSet<VarSymbol> aliases = ImmutableSet.of(variable);
    ImmutableSet<VarSymbol> reached = reach.of(leaks, ImmutableSet.of(), aliases, siblings);
    requireNotUsedFrom(bound, siblings, Sets.difference(reached, aliases).immutableCopy());
    GuardedVariable guarded =
        new GuardedVariable(
            variable.name.toString(),
            variable.type,
            definitions.mayBeNull(variable),
            definitions.isEffectivelyFinal(variable, anchor));
    ImmutableList<Type> unhandled =
        closeExceptions.unhandled(release.thrown(variable.type, closeExceptions), anchor);
    StatementTree first = siblings.get(index);
    ImmutableList<CloseCall> closes =
        release.calls().stream()
            .filter(close -> source.start(close.tree()) > source.end(first))
            .filter(
                close ->
                    end == siblings.size()
                        || source.start(close.tree()) < source.start(siblings.get(end)))
            .collect(ImmutableList.toImmutableList());
    return Resource.at(siblings, index, leaks)
        .withVariables(aliases, reached)
        .withBound(bound)
        .withCloses(closes)
        .withUnhandled(unhandled)
        .withGuard(guardText.always(guarded, release, unhandled));
  }

  private TreePath statementOf(Leak leak, VarSymbol variable) {
    TreePath holder = AcquisitionSite.of(leak).holder();
    TreePath statement = holder.getLeaf() instanceof VariableTree ? holder : holder.getParentPath();
    if (!Definitions.isDefinition(statement.getLeaf(), variable)
        || Siblings.of(statement).isEmpty()) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    return statement;
  }

  private int nextDefinition(Siblings siblings, int first, VarSymbol variable) {
    int next = first;
    while (next < siblings.size() && !definitions.isAssignedIn(siblings.get(next), variable)) {
      next++;
    }
    return next;
  }

  /** Refuses a variable that a later case of a switch goes on to use. */
  private void requireNotShared(VarSymbol variable, Siblings siblings) {
    int end = source.end(siblings.get(siblings.size() - 1));
    boolean isDeclaredHere =
        siblings.statements().stream()
            .anyMatch(
                statement ->
                    statement instanceof VariableTree && variable.equals(getSymbol(statement)));
    if (isDeclaredHere
        && variables.uses(variable).stream().anyMatch(use -> source.start(use.getLeaf()) > end)) {
      throw new RefusedException(Refusal.SHARED_CASE_SCOPE);
    }
  }

  /** Whether {@code variable} still holds the resource behind {@code statement}, if anything. */
  private boolean keepsResource(StatementTree statement, VarSymbol variable, List<Leak> leaks) {
    return variables.assignments(variable).stream()
        .filter(path -> LocalVariables.contains(statement, path.getLeaf()))
        .allMatch(
            path ->
                path.getLeaf() instanceof AssignmentTree assignment
                    && (assignment.getExpression().getKind() == Tree.Kind.NULL_LITERAL
                        || leaks.stream()
                            .anyMatch(
                                leak -> leak.wrappers().contains(assignment.getExpression()))));
  }

  private static void requireNotUsedFrom(
      int bound, Siblings siblings, ImmutableSet<VarSymbol> derived) {
    boolean isUsed =
        siblings.statements().subList(bound, siblings.size()).stream()
            .anyMatch(statement -> LocalVariables.mentions(statement, derived));
    if (isUsed) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
  }

  private void requireAutoCloseable(VarSymbol variable) {
    if (!closeExceptions.isAutoCloseable(variable.type)) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
  }

  private String typeOf(VarSymbol variable, TreePath place) {
    VariableTree declaration =
        (VariableTree) variables.findDeclaration(variable).orElseThrow().getLeaf();
    return ((JCVariableDecl) declaration).declaredUsingVar()
        ? typeText.of(variable.type, place)
        : source.slice(declaration.getType());
  }
}
