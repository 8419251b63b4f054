package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.ownership.Callee;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether anything of a kind can happen in a method or in what it calls: the methods of this
 * compilation that it reaches are looked through until one such thing is found. Cycles and depth
 * don't matter.
 */
final class ReachableCode {
  private final SourceCalls calls;
  private final Predicate<Callee> isFollowed;
  private final Predicate<Callee> isOrdinary;
  private final Predicate<Tree> isSought;
  private final Function<Tree, Optional<ImmutableList<Tree>>> narrowing;
  private final Map<SourceMethod, Boolean> known = new HashMap<>();

  /**
   * A search.
   *
   * @param isOrdinary whether a call of a method without source is not what is looked for
   * @param isSought whether a tree is what is looked for
   */
  ReachableCode(SourceCalls calls, Predicate<Callee> isOrdinary, Predicate<Tree> isSought) {
    this(calls, callee -> true, isOrdinary, isSought);
  }

  /** The same where only the calls that {@code isFollowed} holds for lead on. */
  ReachableCode(
      SourceCalls calls,
      Predicate<Callee> isFollowed,
      Predicate<Callee> isOrdinary,
      Predicate<Tree> isSought) {
    this(calls, isFollowed, isOrdinary, isSought, tree -> Optional.empty());
  }

  /**
   * The same where {@code narrowing} tells of some trees that only these parts of them count; of
   * the others, nothing.
   */
  ReachableCode(
      SourceCalls calls,
      Predicate<Callee> isFollowed,
      Predicate<Callee> isOrdinary,
      Predicate<Tree> isSought,
      Function<Tree, Optional<ImmutableList<Tree>>> narrowing) {
    this.calls = calls;
    this.isFollowed = isFollowed;
    this.isOrdinary = isOrdinary;
    this.isSought = isSought;
    this.narrowing = narrowing;
  }

  /** Whether nothing of the kind is reachable from {@code method}. */
  boolean isFree(SourceMethod method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      answer = search(method);
    }
    return answer;
  }

  /**
   * The same where {@code method} itself makes no call that {@code isLeftOut} holds for. Not
   * remembered.
   */
  boolean isFree(SourceMethod method, Predicate<MethodInvocationTree> isLeftOut) {
    Step step = new Step(isLeftOut);
    return !step.findsIn(method) && step.reached.stream().allMatch(this::isFree);
  }

  private boolean search(SourceMethod root) {
    Set<SourceMethod> seen = new HashSet<>();
    Deque<SourceMethod> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      SourceMethod next = open.remove();
      if (!seen.add(next) || Boolean.TRUE.equals(known.get(next))) {
        continue;
      }
      Step step = new Step(call -> false);
      if (Boolean.FALSE.equals(known.get(next)) || step.findsIn(next)) {
        known.put(root, false);
        return false;
      }
      open.addAll(step.reached);
    }
    seen.forEach(method -> known.put(method, true));
    return true;
  }

  /** Looks through one body, nested lambdas and classes included, up to the first find. */
  private final class Step extends TreeScanner<Void, Void> {
    private final Predicate<MethodInvocationTree> isLeftOut;
    private final Set<SourceMethod> reached = new HashSet<>();
    private boolean isFound;

    Step(Predicate<MethodInvocationTree> isLeftOut) {
      this.isLeftOut = isLeftOut;
    }

    boolean findsIn(SourceMethod method) {
      scan(method.code(), null);
      return isFound;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null || (tree instanceof MethodInvocationTree call && isLeftOut.test(call))) {
        return null;
      }
      Optional<ImmutableList<Tree>> parts = narrowing.apply(tree);
      if (parts.isPresent()) {
        return scan(parts.get(), null);
      }
      isFound = isFound || isSought.test(tree);
      return isFound ? null : super.scan(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      call(Callee.of(tree));
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      call(Callee.of(tree));
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      // Whoever gets it may call it at once.
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      call(
          method != null && method.owner instanceof ClassSymbol
              ? Optional.of(Callee.of(method))
              : Optional.empty());
      return super.visitMemberReference(tree, null);
    }

    private void call(Optional<Callee> callee) {
      if (callee.isEmpty()) {
        isFound = true;
        return;
      }
      if (!isFollowed.test(callee.get())) {
        return;
      }
      Optional<List<SourceMethod>> targets = calls.targets(callee.get());
      if (targets.isPresent()) {
        reached.addAll(targets.get());
      } else {
        isFound |= !isOrdinary.test(callee.get());
      }
    }
  }
}
