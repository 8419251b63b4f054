package dev.sluice.analysis;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.sluice.flow.CatchClauses;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ObligationTrace;
import dev.sluice.flow.TryNesting;
import dev.sluice.flow.Witness;
import dev.sluice.ownership.BodyScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules that turn the witnesses of one acquisition into at most one verdict. */
final class VerdictTable {
  private final Tree body;
  private final Types types;

  VerdictTable(Tree body, Types types) {
    this.body = body;
    this.types = types;
  }

  /** The verdict on {@code acquisition}, whose paths gave {@code trace}; empty for none. */
  Optional<Verdict> verdict(ExpressionTree acquisition, ObligationTrace trace) {
    if (trace.witnesses().isEmpty()) {
      return Optional.empty();
    }
    if (trace.witnesses().stream().anyMatch(Witness::isWithoutCause)) {
      return Optional.of(Verdict.UNCLOSED_RESOURCE);
    }
    List<Cause> causes =
        trace.witnesses().stream().flatMap(witness -> witness.causes().stream()).toList();
    boolean isAnyChecked = causes.stream().anyMatch(Cause::isChecked);
    if (!trace.isClosedNormally()) {
      return isAnyChecked ? Optional.of(Verdict.UNCLOSED_RESOURCE) : Optional.empty();
    }
    if (isAnyChecked || !areAllExcused(causes, acquisition, trace)) {
      return Optional.of(Verdict.CLOSE_NOT_IN_FINALLY);
    }
    return Optional.empty();
  }

  /** Whether no path leaves open what the body closes itself, and closes it by nothing else. */
  static boolean isClosedByHand(ObligationTrace trace) {
    return !trace.isAbandoned()
        && trace.witnesses().isEmpty()
        && trace.isClosedNormally()
        && !trace.isHandedOver()
        && !trace.closes().isEmpty()
        && trace.headerVariables().isEmpty();
  }

  /**
   * The causes, the one that explains most first: a checked exception before an unchecked one, one
   * that no handler which closes stands around, one that no handler swallows, a call in the source
   * before a header's close, and then in source order.
   */
  ImmutableList<Cause> causesByWeight(ObligationTrace trace) {
    List<TryTree> tries = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitTry(TryTree tree, Void unused) {
        tries.add(tree);
        return super.visitTry(tree, null);
      }
    }.scan(body, null);
    List<TryTree> handled = tries.stream().filter(tree -> closesInHandler(tree, trace)).toList();
    return trace.witnesses().stream()
        .flatMap(witness -> witness.causes().stream())
        .distinct()
        .sorted(
            Comparator.<Cause, Boolean>comparing(cause -> !cause.isChecked())
                .thenComparing(
                    cause -> handled.stream().anyMatch(tryTree -> isInBlockOf(tryTree, cause)))
                .thenComparing(
                    cause -> tries.stream().anyMatch(tryTree -> swallows(tryTree, cause)))
                .thenComparing(cause -> cause.tree() instanceof VariableTree)
                .thenComparing(cause -> ASTHelpers.getStartPosition(cause.tree())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a clause or the {@code finally} of {@code tree} closes the resource. */
  private static boolean closesInHandler(TryTree tree, ObligationTrace trace) {
    return TryNesting.containsAny(tree.getFinallyBlock(), trace.closes())
        || tree.getCatches().stream()
            .anyMatch(clause -> TryNesting.containsAny(clause, trace.closes()));
  }

  /** Whether a {@code catch} clause that goes on catches what {@code cause} throws. */
  private boolean swallows(TryTree tree, Cause cause) {
    return isInBlockOf(tree, cause)
        && tree.getCatches().stream()
            .filter(CatchClauses::goesOn)
            .flatMap(clause -> CatchClauses.caughtTypes(clause).stream())
            .anyMatch(caught -> types.isSubtype(cause.thrown(), caught));
  }

  private static boolean isInBlockOf(TryTree tryTree, Cause cause) {
    int position = ASTHelpers.getStartPosition(cause.tree());
    return ASTHelpers.getStartPosition(tryTree.getBlock()) < position
        && position < TreeInfo.endPos((JCTree) tryTree.getBlock());
  }

  /**
   * Whether every cause, none of them checked, lies where even careful code leaves a gap: between
   * the acquisition and the {@code try}, or the helper that it is passed to, that closes it, in a
   * call that it is an argument of before anything refers to the result, or in the call that takes
   * it over. The other gap, beside the close in its {@code finally}, is no exit to begin with.
   */
  private boolean areAllExcused(
      List<Cause> causes, ExpressionTree acquisition, ObligationTrace trace) {
    List<TryTree> closing = new ClosingTries(trace).in(body);
    return causes.stream()
        .allMatch(
            cause ->
                closing.stream().anyMatch(tryTree -> isExcusedBy(tryTree, cause))
                    || isAround(cause, acquisition)
                    || trace.closes().stream().anyMatch(call -> isInArgumentsOf(call, cause))
                    || trace.handOvers().contains(cause.tree()));
  }

  private static boolean isInArgumentsOf(MethodInvocationTree call, Cause cause) {
    int position = ASTHelpers.getStartPosition(cause.tree());
    return call.getArguments().stream()
        .anyMatch(
            argument ->
                ASTHelpers.getStartPosition(argument) <= position
                    && position < TreeInfo.endPos((JCTree) argument));
  }

  private static boolean isAround(Cause cause, ExpressionTree acquisition) {
    return cause.tree() instanceof ExpressionTree
        && cause.tree() != acquisition
        && TryNesting.containsAny(cause.tree(), List.of(acquisition));
  }

  private static boolean isExcusedBy(TryTree tryTree, Cause cause) {
    int position = ASTHelpers.getStartPosition(cause.tree());
    return position < ASTHelpers.getStartPosition(tryTree.getBlock());
  }

  /** Finds the {@code try} statements whose {@code finally} or header closes the resource. */
  private static final class ClosingTries extends BodyScanner<Void> {
    private final ObligationTrace trace;
    private final List<TryTree> found = new ArrayList<>();

    ClosingTries(ObligationTrace trace) {
      this.trace = trace;
    }

    List<TryTree> in(Tree body) {
      scan(body, null);
      return found;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      if (isClosedByHeader(tree) || isClosedByFinally(tree)) {
        found.add(tree);
      }
      return super.visitTry(tree, null);
    }

    private boolean isClosedByHeader(TryTree tree) {
      return tree.getResources().stream()
          .anyMatch(resource -> trace.headerVariables().contains(ASTHelpers.getSymbol(resource)));
    }

    private boolean isClosedByFinally(TryTree tree) {
      return TryNesting.containsAny(tree.getFinallyBlock(), trace.closes());
    }
  }
}
