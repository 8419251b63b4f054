package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.ThreadFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.models.ThreadVerb;
import dev.sluice.ownership.Implementations;
import java.util.Optional;

/**
 * What a piece of code calls while it runs, in source order. Code that it only passes on is not
 * part of it, unless the receiver of that code is known to run it at once; nor is what it does only
 * where it finds itself on a thread that may block.
 */
final class CodeScanner extends TreePathScanner<Void, Void> {
  private final ThreadFacts facts;
  private final ThreadTest test;
  private final ImmutableList.Builder<Invocation> found = ImmutableList.builder();

  /**
   * One method that is called.
   *
   * @param path the call, or the reference that a method which runs it at once is given
   * @param method what is called
   * @param call the call; empty for a reference
   */
  record Invocation(TreePath path, MethodSymbol method, Optional<Call> call) {}

  private CodeScanner(ThreadFacts facts) {
    this.facts = facts;
    this.test = new ThreadTest(facts);
  }

  /** What the lambda, reference, method or expression at {@code path} calls. */
  static ImmutableList<Invocation> callsIn(TreePath path, ThreadFacts facts) {
    CodeScanner scanner = new CodeScanner(facts);
    Tree tree = path.getLeaf();
    if (tree instanceof LambdaExpressionTree lambda) {
      scanner.scan(new TreePath(path, lambda.getBody()), null);
    } else if (tree instanceof MethodTree method) {
      if (method.getBody() != null) {
        scanner.scan(new TreePath(path, method.getBody()), null);
      }
    } else if (tree instanceof MemberReferenceTree) {
      scanner.addReference(path);
    } else {
      scanner.scan(path, null);
    }
    return scanner.found.build();
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, null);
    addCall();
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    scan(tree.getEnclosingExpression(), null);
    scan(tree.getArguments(), null);
    addCall();
    return null;
  }

  private void addCall() {
    TreePath path = getCurrentPath();
    Call.at(path)
        .ifPresent(call -> found.add(new Invocation(path, call.method(), Optional.of(call))));
  }

  private void addReference(TreePath path) {
    if (ASTHelpers.getSymbol(path.getLeaf()) instanceof MethodSymbol method) {
      found.add(new Invocation(path, method, Optional.empty()));
    }
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    scan(tree.getQualifierExpression(), null);
    if (runsAtOnce(getCurrentPath())) {
      addReference(getCurrentPath());
    }
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return runsAtOnce(getCurrentPath()) ? scan(tree.getBody(), null) : null;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    return scan(
        tree.getStatements().stream().limit(test.firstExit(tree.getStatements()) + 1).toList(),
        null);
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    scan(tree.getCondition(), null);
    scanUnlessItMayBlock(tree.getCondition(), true, tree.getThenStatement());
    return scanUnlessItMayBlock(tree.getCondition(), false, tree.getElseStatement());
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    scan(tree.getCondition(), null);
    scanUnlessItMayBlock(tree.getCondition(), true, tree.getTrueExpression());
    return scanUnlessItMayBlock(tree.getCondition(), false, tree.getFalseExpression());
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    boolean isAnd = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    if (!isAnd && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
      return super.visitBinary(tree, null);
    }
    scan(tree.getLeftOperand(), null);
    return scanUnlessItMayBlock(tree.getLeftOperand(), isAnd, tree.getRightOperand());
  }

  private Void scanUnlessItMayBlock(ExpressionTree condition, boolean result, Tree branch) {
    return test.mayBlockIf(condition, result) ? null : scan(branch, null);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  private boolean runsAtOnce(TreePath code) {
    TreePath value = CombinedCode.around(code, facts);
    Optional<ThreadFact> fact =
        Call.passing(value)
            .flatMap(
                call ->
                    facts.find(
                        call.method(),
                        ThreadVerb.RUNS_CALLBACK_ON,
                        call.operandOf(value.getLeaf()).orElseThrow()));
    return fact.filter(known -> known.thread() == ThreadKind.CALLER).isPresent()
        || Call.on(value).filter(call -> Implementations.isAbstract(call.method())).isPresent();
  }
}
