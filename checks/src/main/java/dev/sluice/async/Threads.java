package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The walks along chains, which need one another: code is placed by the call it is passed to, that
 * call by what comes before it or after it, and a chain that is returned by the code that uses it.
 * A walk that comes back to where it was says nothing; asked from outside, that is unknown.
 */
final class Threads {
  /** Chains that use one another many times over are followed so far, and then nobody can tell. */
  private static final int MAX_STEPS = 2_000;

  private final ThreadFacts facts;
  private final Sources sources;
  private final ExecutorThreads executors;
  private final Callbacks callbacks;
  private final Upstream upstream;
  private final Rewrites rewrites;
  private final Downstream downstream;
  private final Bodies bodies;
  private final Handovers handovers;
  private final ObjectCode objects;
  private int steps;

  Threads(ThreadFacts facts, Sources sources, Types types) {
    this.facts = facts;
    this.sources = sources;
    this.executors = new ExecutorThreads(facts, sources);
    this.callbacks = new Callbacks(this);
    this.upstream = new Upstream(this);
    this.rewrites = new Rewrites(this);
    this.downstream = new Downstream(this);
    this.bodies = new Bodies(this);
    this.handovers = new Handovers(this);
    this.objects = new ObjectCode(this, types);
  }

  /** Where the code runs that {@code callback}, a lambda, reference or object, stands for. */
  Placement ofCallback(TreePath callback) {
    steps = 0;
    return callbacks.of(callback, Trail.EMPTY).orElse(Placement.unknown());
  }

  /** Whether {@code callback} is passed to what nothing is known of; cheap. */
  boolean isGivenAway(TreePath callback) {
    return callbacks.isGivenAway(callback);
  }

  /** Whether {@code method} is what objects of its class are passed on for; cheap. */
  boolean isCodeOfObjects(MethodSymbol method) {
    return objects.isFunction(method);
  }

  /** Where the body of the method at {@code method} runs, as far as a library calls it. */
  Placement ofMethod(TreePath method) {
    steps = 0;
    return bodies.ofMethod(method, Trail.EMPTY).orElse(Placement.unknown());
  }

  /** Where the code around {@code expression} runs. */
  Placement around(TreePath expression) {
    steps = 0;
    return bodies.around(expression, Trail.EMPTY).orElse(Placement.unknown());
  }

  /** Whether a walk has gone so far that it is given up; counts one step. */
  boolean isTooFar() {
    return ++steps > MAX_STEPS;
  }

  ThreadFacts facts() {
    return facts;
  }

  Sources sources() {
    return sources;
  }

  Callbacks callbacks() {
    return callbacks;
  }

  Upstream upstream() {
    return upstream;
  }

  Rewrites rewrites() {
    return rewrites;
  }

  Downstream downstream() {
    return downstream;
  }

  Bodies bodies() {
    return bodies;
  }

  Handovers handovers() {
    return handovers;
  }

  ObjectCode objects() {
    return objects;
  }

  /** The threads of the executor that {@code fact} names in {@code call}. */
  private ThreadKind executorOf(ThreadFact fact, Call call) {
    return fact.executor().flatMap(call::find).map(executors::of).orElse(ThreadKind.UNKNOWN);
  }

  /** The threads that {@code fact} tells of {@code call}, those of an executor if it names one. */
  ThreadKind threadOf(ThreadFact fact, Call call) {
    return fact.thread() == ThreadKind.EXECUTOR ? executorOf(fact, call) : fact.thread();
  }

  /**
   * Where something runs that {@code fact} places.
   *
   * @param inherited where it runs if the fact does not move it: an executor that runs everything
   *     at once
   */
  Optional<Placement> placementOf(
      ThreadFact fact, Call call, Supplier<Optional<Placement>> inherited) {
    return switch (threadOf(fact, call)) {
      case EVENT_LOOP ->
          Optional.of(
              isOnThreadsOfItsObject(fact, call)
                  ? Placement.unknown()
                  : Placement.nonBlocking(call.path()));
      case WORKER -> Optional.of(Placement.offloaded());
      case UNKNOWN, EXECUTOR, EMITTER -> Optional.of(Placement.unknown());
      case CALLER, SUBSCRIBER, SIGNAL, FAILURE -> inherited.get();
    };
  }

  /** A library calls back on its own threads; those that an object was given take their place. */
  private boolean isOnThreadsOfItsObject(ThreadFact fact, Call call) {
    return fact.verb() == ThreadVerb.RUNS_CALLBACK_ON
        && fact.thread() == ThreadKind.EVENT_LOOP
        && handovers.isAround(call.path());
  }

  /** Whether the expression at {@code path} has a reactive type. */
  boolean isReactive(TreePath path) {
    return facts.isReactive(ASTHelpers.getType(path.getLeaf()));
  }

  /** Whether the result of {@code call} is a chain that nobody has subscribed to yet. */
  boolean isDeferred(Call call) {
    Type type = ASTHelpers.getType(call.path().getLeaf());
    return facts.isDeferred(type);
  }

  /** Whether {@code call} is an operator: something that is called on a chain. */
  boolean isOperator(Call call) {
    return call.receiver().map(this::isReactive).orElse(false);
  }

  /** Whether what {@code operand} of {@code call} returns is all that the result delivers. */
  boolean continuesWith(Call call, Operand operand) {
    return facts.find(call.method(), ThreadVerb.CONTINUES_WITH, operand).isPresent();
  }
}
