package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.models.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chains that deliver what somebody passes to an emitter, a sink or a promise: they do so on the
 * thread that calls it. One that is handed on to where nobody can see may be called on any.
 */
final class Emitters {
  private final Threads threads;

  Emitters(Threads threads) {
    this.threads = threads;
  }

  /**
   * Where the result of {@code call} delivers.
   *
   * @param operand the emitter, as its receiver, or the code that is given one
   */
  Optional<Placement> signals(Call call, Operand operand, Trail trail) {
    Optional<TreePath> source = call.find(operand);
    Optional<TreePath> emitter =
        operand.isReceiver() ? source.flatMap(this::findVariable) : source.flatMap(this::parameter);
    return emitter.isEmpty()
        ? Optional.of(Placement.unknown())
        : ofVariable(emitter.get(), trail).or(() -> Optional.of(Placement.unknown()));
  }

  /** The same for {@code variable}, which holds an emitter and what it emits in one. */
  Optional<Placement> signals(VarSymbol variable, TreePath declaration, Trail trail) {
    return Optional.of(declaration)
        .filter(at -> threads.sources().isNeverReassigned(variable, at))
        .flatMap(at -> ofVariable(at, trail))
        .or(() -> Optional.of(Placement.unknown()));
  }

  private Optional<TreePath> findVariable(TreePath expression) {
    return ASTHelpers.getSymbol(expression.getLeaf()) instanceof VarSymbol variable
        ? threads
            .sources()
            .findDeclaration(variable, expression)
            .filter(declaration -> threads.sources().isNeverReassigned(variable, declaration))
        : Optional.empty();
  }

  /** The emitter, which is the last parameter of the code at {@code code}. */
  private Optional<TreePath> parameter(TreePath code) {
    if (code.getLeaf() instanceof LambdaExpressionTree lambda) {
      return last(code, lambda.getParameters());
    }
    return code.getLeaf() instanceof MemberReferenceTree
            && ASTHelpers.getSymbol(code.getLeaf()) instanceof MethodSymbol method
        ? threads
            .sources()
            .findBody(method)
            .flatMap(body -> last(body, ((MethodTree) body.getLeaf()).getParameters()))
        : Optional.empty();
  }

  private static Optional<TreePath> last(TreePath code, List<? extends VariableTree> parameters) {
    return parameters.isEmpty()
        ? Optional.empty()
        : Optional.of(new TreePath(code, parameters.get(parameters.size() - 1)));
  }

  private Optional<Placement> ofVariable(TreePath declaration, Trail trail) {
    if (trail.contains(declaration.getLeaf())) {
      return Optional.empty();
    }
    VarSymbol variable = ASTHelpers.getSymbol((VariableTree) declaration.getLeaf());
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : threads.sources().usesOf(variable, declaration)) {
      if (Placement.isSettled(placements)) {
        break;
      }
      Trail further = trail.seeing(declaration.getLeaf());
      ofUse(use, further)
          .flatMap(
              placement ->
                  placement.kind() == Placement.Kind.PLAIN
                      ? ofCallers(use, further)
                      : Optional.of(placement))
          .ifPresent(placements::add);
    }
    return Placement.either(placements)
        .map(
            placement ->
                placement.kind() == Placement.Kind.PLAIN ? Placement.unknown() : placement);
  }

  /** A plain method that feeds the emitter does so where it is called, as far as that is seen. */
  private Optional<Placement> ofCallers(TreePath use, Trail trail) {
    return threads
        .bodies()
        .aroundSubscriber(use, trail)
        .map(
            placement ->
                placement.kind() == Placement.Kind.CALLER ? Placement.unknown() : placement);
  }

  private Optional<Placement> ofUse(TreePath use, Trail trail) {
    TreePath value = Call.withoutWrapping(use);
    Optional<Call> on = Call.on(value);
    if (on.isPresent()) {
      return emits(on.get()) ? threads.bodies().around(on.get().path(), trail) : Optional.empty();
    }
    if (value.getParentPath().getLeaf() instanceof MemberReferenceTree) {
      return threads.callbacks().of(value.getParentPath(), trail);
    }
    Optional<Call> passing = Call.passing(value);
    if (passing.isEmpty()) {
      return Optional.of(Placement.unknown());
    }
    Call call = passing.get();
    Operand operand = call.operandOf(value.getLeaf()).orElseThrow();
    Optional<TreePath> body = threads.sources().findBody(call.method());
    if (body.isEmpty()) {
      return threads.callbacks().of(value, trail);
    }
    List<? extends VariableTree> parameters = ((MethodTree) body.get().getLeaf()).getParameters();
    return operand.position() > parameters.size()
        ? Optional.of(Placement.unknown())
        : ofHelper(new TreePath(body.get(), parameters.get(operand.position() - 1)), call, trail);
  }

  /** Of an object that is a chain as well, only what makes it a subscriber emits something. */
  private boolean emits(Call call) {
    if (threads.isReactive(call.path())) {
      return false;
    }
    Type receiver = ASTHelpers.getType(call.receiver().orElseThrow().getLeaf());
    return !threads.facts().isReactive(receiver) || isDeclaredElsewhere(call.method());
  }

  /** Whether {@code method}, of a reactive type, is declared by a supertype that isn't one. */
  private boolean isDeclaredElsewhere(MethodSymbol method) {
    Types types = threads.facts().types();
    return types.closure(types.erasure(method.owner.type)).stream()
        .filter(supertype -> !threads.facts().isReactive(supertype))
        .flatMap(
            supertype ->
                ImmutableList.copyOf(supertype.tsym.members().getSymbolsByName(method.name))
                    .stream())
        .anyMatch(
            member ->
                member instanceof MethodSymbol declared
                    && method.overrides(declared, (ClassSymbol) method.owner, types, false));
  }

  /** A helper that calls the emitter itself does so on the thread of whoever calls the helper. */
  private Optional<Placement> ofHelper(TreePath parameter, Call call, Trail trail) {
    VarSymbol variable = ASTHelpers.getSymbol((VariableTree) parameter.getLeaf());
    List<Placement> placements = new ArrayList<>();
    for (TreePath use : threads.sources().usesOf(variable, parameter)) {
      if (Placement.isSettled(placements)) {
        break;
      }
      if (!trail.contains(use.getLeaf())) {
        ofUse(use, trail.seeing(use.getLeaf()))
            .flatMap(
                placement ->
                    placement.kind() == Placement.Kind.PLAIN
                        ? threads.bodies().around(call.path(), trail)
                        : Optional.of(placement))
            .ifPresent(placements::add);
      }
    }
    return Placement.either(placements);
  }
}
