package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import dev.sluice.ownership.Implementations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where code runs that is passed on as a value: a lambda, a method reference, an object. */
final class Callbacks {
  /** {@code executeBlocking}, {@code runBlocking}, {@code blockingHandler}. */
  private static final Pattern MADE_FOR_BLOCKING =
      Pattern.compile("^blocking|(?<!Non|Not|Un|non|not|un)Blocking");

  private final Threads threads;
  private final KeptCode kept;
  private final StoredCode stored;

  Callbacks(Threads threads) {
    this.threads = threads;
    this.kept = new KeptCode(threads);
    this.stored = new StoredCode(threads);
  }

  /** Where the code runs that the expression at {@code path} stands for. */
  Optional<Placement> of(TreePath path, Trail trail) {
    TreePath callback = CombinedCode.around(path, threads.facts());
    return trail.contains(callback.getLeaf()) ? Optional.empty() : at(callback, trail);
  }

  /** The same for the result of a call through which a walk went in and comes out again. */
  Optional<Placement> ofEntry(TreePath call, Trail trail) {
    return at(CombinedCode.around(call, threads.facts()), trail);
  }

  private Optional<Placement> at(TreePath callback, Trail trail) {
    if (threads.isTooFar()) {
      return Optional.of(Placement.unknown());
    }
    Optional<Call> passing = Call.passing(callback);
    if (passing.isPresent()) {
      Operand operand = passing.get().operandOf(callback.getLeaf()).orElseThrow();
      return ofArgument(passing.get(), operand, callback, trail);
    }
    Optional<Call> on = Call.on(callback);
    if (on.isPresent()) {
      return Implementations.isAbstract(on.get().method())
              || threads.objects().isFunction(on.get().method())
          ? threads.bodies().around(on.get().path(), trail)
          : Optional.empty();
    }
    return kept.of(callback, trail).or(() -> ofTargetType(callback));
  }

  /**
   * Whether the code at {@code path} is passed to a method that nothing is known of: where it runs
   * is unknown. Looks at nothing but the call.
   */
  boolean isGivenAway(TreePath path) {
    TreePath callback = CombinedCode.around(path, threads.facts());
    Optional<Call> passing = Call.passing(callback);
    return passing.isPresent()
        && threads.facts().of(passing.get().method()).isEmpty()
        && !threads.sources().isOwn(passing.get().method())
        && !threads.isOperator(passing.get())
        && !isCombination(passing.get())
        && !stored.isStore(passing.get())
        && functionCalledAs(callback).flatMap(this::calledOn).isEmpty();
  }

  /** Where the code at {@code path} runs if a line of a model speaks of what it is passed to. */
  Optional<Placement> ofFact(TreePath path, Trail trail) {
    TreePath value = Call.withoutWrapping(path);
    return Call.passing(value)
        .flatMap(
            call ->
                threads
                    .facts()
                    .find(
                        call.method(),
                        ThreadVerb.RUNS_CALLBACK_ON,
                        call.operandOf(value.getLeaf()).orElseThrow())
                    .filter(
                        fact -> fact.executor().map(by -> call.find(by).isPresent()).orElse(true))
                    .flatMap(
                        fact ->
                            threads.placementOf(
                                fact, call, () -> inherited(fact.thread(), call, trail))));
  }

  private Optional<Placement> ofArgument(
      Call call, Operand operand, TreePath callback, Trail trail) {
    Optional<Placement> known = ofFact(callback, trail);
    if (known.isPresent()) {
      return known;
    }
    if (isValue(call, operand) && stored.isStore(call)) {
      return stored.of(call, trail).or(() -> Optional.of(Placement.unknown()));
    }
    if (isMadeForBlocking(call, operand)
        || isValue(call, operand)
        || calledOn(call.method()).isPresent()) {
      return Optional.of(Placement.unknown());
    }
    if (threads.isOperator(call) || isCombination(call)) {
      return inherited(ThreadKind.SIGNAL, call, trail);
    }
    Optional<TreePath> parameter = findParameter(call, operand);
    if (parameter.isPresent()) {
      return ofParameter(parameter.get(), call, trail);
    }
    return ofTargetType(callback);
  }

  /**
   * Whether the name of what is called says that the code it is given may block: the first
   * function. Others are given what comes of it.
   */
  private boolean isMadeForBlocking(Call call, Operand operand) {
    return MADE_FOR_BLOCKING.matcher(call.method().name).find()
        && call.method().params().stream()
            .limit(operand.position() - 1)
            .allMatch(parameter -> threads.facts().functionOf(parameter.type).isEmpty());
  }

  /** Whether any object can be passed there, code or not: as what a chain delivers. */
  private static boolean isValue(Call call, Operand operand) {
    List<VarSymbol> parameters = call.method().params();
    int last = parameters.size() - 1;
    Type type = parameters.get(Math.min(operand.position() - 1, last)).type;
    boolean isOneOfMany = call.method().isVarArgs() && operand.position() - 1 >= last;
    return (isOneOfMany && type instanceof Type.ArrayType array ? array.elemtype : type)
        .hasTag(TypeTag.TYPEVAR);
  }

  /** Whether {@code call} makes one chain of several. */
  private boolean isCombination(Call call) {
    return call.method().isStatic()
        && threads.isReactive(call.path())
        && call.arguments().stream().anyMatch(threads::isReactive);
  }

  private Optional<Placement> inherited(ThreadKind thread, Call call, Trail trail) {
    return switch (thread) {
      case CALLER, EXECUTOR -> threads.bodies().around(call.path(), trail);
      case SUBSCRIBER ->
          threads.isDeferred(call)
              ? threads.downstream().subscribed(call.path(), trail)
              : threads.bodies().around(call.path(), trail);
      default -> ofSignals(call, trail, thread == ThreadKind.FAILURE);
    };
  }

  private Optional<Placement> ofSignals(Call call, Trail trail, boolean isFailure) {
    if (call.receiver().isPresent()) {
      return threads.upstream().signals(call.receiver().get(), trail, isFailure);
    }
    List<Placement> placements = new ArrayList<>();
    for (TreePath argument : call.arguments()) {
      if (Placement.isSettled(placements)) {
        break;
      }
      if (threads.isReactive(argument)) {
        threads.upstream().signals(argument, trail, isFailure).ifPresent(placements::add);
      }
    }
    return Placement.either(placements);
  }

  /** The parameter of a method of this compilation that {@code operand} is passed to. */
  private Optional<TreePath> findParameter(Call call, Operand operand) {
    return threads
        .sources()
        .findBody(call.method())
        .filter(body -> operand.position() <= ((MethodTree) body.getLeaf()).getParameters().size())
        .map(
            body ->
                new TreePath(
                    body,
                    ((MethodTree) body.getLeaf()).getParameters().get(operand.position() - 1)));
  }

  private Optional<Placement> ofParameter(TreePath parameter, Call call, Trail trail) {
    if (trail.contains(call.path().getLeaf())) {
      return Optional.empty();
    }
    VarSymbol variable = ASTHelpers.getSymbol((VariableTree) parameter.getLeaf());
    ImmutableList<TreePath> uses = threads.sources().usesOf(variable, parameter);
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : uses) {
      if (Placement.isSettled(placements)) {
        break;
      }
      of(use, trail.push(call.path()))
          .map(
              placement ->
                  placement.kind() == Placement.Kind.PLAIN && isCalledAt(use)
                      ? threads.bodies().around(call.path(), trail).orElse(placement)
                      : placement)
          .ifPresent(placements::add);
    }
    return Placement.either(placements).or(() -> Optional.of(Placement.unknown()));
  }

  private static boolean isCalledAt(TreePath use) {
    return Call.on(Call.withoutWrapping(use)).isPresent();
  }

  /** Where a library runs what implements the interface that the expression is used as. */
  private Optional<Placement> ofTargetType(TreePath callback) {
    return functionCalledAs(callback)
        .flatMap(this::calledOn)
        .map(fact -> threads.bodies().placement(fact, callback))
        .or(() -> Optional.of(Placement.unknown()));
  }

  private Optional<ThreadFact> calledOn(MethodSymbol function) {
    return threads.facts().find(function, ThreadVerb.IS_CALLED_ON);
  }

  /** The method that the lambda, reference or object at {@code callback} implements. */
  private Optional<MethodSymbol> functionCalledAs(TreePath callback) {
    Type type =
        callback.getLeaf() instanceof NewClassTree creation
            ? ASTHelpers.getType(creation.getIdentifier())
            : ASTHelpers.getType(callback.getLeaf());
    return Optional.ofNullable(type).flatMap(threads.facts()::functionOf);
  }

  /** Where what the lambda or reference at {@code callback} returns is subscribed. */
  Optional<Placement> ofResult(TreePath callback, Trail trail) {
    TreePath value = Call.withoutWrapping(callback);
    Optional<Call> passing = Call.passing(value);
    if (passing.isPresent()) {
      Call call = passing.get();
      Operand operand = call.operandOf(value.getLeaf()).orElseThrow();
      if (threads.rewrites().isFunction(call, operand)) {
        return threads.downstream().subscribed(call.path(), trail);
      }
    }
    return of(value, trail);
  }
}
