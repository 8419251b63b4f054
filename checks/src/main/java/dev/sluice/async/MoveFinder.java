package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.OffloadFact;
import dev.sluice.models.RewriteFact;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/** Finds the smallest change of a chain that moves a piece of its code. */
final class MoveFinder {
  private static final String IN_CODE =
      "run it where threads may block, in a deferred source that is subscribed there";

  private final ThreadFacts facts;
  private final Sources sources;
  private final ExecutorThreads executors;
  private final boolean movesCodeAlone;

  /**
   * A finder.
   *
   * @param movesCodeAlone whether the rest of a chain should stay where it is, if there is a choice
   */
  MoveFinder(ThreadFacts facts, Sources sources, boolean movesCodeAlone) {
    this.facts = facts;
    this.sources = sources;
    this.executors = new ExecutorThreads(facts, sources);
    this.movesCodeAlone = movesCodeAlone;
  }

  /** How to move the code at {@code code}: a lambda, reference or method. */
  Moves ofCode(TreePath code) {
    TreePath value = passedOn(CombinedCode.around(code, facts));
    Optional<Call> passing = Call.passing(value);
    if (passing.isEmpty()) {
      return Moves.only(new Move.Advice(adviceFor(code)));
    }
    Optional<Move> ofChain = ofChain(passing.get(), value);
    Optional<Move> ofCode = rewrite(passing.get(), code);
    Optional<Move> first = movesCodeAlone ? ofCode : ofChain;
    Optional<Move> second = movesCodeAlone ? ofChain : ofCode;
    return first
        .map(move -> new Moves(move, second))
        .orElseGet(() -> Moves.only(second.orElseGet(() -> new Move.Advice(adviceFor(code)))));
  }

  /** The one use of the local variable that keeps {@code value}, or the value itself. */
  private TreePath passedOn(TreePath value) {
    TreePath declaration = value.getParentPath();
    if (!(declaration.getLeaf() instanceof VariableTree tree)
        || !(ASTHelpers.getSymbol(tree).owner instanceof MethodSymbol)) {
      return value;
    }
    ImmutableList<TreePath> uses = sources.usesOf(ASTHelpers.getSymbol(tree), declaration);
    return uses.size() == 1 ? CombinedCode.around(uses.get(0), facts) : value;
  }

  private Optional<Move> rewrite(Call call, TreePath code) {
    boolean isWritten =
        call.arguments().size() == 1 && call.arguments().get(0).getLeaf() == code.getLeaf();
    return isWritten
        ? facts
            .rewrite(call.method())
            .filter(fact -> !fact.isOfValue())
            .map(
                fact ->
                    new Move.Rewrite(
                        call.path(),
                        code,
                        fact.call(),
                        variable -> mayBlock(executors.of(variable, code))))
        : Optional.empty();
  }

  private static boolean mayBlock(ThreadKind thread) {
    return thread == ThreadKind.WORKER || thread == ThreadKind.UNKNOWN;
  }

  private Optional<Move> ofChain(Call call, TreePath value) {
    ThreadKind thread =
        facts
            .find(
                call.method(),
                ThreadVerb.RUNS_CALLBACK_ON,
                call.operandOf(value.getLeaf()).orElseThrow())
            .map(ThreadFact::thread)
            .orElse(ThreadKind.SIGNAL);
    return switch (thread) {
      case SUBSCRIBER -> chained(call.path(), OffloadFact.Verb.OFFLOADS_SOURCE);
      case SIGNAL, FAILURE -> beforeOperator(call);
      default -> Optional.empty();
    };
  }

  /** How to move the value that {@code factory} is given. */
  Move ofValue(TreePath factory) {
    Type type = ASTHelpers.getType(factory.getLeaf());
    Optional<Call> call = Call.at(factory).filter(known -> known.arguments().size() == 1);
    Optional<Move> recomputed = call.flatMap(this::recompute);
    return recomputed
        .or(() -> call.filter(MoveFinder::takesAnything).flatMap(this::defer))
        .orElseGet(() -> new Move.Advice(adviceFor(type)));
  }

  private Optional<Move> recompute(Call factory) {
    return facts
        .rewrite(factory.method())
        .filter(RewriteFact::isOfValue)
        .map(
            fact ->
                new Move.Recompute(
                    factory.path(),
                    fact.call(),
                    movingCall(factory),
                    variable -> mayBlock(executors.of(variable, factory.path()))));
  }

  private Optional<Move> defer(Call factory) {
    return offload(factory.method().owner.type, OffloadFact.Verb.OFFLOADS_VALUE)
        .map(fact -> new Move.Defer(factory.path(), fact.call(), movingCall(factory)));
  }

  /** The call that moves the chain which begins with {@code source}, unless there is one. */
  private Optional<String> movingCall(Call source) {
    return movesLater(source.path())
        ? Optional.empty()
        : offload(ASTHelpers.getType(source.path().getLeaf()), OffloadFact.Verb.OFFLOADS_SOURCE)
            .map(OffloadFact::call);
  }

  /** Whether the parameter has the type of the value, and is no collection of values. */
  private static boolean takesAnything(Call call) {
    return call.method().params().size() == 1
        && call.method().params().get(0).type.hasTag(com.sun.tools.javac.code.TypeTag.TYPEVAR);
  }

  private boolean movesLater(TreePath chain) {
    return Call.chainedTo(chain).stream()
        .anyMatch(call -> facts.find(call.method(), ThreadVerb.SUBSCRIBES_ON).isPresent());
  }

  /**
   * A call between the operator and what it is called on, or what stands for that; none where the
   * code may as well run where another chain delivers.
   */
  private Optional<Move> beforeOperator(Call operator) {
    boolean combinesChains =
        operator.arguments().stream()
            .anyMatch(argument -> facts.isReactive(ASTHelpers.getType(argument.getLeaf())));
    if (combinesChains) {
      return Optional.empty();
    }
    Optional<TreePath> receiver = operator.receiver();
    while (receiver.isPresent()) {
      Optional<Move> move = chained(receiver.get(), OffloadFact.Verb.OFFLOADS_SIGNALS);
      if (move.isPresent()) {
        return move;
      }
      receiver = Call.at(receiver.get()).filter(this::keepsThread).flatMap(Call::receiver);
    }
    return Optional.empty();
  }

  private boolean keepsThread(Call call) {
    return facts.find(call.method(), ThreadVerb.EMITS_ON).isEmpty()
        && facts.find(call.method(), ThreadVerb.ALSO_EMITS_ON).isEmpty()
        && facts.find(call.method(), ThreadVerb.CONTINUES_WITH).isEmpty();
  }

  private Optional<Move> chained(TreePath expression, OffloadFact.Verb verb) {
    return offload(ASTHelpers.getType(expression.getLeaf()), verb)
        .map(fact -> new Move.Chain(expression, fact.call()));
  }

  private Optional<OffloadFact> offload(Type type, OffloadFact.Verb verb) {
    return type == null ? Optional.empty() : facts.offload(type, verb);
  }

  /** The advice for what a method belongs to, or for what a lambda or reference implements. */
  private String adviceFor(TreePath code) {
    if (!(code.getLeaf() instanceof MethodTree tree)) {
      return adviceFor(ASTHelpers.getType(code.getLeaf()));
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    return facts
        .advice(method)
        .map(OffloadFact::call)
        .orElseGet(() -> adviceFor(method.owner.type));
  }

  private String adviceFor(Type type) {
    return offload(type, OffloadFact.Verb.ADVISES).map(OffloadFact::call).orElse(IN_CODE);
  }
}
