package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ThrowTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.flow.BodyGraph;
import dev.sluice.flow.Cause;
import dev.sluice.flow.Departures;
import dev.sluice.flow.ExitKind;
import dev.sluice.flow.ObligationAnalysis;
import dev.sluice.flow.ObligationTrace;
import dev.sluice.flow.Received;
import dev.sluice.flow.Witness;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a method does to a resource that it receives, by following it along every path of the
 * method's body as if it had been acquired at the entry.
 */
final class ReceivedFates {
  private static final int MAX_GRAPHS = 32;

  private final CallEffects effects;
  private final Context context;
  private final Types types;
  private final Symtab symtab;
  private final IdentityHashMap<VarSymbol, Optional<Reception>> known = new IdentityHashMap<>();

  /** The graphs used last: methods of a circle are asked again and again, each parameter alone. */
  private final Map<SourceMethod, Optional<BodyGraph>> graphs =
      new LinkedHashMap<>(MAX_GRAPHS, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceMethod, Optional<BodyGraph>> eldest) {
          return size() > MAX_GRAPHS;
        }
      };

  ReceivedFates(CallEffects effects, Context context) {
    this.effects = effects;
    this.context = context;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  /** Forgets all answers, where those about the methods that are called have changed. */
  void forget() {
    known.clear();
  }

  /**
   * What {@code method} does with {@code parameter}; empty where it has too many paths, or javac
   * goes on where they end.
   */
  Optional<Reception> of(SourceMethod method, VarSymbol parameter) {
    Optional<Reception> answer = known.get(parameter);
    if (answer == null) {
      answer =
          PlainUses.in(method, parameter, effects)
              .map(Reception::plain)
              .or(
                  () ->
                      method.implicitKeeper(parameter).isPresent()
                          ? Optional.empty()
                          : of(method, parameter, ImmutableMap.of()));
      known.put(parameter, answer);
    }
    return answer;
  }

  /** The same where the parameters in {@code constants} are known to be true or false. */
  Optional<Reception> of(
      SourceMethod method, VarSymbol parameter, ImmutableMap<VarSymbol, Boolean> constants) {
    Received received =
        new Received(
            Optional.of(parameter), parameter.type, constants, method.symbol().isConstructor());
    return graphOf(method)
        .map(graph -> ObligationAnalysis.trace(graph, received, effects, context))
        .filter(trace -> !trace.isAbandoned())
        .map(
            trace ->
                new Reception(
                    trace.departures(),
                    trace.isGuessed(),
                    trace.tellsAnything(),
                    failsOnlyWithoutResource(method, trace),
                    effectOf(trace),
                    whenOpen(trace)));
  }

  private Optional<BodyGraph> graphOf(SourceMethod method) {
    Optional<BodyGraph> graph = graphs.get(method);
    if (graph == null) {
      graph = method.body().flatMap(body -> BodyGraph.build(body.path(), body.code(), context));
      graphs.put(method, graph);
    }
    return graph;
  }

  /**
   * The effect on the caller's obligation. A failure that no checked exception takes part in does
   * not count against a close: no more is expected of a helper than of the code that it stands for.
   */
  private OperandEffect effectOf(ObligationTrace trace) {
    Departures departures = trace.departures();
    boolean isLeftOnReturn =
        trace.witnesses().stream().anyMatch(witness -> witness.kind() != ExitKind.EXCEPTIONAL);
    boolean isLeftOnFailure =
        departures.isKept() || trace.witnesses().stream().anyMatch(this::isLeftByCheckedFailure);
    boolean isGivenUp = departures.isTaken() || departures.isKept();
    boolean isClosed = trace.isClosedNormally();
    if (isLeftOnReturn && isClosedUnlessItFails(trace)) {
      return isLeftOnFailure ? OperandEffect.CLOSES_ON_RETURN : OperandEffect.CLOSES;
    }
    if (isLeftOnReturn && (isClosed || trace.isGuessed())) {
      return isClosedSometimes(trace)
          ? OperandEffect.CLOSES_SOMETIMES
          : OperandEffect.MAY_TAKE_OWNERSHIP;
    }
    if (isGivenUp) {
      return isLeftOnFailure ? OperandEffect.MAY_KEEP : OperandEffect.MAY_TAKE_OWNERSHIP;
    }
    // What is left open nowhere and closed by nobody was seen to be at its end.
    if (isLeftOnReturn || (!isClosed && departures.isReturned())) {
      return whenOpen(trace);
    }
    if (departures.isReturned()) {
      return isLeftOnFailure ? OperandEffect.TAKES_OWNERSHIP : OperandEffect.SETTLES;
    }
    return isLeftOnFailure ? OperandEffect.CLOSES_ON_RETURN : OperandEffect.CLOSES;
  }

  /**
   * Whether each path closes it but those that have met a failure and swallow it, as one that asks
   * first whether it is closed already. A helper like that is no way to leave a resource open.
   */
  private static boolean isClosedUnlessItFails(ObligationTrace trace) {
    return isClosedOrLeft(trace) && !isLeftWithoutFailure(trace);
  }

  /** Whether all that happens is that some paths close it and others, without a failure, don't. */
  private static boolean isClosedSometimes(ObligationTrace trace) {
    return isClosedOrLeft(trace) && isLeftWithoutFailure(trace);
  }

  private static boolean isClosedOrLeft(ObligationTrace trace) {
    return trace.isClosedNormally() && !trace.isGuessed() && !trace.isHandedOver();
  }

  private static boolean isLeftWithoutFailure(ObligationTrace trace) {
    return trace.witnesses().stream()
        .anyMatch(witness -> witness.kind() == ExitKind.NORMAL && witness.isWithoutCause());
  }

  private OperandEffect whenOpen(ObligationTrace trace) {
    if (!trace.isClosedOnFailure()
        || trace.witnesses().stream().anyMatch(this::isLeftByCheckedFailure)) {
      return OperandEffect.USES;
    }
    boolean isLeftOnAnyFailure =
        trace.witnesses().stream().anyMatch(witness -> witness.kind() == ExitKind.EXCEPTIONAL);
    return isLeftOnAnyFailure ? OperandEffect.CLOSES_ON_FAILURE : OperandEffect.CLOSES_ON_THROW;
  }

  private boolean failsOnlyWithoutResource(SourceMethod method, ObligationTrace trace) {
    return method.symbol().getThrownTypes().stream().anyMatch(this::isChecked)
        && trace.tellsAnything()
        && trace.witnesses().stream().noneMatch(this::isLeftByCheckedFailure);
  }

  private boolean isLeftByCheckedFailure(Witness witness) {
    if (witness.kind() != ExitKind.EXCEPTIONAL) {
      return false;
    }
    if (!witness.isWithoutCause()) {
      return witness.causes().stream().anyMatch(Cause::isChecked);
    }
    return witness.exit().isPresent()
        && witness.exit().get() instanceof ThrowTree thrown
        && isChecked(ASTHelpers.getType(thrown.getExpression()));
  }

  private boolean isChecked(Type thrown) {
    return thrown != null
        && !types.isSubtype(types.erasure(thrown), symtab.runtimeExceptionType)
        && !types.isSubtype(types.erasure(thrown), symtab.errorType);
  }
}
