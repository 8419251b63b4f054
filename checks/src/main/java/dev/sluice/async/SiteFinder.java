package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadVerb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the code of a compilation unit that blocks, and asks where it runs: lambdas, references,
 * methods that a library calls, and values that are computed for a chain.
 */
final class SiteFinder {
  private final ThreadFacts facts;
  private final Threads threads;
  private final BlockingCalls calls;
  private final MoveFinder moves;
  private final ImmutableSet<Placement.Kind> reported;

  SiteFinder(
      ThreadFacts facts,
      Threads threads,
      BlockingCalls calls,
      MoveFinder moves,
      ImmutableSet<Placement.Kind> reported) {
    this.facts = facts;
    this.threads = threads;
    this.calls = calls;
    this.moves = moves;
    this.reported = reported;
  }

  ImmutableList<BlockingSite> in(TreePath unit) {
    Scanner scanner = new Scanner();
    scanner.scan(unit, null);
    return ImmutableList.copyOf(scanner.sites.values());
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    /** One site a call: code in code that runs at once is looked at twice. */
    private final Map<Tree, BlockingSite> sites = new LinkedHashMap<>();

    private final SharedMoves shared = new SharedMoves(facts);

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      addCode(getCurrentPath());
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      addCode(getCurrentPath());
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (tree.getBody() != null && mayBePlaced(tree)) {
        addSites(getCurrentPath(), threads::ofMethod);
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      addValues(getCurrentPath());
      return super.visitMethodInvocation(tree, null);
    }

    private void addCode(TreePath code) {
      if (threads.isGivenAway(code) && !reported.contains(Placement.Kind.UNKNOWN)) {
        return;
      }
      addSites(code, threads::ofCallback);
    }

    private void addSites(
        TreePath code, java.util.function.Function<TreePath, Placement> placementOf) {
      if (!calls.mayBlock(code)) {
        return;
      }
      // First where it runs: of code that may block, nobody has to know what it calls.
      Placement placement = placementOf.apply(code);
      if (!reported.contains(placement.kind())) {
        return;
      }
      ImmutableList<BlockingCall> found =
          calls.in(code).stream()
              .filter(call -> isReported(placement, call))
              .filter(call -> !sites.containsKey(call.path().getLeaf()))
              .collect(ImmutableList.toImmutableList());
      if (found.isEmpty()) {
        return;
      }
      Moves ways = shared.of(moves.ofCode(code));
      Optional<Misplacement> misplacement = Misplacement.behind(code, threads);
      for (BlockingCall call : found) {
        sites.put(
            call.path().getLeaf(),
            new BlockingSite(
                call.path(),
                code,
                placement,
                call.chain(),
                BlockingSite.Kind.CODE,
                ways,
                misplacement));
      }
    }

    /** Values that a chain repeats are computed before there is one. */
    private void addValues(TreePath path) {
      Optional<Call> call = Call.at(path);
      if (call.isEmpty()) {
        return;
      }
      Optional<ThreadFact> fact = facts.find(call.get().method(), ThreadVerb.REPEATS_VALUE_OF);
      if (fact.isEmpty()) {
        return;
      }
      for (Operand operand : fact.get().operands()) {
        call.get().find(operand).ifPresent(value -> addValue(value, call.get()));
      }
    }

    private void addValue(TreePath value, Call call) {
      if (!calls.mayBlock(value)) {
        return;
      }
      Placement around = threads.around(call.path());
      if (around.kind() == Placement.Kind.PLAIN && isPartOfChain(call)) {
        around = Placement.caller();
      }
      if (!reported.contains(around.kind())) {
        return;
      }
      Moves ways = Moves.only(moves.ofValue(call.path()));
      for (BlockingCall found : calls.in(value)) {
        if (isReported(around, found)) {
          sites.put(
              found.path().getLeaf(),
              new BlockingSite(
                  found.path(),
                  call.path(),
                  around,
                  found.chain(),
                  BlockingSite.Kind.VALUE,
                  ways,
                  Optional.empty()));
        }
      }
    }
  }

  private static boolean isReported(Placement placement, BlockingCall call) {
    return placement.kind() == Placement.Kind.NON_BLOCKING || call.chain().isCertain();
  }

  private boolean mayBePlaced(MethodTree tree) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    return method != null
        && (facts.find(method, ThreadVerb.IS_CALLED_ON).isPresent()
            || facts.annotated(method).isPresent()
            || method.owner.isAnonymous()
            || threads.isCodeOfObjects(method));
  }

  /** Whether the chain goes on, or is returned: whoever wrote it means it to be lazy. */
  private boolean isPartOfChain(Call call) {
    TreePath at = Call.withoutWrapping(call.path());
    for (Optional<Call> next = next(at); next.isPresent(); next = next(at)) {
      if (facts.find(next.get().method(), ThreadVerb.SUBSCRIBES_ON).isPresent()) {
        return true;
      }
      at = Call.withoutWrapping(next.get().path());
    }
    for (TreePath around = at; around != null; around = around.getParentPath()) {
      if (around.getLeaf() instanceof LambdaExpressionTree) {
        return false;
      }
      if (around.getLeaf() instanceof MethodTree method) {
        MethodSymbol symbol = ASTHelpers.getSymbol(method);
        return symbol != null && facts.isReactive(symbol.getReturnType());
      }
    }
    return false;
  }

  /** The call that the chain at {@code path} goes on with, or goes into. */
  private Optional<Call> next(TreePath path) {
    return Call.on(path).or(() -> Call.passing(path).filter(threads::isOperator));
  }
}
