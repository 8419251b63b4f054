package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Lint;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import dev.sluice.flow.CatchClauses;
import java.util.ArrayList;
import java.util.List;

/** What a {@code close()} may throw, and where that is caught or declared. */
final class CloseExceptions {
  private final VisitorState state;
  private final Types types;
  private final RepeatedCloses repeatedCloses;

  CloseExceptions(VisitorState state) {
    this.state = state;
    this.repeatedCloses = new RepeatedCloses(state);
    this.types = state.getTypes();
  }

  boolean isAutoCloseable(Type type) {
    return type != null
        && !type.isErroneous()
        && types.isSubtype(types.erasure(type), state.getSymtab().autoCloseableType);
  }

  /** Whether one more close of what has this type has no effect, as a Closeable promises. */
  boolean isIdempotent(Type type) {
    return repeatedCloses.haveNoEffect(type);
  }

  /** Refuses a type that has no such method to release what it stands for. */
  void requireMethod(Type type, String name) {
    if (methods(type, state.getName(name)).isEmpty()) {
      throw new RefusedException(
          isAutoCloseable(type) ? Refusal.RELEASED_OTHERWISE : Refusal.NOT_AUTO_CLOSEABLE);
    }
  }

  /** The checked exceptions that {@code close()} of this type declares. Errs towards more. */
  ImmutableList<Type> thrownBy(Type resource) {
    return thrownBy(resource, "close");
  }

  /** The checked exceptions that the method of this name without parameters declares. */
  ImmutableList<Type> thrownBy(Type resource, String method) {
    ImmutableList<MethodSymbol> declarations = methods(resource, state.getName(method));
    for (MethodSymbol close : declarations) {
      if (!close.owner.isInterface()) {
        return checked(close);
      }
    }
    // Of unrelated interfaces, what all of them allow is thrown.
    List<Type> result = new ArrayList<>();
    for (MethodSymbol close : declarations) {
      for (Type thrown : checked(close)) {
        if (declarations.stream().allMatch(other -> isSubtypeOfAny(thrown, checked(other)))) {
          result.add(thrown);
        }
      }
    }
    return ImmutableList.copyOf(result);
  }

  /**
   * Whether javac, as it runs now, accepts this type in a header without a warning. Where {@code
   * -Xlint:try} is on, it warns of a {@code close()} that may throw an InterruptedException.
   */
  boolean isQuietHeader(Type resource) {
    if (!Lint.instance(state.context).isEnabled(Lint.LintCategory.TRY)) {
      return true;
    }
    Type interrupted = state.getSymtab().interruptedExceptionType;
    return thrownBy(resource).stream().noneMatch(thrown -> types.isSubtype(interrupted, thrown));
  }

  /** Whether a statement at {@code place} may throw all of {@code thrown}. */
  boolean areHandled(ImmutableList<Type> thrown, TreePath place) {
    return thrown.stream().allMatch(type -> isHandled(type, place));
  }

  /** Those of {@code thrown} that a statement at {@code place} may not throw. */
  ImmutableList<Type> unhandled(ImmutableList<Type> thrown, TreePath place) {
    return thrown.stream()
        .filter(type -> !isHandled(type, place))
        .collect(ImmutableList.toImmutableList());
  }

  /** The exceptions of closing {@code parts} that a statement at {@code place} may not throw. */
  ImmutableList<Type> unhandled(List<Resource.Part> parts, TreePath place) {
    return parts.stream()
        .flatMap(part -> unhandled(thrownBy(part.type()), place).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether {@code clause} may see an exception of {@code close()} of this type. */
  boolean isCaughtBy(CatchTree clause, Type resource) {
    List<Type> seen = new ArrayList<>(thrownBy(resource));
    seen.add(state.getSymtab().runtimeExceptionType);
    return CatchClauses.caughtTypes(clause).stream()
        .anyMatch(
            caught ->
                seen.stream()
                    .anyMatch(
                        type -> types.isSubtype(type, caught) || isCheckedSubtype(caught, type)));
  }

  /** Whether {@code clause} takes every unchecked exception. */
  boolean catchesUnchecked(CatchTree clause) {
    return CatchClauses.caughtTypes(clause).stream()
        .anyMatch(caught -> types.isSubtype(state.getSymtab().runtimeExceptionType, caught));
  }

  /** Whether {@code clause} may see a {@code thrown} that its {@code try} throws. */
  boolean mayCatch(CatchTree clause, Type thrown) {
    return CatchClauses.caughtTypes(clause).stream()
        .anyMatch(caught -> types.isSubtype(thrown, caught) || types.isSubtype(caught, thrown));
  }

  /** A subclass of a runtime exception is not expected of a {@code close()}. */
  private boolean isCheckedSubtype(Type caught, Type thrown) {
    return types.isSubtype(caught, thrown)
        && !types.isSubtype(caught, state.getSymtab().runtimeExceptionType);
  }

  /** Whether a clause or the method takes an exception of this type at {@code place}. */
  boolean isHandled(Type thrown, TreePath place) {
    Tree child = place.getLeaf();
    for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
      Tree parent = path.getLeaf();
      if (parent instanceof TryTree tryTree && isGuarded(tryTree, child)) {
        for (CatchTree clause : tryTree.getCatches()) {
          if (isSubtypeOfAny(thrown, CatchClauses.caughtTypes(clause))
              && !rethrowsParameter(clause)) {
            return true;
          }
        }
      } else if (parent instanceof MethodTree methodTree) {
        return isSubtypeOfAny(thrown, getSymbol(methodTree).getThrownTypes());
      } else if (parent instanceof LambdaExpressionTree lambdaExpressionTree) {
        return isSubtypeOfAny(thrown, thrownByFunction(lambdaExpressionTree));
      } else if (parent instanceof ClassTree type) {
        return child instanceof BlockTree block
            && !block.isStatic()
            && isDeclaredByConstructors(thrown, type);
      }
      child = parent;
    }
    return false;
  }

  /** Whether an initialiser may throw this: each constructor declares it, if one is written. */
  private boolean isDeclaredByConstructors(Type thrown, ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member instanceof MethodTree method && getSymbol(method).isConstructor())
        .allMatch(
            constructor ->
                isSubtypeOfAny(thrown, getSymbol((MethodTree) constructor).getThrownTypes()));
  }

  private static boolean isGuarded(TryTree tree, Tree child) {
    return child == tree.getBlock() || tree.getResources().contains(child);
  }

  private List<Type> thrownByFunction(LambdaExpressionTree lambda) {
    Type function = getType(lambda);
    return function == null || function.isErroneous()
        ? ImmutableList.of()
        : types.findDescriptorType(function).getThrownTypes();
  }

  /** A rethrown parameter has the types of what the block throws, so one more may not compile. */
  private static boolean rethrowsParameter(CatchTree clause) {
    Symbol parameter = getSymbol(clause.getParameter());
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        if (tree.getExpression() instanceof IdentifierTree
            && parameter.equals(getSymbol(tree.getExpression()))) {
          found[0] = true;
        }
        return super.visitThrow(tree, null);
      }
    }.scan(clause.getBlock(), null);
    return found[0];
  }

  private ImmutableList<MethodSymbol> methods(Type resource, Name name) {
    Type type = resource.getUpperBound() == null ? resource : resource.getUpperBound();
    ImmutableList.Builder<MethodSymbol> result = ImmutableList.builder();
    for (Type supertype : types.closure(type)) {
      for (Symbol member : supertype.tsym.members().getSymbolsByName(name)) {
        if (member instanceof MethodSymbol methodSymbol && methodSymbol.params().isEmpty()) {
          result.add(methodSymbol);
        }
      }
    }
    return result.build();
  }

  /** The checked exceptions that {@code method} declares. */
  ImmutableList<Type> checked(MethodSymbol method) {
    return method.getThrownTypes().stream()
        .filter(this::isChecked)
        .collect(ImmutableList.toImmutableList());
  }

  boolean isChecked(Type thrown) {
    return !types.isSubtype(thrown, state.getSymtab().runtimeExceptionType)
        && !types.isSubtype(thrown, state.getSymtab().errorType);
  }

  /** Whether a clause for {@code caught} takes {@code thrown}. */
  boolean isA(Type thrown, Type caught) {
    return types.isSubtype(thrown, caught);
  }

  private boolean isSubtypeOfAny(Type type, List<Type> candidates) {
    return candidates.stream().anyMatch(candidate -> types.isSubtype(type, candidate));
  }
}
