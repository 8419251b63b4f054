package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;

/**
 * What one statement contributes to a try header, or to a guard that stands in for it.
 *
 * @param leaks the leaks that this cures; empty for a wrapper whose {@code close()} moves along
 * @param siblings where the statement stands
 * @param index its index there
 * @param bound the index of the first statement that must stay outside
 * @param declaration the variable that becomes a header's; empty if the resource gets a new one and
 *     the statement stays in the body
 * @param redefinition the assignment that becomes the declaration of a header's variable
 * @param guard what takes the place of the header, where that can't be one
 * @param aliases the variables that hold the resource of this header
 * @param reach the variables whose last use ends the region
 * @param parts inner expressions that become resources of their own, in order of evaluation
 * @param closes what the header makes redundant
 * @param unhandled the checked exceptions of its {@code close()} that nothing handles here
 */
record Resource(
    ImmutableList<Leak> leaks,
    Siblings siblings,
    int index,
    int bound,
    Optional<VariableTree> declaration,
    Optional<Redefinition> redefinition,
    Optional<Guard> guard,
    ImmutableSet<VarSymbol> aliases,
    ImmutableSet<VarSymbol> reach,
    ImmutableList<Part> parts,
    ImmutableList<CloseCall> closes,
    ImmutableList<Type> unhandled) {

  /** An inner expression that becomes {@code type name = expression}. */
  record Part(ExpressionTree expression, Type type, String typeText, String name) {}

  /** A resource of the statement with this index that has neither variable nor parts yet. */
  static Resource at(Siblings siblings, int index, List<Leak> leaks) {
    return new Resource(
        ImmutableList.copyOf(leaks),
        siblings,
        index,
        siblings.size(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  Resource withDeclaration(VariableTree newDeclaration) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        Optional.of(newDeclaration),
        redefinition,
        guard,
        aliases,
        reach,
        parts,
        closes,
        unhandled);
  }

  Resource withRedefinition(Redefinition newRedefinition) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        Optional.of(newRedefinition),
        guard,
        aliases,
        reach,
        parts,
        closes,
        unhandled);
  }

  Resource withGuard(Guard newGuard) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        redefinition,
        Optional.of(newGuard),
        aliases,
        reach,
        parts,
        closes,
        unhandled);
  }

  Resource withBound(int newBound) {
    return new Resource(
        leaks,
        siblings,
        index,
        newBound,
        declaration,
        redefinition,
        guard,
        aliases,
        reach,
        parts,
        closes,
        unhandled);
  }

  Resource withVariables(ImmutableSet<VarSymbol> newAliases, ImmutableSet<VarSymbol> newReach) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        redefinition,
        guard,
        newAliases,
        newReach,
        parts,
        closes,
        unhandled);
  }

  Resource withParts(ImmutableList<Part> newParts) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        redefinition,
        guard,
        aliases,
        reach,
        newParts,
        closes,
        unhandled);
  }

  Resource withCloses(ImmutableList<CloseCall> newCloses) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        redefinition,
        guard,
        aliases,
        reach,
        parts,
        newCloses,
        unhandled);
  }

  Resource withUnhandled(ImmutableList<Type> newUnhandled) {
    return new Resource(
        leaks,
        siblings,
        index,
        bound,
        declaration,
        redefinition,
        guard,
        aliases,
        reach,
        parts,
        closes,
        newUnhandled);
  }

  /** Whether the statement itself is the first one of the body. */
  boolean isOpenedInBody() {
    return declaration.isEmpty() && redefinition.isEmpty() && (guard.isEmpty() || !parts.isEmpty());
  }

  /** The variable that holds the resource, unless it has none yet. */
  Optional<VarSymbol> variable() {
    return declaration.map(tree -> getSymbol(tree)).or(() -> aliases.stream().findFirst());
  }

  /** Whether two resources are contributed by one statement. */
  boolean isSameStatement(Resource other) {
    return siblings.isSameList(other.siblings) && index == other.index;
  }
}
