package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/**
 * What the paths of one body do with one tracked resource.
 *
 * @param isAbandoned whether the bound was exceeded; everything else is empty then
 * @param witnesses the exits reached with the obligation open, in source order
 * @param references the local variables that ever refer to the resource or a wrapper of it, in the
 *     order in which they first do
 * @param wrappers the calls whose result shares the obligation, innermost first
 * @param closes the calls in the source that settle the obligation
 * @param headerVariables the header variables whose synthetic close settles the obligation
 * @param handOvers where a path gives the obligation away: a call, assignment, {@code return},
 *     lambda or class, in source order
 * @param isClosedNormally whether some path without a failure closes it
 * @param isClosedOnFailure whether some path that has failed closes it
 * @param departures by what it leaves
 * @param isContained whether some path puts it into a container that nobody empties
 * @param isGuessed whether some path passes the resource to a call that could only be guessed about
 */
public record ObligationTrace(
    boolean isAbandoned,
    ImmutableList<Witness> witnesses,
    ImmutableSet<VarSymbol> references,
    ImmutableList<ExpressionTree> wrappers,
    ImmutableList<MethodInvocationTree> closes,
    ImmutableSet<VarSymbol> headerVariables,
    ImmutableList<Tree> handOvers,
    boolean isClosedNormally,
    boolean isClosedOnFailure,
    Departures departures,
    boolean isContained,
    boolean isGuessed) {

  /** Of what nobody gets that runs {@code reference}, which names a method that opens it. */
  public static ObligationTrace droppedBy(MemberReferenceTree reference) {
    return dropped(reference, /* isContained= */ false);
  }

  /** Of what {@code opened} adds to something with elements that are only used. */
  public static ObligationTrace droppedAsElement(ExpressionTree opened) {
    return dropped(opened, /* isContained= */ true);
  }

  private static ObligationTrace dropped(ExpressionTree opened, boolean isContained) {
    return new ObligationTrace(
        /* isAbandoned= */ false,
        ImmutableList.of(new Witness(ExitKind.DROPPED, Optional.of(opened), ImmutableList.of())),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableList.of(),
        /* isClosedNormally= */ false,
        /* isClosedOnFailure= */ false,
        Departures.NONE,
        isContained,
        /* isGuessed= */ false);
  }

  static final ObligationTrace ABANDONED =
      new ObligationTrace(
          /* isAbandoned= */ true,
          ImmutableList.of(),
          ImmutableSet.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableSet.of(),
          ImmutableList.of(),
          /* isClosedNormally= */ false,
          /* isClosedOnFailure= */ false,
          Departures.NONE,
          /* isContained= */ false,
          /* isGuessed= */ true);

  /** Whether some path comes to an end, or does something with the resource. */
  public boolean tellsAnything() {
    return !witnesses.isEmpty() || isClosedNormally || isClosedOnFailure || isHandedOver();
  }

  /** Whether some path gives the obligation away. */
  public boolean isHandedOver() {
    return departures.isAny();
  }
}
