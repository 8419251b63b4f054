package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadVerb;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a wait is over before it begins: a future that is done, a timeout of zero. Of futures in
 * a collection all are done, or none is known to be.
 */
final class FutureCompletion {
  private static final String ZERO = "ZERO";

  /** How methods are named that tell whether a future is done. */
  private static final ImmutableList<String> TESTS = ImmutableList.of("isDone", "isComplete");

  private final ThreadFacts facts;
  private final Sources sources;
  private final Continuations continuations;

  FutureCompletion(ThreadFacts facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
    this.continuations = new Continuations(facts, sources);
  }

  /** Whether {@code timeout} is surely zero. */
  static boolean isZero(TreePath timeout) {
    Tree tree = timeout.getLeaf();
    if (tree instanceof TypeCastTree cast) {
      return isZero(new TreePath(timeout, cast.getExpression()));
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof Number number && number.longValue() == 0;
    }
    Object constant = ASTHelpers.constValue(tree);
    return constant instanceof Number number
        ? number.longValue() == 0
        : tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals(ZERO);
  }

  /**
   * Whether the future that is waited for is done by then.
   *
   * @param done the parameters of the method around that hold futures which are done
   */
  boolean isDone(Invocation wait, ImmutableSet<VarSymbol> done) {
    Search search = new Search(done);
    return wait.call().isPresent()
        ? wait.call().get().receiver().filter(search::isDone).isPresent()
        : search.isDoneInReference(wait.path());
  }

  /** The parameters of what {@code call} calls that are given futures which are done. */
  ImmutableSet<VarSymbol> doneParameters(Call call, ImmutableSet<VarSymbol> done) {
    List<VarSymbol> parameters = call.method().params();
    ImmutableSet.Builder<VarSymbol> found = ImmutableSet.builder();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      TreePath argument = call.arguments().get(i);
      boolean mayHoldFutures =
          isFuture(ASTHelpers.getType(argument.getLeaf())) || isContainer(parameters.get(i).type);
      if (mayHoldFutures && new Search(done).isDone(argument)) {
        found.add(parameters.get(i));
      }
    }
    return found.build();
  }

  private boolean isContainer(Type type) {
    return TypeShapes.isContainer(type, facts.types());
  }

  private boolean isFuture(Type type) {
    return facts.isReactive(type) && !facts.isDeferred(type);
  }

  /** One question, which goes from variable to variable and from method to caller. */
  private final class Search {
    private final ImmutableSet<VarSymbol> done;
    private final Set<Object> seen;

    Search(ImmutableSet<VarSymbol> done) {
      this(done, new HashSet<>());
    }

    private Search(ImmutableSet<VarSymbol> done, Set<Object> seen) {
      this.done = done;
      this.seen = seen;
    }

    boolean isDone(TreePath expression) {
      Tree tree = expression.getLeaf();
      if (!seen.add(tree)) {
        return false;
      }
      if (tree instanceof ParenthesizedTree wrapped) {
        return isDone(new TreePath(expression, wrapped.getExpression()));
      }
      if (tree instanceof TypeCastTree cast) {
        return isDone(new TreePath(expression, cast.getExpression()));
      }
      Optional<Call> call = Call.at(expression);
      if (call.isPresent()) {
        return isResultDone(call.get());
      }
      return ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
          && isDone(variable, expression);
    }

    private boolean isResultDone(Call call) {
      if (facts.find(call.method(), ThreadVerb.IS_COMPLETE).isPresent()) {
        return true;
      }
      if (!BlockingSummaries.isPlatform(call.method())) {
        return false;
      }
      if (call.arguments().stream().anyMatch(FutureCompletion::isTest)) {
        return true;
      }
      if (call.receiver().isPresent()) {
        TreePath receiver = call.receiver().get();
        boolean isTheSame =
            facts.isReactive(ASTHelpers.getType(receiver.getLeaf())) && call.arguments().isEmpty();
        return (isTheSame || isContainer(ASTHelpers.getType(receiver.getLeaf())))
            && isDone(receiver);
      }
      return call.method().isStatic()
          && isContainer(call.method().getReturnType())
          && !call.arguments().isEmpty()
          && call.arguments().stream().allMatch(this::isDone);
    }

    /** A reference that is passed to a stream or collection is called with what is in there. */
    boolean isDoneInReference(TreePath reference) {
      return Call.passing(Call.withoutWrapping(reference))
          .flatMap(Call::receiver)
          .filter(receiver -> isContainer(ASTHelpers.getType(receiver.getLeaf())))
          .filter(this::isDone)
          .isPresent();
    }

    private boolean isDone(VarSymbol variable, TreePath use) {
      if (done.contains(variable)
          || isPassedToListener(variable)
          || isGivenWithFailure(variable)
          || isTested(variable, use)
          || continuations.follow(variable, use)) {
        return true;
      }
      Optional<TreePath> found = sources.findDeclaration(variable, use);
      if (found.isEmpty()) {
        return isDoneForCallers(variable, use);
      }
      TreePath declaration = found.get();
      Tree parent = declaration.getParentPath().getLeaf();
      if (parent instanceof LambdaExpressionTree) {
        return isPassedToCallback(declaration.getParentPath())
            || isDoneInReference(declaration.getParentPath());
      }
      if (parent instanceof EnhancedForLoopTree loop
          && loop.getVariable() == declaration.getLeaf()) {
        return isDone(new TreePath(declaration.getParentPath(), loop.getExpression()));
      }
      ImmutableList<TreePath> values = sources.valuesAt(variable, declaration, use);
      return (!values.isEmpty() && values.stream().allMatch(this::isDone))
          || isDoneForCallers(variable, use);
    }

    /** A field, or a parameter of a method all callers of which can be seen. */
    private boolean isDoneForCallers(VarSymbol variable, TreePath use) {
      boolean isField = variable.owner instanceof ClassSymbol;
      if (!isField
          && !(variable.owner instanceof MethodSymbol owner && owner.params().contains(variable))) {
        return false;
      }
      Optional<MethodSymbol> method = methodAround(use);
      if (method.isEmpty() || (method.get().flags() & Flags.PRIVATE) == 0) {
        return false;
      }
      if (!seen.add(method.get())) {
        // Whoever comes here again came here first.
        return true;
      }
      ImmutableList<TreePath> callers = sources.callersOf(method.get());
      return !callers.isEmpty()
          && callers.stream()
              .allMatch(
                  caller ->
                      isField
                          ? isTested(variable, caller)
                              || continuations.follow(variable, caller)
                              || isDoneForCallers(variable, caller)
                          : isArgumentDone(caller, method.get().params().indexOf(variable)));
    }

    private boolean isArgumentDone(TreePath caller, int index) {
      return Call.at(caller)
          .flatMap(call -> call.find(Operand.argument(index + 1)))
          .filter(argument -> new Search(ImmutableSet.of(), seen).isDone(argument))
          .isPresent();
    }
  }

  private static Optional<MethodSymbol> methodAround(TreePath use) {
    for (TreePath at = use; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method && !Continuations.isOfAnonymousClass(at)) {
        return Optional.ofNullable(ASTHelpers.getSymbol(method));
      }
    }
    return Optional.empty();
  }

  /** Futures are passed to callbacks when they are done. */
  private boolean isPassedToCallback(TreePath lambda) {
    return isListener(lambda)
        || Call.passing(Call.withoutWrapping(lambda))
            .flatMap(Call::receiver)
            .map(receiver -> ASTHelpers.getType(receiver.getLeaf()))
            .filter(type -> facts.isReactive(type) && !facts.isDeferred(type))
            .isPresent();
  }

  /** Whether a library calls what the lambda implements. */
  private boolean isListener(TreePath lambda) {
    return facts
        .functionOf(ASTHelpers.getType(lambda.getLeaf()))
        .flatMap(function -> facts.find(function, ThreadVerb.IS_CALLED_ON))
        .isPresent();
  }

  /** So are they to methods that libraries call. */
  private boolean isPassedToListener(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol method
        && method.params().contains(variable)
        && facts.find(method, ThreadVerb.IS_CALLED_ON).isPresent();
  }

  /** A method that is given a future along with what went wrong is called after both. */
  private boolean isGivenWithFailure(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol method
        && method.params().contains(variable)
        && isFuture(variable.type)
        && method.params().stream()
            .anyMatch(other -> TypeShapes.isThrowable(other.type, facts.types()));
  }

  private static boolean isTested(VarSymbol variable, TreePath use) {
    TreePath member = use;
    while (member.getParentPath() != null
        && !(member.getLeaf() instanceof MethodTree)
        && !(member.getLeaf() instanceof LambdaExpressionTree)) {
      member = member.getParentPath();
    }
    boolean[] isTested = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isTested[0] |= tests(tree, variable);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(member.getLeaf(), null);
    return isTested[0];
  }

  /** {@code future.isDone()}, or a helper by that name which is given the future. */
  private static boolean tests(MethodInvocationTree tree, VarSymbol variable) {
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    return isNamedAsTest(ASTHelpers.getSymbol(tree))
        && ((receiver != null && ASTHelpers.getSymbol(receiver) == variable)
            || tree.getArguments().stream()
                .anyMatch(argument -> ASTHelpers.getSymbol(argument) == variable));
  }

  /** Whether the code at {@code path}, as that of a filter, tells what is done. */
  private static boolean isTest(TreePath path) {
    return (path.getLeaf() instanceof MemberReferenceTree
            && isNamedAsTest(ASTHelpers.getSymbol(path.getLeaf())))
        || (path.getLeaf() instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof MethodInvocationTree body
            && isNamedAsTest(ASTHelpers.getSymbol(body)));
  }

  private static boolean isNamedAsTest(Symbol method) {
    return TESTS.stream().anyMatch(method.name.toString()::startsWith);
  }
}
