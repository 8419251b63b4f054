package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix does with a checked exception of {@code close()} that nothing handles: a clause wraps
 * it.
 */
final class CloseFailures {
  private static final Supplier<Type> IO_EXCEPTION =
      Suppliers.typeFromString("java.io.IOException");
  private static final Supplier<Type> UNCHECKED_IO_EXCEPTION =
      Suppliers.typeFromString("java.io.UncheckedIOException");
  private static final Supplier<Type> ILLEGAL_STATE =
      Suppliers.typeFromString("java.lang.IllegalStateException");

  private final LocalVariables variables;
  private final CloseExceptions closeExceptions;
  private final TypeText typeText;
  private final VisitorState state;
  private final Types types;

  CloseFailures(SourceText source, LocalVariables variables, VisitorState state) {
    this.variables = variables;
    this.closeExceptions = new CloseExceptions(state);
    this.typeText = new TypeText(source, state);
    this.state = state;
    this.types = state.getTypes();
  }

  /**
   * The last lines of a {@code try} around {@code body} whose closes throw {@code thrown}: clauses
   * that wrap that, and the brace.
   *
   * @throws RefusedException if a clause would catch what the body throws, too
   */
  ImmutableList<String> clauses(List<Type> thrown, List<? extends Tree> body, TreePath place) {
    return clauses(thrown, body, ImmutableSet.of(), place);
  }

  /**
   * The same lines.
   *
   * @param outside what stands in {@code body} now, and moves before the {@code try}
   */
  ImmutableList<String> clauses(
      List<Type> thrown, List<? extends Tree> body, ImmutableSet<Tree> outside, TreePath place) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (Type type : withoutSubtypes(thrown)) {
      lines.addAll(clause(type, withoutSubtypes(thrownBelow(type, body, outside, place)), place));
    }
    return lines.add("}").build();
  }

  /**
   * The clause that wraps {@code type}.
   *
   * @param kept the subtypes that the body throws: they reach whom they reached before
   */
  private ImmutableList<String> clause(Type type, ImmutableList<Type> kept, TreePath place) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    List<String> rethrown = new ArrayList<>();
    kept.forEach(subtype -> rethrown.add(typeText.of(subtype, place)));
    if (types.isSubtype(state.getSymtab().runtimeExceptionType, type)) {
      if (types.isSameType(type, state.getSymtab().throwableType)) {
        throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
      }
      rethrown.add("RuntimeException");
    }
    if (!rethrown.isEmpty()) {
      String failure = variables.freeName("failure");
      lines.add(
          "} catch (" + String.join(" | ", rethrown) + " " + failure + ") {",
          "\tthrow " + failure + ";");
    }
    String name = variables.freeName("closeFailure");
    Type wrapper = wrapperOf(type);
    return lines
        .add(
            "} catch (" + typeText.of(type, place) + " " + name + ") {",
            "\tthrow new " + typeText.of(wrapper, place) + "(" + name + ");")
        .build();
  }

  private Type wrapperOf(Type thrown) {
    return types.isSubtype(thrown, IO_EXCEPTION.get(state))
        ? UNCHECKED_IO_EXCEPTION.get(state)
        : ILLEGAL_STATE.get(state);
  }

  private ImmutableList<Type> withoutSubtypes(List<Type> thrown) {
    ImmutableList.Builder<Type> result = ImmutableList.builder();
    for (int i = 0; i < thrown.size(); i++) {
      Type type = thrown.get(i);
      boolean isCovered = false;
      for (int j = 0; j < thrown.size(); j++) {
        boolean isSame = types.isSameType(type, thrown.get(j));
        isCovered |= isSame ? j < i : types.isSubtype(type, thrown.get(j));
      }
      if (!isCovered) {
        result.add(type);
      }
    }
    return result.build();
  }

  /**
   * The proper subtypes of {@code caught} that {@code body} throws, and that are handled around it.
   */
  private ImmutableList<Type> thrownBelow(
      Type caught, List<? extends Tree> body, ImmutableSet<Tree> outside, TreePath place) {
    ImmutableList.Builder<Type> found = ImmutableList.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (outside.contains(tree)) {
          return null;
        }
        for (Type type : thrownBy(tree)) {
          if (types.isSubtype(caught, type)) {
            throw new RefusedException(Refusal.UNHANDLED_CLOSE_EXCEPTION);
          }
          if (types.isSubtype(type, caught)
              && closeExceptions.areHandled(ImmutableList.of(type), place)) {
            found.add(type);
          }
        }
        return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
            ? null
            : super.scan(tree, null);
      }
    }.scan(body, null);
    return found.build();
  }

  private ImmutableList<Type> thrownBy(Tree tree) {
    if (tree instanceof ThrowTree throwTree) {
      Type type = getType(throwTree.getExpression());
      return type == null || !closeExceptions.isChecked(type)
          ? ImmutableList.of()
          : ImmutableList.of(type);
    }
    if (tree instanceof TryTree tryTree) {
      return tryTree.getResources().stream()
          .flatMap(resource -> closeExceptions.thrownBy(getType(resource)).stream())
          .collect(ImmutableList.toImmutableList());
    }
    Symbol symbol =
        tree instanceof MethodInvocationTree || tree instanceof NewClassTree
            ? getSymbol(tree)
            : null;
    return symbol instanceof MethodSymbol method
        ? closeExceptions.checked(method)
        : ImmutableList.of();
  }
}
