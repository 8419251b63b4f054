package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The walk down a chain: on which thread it is subscribed. It ends at a call that moves the
 * subscription, or at the one that subscribes.
 */
final class Downstream {
  private final Threads threads;

  Downstream(Threads threads) {
    this.threads = threads;
  }

  /** Where the chain at {@code path} is subscribed. */
  Optional<Placement> subscribed(TreePath path, Trail trail) {
    if (threads.isTooFar()) {
      return Optional.of(Placement.unknown());
    }
    TreePath chain = Call.withoutWrapping(path);
    Optional<Call> next = Call.on(chain);
    if (next.isPresent()) {
      return throughOperator(next.get(), chain, trail);
    }
    Optional<Call> passing = Call.passing(chain);
    if (passing.isPresent()) {
      return throughArgument(passing.get(), chain, trail);
    }
    TreePath parent = chain.getParentPath();
    if (parent.getLeaf() instanceof LambdaExpressionTree) {
      return outOf(parent, trail);
    }
    if (parent.getLeaf() instanceof ReturnTree) {
      return outOf(Bodies.enclosingCode(parent), trail);
    }
    if (parent.getLeaf() instanceof VariableTree variable) {
      return ofVariable(ASTHelpers.getSymbol(variable), parent, trail);
    }
    if (parent.getLeaf() instanceof AssignmentTree assignment
        && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable) {
      return ofVariable(variable, parent, trail);
    }
    return Optional.of(Placement.unknown());
  }

  private Optional<Placement> throughOperator(Call call, TreePath chain, Trail trail) {
    MethodSymbol method = call.method();
    Optional<ThreadFact> subscribes = threads.facts().find(method, ThreadVerb.SUBSCRIBES_ON);
    if (subscribes.isPresent()) {
      return threads.placementOf(subscribes.get(), call, () -> subscribed(call.path(), trail));
    }
    Optional<ThreadFact> emits = threads.facts().find(method, ThreadVerb.EMITS_ON);
    if (emits.isPresent()
        && emits.get().thread() == ThreadKind.EXECUTOR
        && isMovedWithItsSignals(chain)) {
      return threads.placementOf(emits.get(), call, () -> subscribed(call.path(), trail));
    }
    if (!threads.isDeferred(call)) {
      return atSubscription(call, trail);
    }
    if (trail.top().isPresent() && Rewrites.isInside(trail.top().get(), call.path().getLeaf())) {
      TreePath use = trail.top().get();
      return threads.rewrites().isInFunction(use, call)
          ? subscribed(use, trail.pop())
          : subscribed(call.path(), trail.pop());
    }
    Optional<TreePath> function = threads.rewrites().findFunction(call);
    if (function.isPresent()) {
      return throughFunction(function.get(), call, trail);
    }
    Optional<Placement> rest = subscribed(call.path(), trail);
    return isSubscribedAgainOnLoop(call, trail)
        ? rest.map(placement -> placement.withRetryOn(call.path()))
        : rest;
  }

  /** Whether {@code call} subscribes again, on a timer or where another chain delivers. */
  private boolean isSubscribedAgainOnLoop(Call call, Trail trail) {
    Optional<ThreadFact> again = threads.facts().find(call.method(), ThreadVerb.RESUBSCRIBES_ON);
    if (again.isPresent()) {
      return threads.threadOf(again.get(), call) == ThreadKind.EVENT_LOOP;
    }
    return threads.facts().find(call.method(), ThreadVerb.RESUBSCRIBES_WITH).stream()
        .flatMap(fact -> fact.operands().stream())
        .flatMap(operand -> call.find(operand).stream())
        .flatMap(signal -> threads.upstream().ofInner(signal, trail, false).stream())
        .anyMatch(placement -> placement.kind() == Placement.Kind.NON_BLOCKING);
  }

  private boolean isMovedWithItsSignals(TreePath chain) {
    return Call.at(chain)
        .map(
            source ->
                threads
                    .facts()
                    .find(source.method(), ThreadVerb.MOVES_WITH_ITS_SIGNALS)
                    .isPresent())
        .orElse(false);
  }

  private Optional<Placement> throughFunction(TreePath function, Call call, Trail trail) {
    Optional<TreePath> parameter = threads.rewrites().parameterOf(function);
    if (parameter.isEmpty()) {
      // Some function of somebody's: it may move the chain.
      return Optional.of(Placement.unknown());
    }
    Trail inside = function.getLeaf() instanceof MemberReferenceTree ? trail.push(function) : trail;
    return ofParameter(parameter.get(), inside).or(() -> subscribed(call.path(), trail));
  }

  private Optional<Placement> ofParameter(TreePath parameter, Trail trail) {
    VarSymbol variable = ASTHelpers.getSymbol((VariableTree) parameter.getLeaf());
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : threads.sources().usesOf(variable, parameter)) {
      if (Placement.isSettled(placements)) {
        break;
      }
      subscribed(use, trail).ifPresent(placements::add);
    }
    return Placement.either(placements);
  }

  private Optional<Placement> atSubscription(Call call, Trail trail) {
    boolean waits =
        threads
            .facts()
            .blocking(call.method())
            .filter(fact -> fact.category() == BlockingFact.Category.BLOCK)
            .isPresent();
    return waits
        ? threads
            .bodies()
            .around(call.path(), trail)
            .map(
                placement ->
                    placement.kind() == Placement.Kind.PLAIN ? Placement.offloaded() : placement)
        : threads.bodies().aroundSubscriber(call.path(), trail);
  }

  private Optional<Placement> throughArgument(Call call, TreePath chain, Trail trail) {
    Operand operand = call.operandOf(chain.getLeaf()).orElseThrow();
    Optional<ThreadFact> fact =
        threads.facts().find(call.method(), ThreadVerb.RUNS_CALLBACK_ON, operand);
    if (fact.isPresent()) {
      return threads.placementOf(fact.get(), call, () -> subscribed(call.path(), trail));
    }
    if (threads.isOperator(call)) {
      return threads.upstream().signals(call.receiver().get(), trail, false);
    }
    if (trail.contains(call.path().getLeaf()) || trail.top().isPresent()) {
      Optional<TreePath> use = trail.top().filter(top -> isUseOfParameter(top, call, operand));
      if (use.isPresent()) {
        return subscribed(use.get(), trail.pop());
      }
    }
    Optional<TreePath> body = threads.sources().findBody(call.method());
    if (body.isPresent() && !trail.contains(call.path().getLeaf())) {
      var parameters = ((MethodTree) body.get().getLeaf()).getParameters();
      return operand.position() <= parameters.size()
          ? ofParameter(
              new TreePath(body.get(), parameters.get(operand.position() - 1)),
              trail.push(call.path()))
          : Optional.of(Placement.unknown());
    }
    boolean isCombination =
        call.method().isStatic()
            && threads.isDeferred(call)
            && threads.facts().isReactive(call.method().owner.type);
    return isCombination ? inCombination(call, chain, trail) : Optional.of(Placement.unknown());
  }

  private static boolean isUseOfParameter(TreePath use, Call call, Operand operand) {
    return ASTHelpers.getSymbol(use.getLeaf()) instanceof VarSymbol variable
        && variable.owner == call.method()
        && operand.position() <= call.method().params().size()
        && call.method().params().get(operand.position() - 1) == variable;
  }

  /** Of several chains the first is subscribed with the whole; the others may be, or may follow. */
  private Optional<Placement> inCombination(Call call, TreePath chain, Trail trail) {
    List<Placement> placements = new ArrayList<>();
    for (TreePath argument : call.arguments()) {
      if (Placement.isSettled(placements)) {
        break;
      }
      if (argument.getLeaf() == chain.getLeaf()) {
        break;
      }
      if (threads.isReactive(argument)) {
        threads.upstream().signals(argument, trail, false).ifPresent(placements::add);
      }
    }
    subscribed(call.path(), trail).ifPresent(placements::add);
    return Placement.either(placements);
  }

  /** A chain that the lambda or method at {@code code} returns. */
  private Optional<Placement> outOf(TreePath code, Trail trail) {
    if (code.getLeaf() instanceof LambdaExpressionTree) {
      return threads.callbacks().ofResult(code, trail);
    }
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) code.getLeaf());
    Optional<TreePath> cameFrom =
        trail.top().filter(entry -> ASTHelpers.getSymbol(entry.getLeaf()) == method);
    if (cameFrom.isPresent()) {
      return ofCaller(cameFrom.get(), trail.pop());
    }
    Optional<Placement> body = threads.bodies().ofMethod(code, trail);
    if (body.isPresent()) {
      // The method may run on a thread that may block; what it returns need not.
      return body.map(Placement::ofForeignSignals);
    }
    List<Placement> placements = new ArrayList<>();
    for (TreePath caller : threads.sources().callersOf(method)) {
      if (Placement.isSettledByCallers(placements)) {
        break;
      }
      if (!trail.contains(caller.getLeaf())) {
        ofCaller(caller, trail.restart(caller).pop()).ifPresent(placements::add);
      }
    }
    return Placement.ofCallers(placements).or(() -> Optional.of(Placement.caller()));
  }

  private Optional<Placement> ofCaller(TreePath caller, Trail trail) {
    return caller.getLeaf() instanceof MemberReferenceTree
        ? threads.callbacks().ofResult(caller, trail)
        : subscribed(caller, trail);
  }

  /** A chain that is kept in a variable at {@code definition}, its declaration or an assignment. */
  private Optional<Placement> ofVariable(VarSymbol variable, TreePath definition, Trail trail) {
    Optional<TreePath> cameFrom =
        trail.top().filter(entry -> ASTHelpers.getSymbol(entry.getLeaf()) == variable);
    if (cameFrom.isPresent()) {
      return subscribed(cameFrom.get(), trail.pop());
    }
    if (trail.contains(definition.getLeaf())) {
      return Optional.empty();
    }
    boolean isVisibleElsewhere =
        variable.owner.kind == Kinds.Kind.TYP && (variable.flags() & Flags.PRIVATE) == 0;
    boolean isReturned = definition.getParentPath().getLeaf() instanceof LambdaExpressionTree;
    if (isVisibleElsewhere || isReturned || variable.type.hasTag(TypeTag.ERROR)) {
      return Optional.of(Placement.unknown());
    }
    boolean isExact = threads.sources().isFollowedExactly(variable, definition);
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : threads.sources().usesReachedBy(variable, definition)) {
      if (!isExact && Placement.isSettled(placements)) {
        break;
      }
      subscribed(use, trail.seeing(definition.getLeaf())).ifPresent(placements::add);
    }
    return (isExact ? Placement.worst(placements) : Placement.either(placements))
        .or(() -> Optional.of(Placement.unknown()));
  }
}
