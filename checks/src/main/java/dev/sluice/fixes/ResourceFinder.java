package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.sluice.analysis.Leak;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a leak needs in a header. Looks at one leak and one statement, not at others. */
final class ResourceFinder {
  private final SourceText source;
  private final LocalVariables variables;
  private final VisitorState state;
  private final CloseExceptions closeExceptions;
  private final NestedConstructors nestedConstructors;

  ResourceFinder(SourceText source, LocalVariables variables, VisitorState state) {
    this.source = source;
    this.variables = variables;
    this.state = state;
    this.closeExceptions = new CloseExceptions(state);
    this.nestedConstructors = new NestedConstructors(source, variables, state);
  }

  /** The tree that leaks must share to be cured by one header entry. */
  TreePath findAnchor(Leak leak) {
    TreePath holder = requireSite(leak).holder();
    if (holder.getLeaf() instanceof VariableTree) {
      return holder;
    }
    for (TreePath path = holder; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree || path.getLeaf() instanceof ClassTree) {
        break;
      }
      if (path.getLeaf() instanceof StatementTree) {
        return path;
      }
    }
    throw new RefusedException(Refusal.TEMPORARY);
  }

  private static AcquisitionSite requireSite(Leak leak) {
    if (leak.isHandedOver()) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    AcquisitionSite site = AcquisitionSite.of(leak);
    Tree holder = site.holder().getLeaf();
    if (holder instanceof AssignmentTree) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    return site;
  }

  /** The inner constructors of a header that is already there. */
  HeaderExtension extension(TreePath variable, List<Leak> leaks) {
    VariableTree declaration = (VariableTree) variable.getLeaf();
    source.require(declaration.getName().toString(), ((JCVariableDecl) declaration).pos);
    source.requireShape(variable.getParentPath().getLeaf(), "try", "}");
    ImmutableList<Resource.Part> parts = nestedConstructors.parts(leaks, sites(leaks), declaration);
    if (parts.isEmpty()) {
      throw new RefusedException(Refusal.NO_BUILDER);
    }
    for (Resource.Part part : parts) {
      requireHandled(closeExceptions.thrownBy(part.type()), variable);
    }
    return new HeaderExtension(ImmutableList.copyOf(leaks), variable, parts);
  }

  /** The header entry that cures {@code leaks}, whose values go into one variable or statement. */
  Resource resource(TreePath anchor, List<Leak> leaks) {
    requireNoOtherRelease(leaks);
    boolean isDeclaration =
        sites(leaks).stream().anyMatch(site -> site.holder().getLeaf() == anchor.getLeaf());
    return isDeclaration ? declared(anchor, leaks) : temporary(anchor, leaks);
  }

  private Resource declared(TreePath anchor, List<Leak> leaks) {
    VariableTree declaration = (VariableTree) anchor.getLeaf();
    Siblings siblings = requireSiblings(anchor);
    requireHeaderVariable(declaration, siblings);
    ImmutableSet<VarSymbol> aliases = aliases(getSymbol(declaration), references(leaks));
    ImmutableList<Resource.Part> parts = nestedConstructors.parts(leaks, sites(leaks), declaration);
    requireHandled(closeExceptions.thrownBy(getSymbol(declaration).type), anchor);
    parts.forEach(part -> requireHandled(closeExceptions.thrownBy(part.type()), anchor));
    return new Resource(
        ImmutableList.copyOf(leaks),
        siblings,
        siblings.indexOf(declaration),
        Optional.of(declaration),
        aliases,
        reach(leaks, expressions(parts), aliases, siblings),
        parts,
        CloseCall.of(aliases, variables));
  }

  private Resource temporary(TreePath anchor, List<Leak> leaks) {
    Siblings siblings =
        Siblings.of(anchor).orElseThrow(() -> new RefusedException(Refusal.TEMPORARY));
    ImmutableList<Resource.Part> parts =
        nestedConstructors.parts(leaks, sites(leaks), anchor.getLeaf());
    parts.forEach(part -> requireHandled(closeExceptions.thrownBy(part.type()), anchor));
    return new Resource(
        ImmutableList.copyOf(leaks),
        siblings,
        siblings.indexOf(anchor.getLeaf()),
        Optional.empty(),
        ImmutableSet.of(),
        reach(leaks, expressions(parts), ImmutableSet.of(), siblings),
        parts,
        ImmutableList.of());
  }

  /**
   * The wrapper variables of {@code owner} that are closed by themselves, or never closed like it:
   * they go into a header too, so that what they buffer is written.
   */
  ImmutableList<Resource> wrappers(Resource owner) {
    ImmutableSet<VarSymbol> references = references(owner.leaks());
    boolean isNeverClosed = owner.leaks().stream().allMatch(leak -> leak.closes().isEmpty());
    List<Resource> result = new ArrayList<>();
    for (VarSymbol wrapper : references) {
      if (owner.aliases().contains(wrapper) || variables.findDeclaration(wrapper).isEmpty()) {
        continue;
      }
      TreePath path = variables.findDeclaration(wrapper).get();
      VariableTree declaration = (VariableTree) path.getLeaf();
      if (isPlainAlias(declaration) || !isStatement(path)) {
        continue;
      }
      try {
        Siblings siblings = requireSiblings(path);
        requireHeaderVariable(declaration, siblings);
        ImmutableSet<VarSymbol> aliases = aliases(wrapper, references);
        ImmutableList<CloseCall> closes = CloseCall.of(aliases, variables);
        requireHandled(closeExceptions.thrownBy(wrapper.type), path);
        if (isNeverClosed || !closes.isEmpty()) {
          result.add(
              new Resource(
                  ImmutableList.of(),
                  siblings,
                  siblings.indexOf(declaration),
                  Optional.of(declaration),
                  aliases,
                  reach(owner.leaks(), ImmutableSet.of(), aliases, siblings),
                  ImmutableList.of(),
                  closes));
        }
      } catch (RefusedException e) {
        // Its own close() stays where it is, and the header of the owner closes what it wraps.
        continue;
      }
    }
    return ImmutableList.copyOf(result);
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

  private static boolean isStatement(TreePath declaration) {
    return Siblings.of(declaration).isPresent();
  }

  private Siblings requireSiblings(TreePath declaration) {
    Tree parent = declaration.getParentPath().getLeaf();
    if (parent instanceof ForLoopTree || parent instanceof EnhancedForLoopTree) {
      throw new RefusedException(Refusal.DECLARED_IN_LOOP_HEADER);
    }
    if (parent instanceof ClassTree) {
      throw new RefusedException(Refusal.ESCAPES_ON_NORMAL_PATH);
    }
    return Siblings.of(declaration).orElseThrow(() -> new RefusedException(Refusal.NO_BUILDER));
  }

  private void requireHeaderVariable(VariableTree declaration, Siblings siblings) {
    VarSymbol symbol = getSymbol(declaration);
    int start = source.start(declaration);
    for (StatementTree other : siblings.statements()) {
      if (other != declaration && other instanceof VariableTree && source.start(other) == start) {
        throw new RefusedException(Refusal.MULTIPLE_DECLARATORS);
      }
    }
    source.requireShape(declaration, "", ";");
    source.require(declaration.getName().toString(), ((JCVariableDecl) declaration).pos);
    requireWrittenType(declaration);
    if (declaration.getInitializer() == null) {
      throw new RefusedException(Refusal.ASSIGNED_AFTER_DECLARATION);
    }
    if (variables.isAssigned(symbol)) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    if (!closeExceptions.isAutoCloseable(symbol.type)) {
      throw new RefusedException(Refusal.NOT_AUTO_CLOSEABLE);
    }
    if (siblings.isCaseGroup()
        && variables.uses(symbol).stream()
            .anyMatch(
                use ->
                    source.start(use.getLeaf()) > source.end(siblings.get(siblings.size() - 1)))) {
      throw new RefusedException(Refusal.SHARED_CASE_SCOPE);
    }
  }

  /** Lombok's {@code val} leaves a tree whose type does not stand in the source. */
  private void requireWrittenType(VariableTree declaration) {
    if (((JCVariableDecl) declaration).declaredUsingVar()) {
      return;
    }
    Tree type = declaration.getType();
    if (type instanceof IdentifierTree) {
      source.require(((IdentifierTree) type).getName().toString(), source.start(type));
    } else if (type instanceof MemberSelectTree) {
      String name = ((MemberSelectTree) type).getIdentifier().toString();
      source.requireShape(type, "", name);
    }
  }

  private void requireHandled(ImmutableList<com.sun.tools.javac.code.Type> thrown, TreePath place) {
    if (!closeExceptions.areHandled(thrown, place)) {
      throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
    }
  }

  /** Refuses what a method other than {@code close()} of the resource settles. */
  private static void requireNoOtherRelease(List<Leak> leaks) {
    for (Leak leak : leaks) {
      for (MethodInvocationTree close : leak.closes()) {
        boolean isHelper =
            close.getArguments().stream()
                .anyMatch(argument -> LocalVariables.mentions(argument, leak.references()));
        boolean isOtherMethod =
            close.getMethodSelect() instanceof MemberSelectTree
                && !((MemberSelectTree) close.getMethodSelect())
                    .getIdentifier()
                    .contentEquals("close")
                && LocalVariables.mentions(close.getMethodSelect(), leak.references());
        if (isHelper || isOtherMethod) {
          throw new RefusedException(Refusal.CLOSED_BY_HELPER);
        }
      }
    }
  }

  /** {@code variable} and the variables that are declared as another name for it. */
  private ImmutableSet<VarSymbol> aliases(VarSymbol variable, ImmutableSet<VarSymbol> references) {
    Set<VarSymbol> result = new LinkedHashSet<>();
    result.add(variable);
    int before;
    do {
      before = result.size();
      for (VarSymbol reference : references) {
        variables
            .findDeclaration(reference)
            .map(path -> (VariableTree) path.getLeaf())
            .filter(tree -> isPlainAlias(tree) && !variables.isAssigned(reference))
            .map(tree -> getSymbol(stripped(tree.getInitializer())))
            .filter(result::contains)
            .ifPresent(symbol -> result.add(reference));
      }
    } while (result.size() > before);
    return ImmutableSet.copyOf(result);
  }

  private static boolean isPlainAlias(VariableTree declaration) {
    return declaration.getInitializer() != null
        && stripped(declaration.getInitializer()) instanceof IdentifierTree;
  }

  private static ExpressionTree stripped(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree) {
      return stripped(((ParenthesizedTree) tree).getExpression());
    }
    return tree instanceof TypeCastTree ? stripped(((TypeCastTree) tree).getExpression()) : tree;
  }

  /** What must not be used after the region. */
  private ImmutableSet<VarSymbol> reach(
      List<Leak> leaks,
      ImmutableSet<Tree> expressions,
      ImmutableSet<VarSymbol> aliases,
      Siblings siblings) {
    boolean isAlwaysClosed =
        leaks.stream()
            .allMatch(
                leak ->
                    leak.isClosedNormally()
                        && leak.witnesses().stream().noneMatch(w -> w.isWithoutCause()));
    ImmutableSet<VarSymbol> references = references(leaks);
    ImmutableSet<VarSymbol> direct =
        ImmutableSet.<VarSymbol>builder().addAll(aliases).addAll(references).build();
    if (isAlwaysClosed) {
      return direct;
    }
    Derivations derivations =
        new Derivations(expressions, direct, siblings.container().getLeaf(), state);
    if (derivations.leave(siblings.statements())) {
      throw new RefusedException(Refusal.DERIVED_VALUE_ESCAPES);
    }
    requireNotCaptured(derivations.variables(), siblings);
    return derivations.variables();
  }

  private void requireNotCaptured(ImmutableSet<VarSymbol> reach, Siblings siblings) {
    for (VarSymbol variable : reach) {
      for (TreePath use : variables.uses(variable)) {
        if (isCapturedIn(siblings.container().getLeaf(), use)) {
          throw new RefusedException(Refusal.CAPTURED);
        }
      }
    }
  }

  private static boolean isCapturedIn(Tree container, TreePath use) {
    boolean isInFunction = false;
    for (Tree tree : use) {
      if (tree == container) {
        return isInFunction;
      }
      isInFunction |= tree instanceof LambdaExpressionTree || tree instanceof ClassTree;
    }
    return false;
  }

  /** Whether {@code variable} is a resource of a try header. */
  static boolean isHeaderResource(TreePath variable) {
    return variable.getParentPath().getLeaf() instanceof TryTree
        && variable.getLeaf() instanceof VariableTree;
  }
}
