package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.Leak;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * How the code releases what a variable holds: by a method of the resource, or by a helper.
 *
 * @param statement the text of the statement
 * @param method the name of the method of the resource that releases it
 * @param isClose whether it is what a header does: a call of {@code close()}
 * @param helper the helper, if there is one
 * @param isSwallowing whether it handles its own failure
 * @param calls the statements that do it today
 */
record Release(
    String statement,
    String method,
    boolean isClose,
    Optional<MethodSymbol> helper,
    boolean isSwallowing,
    ImmutableList<CloseCall> calls) {
  static final String CLOSE = "close";

  /**
   * How {@code variable} is released.
   *
   * @param leaks what it holds
   * @throws RefusedException if that is done in several ways, not by a statement of its own, or by
   *     a helper that does more
   */
  static Release of(
      VarSymbol variable,
      List<Leak> leaks,
      LocalVariables variables,
      SourceText source,
      ClosingHelpers helpers) {
    String method = leaks.get(0).release();
    String byMethod = variable.name + "." + method + "();";
    ImmutableList.Builder<CloseCall> calls = ImmutableList.builder();
    Optional<MethodSymbol> helper = Optional.empty();
    String statement = byMethod;
    boolean isFirst = true;
    for (TreePath call : calls(variable, leaks, variables)) {
      if (!(call.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
        throw new RefusedException(Refusal.NO_BUILDER);
      }
      boolean isMethod = isMethod((MethodInvocationTree) call.getLeaf(), variable, method);
      String text = isMethod ? byMethod : source.slice(call.getParentPath().getLeaf());
      if (!isFirst && !text.equals(statement)) {
        throw new RefusedException(Refusal.CLOSED_BY_HELPER);
      }
      if (!isMethod) {
        MethodSymbol named = getSymbol((MethodInvocationTree) call.getLeaf());
        helper = Optional.of(named);
        if (method.equals(CLOSE) || !named.getSimpleName().contentEquals(method)) {
          helpers.requireNothingElse((MethodInvocationTree) call.getLeaf());
        }
      }
      statement = text;
      isFirst = false;
      calls.add(CloseCall.at(call.getParentPath(), variable));
    }
    boolean isClose = method.equals(CLOSE) && helper.isEmpty();
    return new Release(statement, method, isClose, helper, false, calls.build());
  }

  /** The release of the variable of this name by {@code method}, wherever else that is done. */
  static Release byMethod(String variable, String method) {
    return new Release(
        variable + "." + method + "();",
        method,
        method.equals(CLOSE),
        Optional.empty(),
        false,
        ImmutableList.of());
  }

  /** The release by {@code statement}, which stands where {@code calls} are today. */
  static Release swallowing(String statement, String method, ImmutableList<CloseCall> calls) {
    return new Release(statement, method, false, Optional.empty(), true, calls);
  }

  /**
   * Refuses a helper that is given a variable which may have no value yet where {@code statement}
   * begins: a guard around that could not call it.
   */
  void requireKnownBefore(
      StatementTree statement, VarSymbol variable, LocalVariables variables, SourceText source) {
    int position = source.start(statement);
    boolean isKnown =
        helper.isEmpty()
            || calls.stream()
                .flatMap(call -> variables.in(call.tree()).stream())
                .filter(other -> !other.equals(variable))
                .allMatch(other -> isKnownBefore(position, other, variables, source));
    if (!isKnown) {
      throw new RefusedException(Refusal.CLOSED_BY_HELPER);
    }
  }

  private static boolean isKnownBefore(
      int position, VarSymbol variable, LocalVariables variables, SourceText source) {
    Optional<TreePath> declaration = variables.findDeclaration(variable);
    return declaration.isEmpty()
        || (source.start(declaration.get().getLeaf()) < position
            && (variable.getKind() != ElementKind.LOCAL_VARIABLE
                || ((VariableTree) declaration.get().getLeaf()).getInitializer() != null));
  }

  /** The statement as the lines of a block. */
  CodeLines lines() {
    return new CodeLines(statement.lines().collect(ImmutableList.toImmutableList()));
  }

  /** Whether something else than {@code close()} on a variable settles one of {@code leaks}. */
  static boolean isOtherThanClose(List<Leak> leaks) {
    return leaks.stream()
        .anyMatch(
            leak ->
                isByOtherMethod(leak)
                    || leak.closes().stream().anyMatch(close -> isHelper(close, leak)));
  }

  /** Whether {@code close()} is not what releases the resource. */
  static boolean isByOtherMethod(Leak leak) {
    return !leak.release().equals(CLOSE);
  }

  private static boolean isHelper(MethodInvocationTree close, Leak leak) {
    return isOtherMethod(close, leak)
        || close.getArguments().stream()
            .anyMatch(argument -> LocalVariables.mentions(argument, leak.references()));
  }

  /** Whether {@code close} calls another method of the resource than a header would. */
  static boolean isOtherMethod(MethodInvocationTree close, Leak leak) {
    return close.getMethodSelect() instanceof MemberSelectTree select
        && !(select.getIdentifier().contentEquals(CLOSE) && close.getArguments().isEmpty())
        && LocalVariables.mentions(select, leak.references());
  }

  private static ImmutableSet<TreePath> calls(
      VarSymbol variable, List<Leak> leaks, LocalVariables variables) {
    ImmutableSet.Builder<TreePath> result = ImmutableSet.builder();
    for (TreePath use : variables.uses(variable)) {
      for (TreePath path = use; path != null; path = path.getParentPath()) {
        TreePath call = path;
        if (leaks.stream().anyMatch(leak -> leak.closes().contains(call.getLeaf()))) {
          result.add(call);
          break;
        }
      }
    }
    return result.build();
  }

  private static boolean isMethod(MethodInvocationTree call, VarSymbol variable, String method) {
    return call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(method)
        && variable.equals(getSymbol(select.getExpression()));
  }

  /** The checked exceptions that it may throw. */
  ImmutableList<Type> thrown(Type resource, CloseExceptions closeExceptions) {
    if (isSwallowing) {
      return ImmutableList.of();
    }
    return helper
        .map(closeExceptions::checked)
        .orElseGet(() -> closeExceptions.thrownBy(resource, method));
  }
}
