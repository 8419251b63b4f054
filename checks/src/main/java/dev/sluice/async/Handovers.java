package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects that a library calls are given to it together with the threads it shall call them
 * on: a verticle that is deployed on workers, a handler that is added with a group of its own. What
 * such an object registers while it runs, and what the objects that it makes register, is called
 * there as well.
 *
 * <p>One object of a class that is handed over is enough: then nobody can tell of the others.
 */
final class Handovers {
  private final Threads threads;
  private final Contents contents;
  private final Map<Symbol, Boolean> known = new HashMap<>();

  Handovers(Threads threads) {
    this.threads = threads;
    this.contents = new Contents(threads.sources());
  }

  /** Whether what stands at {@code code} belongs to an object that runs on threads of its own. */
  boolean isAround(TreePath code) {
    return classAround(code)
        .map(type -> known.computeIfAbsent(symbolOf(type), key -> isHandedOver(type)))
        .orElse(false);
  }

  /** Whether an object of the class at {@code start}, or one that makes such an object, is. */
  private boolean isHandedOver(TreePath start) {
    Set<Symbol> seen = new HashSet<>();
    Deque<TreePath> makers = new ArrayDeque<>(List.of(start));
    while (!makers.isEmpty()) {
      TreePath type = makers.remove();
      if (!seen.add(symbolOf(type))) {
        continue;
      }
      boolean isCalled = threads.facts().hasCalledMethod(symbolOf(type));
      for (TreePath creation : creationsOf(type)) {
        Set<ThreadKind> kinds = isCalled ? threadsGivenTo(creation) : Set.of();
        if (kinds.stream().anyMatch(kind -> kind != ThreadKind.EVENT_LOOP)) {
          return true;
        }
        if (kinds.isEmpty() && !isName(creation.getLeaf())) {
          classAround(creation).ifPresent(makers::add);
        }
      }
    }
    return false;
  }

  private List<TreePath> creationsOf(TreePath type) {
    return type.getParentPath().getLeaf() instanceof NewClassTree
        ? List.of(type.getParentPath())
        : threads.sources().creationsOf(symbolOf(type));
  }

  /** The threads that the calls name which are given the object of {@code creation}. */
  private Set<ThreadKind> threadsGivenTo(TreePath creation) {
    Set<ThreadKind> kinds = EnumSet.noneOf(ThreadKind.class);
    Set<Tree> seen = new HashSet<>();
    Deque<TreePath> values = new ArrayDeque<>(List.of(creation));
    while (!values.isEmpty()) {
      TreePath value = Call.withoutWrapping(values.remove());
      if (seen.add(value.getLeaf())) {
        Call.passing(value).flatMap(call -> threadNamedBy(call, value)).ifPresent(kinds::add);
        values.addAll(furtherOn(value));
      }
    }
    return kinds;
  }

  private Optional<ThreadKind> threadNamedBy(Call call, TreePath value) {
    return threads
        .facts()
        .find(
            call.method(),
            ThreadVerb.RUNS_CALLBACK_ON,
            call.operandOf(value.getLeaf()).orElseThrow())
        .filter(fact -> fact.executor().isEmpty() || call.find(fact.executor().get()).isPresent())
        .map(fact -> threads.threadOf(fact, call));
  }

  /** The expressions that have the same value, or stand for it, after {@code value}. */
  private ImmutableList<TreePath> furtherOn(TreePath value) {
    TreePath parent = value.getParentPath();
    Optional<Call> call = Call.on(value);
    if (call.isPresent()) {
      return isOfClass(value, call.get())
          ? ImmutableList.of(call.get().path())
          : contents.takenOut(call.get());
    }
    Optional<Call> passing = Call.passing(value);
    if (passing.isPresent()) {
      return contents.putInto(passing.get());
    }
    if (parent.getLeaf() instanceof LambdaExpressionTree) {
      return ImmutableList.of(parent);
    }
    if (parent.getLeaf() instanceof VariableTree tree
        && ASTHelpers.getSymbol((Tree) tree) instanceof VarSymbol variable) {
      return threads.sources().usesOf(variable, parent);
    }
    if (parent.getLeaf() instanceof EnhancedForLoopTree loop
        && ASTHelpers.getSymbol((Tree) loop.getVariable()) instanceof VarSymbol element) {
      return threads.sources().usesOf(element, parent);
    }
    if (parent.getLeaf() instanceof ReturnTree
        && Bodies.enclosingCode(parent).getLeaf() instanceof MethodTree method
        && ASTHelpers.getSymbol((Tree) method) instanceof MethodSymbol symbol) {
      return threads.sources().callersOf(symbol).stream()
          .filter(caller -> caller.getLeaf() instanceof MethodInvocationTree)
          .collect(ImmutableList.toImmutableList());
    }
    return ImmutableList.of();
  }

  /** Whether {@code call} makes of a class its name, or an object, which stand for it as well. */
  private static boolean isOfClass(TreePath value, Call call) {
    return isName(value.getLeaf()) && call.arguments().isEmpty();
  }

  /** The class that the code at {@code path} is of. */
  private static Optional<TreePath> classAround(TreePath path) {
    return Optional.ofNullable(
        ASTHelpers.findPathFromEnclosingNodeToTopLevel(path, ClassTree.class));
  }

  /** Whether {@code tree} only names a class, as {@code A.class} and a literal do. */
  private static boolean isName(Tree tree) {
    return tree instanceof MemberSelectTree || tree instanceof LiteralTree;
  }

  private static ClassSymbol symbolOf(TreePath type) {
    return ASTHelpers.getSymbol((ClassTree) type.getLeaf());
  }
}
