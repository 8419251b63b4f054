package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;

/**
 * Follows one acquisition, with its aliases, wrappers and owners, along every path of a body.
 *
 * <p>Path-sensitive in the manner of ESP (Das, Lerner, Seigle, PLDI 2002): at a program point,
 * states that agree on the obligation are merged and keep only the facts they share. When more than
 * {@value #MAX_STATES} states meet at one point, the acquisition is abandoned and nothing is
 * reported.
 */
public final class ObligationAnalysis {
  static final int MAX_STATES = 64;

  /** How many states that agree on the obligation a finer run keeps apart at one point. */
  private static final int MAX_APART = 8;

  private final BodyGraph graph;
  private final Tracked tracked;
  private final Transfer transfer;
  private final TraceRecorder recorder = new TraceRecorder();
  private final IdentityHashMap<Point, List<PathState>> states = new IdentityHashMap<>();
  private final BitSet positionsBefore;
  private final int apart;
  private final BitSet queued = new BitSet();
  private boolean isAbandoned;

  private ObligationAnalysis(
      BodyGraph graph,
      Tracked tracked,
      ClosingBlocks closing,
      int apart,
      UnknownCalls unknownCalls,
      CallEffects effects,
      Context context) {
    this.graph = graph;
    this.tracked = tracked;
    this.apart = apart;
    this.positionsBefore =
        tracked instanceof Acquisition acquisition
            ? graph.positionsBefore(acquisition.tree())
            : new BitSet();
    ExceptionPolicy policy = graph.exceptions().closingIn(closing);
    Conditions conditions =
        new Conditions(
            graph,
            tracked,
            Types.instance(context),
            effects.resourceTypes(),
            effects.fixedValues());
    this.transfer =
        new Transfer(graph, tracked, effects, policy, conditions, recorder, unknownCalls);
  }

  /** What the paths of {@code graph} do with {@code acquisition}. */
  public static ObligationTrace trace(
      BodyGraph graph, Acquisition acquisition, CallEffects effects, Context context) {
    // A body that closes, on every path without a failure, what it passed to unknown code shows
    // that this code takes nothing.
    ObligationTrace trace = trace(graph, acquisition, UnknownCalls.USE, effects, context);
    boolean isCleanedUpHere =
        !trace.isAbandoned()
            && !trace.isHandedOver()
            && trace.witnesses().stream().noneMatch(Witness::isWithoutCause)
            && (trace.isClosedNormally() || trace.witnesses().isEmpty());
    // Where no guess was met, believing otherwise would change nothing.
    return isCleanedUpHere || !trace.isGuessed()
        ? trace
        : trace(graph, acquisition, UnknownCalls.TAKE_OWNERSHIP, effects, context);
  }

  /**
   * What the paths of {@code graph}, the body of a method or constructor, do with what it receives.
   * Calls that can only be guessed about are believed to use it; the trace tells that there were
   * some.
   */
  public static ObligationTrace trace(
      BodyGraph graph, Received received, CallEffects effects, Context context) {
    return trace(graph, received, UnknownCalls.USE, effects, context);
  }

  private static ObligationTrace trace(
      BodyGraph graph,
      Tracked tracked,
      UnknownCalls unknownCalls,
      CallEffects effects,
      Context context) {
    ObligationTrace trace =
        new ObligationAnalysis(
                graph, tracked, ClosingBlocks.NONE, /* apart= */ 1, unknownCalls, effects, context)
            .run();
    if (trace.witnesses().isEmpty()) {
      return trace;
    }
    // Which blocks close the resource is known only now, and whether it pays to tell apart what
    // paths know that owe the same: both can only take paths away.
    ClosingBlocks closing = graph.nesting().blocksWith(trace.closes());
    boolean mayFactsDecide = trace.isClosedNormally() || trace.isClosedOnFailure();
    return closing.isEmpty() && !mayFactsDecide
        ? trace
        : new ObligationAnalysis(
                graph,
                tracked,
                closing,
                mayFactsDecide ? MAX_APART : 1,
                unknownCalls,
                effects,
                context)
            .run();
  }

  private ObligationTrace run() {
    arrive(graph.entry(), graph.entry(), entryState());
    int position = queued.nextSetBit(0);
    while (position >= 0 && !isAbandoned) {
      queued.clear(position);
      Point point = graph.point(position);
      process(point, ImmutableList.copyOf(states.get(point)));
      position = queued.nextSetBit(0);
    }
    return isAbandoned ? ObligationTrace.ABANDONED : recorder.trace();
  }

  private PathState entryState() {
    if (!(tracked instanceof Received received)) {
      return PathState.INITIAL;
    }
    Reference reference =
        received.parameter().isPresent()
            ? new Reference.Variable(received.parameter().get(), /* isOwner= */ false)
            : new Reference.This();
    PathState state = PathState.INITIAL;
    for (Map.Entry<VarSymbol, Boolean> constant : received.constants().entrySet()) {
      state =
          state.withFact(
              new Subject.Variable(constant.getKey()), new Fact.Constant(constant.getValue()));
    }
    return state.acquired(ImmutableSet.of(reference), /* newMayBeNull= */ true);
  }

  private void process(Point point, List<PathState> incoming) {
    for (Point.Edge edge : point.edges()) {
      for (PathState state : incoming) {
        followExceptional(point, edge, state);
      }
    }
    List<PathState> current = incoming;
    ImmutableList<Node> nodes = point.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (current.size() == 1) {
        current = transfer.normal(node, current.get(0));
        continue;
      }
      List<PathState> after = new ArrayList<>(current.size());
      for (PathState state : current) {
        after.addAll(transfer.normal(node, state));
      }
      current = after;
    }
    for (PathState state : current) {
      follow(point, state);
    }
  }

  private void followExceptional(Point point, Point.Edge edge, PathState state) {
    if (state.isSettled() && !leadsToAcquisition(edge.targets())) {
      return;
    }
    for (PathState left : transfer.exceptional(edge.node(), edge.thrown(), state)) {
      for (Point target : edge.targets()) {
        if (isReached(edge.node(), left, target)) {
          arrive(point, target, left);
        }
      }
    }
  }

  /** Whether something may come to be owed after one of {@code targets}. */
  private boolean leadsToAcquisition(List<Point> targets) {
    for (Point target : targets) {
      if (positionsBefore.get(target.position())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the exception in flight gets to {@code target}. The graph knows the type of what a call
   * throws; not of what is raised again at the end of a {@code finally} or by a {@code throw}.
   */
  private boolean isReached(Node node, PathState state, Point target) {
    if (!(node instanceof MarkerNode) && !(node instanceof ThrowNode)) {
      return true;
    }
    Type thrown = state.inFlight().orElseThrow().type();
    return graph.nesting().canReach(thrown, node.getTree(), target.block());
  }

  private void follow(Point from, PathState state) {
    if (from.successor().isPresent()) {
      arrive(from, from.successor().get(), state);
    }
    if (from.branch().isEmpty()) {
      return;
    }
    Point.Branch branch = from.branch().get();
    Optional<Node> condition = from.lastNode();
    Optional<Boolean> value = condition.flatMap(state::conditionValue);
    if (!value.equals(Optional.of(false))) {
      arrive(from, branch.whenTrue(), decided(state, condition, true));
    }
    if (!value.equals(Optional.of(true))) {
      arrive(from, branch.whenFalse(), decided(state, condition, false));
    }
  }

  private PathState decided(PathState state, Optional<Node> condition, boolean value) {
    if (condition.isEmpty()) {
      return state;
    }
    return graph.isOperandOfOperator(condition.get())
        ? state.withConditionValue(condition.get(), value)
        : state.withoutConditionValue(condition.get());
  }

  private void arrive(Point from, Point target, PathState arriving) {
    // Nothing is owed, and nothing will be: what this path does from here on does not matter.
    if (arriving.isSettled() && !positionsBefore.get(target.position())) {
      return;
    }
    PathState state =
        target.position() <= from.position() ? arriving.withoutUnstableFacts() : arriving;
    if (graph.isRegularExit(target)) {
      leaveNormally(from, state);
    } else if (graph.isExceptionalExit(target)) {
      leaveByException(state);
    } else if (isNews(statesAt(target), state)) {
      queued.set(target.position());
    }
  }

  private List<PathState> statesAt(Point point) {
    List<PathState> known = states.get(point);
    if (known == null) {
      known = new ArrayList<>(2);
      states.put(point, known);
    }
    return known;
  }

  /** Whether {@code state} tells something that {@code known}, to which it is added, did not. */
  private boolean isNews(List<PathState> known, PathState state) {
    int like = -1;
    int count = 0;
    for (int i = 0; i < known.size(); i++) {
      PathState previous = known.get(i);
      if (previous.isMergedWith(state)) {
        count++;
        if (like < 0 || (apart > 1 && previous.facts().equals(state.facts()))) {
          like = i;
        }
      }
    }
    boolean isKeptApart =
        count < apart && (like < 0 || !known.get(like).facts().equals(state.facts()));
    if (count == 0 || isKeptApart) {
      known.add(state);
      isAbandoned |= known.size() > MAX_STATES;
      return true;
    }
    Optional<PathState> merged = known.get(like).merge(state);
    if (merged.isPresent()) {
      known.set(like, merged.get());
    }
    return merged.isPresent();
  }

  private void leaveNormally(Point from, PathState state) {
    Optional<Reference.Field> keeper = state.keepingField();
    if (state.isOpen() && keeper.isPresent()) {
      recorder.keptIn(keeper.get());
    } else if (state.isOpen()) {
      // A `return` without a value has no node; what ran last stands in for it.
      Optional<Tree> exit = state.exit().or(from::lastSourceTree);
      recorder.witness(ExitKind.NORMAL, exit, state);
    } else if (state.status() == ObligationStatus.RETURNING) {
      recorder.returnedAt(state.exit());
    }
  }

  private void leaveByException(PathState state) {
    if (!state.isSettled() && state.status() != ObligationStatus.IDLE) {
      Optional<Tree> exit = state.inFlight().flatMap(InFlight::explicitThrow);
      recorder.witness(ExitKind.EXCEPTIONAL, exit, state);
    }
  }
}
