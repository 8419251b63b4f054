package dev.sluice.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.flow.Cause;
import dev.sluice.flow.Witness;

/**
 * One acquisition that some path leaves open, or that is closed by hand, with everything a message
 * or a fix needs.
 *
 * @param verdict which check reports it
 * @param path the path from the compilation unit to the acquisition, a {@code NewClassTree}, a
 *     {@code MethodInvocationTree}, or a {@code MemberReferenceTree} whose result nobody gets
 * @param type the static type of the acquisition
 * @param release the name of the method that releases the resource, {@code close()} for most
 * @param references the local variables that ever refer to the resource or to a wrapper of it, in
 *     source order
 * @param wrappers the calls whose result shares the obligation, innermost first
 * @param closes the calls in the source that settle the obligation, {@code close()} or a helper
 * @param isClosedNormally whether some path without a failure closes it
 * @param handOvers where a path gives the obligation away (a {@code return}, an assignment, a call,
 *     a lambda or class that takes it), in source order
 * @param isContained whether some path puts it into an array or collection that nobody empties
 * @param causes the failures that leave it open, the one that explains most first
 * @param witnesses the exits reached with the obligation open, in source order; empty where it is
 *     closed by hand on every path
 */
public record Leak(
    Verdict verdict,
    TreePath path,
    Type type,
    String release,
    ImmutableSet<VarSymbol> references,
    ImmutableList<ExpressionTree> wrappers,
    ImmutableList<MethodInvocationTree> closes,
    boolean isClosedNormally,
    ImmutableList<Tree> handOvers,
    boolean isContained,
    ImmutableList<Cause> causes,
    ImmutableList<Witness> witnesses) {

  // One acquisition is judged once.
  @Override
  public boolean equals(Object other) {
    return other instanceof Leak that && verdict == that.verdict && path == that.path;
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Whether some path gives the obligation away. */
  public boolean isHandedOver() {
    return !handOvers.isEmpty();
  }

  /** Whether the code itself closes it on every path without a failure. */
  public boolean isClosedUnlessItFails() {
    return isClosedNormally && witnesses.stream().noneMatch(Witness::isWithoutCause);
  }

  /** The call that yields the resource. */
  public ExpressionTree acquisition() {
    return (ExpressionTree) path.getLeaf();
  }
}
