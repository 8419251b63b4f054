package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what a leak needs in a header. Looks at one statement at a time, not at others. */
final class ResourceFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;
  private final HeaderVariables headerVariables;
  private final TemporaryGuardFinder temporaryGuardFinder;
  private final Reach reach;

  ResourceFinder(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
    this.headerVariables = new HeaderVariables(source, variables, state);
    this.temporaryGuardFinder = new TemporaryGuardFinder(source, variables, state);
    this.reach = new Reach(variables, state);
  }

  /** The path to the statement or header variable whose leaks are cured together. */
  TreePath findAnchor(Leak leak) {
    TreePath holder = AcquisitionSite.of(leak).holder();
    if (isHeaderResource(holder)) {
      return holder;
    }
    if (leak.isHandedOver()) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    if (holder.getLeaf() instanceof AssignmentTree) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    for (TreePath path = holder; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof StatementTree
          && !(tree instanceof ClassTree)
          && !(path != holder && isLoopInitializer(path))) {
        return path;
      }
      if (tree instanceof LambdaExpressionTree) {
        break;
      }
    }
    throw new RefusedException(Refusal.TEMPORARY);
  }

  /** Whether {@code statement} is the first thing that a {@code for} does, once. */
  private static boolean isLoopInitializer(TreePath statement) {
    return statement.getParentPath().getLeaf() instanceof ForLoopTree loop
        && loop.getInitializer().indexOf(statement.getLeaf()) == 0;
  }

  /** Whether the value of {@code leak} goes into a header that is already there. */
  static boolean isInHeader(Leak leak) {
    return isHeaderResource(AcquisitionSite.of(leak).holder());
  }

  /** Whether {@code anchor} is a resource of a header that is already there. */
  static boolean isHeaderResource(TreePath anchor) {
    return anchor.getLeaf() instanceof VariableTree
        && anchor.getParentPath().getLeaf() instanceof TryTree;
  }

  /** The inner constructors of a header that is already there. */
  HeaderExtension extension(TreePath variable, List<Leak> leaks) {
    VariableTree declaration = (VariableTree) variable.getLeaf();
    source.require(declaration.getName().toString(), ((JCVariableDecl) declaration).pos);
    source.requireShape(variable.getParentPath().getLeaf(), "try", "}");
    ImmutableList<Resource.Part> parts = nestedConstructors.parts(sites(leaks), declaration);
    if (parts.isEmpty()) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    requireHandled(parts, variable);
    return new HeaderExtension(ImmutableList.copyOf(leaks), variable, parts);
  }

  /** The header entry that cures {@code leaks}, whose values go into one variable or statement. */
  Resource resource(TreePath anchor, List<Leak> leaks) {
    leaks.forEach(ResourceFinder::requireNoOtherRelease);
    boolean isDeclaration =
        anchor.getLeaf() instanceof VariableTree
            && sites(leaks).stream().anyMatch(site -> site.holder().getLeaf() == anchor.getLeaf());
    return isDeclaration ? declared(anchor, leaks) : temporary(anchor, leaks);
  }

  /**
   * A header around code that may close the resource before it does: that is enough where one more
   * close has no effect. Where the variable can't be closed, the header is for what it was made of.
   */
  Resource besideHelper(List<Leak> leaks) {
    TreePath anchor = findAnchor(leaks.get(0));
    if (leaks.stream().anyMatch(Release::isByOtherMethod)) {
      throw new RefusedException(Refusal.RELEASED_OTHERWISE);
    }
    if (!leaks.stream().map(Leak::type).allMatch(closeExceptions::isIdempotent)) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    boolean isDeclaration =
        anchor.getLeaf() instanceof VariableTree
            && leaks.stream()
                .allMatch(leak -> AcquisitionSite.of(leak).holder().getLeaf() == anchor.getLeaf());
    if (!isDeclaration) {
      return temporary(anchor, leaks);
    }
    Type type = getSymbol((VariableTree) anchor.getLeaf()).type;
    if (!closeExceptions.isAutoCloseable(type)) {
      return madeOf(anchor, leaks);
    }
    if (!closeExceptions.isQuietHeader(type)) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
    return declared(anchor, leaks);
  }

  private Resource madeOf(TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.NOT_AUTO_CLOSEABLE));
    ImmutableList<Resource.Part> parts =
        leaks.stream()
            .map(leak -> nestedConstructors.part(leak.path(), anchor.getLeaf()))
            .collect(ImmutableList.toImmutableList());
    ImmutableSet<VarSymbol> variable = ImmutableSet.of(getSymbol((VariableTree) anchor.getLeaf()));
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(anchor.getLeaf())),
        new Opening.InBody(),
        new Resource.Holders(
            ImmutableSet.of(), reach.of(leaks, expressions(parts), variable, siblings)),
        parts,
        new Resource.Closing(ImmutableList.of(), unhandled(parts, Optional.empty(), anchor)));
  }

  private Resource declared(TreePath anchor, List<Leak> leaks) {
    VariableTree declaration = (VariableTree) anchor.getLeaf();
    Siblings siblings = headerVariables.require(anchor);
    VarSymbol symbol = getSymbol(declaration);
    ImmutableSet<VarSymbol> aliases = headerVariables.aliases(symbol, references(leaks));
    if (nestedConstructors.coverValue(sites(leaks), declaration)) {
      return chained(anchor, siblings, aliases, leaks);
    }
    ImmutableList<Resource.Part> parts = nestedConstructors.parts(sites(leaks), declaration);
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(declaration)),
        new Opening.Declared(declaration),
        new Resource.Holders(aliases, reach.of(leaks, expressions(parts), aliases, siblings)),
        parts,
        new Resource.Closing(
            CloseCall.of(aliases, variables), unhandled(parts, Optional.of(symbol.type), anchor)));
  }

  /** A header for what the calls of the statement return: the variable is one more name for it. */
  private Resource chained(
      TreePath anchor, Siblings siblings, ImmutableSet<VarSymbol> aliases, List<Leak> leaks) {
    ImmutableList<Resource.Part> parts =
        nestedConstructors.partsWithValue(sites(leaks), anchor.getLeaf());
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(anchor.getLeaf())),
        new Opening.InBody(),
        new Resource.Holders(aliases, reach.of(leaks, expressions(parts), aliases, siblings)),
        parts,
        new Resource.Closing(
            CloseCall.of(aliases, variables), unhandled(parts, Optional.empty(), anchor)));
  }

  private Resource temporary(TreePath anchor, List<Leak> leaks) {
    Optional<Siblings> block = Siblings.of(anchor);
    Siblings siblings =
        block
            .or(() -> Siblings.ofBranch(anchor))
            .orElseThrow(() -> new RefusedException(reasonWithoutBlock(anchor)));
    if (block.isEmpty() && !isBranchFor(leaks, anchor)) {
      throw new RefusedException(Refusal.TEMPORARY);
    }
    if (leaks.stream().anyMatch(temporaryGuardFinder::isFor)) {
      return temporaryGuardFinder.resource(anchor, siblings, leaks);
    }
    if (anchor.getLeaf() instanceof WhileLoopTree loop) {
      return loopCondition(anchor, loop, leaks, siblings);
    }
    ImmutableList<Resource.Part> values =
        block.isPresent()
            ? nestedConstructors.values(sites(leaks), anchor.getLeaf())
            : ImmutableList.of();
    ImmutableList<Resource.Part> parts =
        nestedConstructors.partsAfter(values, sites(leaks), anchor.getLeaf());
    ImmutableSet<VarSymbol> reached =
        reach.of(leaks, expressions(parts), ImmutableSet.of(), siblings);
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(anchor.getLeaf())),
        new Opening.InBody(values),
        new Resource.Holders(ImmutableSet.of(), reached),
        parts,
        new Resource.Closing(ImmutableList.of(), unhandled(parts, Optional.empty(), anchor)));
  }

  private static Refusal reasonWithoutBlock(TreePath statement) {
    Tree parent = statement.getParentPath().getLeaf();
    if (parent instanceof ClassTree) {
      return Refusal.VALUE_OF_FIELD;
    }
    return parent instanceof ForLoopTree ? Refusal.HEAD_OF_LOOP : Refusal.TEMPORARY;
  }

  /** Whether a header, which is one statement, is all that {@code leaks} need in a branch. */
  private boolean isBranchFor(List<Leak> leaks, TreePath branch) {
    return leaks.stream().noneMatch(temporaryGuardFinder::isFor)
        && !(branch.getLeaf() instanceof WhileLoopTree);
  }

  /** What the condition of a loop opens, and nothing but the condition uses. */
  private Resource loopCondition(
      TreePath anchor, WhileLoopTree loop, List<Leak> leaks, Siblings siblings) {
    requireNoPattern(loop.getCondition());
    ImmutableList<Resource.Part> parts =
        nestedConstructors.parts(sites(leaks), loop.getCondition());
    if (!reach.of(leaks, expressions(parts), ImmutableSet.of(), siblings).isEmpty()) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
    requireHandled(parts, anchor);
    return new Resource(
        ImmutableList.copyOf(leaks),
        Resource.Place.in(siblings, siblings.indexOf(loop)),
        new Opening.LoopCondition(loop),
        Resource.Holders.NONE,
        parts,
        Resource.Closing.PLAIN);
  }

  /** Refuses a condition that declares a variable, which the body may use. */
  private static void requireNoPattern(Tree condition) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        throw new RefusedException(Refusal.TEMPORARY);
      }
    }.scan(condition, null);
  }

  private static ImmutableSet<Tree> expressions(ImmutableList<Resource.Part> parts) {
    return parts.stream().map(Resource.Part::expression).collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<AcquisitionSite> sites(List<Leak> leaks) {
    return leaks.stream().map(AcquisitionSite::of).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSet<VarSymbol> references(List<Leak> leaks) {
    return leaks.stream()
        .flatMap(leak -> leak.references().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<Type> unhandled(
      ImmutableList<Resource.Part> parts, Optional<Type> variable, TreePath place) {
    return Stream.concat(parts.stream().map(Resource.Part::type), variable.stream())
        .flatMap(type -> closeExceptions.unhandled(closeExceptions.thrownBy(type), place).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private void requireHandled(ImmutableList<Resource.Part> parts, TreePath place) {
    parts.forEach(part -> requireHandled(part.type(), place));
  }

  private void requireHandled(Type resource, TreePath place) {
    if (!closeExceptions.areHandled(closeExceptions.thrownBy(resource), place)) {
      throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
    }
  }

  /** Refuses what a method other than {@code close()} of the resource settles. */
  private static void requireNoOtherRelease(Leak leak) {
    for (MethodInvocationTree close : leak.closes()) {
      boolean isHelper =
          close.getArguments().stream()
              .anyMatch(argument -> LocalVariables.mentions(argument, leak.references()));
      if (isHelper || Release.isOtherMethod(close, leak)) {
        throw new RefusedException(Refusal.CLOSED_BY_HELPER);
      }
    }
  }
}
