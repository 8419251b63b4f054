package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The walk up a chain: on which thread it delivers its signals. It ends at a call that moves them,
 * or at a source, which delivers where it is subscribed.
 */
final class Upstream {
  private final Threads threads;
  private final Emitters emitters;

  Upstream(Threads threads) {
    this.threads = threads;
    this.emitters = new Emitters(threads);
  }

  /**
   * Where the chain at {@code path} delivers its signals.
   *
   * @param isFailure whether errors are meant, which timers add to
   */
  Optional<Placement> signals(TreePath path, Trail trail, boolean isFailure) {
    if (threads.isTooFar()) {
      return Optional.of(Placement.unknown());
    }
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree wrapped) {
      return signals(new TreePath(path, wrapped.getExpression()), trail, isFailure);
    }
    if (tree instanceof TypeCastTree cast) {
      return signals(new TreePath(path, cast.getExpression()), trail, isFailure);
    }
    if (tree instanceof AssignmentTree assignment) {
      return signals(new TreePath(path, assignment.getExpression()), trail, isFailure);
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      return either(
          ImmutableList.of(
              new TreePath(path, conditional.getTrueExpression()),
              new TreePath(path, conditional.getFalseExpression())),
          trail,
          isFailure);
    }
    Optional<Call> call = Call.at(path);
    if (call.isPresent()) {
      return ofCall(call.get(), trail, isFailure);
    }
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      return ofVariable(variable, path, trail, isFailure);
    }
    return ofForeign(path, trail);
  }

  private Optional<Placement> either(List<TreePath> expressions, Trail trail, boolean isFailure) {
    List<Placement> placements = new ArrayList<>();
    for (TreePath expression : expressions) {
      if (Placement.isSettled(placements)) {
        break;
      }
      signals(expression, trail, isFailure).ifPresent(placements::add);
    }
    return Placement.either(placements);
  }

  private Optional<Placement> ofCall(Call call, Trail trail, boolean isFailure) {
    MethodSymbol method = call.method();
    Optional<ThreadFact> emits =
        threads
            .facts()
            .find(method, ThreadVerb.EMITS_ON)
            .or(
                () ->
                    isFailure
                        ? threads.facts().find(method, ThreadVerb.MAY_EMIT_ON)
                        : Optional.empty());
    if (emits.isPresent()) {
      return threads.placementOf(
          emits.get(),
          call,
          () ->
              call.receiver().isPresent() && emits.get().thread() == ThreadKind.EXECUTOR
                  ? signals(call.receiver().get(), trail, isFailure)
                  : ofSource(call, trail));
    }
    Optional<ThreadFact> timer =
        isFailure ? Optional.empty() : threads.facts().find(method, ThreadVerb.ALSO_EMITS_ON);
    if (timer.isPresent()) {
      return ofTimer(timer.get(), call, trail);
    }
    Optional<ThreadFact> emitter = threads.facts().find(method, ThreadVerb.EMITS_FROM);
    if (emitter.isPresent()) {
      return emitters.signals(call, emitter.get().operands().iterator().next(), trail);
    }
    Optional<ThreadFact> continued = threads.facts().find(method, ThreadVerb.CONTINUES_WITH);
    if (continued.isPresent()) {
      Optional<TreePath> operand =
          continued.get().operands().stream().flatMap(o -> call.find(o).stream()).findFirst();
      if (operand.isPresent()) {
        return ofInner(operand.get(), trail, isFailure);
      }
    }
    if (threads.facts().of(method).isEmpty() && !trail.contains(call.path().getLeaf())) {
      Optional<TreePath> body = threads.sources().findBody(method);
      if (body.isPresent()) {
        return either(Sources.returnsOf(body.get()), trail.push(call.path()), isFailure);
      }
    }
    return ofOperator(call, trail, isFailure);
  }

  /** Elements of which some come from a timer: where that must not block, nothing may. */
  private Optional<Placement> ofTimer(ThreadFact timer, Call call, Trail trail) {
    Optional<Placement> others =
        call.receiver().flatMap(receiver -> signals(receiver, trail, false));
    Optional<Placement> timed = threads.placementOf(timer, call, () -> others);
    return timed.filter(placement -> placement.kind() == Placement.Kind.NON_BLOCKING).isPresent()
        ? timed
        : Placement.either(Stream.concat(timed.stream(), others.stream()).toList());
  }

  private Optional<Placement> ofOperator(Call call, Trail trail, boolean isFailure) {
    List<Placement> placements = new ArrayList<>();
    boolean isChained = threads.isOperator(call);
    if (isChained) {
      signals(call.receiver().get(), trail, isFailure).ifPresent(placements::add);
    }
    boolean isCombined = false;
    for (TreePath argument : call.arguments()) {
      if (Placement.isSettled(placements)) {
        break;
      }
      Operand operand = call.operandOf(argument.getLeaf()).orElseThrow();
      if (threads.facts().yieldsReactive(ASTHelpers.getType(argument.getLeaf()))
          && threads.facts().find(call.method(), ThreadVerb.IGNORES_THREAD_OF, operand).isEmpty()) {
        isCombined = true;
        if (isChained || call.method().isStatic()) {
          ofInner(argument, trail, isFailure).ifPresent(placements::add);
        }
      }
    }
    if (isChained || (isCombined && call.method().isStatic())) {
      return Placement.either(placements);
    }
    return ofForeign(call.path(), trail);
  }

  /** Where a chain inside a chain delivers: an argument, or what a function returns. */
  Optional<Placement> ofInner(TreePath expression, Trail trail, boolean isFailure) {
    TreePath argument = threads.sources().findFunction(expression).orElse(expression);
    if (argument.getLeaf() instanceof LambdaExpressionTree) {
      return either(Sources.returnsOf(argument), trail, isFailure);
    }
    if (argument.getLeaf() instanceof MemberReferenceTree
        && ASTHelpers.getSymbol(argument.getLeaf()) instanceof MethodSymbol method) {
      Optional<TreePath> body = threads.sources().findBody(method);
      if (body.isPresent() && !trail.contains(argument.getLeaf())) {
        return either(Sources.returnsOf(body.get()), trail.push(argument), isFailure);
      }
      return threads.callbacks().of(argument, trail).map(Placement::ofForeignSignals);
    }
    return signals(argument, trail, isFailure);
  }

  private Optional<Placement> ofVariable(
      VarSymbol variable, TreePath use, Trail trail, boolean isFailure) {
    Optional<TreePath> found = threads.sources().findDeclaration(variable, use);
    if (found.isEmpty()) {
      return ofForeign(use, trail);
    }
    TreePath declaration = found.get();
    VariableTree tree = (VariableTree) declaration.getLeaf();
    if (trail.contains(use.getLeaf())) {
      return Optional.empty();
    }
    if (threads.facts().signals(variable.type).equals(Optional.of(ThreadKind.EMITTER))) {
      return emitters.signals(variable, declaration, trail);
    }
    ImmutableList<TreePath> values = threads.sources().valuesAt(variable, declaration, use);
    if (!values.isEmpty()) {
      return either(values, trail.push(use), isFailure);
    }
    if (tree.getInitializer() != null) {
      return Optional.of(Placement.unknown());
    }
    Tree parent = declaration.getParentPath().getLeaf();
    if (parent instanceof LambdaExpressionTree) {
      return ofLambdaParameter(declaration, use, trail, isFailure);
    }
    if (parent instanceof MethodTree method) {
      return ofParameter(method.getParameters().indexOf(tree), declaration, use, trail, isFailure);
    }
    return ofForeign(use, trail);
  }

  /** A chain that an operator passes to a function: that on which the operator was called. */
  private Optional<Placement> ofLambdaParameter(
      TreePath declaration, TreePath use, Trail trail, boolean isFailure) {
    Optional<Call> call = Call.passing(Call.withoutWrapping(declaration.getParentPath()));
    Optional<TreePath> receiver = call.filter(threads::isOperator).flatMap(Call::receiver);
    if (receiver.isEmpty()) {
      return ofForeign(use, trail);
    }
    // Whoever subscribes to it elsewhere may find there what was delivered before.
    return Call.chainedTo(use).stream().anyMatch(this::movesSubscription)
        ? Optional.of(Placement.unknown())
        : signals(receiver.get(), trail.push(use), isFailure);
  }

  private boolean movesSubscription(Call call) {
    return threads.facts().find(call.method(), ThreadVerb.SUBSCRIBES_ON).isPresent();
  }

  private Optional<Placement> ofParameter(
      int index, TreePath declaration, TreePath use, Trail trail, boolean isFailure) {
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) declaration.getParentPath().getLeaf());
    Operand operand = Operand.argument(index + 1);
    Optional<TreePath> cameFrom =
        trail.top().filter(entry -> ASTHelpers.getSymbol(entry.getLeaf()) == method);
    if (cameFrom.isPresent()) {
      return argumentAt(cameFrom.get(), operand)
          .map(argument -> signals(argument, trail.push(use), isFailure))
          .orElseGet(() -> ofForeign(use, trail));
    }
    List<Placement> placements = new ArrayList<>();
    for (TreePath caller : threads.sources().callersOf(method)) {
      if (Placement.isSettled(placements)) {
        break;
      }
      if (!trail.contains(caller.getLeaf())) {
        argumentAt(caller, operand)
            .flatMap(argument -> signals(argument, trail.restart(caller).push(use), isFailure))
            .ifPresent(placements::add);
      }
    }
    return Placement.either(placements).or(() -> ofForeign(use, trail));
  }

  /** What is passed for {@code operand} by a call, or by the operator that is given a reference. */
  private Optional<TreePath> argumentAt(TreePath caller, Operand operand) {
    if (caller.getLeaf() instanceof MemberReferenceTree) {
      return Call.passing(Call.withoutWrapping(caller))
          .filter(threads::isOperator)
          .flatMap(Call::receiver);
    }
    return Call.at(caller).flatMap(call -> call.find(operand));
  }

  /** A source: it delivers where it is subscribed, unless the next call moves it altogether. */
  private Optional<Placement> ofSource(Call call, Trail trail) {
    return threads.isDeferred(call)
        ? threads.downstream().subscribed(call.path(), trail)
        : threads
            .bodies()
            .around(call.path(), trail)
            .map(
                placement ->
                    placement.kind() == Placement.Kind.PLAIN ? Placement.caller() : placement);
  }

  /** A chain from elsewhere: of it only the type is known. */
  private Optional<Placement> ofForeign(TreePath path, Trail trail) {
    Optional<ThreadKind> thread = threads.facts().signals(ASTHelpers.getType(path.getLeaf()));
    if (thread.isPresent() && thread.get() != ThreadKind.CALLER) {
      return Optional.of(threads.bodies().placement(thread.get(), path, ""));
    }
    return threads.downstream().subscribed(path, trail).map(Placement::ofForeignSignals);
  }
}
