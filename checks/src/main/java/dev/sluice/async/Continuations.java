package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which futures are done where code runs, since it is run when they are: a function that is chained
 * to a future, or to one that comes of several. Errs towards done.
 */
final class Continuations {
  private final ThreadFacts facts;
  private final Sources sources;

  Continuations(ThreadFacts facts, Sources sources) {
    this.facts = facts;
    this.sources = sources;
  }

  /** Whether the code around {@code path} is run when {@code future} is done, and not before. */
  boolean follow(VarSymbol future, TreePath path) {
    Symbol same = identityOf(future, path);
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (isCode(at) && isChainedTo(same, at)) {
        return true;
      }
      if (at.getLeaf() instanceof MethodTree && !isOfAnonymousClass(at)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the lambda, reference or object at {@code code} is what is run then. */
  boolean isChainedTo(Symbol future, TreePath code) {
    return Call.passing(Call.withoutWrapping(code))
        .filter(call -> isIncluded(future, call, new HashSet<>()))
        .isPresent();
  }

  private static boolean isCode(TreePath path) {
    return path.getLeaf() instanceof LambdaExpressionTree
        || path.getLeaf() instanceof MemberReferenceTree
        || (path.getLeaf() instanceof NewClassTree creation && creation.getClassBody() != null);
  }

  static boolean isOfAnonymousClass(TreePath method) {
    return method.getParentPath().getParentPath().getLeaf() instanceof NewClassTree;
  }

  /**
   * What {@code variable} stands for: itself, or the variable whose value it is declared with, be
   * it by way of a method that returns that.
   */
  Symbol identityOf(VarSymbol variable, TreePath use) {
    if (variable.owner instanceof ClassSymbol) {
      return variable;
    }
    List<TreePath> values =
        sources
            .findDeclaration(variable, use)
            .filter(at -> sources.isNeverReassigned(variable, at))
            .map(at -> sources.valuesAt(variable, at, use))
            .orElse(ImmutableList.of());
    if (values.size() != 1) {
      return variable;
    }
    Symbol value = ASTHelpers.getSymbol(values.get(0).getLeaf());
    if (value instanceof VarSymbol other && other.owner instanceof ClassSymbol) {
      return other;
    }
    if (value instanceof MethodSymbol method) {
      Set<Symbol> returned = new HashSet<>();
      sources
          .findBody(method)
          .map(Sources::returnsOf)
          .ifPresent(
              paths -> paths.forEach(at -> returned.add(ASTHelpers.getSymbol(at.getLeaf()))));
      if (returned.size() == 1
          && returned.iterator().next() instanceof VarSymbol field
          && field.owner instanceof ClassSymbol) {
        return field;
      }
    }
    return variable;
  }

  /** Whether what {@code call} is given is run, or what it returns comes, after {@code future}. */
  private boolean isIncluded(Symbol future, Call call, Set<Object> seen) {
    MethodSymbol method = call.method();
    if (facts.find(method, ThreadVerb.AWAITS_ANY).isPresent()
        || (facts.find(method, ThreadVerb.MAY_EMIT_ON).isPresent()
            && facts.isDeferred(method.getReturnType()))) {
      return false;
    }
    Optional<ThreadFact> awaits = facts.find(method, ThreadVerb.AWAITS);
    if (awaits.isPresent() && isAwaited(future, call, awaits.get(), seen)) {
      return true;
    }
    if (facts.find(method, ThreadVerb.CONTINUES_WITH).stream()
            .flatMap(fact -> fact.operands().stream())
            .flatMap(operand -> call.find(operand).stream())
            .anyMatch(operand -> isIncluded(future, operand, seen))
        || call.arguments().stream()
            .anyMatch(argument -> isResultOfFunction(future, argument, call, seen))) {
      return true;
    }
    if (call.receiver().filter(this::isReactive).isPresent()) {
      return isIncluded(future, call.receiver().get(), seen);
    }
    return facts.of(method).isEmpty()
        && isReactive(call.path())
        && call.arguments().stream()
            .anyMatch(argument -> isReactive(argument) && isIncluded(future, argument, seen));
  }

  /** Whether a function that is always called, as that of a composition, returns the future. */
  private boolean isResultOfFunction(
      Symbol future, TreePath argument, Call call, Set<Object> seen) {
    return argument.getLeaf() instanceof LambdaExpressionTree
        && facts.yieldsReactive(ASTHelpers.getType(argument.getLeaf()))
        && facts
            .find(
                call.method(),
                ThreadVerb.RUNS_CALLBACK_ON,
                call.operandOf(argument.getLeaf()).orElseThrow())
            .filter(fact -> fact.thread() == ThreadKind.FAILURE)
            .isEmpty()
        && isIncluded(future, argument, seen);
  }

  private boolean isAwaited(Symbol future, Call call, ThreadFact awaits, Set<Object> seen) {
    int first =
        awaits.operands().stream()
            .filter(operand -> !operand.isReceiver())
            .mapToInt(Operand::position)
            .min()
            .orElse(Integer.MAX_VALUE);
    for (int position = first; position <= call.arguments().size(); position++) {
      TreePath argument = call.arguments().get(position - 1);
      // Of a list nobody knows what is in it.
      if (!facts.yieldsReactive(ASTHelpers.getType(argument.getLeaf()))
          || !facts.isReactive(future.type)
          || isIncluded(future, argument, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIncluded(Symbol future, TreePath expression, Set<Object> seen) {
    if (!seen.add(expression.getLeaf())) {
      return false;
    }
    Optional<TreePath> function = sources.findFunction(expression);
    if (function.filter(code -> code.getLeaf() instanceof LambdaExpressionTree).isPresent()) {
      List<TreePath> returned = Sources.returnsOf(function.get());
      return !returned.isEmpty()
          && returned.stream().allMatch(value -> isIncluded(future, value, seen));
    }
    TreePath value = withoutParentheses(expression);
    Optional<Call> call = Call.at(value);
    if (call.isPresent()) {
      return isIncluded(future, call.get(), seen);
    }
    if (!(ASTHelpers.getSymbol(value.getLeaf()) instanceof VarSymbol variable)) {
      return false;
    }
    if (variable == future || identityOf(variable, value) == future) {
      return true;
    }
    List<TreePath> values =
        sources
            .findDeclaration(variable, value)
            .map(declaration -> sources.valuesAt(variable, declaration, value))
            .orElse(ImmutableList.of());
    return !values.isEmpty() && values.stream().allMatch(one -> isIncluded(future, one, seen));
  }

  private static TreePath withoutParentheses(TreePath path) {
    return path.getLeaf() instanceof ParenthesizedTree wrapped
        ? withoutParentheses(new TreePath(path, wrapped.getExpression()))
        : path;
  }

  private boolean isReactive(TreePath path) {
    Type type = ASTHelpers.getType(path.getLeaf());
    return facts.isReactive(type);
  }
}
