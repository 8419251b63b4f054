package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Which threads the executor, scheduler or retry that an expression yields has. {@link
 * ThreadKind#CALLER} is an executor that runs everything at once. What can't be resolved is {@link
 * ThreadKind#UNKNOWN}: whoever made it may have made it for blocking.
 */
final class ExecutorThreads {
  private final ThreadFacts facts;
  private final Sources sources;

  ExecutorThreads(ThreadFacts facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
  }

  ThreadKind of(TreePath expression) {
    return find(expression, Trail.EMPTY).orElse(ThreadKind.UNKNOWN);
  }

  /** The threads of what {@code variable}, which can be used at {@code use}, holds. */
  ThreadKind of(VarSymbol variable, TreePath use) {
    return facts
        .annotatedExecutor(variable)
        .or(() -> facts.executor(variable.type))
        .or(() -> ofVariable(variable, use, Trail.EMPTY))
        .orElse(ThreadKind.UNKNOWN);
  }

  private Optional<ThreadKind> find(TreePath path, Trail trail) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree wrapped) {
      return find(new TreePath(path, wrapped.getExpression()), trail);
    }
    if (tree instanceof TypeCastTree cast) {
      return find(new TreePath(path, cast.getExpression()), trail);
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      Optional<ThreadKind> one = find(new TreePath(path, conditional.getTrueExpression()), trail);
      Optional<ThreadKind> other =
          find(new TreePath(path, conditional.getFalseExpression()), trail);
      return one.equals(other) ? one : Optional.empty();
    }
    Optional<Call> call = Call.at(path);
    if (call.isPresent()) {
      return ofCall(call.get(), trail).or(() -> facts.executor(ASTHelpers.getType(tree)));
    }
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      return facts
          .annotatedExecutor(variable)
          .or(() -> facts.constant(variable))
          .or(() -> facts.executor(ASTHelpers.getType(tree)))
          .or(() -> ofVariable(variable, path, trail));
    }
    return Optional.empty();
  }

  private Optional<ThreadKind> ofVariable(VarSymbol variable, TreePath use, Trail trail) {
    Optional<TreePath> found =
        sources
            .findDeclaration(variable, use)
            .filter(declaration -> !trail.contains(declaration.getLeaf()));
    if (found.isPresent() && variable.getKind() == ElementKind.PARAMETER) {
      return ofParameter(variable, found.get(), trail);
    }
    return found
        .filter(declaration -> sources.isNeverReassigned(variable, declaration))
        .flatMap(
            declaration -> {
              ImmutableSet<ThreadKind> configured = configured(variable, declaration);
              if (!configured.isEmpty()) {
                return configured.stream().filter(kind -> configured.size() == 1).findFirst();
              }
              return declaration.getLeaf() instanceof VariableTree tree
                      && tree.getInitializer() != null
                  ? find(new TreePath(declaration, tree.getInitializer()), trail.push(declaration))
                  : Optional.empty();
            });
  }

  /** What all callers of a method pass, where they can be seen. */
  private Optional<ThreadKind> ofParameter(VarSymbol parameter, TreePath declaration, Trail trail) {
    boolean isVisibleElsewhere =
        !(parameter.owner instanceof MethodSymbol owner)
            || (owner.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
    if (isVisibleElsewhere || !sources.isNeverReassigned(parameter, declaration)) {
      return Optional.empty();
    }
    MethodSymbol method = (MethodSymbol) parameter.owner;
    ImmutableSet<Optional<ThreadKind>> kinds =
        sources.callersOf(method).stream()
            .map(
                caller ->
                    Call.at(caller)
                        .flatMap(
                            call ->
                                call.find(Operand.argument(method.params().indexOf(parameter) + 1)))
                        .flatMap(argument -> find(argument, trail.push(declaration))))
            .collect(ImmutableSet.toImmutableSet());
    return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
  }

  /** The threads that later calls set on what {@code variable} holds. */
  private ImmutableSet<ThreadKind> configured(VarSymbol variable, TreePath declaration) {
    return sources.usesOf(variable, declaration).stream()
        .flatMap(use -> Call.on(use).stream())
        .filter(ExecutorThreads::configures)
        .filter(call -> facts.find(call.method(), ThreadVerb.PROVIDES).isPresent())
        .map(call -> ofCall(call, Trail.EMPTY.push(declaration)).orElse(ThreadKind.UNKNOWN))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether {@code call} only changes what it is made on, and returns that. */
  private static boolean configures(Call call) {
    return call.receiver()
        .map(receiver -> ASTHelpers.getType(receiver.getLeaf()))
        .filter(type -> type.tsym == ASTHelpers.getType(call.path().getLeaf()).tsym)
        .isPresent();
  }

  private Optional<ThreadKind> ofCall(Call call, Trail trail) {
    Optional<ThreadFact> fact = facts.find(call.method(), ThreadVerb.PROVIDES);
    if (fact.isPresent()) {
      return fact.get().executor().isPresent()
          ? call.find(fact.get().executor().get()).flatMap(source -> find(source, trail))
          : Optional.of(fact.get().thread());
    }
    if (trail.contains(call.path().getLeaf())) {
      return Optional.empty();
    }
    Optional<TreePath> body = sources.findBody(call.method());
    if (body.isPresent()) {
      return ofReturns(Sources.returnsOf(body.get()), trail.push(call.path()));
    }
    return configures(call)
        ? call.receiver().flatMap(receiver -> find(receiver, trail))
        : Optional.empty();
  }

  private Optional<ThreadKind> ofReturns(ImmutableList<TreePath> returned, Trail trail) {
    ImmutableSet<Optional<ThreadKind>> kinds =
        returned.stream()
            .map(expression -> find(expression, trail))
            .collect(ImmutableSet.toImmutableSet());
    return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
  }
}
