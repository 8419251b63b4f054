package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what the paths do with the acquisition. Everything recorded holds on some path, so the
 * order in which paths are followed does not matter; what is handed out is in source order.
 */
final class TraceRecorder {
  private record Exit(ExitKind kind, Optional<Tree> tree, boolean hasCause) {}

  private final Map<Exit, Set<Cause>> exits = new LinkedHashMap<>();
  private final Set<VarSymbol> references = new LinkedHashSet<>();
  private final Set<ExpressionTree> wrappers = new LinkedHashSet<>();
  private final Set<MethodInvocationTree> closes = new LinkedHashSet<>();
  private final Set<VarSymbol> headerVariables = new LinkedHashSet<>();
  private final Set<Tree> handOvers = new LinkedHashSet<>();
  private boolean isClosedNormally;
  private boolean isClosedOnFailure;
  private boolean isTaken;
  private boolean isReturned;
  private boolean isKept;
  private final Set<VarSymbol> keepingFields = new LinkedHashSet<>();
  private boolean isContained;
  private boolean isGuessed;

  void witness(ExitKind kind, Optional<Tree> tree, PathState state) {
    exits
        .computeIfAbsent(
            new Exit(kind, tree, !state.causes().isEmpty()), exit -> new LinkedHashSet<>())
        .addAll(state.causes());
  }

  void referredToBy(VarSymbol variable) {
    references.add(variable);
  }

  void wrappedBy(ExpressionTree call) {
    wrappers.add(call);
  }

  void closedBy(MethodInvocationTree call) {
    closes.add(call);
  }

  void closedByHeaderOf(VarSymbol variable) {
    headerVariables.add(variable);
  }

  void closed(PathState state) {
    if (state.causes().isEmpty() && !state.isUnwinding()) {
      isClosedNormally = true;
    } else {
      isClosedOnFailure = true;
    }
  }

  /** A call that failed has left nothing open. */
  void settledByFailure() {
    isClosedOnFailure = true;
  }

  void takenAt(Tree tree) {
    isTaken = true;
    handOvers.add(tree);
  }

  void returnedAt(Optional<Tree> exit) {
    isReturned = true;
    exit.ifPresent(handOvers::add);
  }

  void keptIn(Reference.Field field) {
    isKept = true;
    field.field().ifPresent(keepingFields::add);
  }

  void contained() {
    isContained = true;
  }

  void guessed() {
    isGuessed = true;
  }

  ObligationTrace trace() {
    return new ObligationTrace(
        /* isAbandoned= */ false,
        exits.entrySet().stream()
            .map(
                entry ->
                    new Witness(
                        entry.getKey().kind(),
                        entry.getKey().tree(),
                        entry.getValue().stream()
                            .sorted(
                                Comparator.<Cause>comparingInt(cause -> positionOf(cause.tree()))
                                    .thenComparing(cause -> !cause.isChecked())
                                    .thenComparing(
                                        cause -> cause.thrown().tsym.getQualifiedName().toString()))
                            .collect(ImmutableList.toImmutableList())))
            .sorted(
                Comparator.<Witness>comparingInt(
                        witness -> witness.exit().map(TraceRecorder::positionOf).orElse(-1))
                    .thenComparing(Witness::kind)
                    .thenComparing(witness -> !witness.isWithoutCause()))
            .collect(ImmutableList.toImmutableList()),
        references.stream()
            .sorted(Comparator.comparingInt(symbol -> symbol.pos))
            .collect(ImmutableSet.toImmutableSet()),
        wrappers.stream()
            .sorted(Comparator.<ExpressionTree>comparingInt(TraceRecorder::positionOf).reversed())
            .collect(ImmutableList.toImmutableList()),
        closes.stream()
            .sorted(Comparator.comparingInt(TraceRecorder::positionOf))
            .collect(ImmutableList.toImmutableList()),
        ImmutableSet.copyOf(headerVariables),
        handOvers.stream()
            .sorted(Comparator.comparingInt(TraceRecorder::positionOf))
            .collect(ImmutableList.toImmutableList()),
        isClosedNormally,
        isClosedOnFailure,
        new Departures(
            isTaken,
            isReturned,
            isKept,
            keepingFields.stream()
                .sorted(Comparator.comparingInt(symbol -> symbol.pos))
                .collect(ImmutableSet.toImmutableSet())),
        isContained,
        isGuessed);
  }

  private static int positionOf(Tree tree) {
    return ASTHelpers.getStartPosition(tree);
  }
}
