package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

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

  private final BodyGraph graph;
  private final Tracked tracked;
  private final Transfer transfer;
  private final TraceRecorder recorder = new TraceRecorder();
  private final Map<Block, Map<PathState.Key, PathState>> states = new HashMap<>();
  private final PriorityQueue<Block> worklist;
  private final Set<Block> queued = new HashSet<>();
  private boolean isAbandoned;

  private ObligationAnalysis(
      BodyGraph graph,
      Tracked tracked,
      ImmutableList<BlockTree> closingFinallyBlocks,
      UnknownCalls unknownCalls,
      CallEffects effects,
      Context context) {
    this.graph = graph;
    Types types = Types.instance(context);
    ExceptionPolicy policy =
        new ExceptionPolicy(types, Symtab.instance(context), closingFinallyBlocks);
    Conditions conditions = new Conditions(graph, tracked, types);
    this.transfer =
        new Transfer(graph, tracked, effects, policy, conditions, recorder, unknownCalls);
    this.tracked = tracked;
    this.worklist = new PriorityQueue<>(Comparator.comparingInt(graph::position));
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
        new ObligationAnalysis(graph, tracked, ImmutableList.of(), unknownCalls, effects, context)
            .run();
    ImmutableList<BlockTree> closingFinallyBlocks =
        graph.nesting().finallyBlocksWith(trace.closes());
    // Which `finally` blocks close the resource is known only now; what is ignored in them can only
    // take paths away.
    return closingFinallyBlocks.isEmpty() || trace.witnesses().isEmpty()
        ? trace
        : new ObligationAnalysis(
                graph, tracked, closingFinallyBlocks, unknownCalls, effects, context)
            .run();
  }

  private ObligationTrace run() {
    arrive(graph.entry(), graph.entry(), entryState());
    while (!worklist.isEmpty() && !isAbandoned) {
      Block block = worklist.remove();
      queued.remove(block);
      process(block, ImmutableList.copyOf(states.get(block).values()));
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
    return PathState.INITIAL.acquired(ImmutableSet.of(reference), /* newMayBeNull= */ true);
  }

  private void process(Block block, List<PathState> incoming) {
    List<PathState> current = incoming;
    if (block instanceof ExceptionBlock exceptionBlock) {
      processExceptionalEdges(exceptionBlock, incoming);
    }
    for (Node node : block.getNodes()) {
      List<PathState> after = new ArrayList<>(current.size());
      for (PathState state : current) {
        after.addAll(transfer.normal(node, state));
      }
      current = after;
    }
    Block successor = block instanceof SingleSuccessorBlock single ? single.getSuccessor() : null;
    if (successor != null) {
      for (PathState state : current) {
        follow(block, successor, state);
      }
    }
  }

  private void processExceptionalEdges(ExceptionBlock block, List<PathState> incoming) {
    Node node = block.getNode();
    for (Map.Entry<TypeMirror, Set<Block>> edge : block.getExceptionalSuccessors().entrySet()) {
      for (PathState state : incoming) {
        Optional<PathState> left = transfer.exceptional(node, (Type) edge.getKey(), state);
        if (left.isEmpty()) {
          continue;
        }
        for (Block target : edge.getValue()) {
          if (!(node instanceof MarkerNode) || isReached(node, left.get(), target)) {
            arrive(block, target, left.get());
          }
        }
      }
    }
  }

  /** Whether the exception in flight, raised again at the end of a {@code finally}, gets there. */
  private boolean isReached(Node marker, PathState state, Block target) {
    Type thrown = state.inFlight().orElseThrow().type();
    return graph.nesting().canReach(thrown, marker.getTree(), target);
  }

  private void follow(Block from, Block successor, PathState state) {
    if (!(successor instanceof ConditionalBlock test)) {
      arrive(from, successor, state);
      return;
    }
    Optional<Node> condition = BodyGraph.lastNode(from);
    Optional<Boolean> value = condition.flatMap(state::conditionValue);
    if (!value.equals(Optional.of(false))) {
      arrive(from, test.getThenSuccessor(), decided(state, condition, true));
    }
    if (!value.equals(Optional.of(true))) {
      arrive(from, test.getElseSuccessor(), decided(state, condition, false));
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

  private void arrive(Block from, Block target, PathState arriving) {
    PathState state =
        graph.position(target) <= graph.position(from) ? arriving.withoutUnstableFacts() : arriving;
    if (graph.isRegularExit(target)) {
      leaveNormally(from, state);
      return;
    }
    if (graph.isExceptionalExit(target)) {
      leaveByException(state);
      return;
    }
    Map<PathState.Key, PathState> known =
        states.computeIfAbsent(target, block -> new LinkedHashMap<>());
    PathState previous = known.get(state.key());
    PathState merged = previous == null ? state : previous.merge(state);
    if (merged.equals(previous)) {
      return;
    }
    known.put(state.key(), merged);
    if (known.size() > MAX_STATES) {
      isAbandoned = true;
    }
    if (queued.add(target)) {
      worklist.add(target);
    }
  }

  private void leaveNormally(Block from, PathState state) {
    Optional<Reference.Field> keeper = state.keepingField();
    if (state.isOpen() && keeper.isPresent()) {
      recorder.keptIn(keeper.get());
    } else if (state.isOpen()) {
      // A `return` without a value has no node; what ran last stands in for it.
      Optional<Tree> exit = state.exit().or(() -> BodyGraph.lastSourceTree(from));
      recorder.witness(ExitKind.NORMAL, exit, state);
    } else if (state.status() == ObligationStatus.RETURNING) {
      recorder.returnedAt(state.exit());
    }
  }

  private void leaveByException(PathState state) {
    if (state.isOpen()) {
      Optional<Tree> exit = state.inFlight().flatMap(InFlight::explicitThrow);
      recorder.witness(ExitKind.EXCEPTIONAL, exit, state);
    }
  }
}
