package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.Optional;

/**
 * What one statement contributes to a try header, or to a guard that stands in for it.
 *
 * @param leaks the leaks that this cures; empty for a wrapper whose {@code close()} moves along
 * @param siblings where the statement stands
 * @param index its index there
 * @param declaration the variable that becomes a header's; empty if the resource gets a new one and
 *     the statement stays in the body
 * @param aliases the variables that hold the resource of this header
 * @param reach the variables whose last use ends the region
 * @param parts inner expressions that become resources of their own, in order of evaluation
 * @param closes what the header makes redundant
 * @param guard what takes the place of the header, where that can't be one
 */
record Resource(
    ImmutableList<Leak> leaks,
    Siblings siblings,
    int index,
    Optional<VariableTree> declaration,
    ImmutableSet<VarSymbol> aliases,
    ImmutableSet<VarSymbol> reach,
    ImmutableList<Part> parts,
    ImmutableList<CloseCall> closes,
    Optional<Guard> guard) {

  /** An inner expression that becomes {@code type name = expression}. */
  record Part(ExpressionTree expression, Type type, String typeText, String name) {}

  /** Whether the statement itself is the first one of the body. */
  boolean isOpenedInBody() {
    return declaration.isEmpty() && (guard.isEmpty() || !parts.isEmpty());
  }

  /** Whether two resources are contributed by one statement. */
  boolean isSameStatement(Resource other) {
    return siblings.isSameList(other.siblings) && index == other.index;
  }
}
