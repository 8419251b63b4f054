package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import com.google.common.collect.Streams;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.analysis.LeakAnalysis;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The local variables that are declared in the body of a region and used after it. */
final class HoistedLocals {
  private final SourceText source;
  private final LocalVariables variables;
  private final TypeText typeText;
  private final InertExpression inert;
  private final VisitorState state;

  HoistedLocals(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.typeText = new TypeText(source, state);
    this.inert = new InertExpression(state);
    this.state = state;
  }

  /**
   * Extends a region by the {@code return} or {@code yield} that follows it, if that makes every
   * declaration stay where it is and the jump does nothing but to read variables.
   */
  int withFollowingJump(Resource resource, int last, ImmutableSet<StatementTree> removed) {
    Siblings siblings = resource.siblings();
    int first = resource.index() + 1;
    int next = last + 1;
    while (next < siblings.size() && removed.contains(siblings.get(next))) {
      next++;
    }
    if (usedAfter(siblings, first, last, removed).isEmpty()
        || next >= siblings.size()
        || !inert.isInertJump(siblings.get(next))) {
      return last;
    }
    return usedAfter(siblings, first, next, removed).isEmpty() ? next : last;
  }

  /**
   * Extends a region to where the resources that are opened in it are used last: what closes them
   * stands there, and the close of this one, which may fail, has to come after that.
   */
  int withOpenedResources(Resource resource, int last, ImmutableSet<StatementTree> removed) {
    Siblings siblings = resource.siblings();
    int end = last;
    for (VariableTree variable : usedAfter(siblings, resource.index() + 1, last, removed)) {
      if (mayBeOpen(variable)) {
        end = Math.max(end, lastMention(getSymbol(variable), siblings, removed));
      }
    }
    return end;
  }

  private boolean mayBeOpen(VariableTree variable) {
    return LeakAnalysis.instance(state)
        .effects()
        .filter(effects -> effects.resourceTypes().isResource(getSymbol(variable).type))
        .isPresent();
  }

  private static int lastMention(
      VarSymbol variable, Siblings siblings, ImmutableSet<StatementTree> removed) {
    int last = siblings.size() - 1;
    while (removed.contains(siblings.get(last))
        || !LocalVariables.mentions(siblings.get(last), ImmutableSet.of(variable))) {
      last--;
    }
    return last;
  }

  /**
   * Moves the declarations out of {@code region} and leaves assignments behind.
   *
   * @param outer the regions around this one in the same list, which move their own
   * @param redeclared the variables that a later header declares again, where they are used next
   * @param removed statements whose uses don't count
   * @param inner what is written already, in the body of {@code region}
   * @return the text to put before the header
   * @throws RefusedException if a declaration can't move
   */
  String move(
      ResourceRegion region,
      ImmutableList<ResourceRegion> outer,
      ImmutableSet<VarSymbol> redeclared,
      ImmutableSet<StatementTree> removed,
      TextEdits inner,
      TextEdits edits) {
    requireNoUsedClass(region);
    requireNoUsedBinding(region, removed);
    String indentation = source.indentation(source.start(region.siblings().get(region.first())));
    StringBuilder result = new StringBuilder();
    Set<Integer> moved = new HashSet<>();
    boolean isFollowed =
        of(region, removed).stream().anyMatch(variable -> inner.insertsAt(source.end(variable)));
    for (VariableTree variable : of(region, removed)) {
      ImmutableList<VariableTree> group = group(variable, region.siblings());
      if (!redeclared.contains(getSymbol(variable))
          && outer.stream().allMatch(other -> Collections.disjoint(of(other, removed), group))
          && moved.add(source.start(variable))) {
        result
            .append(
                canMoveWhole(group, region)
                    ? moveWhole(group, isFollowed, edits)
                    : move(Iterables.getOnlyElement(group), region, edits))
            .append(";")
            .append(source.lineSeparator())
            .append(indentation);
      }
    }
    return result.toString();
  }

  private ImmutableList<VariableTree> of(
      ResourceRegion region, ImmutableSet<StatementTree> removed) {
    return usedAfter(region.siblings(), region.firstOfBody(), region.last(), removed);
  }

  /** The variables of the declaration of {@code variable}. */
  private ImmutableList<VariableTree> group(VariableTree variable, Siblings siblings) {
    return siblings.statements().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(other -> source.start(other) == source.start(variable))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether the declaration of {@code group} may stand before the header as it is: its values don't
   * depend on anything that happens from there on.
   */
  private boolean canMoveWhole(ImmutableList<VariableTree> group, ResourceRegion region) {
    boolean isFixed = group.stream().allMatch(variable -> hasFixedValue(variable, region));
    if (group.size() > 1 && !isFixed) {
      throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
    }
    return isFixed;
  }

  private boolean hasFixedValue(VariableTree variable, ResourceRegion region) {
    ExpressionTree value = variable.getInitializer();
    return (inert.isStable(value) || isPlainArray(value))
        && variables.in(variable).stream().allMatch(other -> isKnownBefore(other, variable, region))
        && !isNameTakenBefore(variable, region)
        && !isLocalClassDeclaredBefore(variable, region)
        && source.lexemes().comments(source.start(variable), source.end(variable)).isEmpty();
  }

  /**
   * Moves a declaration as it is.
   *
   * @param isFollowed whether the line break behind it may belong to what is inserted there
   */
  private String moveWhole(ImmutableList<VariableTree> group, boolean isFollowed, TextEdits edits) {
    VariableTree last = group.get(group.size() - 1);
    source.requireShape(last, "", ";");
    int start = source.start(last);
    int end = source.end(last);
    if (isFollowed) {
      edits.deleteWithLineBefore(start, end);
    } else {
      edits.delete(start, end);
    }
    return source.slice(start, end - 1).stripTrailing();
  }

  private static boolean isPlainArray(Tree value) {
    return value instanceof NewArrayTree array
        && array.getDimensions().stream().allMatch(LiteralTree.class::isInstance)
        && (array.getInitializers() == null
            || array.getInitializers().stream().allMatch(LiteralTree.class::isInstance));
  }

  /** Whether {@code variable} has the value before the region that {@code reader} would see. */
  private boolean isKnownBefore(VarSymbol variable, VariableTree reader, ResourceRegion region) {
    int first = source.start(region.siblings().get(region.first()));
    Range<Integer> between = Range.closedOpen(first, source.start(reader));
    return variables
            .findDeclaration(variable)
            .filter(declaration -> source.start(declaration.getLeaf()) < first)
            .isPresent()
        && variables.assignments(variable).stream()
            .noneMatch(assignment -> between.contains(source.start(assignment.getLeaf())));
  }

  private String move(VariableTree variable, ResourceRegion region, TextEdits edits) {
    source.requireShape(variable, "", ";");
    requireMovable(variable, region);
    int start = source.start(variable);
    int name = ((JCVariableDecl) variable).pos;
    source.require(variable.getName().toString(), name);
    if (variable.getInitializer() != null && hasAnnotation(variable, "SuppressWarnings")) {
      return moveBesideAnnotation(variable, name, edits);
    }
    String declaration = source.slice(start, name + variable.getName().length());
    if (declaration.startsWith("var") && ((JCVariableDecl) variable).declaredUsingVar()) {
      VarSymbol symbol = getSymbol(variable);
      declaration =
          typeText.of(symbol.type, region.siblings().container()) + " " + variable.getName();
    } else if (((JCVariableDecl) variable).declaredUsingVar()) {
      throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
    }
    if (variable.getInitializer() == null) {
      edits.delete(start, source.end(variable));
    } else {
      edits.replace(start, name, "");
    }
    return declaration;
  }

  /** Leaves an annotation that speaks of the value to another variable, which passes it on. */
  private String moveBesideAnnotation(VariableTree variable, int name, TextEdits edits) {
    int start = source.start(variable);
    int end = source.end(variable);
    String modifiers = variable.getModifiers().getFlags().isEmpty() ? "" : "final ";
    if (((JCVariableDecl) variable).declaredUsingVar()
        || variable.getModifiers().getAnnotations().size() > 1
        || !source.isLastOnLine(end)) {
      throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
    }
    String oldName = variable.getName().toString();
    String newName = variables.claimName(variable, oldName);
    edits.replace(name, name + oldName.length(), newName);
    edits.insertBehindCode(
        source.endWithComment(end),
        source.lineSeparator() + source.indentation(start) + oldName + " = " + newName + ";");
    return modifiers + source.slice(source.start(variable.getType()), name + oldName.length());
  }

  private void requireMovable(VariableTree variable, ResourceRegion region) {
    VarSymbol symbol = getSymbol(variable);
    int start = source.start(variable);
    int name = ((JCVariableDecl) variable).pos;
    boolean isPlain =
        source.lexemes().comments(start, name).isEmpty()
            && (variable.getInitializer() == null
                || (source
                        .slice(name, source.start(variable.getInitializer()))
                        .stripTrailing()
                        .matches("\\w+\\s*=")
                    && source.charAt(source.start(variable.getInitializer())) != '{'));
    if (!isPlain
        || symbol.getConstantValue() != null
        || isNameTakenBefore(variable, region)
        || isLocalClassDeclaredBefore(variable, region)) {
      throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
    }
  }

  /** Whether code between the header and the declaration declares the same name for itself. */
  private static boolean isNameTakenBefore(VariableTree variable, ResourceRegion region) {
    boolean[] found = {false};
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitVariable(VariableTree other, Void unused) {
            found[0] |= other.getName().contentEquals(variable.getName());
            return super.visitVariable(other, null);
          }
        };
    Siblings siblings = region.siblings();
    scanner.scan(siblings.statements().subList(region.first(), siblings.indexOf(variable)), null);
    return found[0];
  }

  /** Whether a class stands before the declaration, which may be its type. */
  private static boolean isLocalClassDeclaredBefore(VariableTree variable, ResourceRegion region) {
    Siblings siblings = region.siblings();
    return siblings.statements().subList(region.first(), siblings.indexOf(variable)).stream()
        .anyMatch(ClassTree.class::isInstance);
  }

  private static boolean hasAnnotation(VariableTree variable, String simpleName) {
    return variable.getModifiers().getAnnotations().stream()
        .anyMatch(
            annotation ->
                getSymbol(annotation.getAnnotationType())
                    .getSimpleName()
                    .contentEquals(simpleName));
  }

  private ImmutableList<VariableTree> usedAfter(
      Siblings siblings, int first, int last, ImmutableSet<StatementTree> removed) {
    ImmutableList.Builder<VariableTree> result = ImmutableList.builder();
    for (int i = first; i <= last; i++) {
      if (siblings.get(i) instanceof VariableTree) {
        VariableTree variable = (VariableTree) siblings.get(i);
        if (isUsedAfter(variable, source.end(siblings.get(last)), removed)) {
          result.add(variable);
        }
      }
    }
    return result.build();
  }

  private boolean isUsedAfter(
      VariableTree variable, int position, ImmutableSet<StatementTree> removed) {
    return variables.uses(getSymbol(variable)).stream()
        .filter(use -> source.start(use.getLeaf()) >= position)
        .anyMatch(use -> Streams.stream(use).noneMatch(removed::contains));
  }

  private void requireNoUsedClass(ResourceRegion region) {
    List<StatementTree> statements = region.siblings().statements();
    for (StatementTree statement : statements.subList(region.firstOfBody(), region.last() + 1)) {
      if (statement instanceof ClassTree classTree) {
        String name = classTree.getSimpleName().toString();
        for (Tree after : statements.subList(region.last() + 1, statements.size())) {
          requireNotNamed(name, after);
        }
      }
    }
  }

  /**
   * Refuses what puts a pattern variable into the scope of statements behind the region, as {@code
   * if (!(o instanceof String s)) return;} does (JLS 6.3.2).
   */
  private void requireNoUsedBinding(ResourceRegion region, ImmutableSet<StatementTree> removed) {
    List<StatementTree> statements = region.siblings().statements();
    int end = source.end(statements.get(region.last()));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree pattern, Void unused) {
        if (isUsedAfter(pattern.getVariable(), end, removed)) {
          throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
        }
        return super.visitBindingPattern(pattern, null);
      }
    }.scan(statements.subList(region.firstOfBody(), region.last() + 1), null);
  }

  private static void requireNotNamed(String name, Tree tree) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        if (identifier.getName().contentEquals(name)) {
          throw new RefusedException(Refusal.LOCAL_USED_AFTERWARDS);
        }
        return null;
      }
    }.scan(tree, null);
  }
}
