package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/**
 * Finds the variables of wrappers that go into a header beside that of what they wrap, so that what
 * they buffer is written. One that can't keeps its {@code close()}, if it has any; the header of
 * the owner closes what it wraps.
 */
final class WrapperFinder {
  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final HeaderVariables headerVariables;
  private final Reach reach;

  WrapperFinder(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.headerVariables = new HeaderVariables(source, variables, state);
    this.reach = new Reach(variables, state);
  }

  /** The wrapper variables of {@code owner} that are closed by themselves, or never like it. */
  ImmutableList<Resource> wrappers(Resource owner) {
    ImmutableList.Builder<Resource> result = ImmutableList.builder();
    for (VarSymbol reference : references(owner)) {
      if (!owner.aliases().contains(reference)) {
        find(reference, owner).ifPresent(result::add);
      }
    }
    return result.build();
  }

  private Optional<Resource> find(VarSymbol variable, Resource owner) {
    Optional<TreePath> path = variables.findDeclaration(variable);
    if (path.isEmpty()
        || Siblings.of(path.get()).isEmpty()
        || HeaderVariables.isPlainAlias((VariableTree) path.get().getLeaf())) {
      return Optional.empty();
    }
    try {
      return findResource(variable, path.get(), owner);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private Optional<Resource> findResource(VarSymbol variable, TreePath path, Resource owner) {
    VariableTree declaration = (VariableTree) path.getLeaf();
    Siblings siblings = headerVariables.require(path);
    ImmutableSet<VarSymbol> aliases = headerVariables.aliases(variable, references(owner));
    ImmutableList<CloseCall> closes = CloseCall.of(aliases, variables);
    boolean isNeverClosed = owner.leaks().stream().allMatch(leak -> leak.closes().isEmpty());
    boolean closesInTime =
        closes.isEmpty()
            ? isNeverClosed && siblings.isSameList(owner.siblings())
            : leadsStraightTo(owner.siblings(), path);
    if (!closesInTime
        || !closeExceptions.areHandled(closeExceptions.thrownBy(variable.type), path)) {
      return Optional.empty();
    }
    ImmutableSet<VarSymbol> reached = reach.of(owner.leaks(), ImmutableSet.of(), aliases, siblings);
    return Optional.of(
        new Resource(
            ImmutableList.of(),
            Resource.Place.in(siblings, siblings.indexOf(declaration)),
            new Opening.Declared(declaration),
            new Resource.Holders(
                aliases,
                // It closes what it wraps, which nobody may use after that.
                closes.isEmpty() ? Sets.union(reached, owner.reach()).immutableCopy() : reached),
            ImmutableList.of(),
            new Resource.Closing(closes, ImmutableList.of())));
  }

  /**
   * Whether a failure behind {@code declaration} comes to the end of the region of an owner among
   * {@code siblings} without anything that could tell whether what it wraps is closed by then.
   */
  private static boolean leadsStraightTo(Siblings siblings, TreePath declaration) {
    for (Tree tree : declaration) {
      if (tree == siblings.container().getLeaf()) {
        return true;
      }
      if (tree instanceof TryTree) {
        return false;
      }
    }
    return false;
  }

  private static ImmutableSet<VarSymbol> references(Resource owner) {
    return owner.leaks().stream()
        .flatMap(leak -> leak.references().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
