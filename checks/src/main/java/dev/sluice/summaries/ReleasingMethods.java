package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.ReleaseNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Which methods of a closeable class release it as its {@code close()} does, whatever their name:
 * they close the object itself. One that gives the object to code that takes it over, as a thread
 * that closes it in the end, or that closes a field that its {@code close()} deals with may do so
 * too, or may be about to open the next one, which what follows the call shows; where it opens that
 * itself, as one that rolls a log file does, the object is as open as before, unless that fails; so
 * it is where the close stands in a block that throws at its end. Anywhere else in the method is
 * enough, so it errs towards silence. Where nothing of the kind is there, a name such as {@code
 * closeEntry} is no promise to close the object.
 */
final class ReleasingMethods {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClosingFields closingFields;
  private final SelfHandOvers selfHandOvers;

  ReleasingMethods(
      CallEffects effects,
      SourceMethods methods,
      ClosingFields closingFields,
      SelfHandOvers selfHandOvers) {
    this.effects = effects;
    this.methods = methods;
    this.closingFields = closingFields;
    this.selfHandOvers = selfHandOvers;
  }

  /** What a call of {@code method} does to its receiver; empty where that is not known. */
  Optional<OperandEffect> onReceiver(SourceMethod method) {
    if (method.symbol().isStatic()
        || method.symbol().isConstructor()
        || !effects.resourceTypes().isCloseable(method.owner().type)) {
      return Optional.empty();
    }
    if (effects.resourceTypes().isRelease(method.owner(), method.symbol().name.toString())) {
      return Optional.of(OperandEffect.CLOSES);
    }
    Scanner scanner = new Scanner(method);
    scanner.scan(method.code(), null);
    if (scanner.closesItself) {
      return Optional.of(OperandEffect.CLOSES);
    }
    if (scanner.givesAway || !scanner.closedFields.isEmpty() || selfHandOvers.areMadeBy(method)) {
      return Optional.of(OperandEffect.MAY_TAKE_OWNERSHIP);
    }
    if (scanner.refills || scanner.closesOnFailure) {
      return Optional.of(OperandEffect.CLOSES_ON_FAILURE);
    }
    return ReleaseNames.nameAPart(
            method.symbol().name.toString(),
            !method.symbol().params().isEmpty(),
            method.owner().getSimpleName().toString())
        ? Optional.of(OperandEffect.USES)
        : Optional.empty();
  }

  private record ClosedField(VarSymbol field, ImmutableList<Tree> branches) {}

  private final class Scanner extends TreeScanner<Void, Void> {
    private final SourceMethod method;
    private boolean closesItself;
    private boolean givesAway;
    private boolean refills;
    private boolean closesOnFailure;

    /** How many of the blocks around throw at their end. */
    private int failing;

    /** The fields that are closed and not filled again, with the branches around each close. */
    private final List<ClosedField> closedFields = new ArrayList<>();

    /** What is scanned: the statements around that may not be executed, outermost first. */
    private final Deque<Tree> branches = new ArrayDeque<>();

    Scanner(SourceMethod method) {
      this.method = method;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (closesItself) {
        return null;
      }
      return tree instanceof BlockTree
              || tree instanceof CaseTree
              || tree instanceof LambdaExpressionTree
          ? scanBranch(tree)
          : super.scan(tree, null);
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
      scan(tree.getCondition(), null);
      scanBranch(tree.getThenStatement());
      return scanBranch(tree.getElseStatement());
    }

    private Void scanBranch(Tree tree) {
      if (tree != null) {
        boolean isFailing = tree instanceof BlockTree block && AbruptBlocks.endInThrow(block);
        failing += isFailing ? 1 : 0;
        branches.addLast(tree);
        super.scan(tree, null);
        branches.removeLast();
        failing -= isFailing ? 1 : 0;
      }
      return null;
    }

    /** What was closed before on all ways that lead here is filled again. */
    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      super.visitAssignment(tree, null);
      if (tree.getExpression().getKind() != Tree.Kind.NULL_LITERAL) {
        refills |=
            closedFields.removeIf(
                closed ->
                    closed.field() == ASTHelpers.getSymbol(tree.getVariable())
                        && closed.branches().contains(branches.getLast()));
      }
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      CallEffect effect = effects.of(tree);
      givesAway |= givesAwayItself(tree, effect);
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        pass(select.getExpression(), effect, Operand.RECEIVER);
      } else {
        closeItself(!ASTHelpers.getSymbol(tree).isStatic() && closes(effect, Operand.RECEIVER));
      }
      for (int i = 0; i < tree.getArguments().size(); i++) {
        pass(tree.getArguments().get(i), effect, Operand.argument(i + 1));
      }
      return super.visitMethodInvocation(tree, null);
    }

    /** Whether {@code call} runs code of this compilation that may take the object over. */
    private boolean givesAwayItself(MethodInvocationTree call, CallEffect effect) {
      if (ASTHelpers.getSymbol(call).isConstructor()
          || methods.find(ASTHelpers.getSymbol(call)).isEmpty()) {
        return false;
      }
      for (int i = 0; i < call.getArguments().size(); i++) {
        if (OperandTree.isThisOrSuper(call.getArguments().get(i))
            && effect.effectOn(Operand.argument(i + 1)).mayEndObligation()) {
          return true;
        }
      }
      return false;
    }

    /** Looks at what the call does to {@code expression}, its {@code operand}. */
    private void pass(ExpressionTree expression, CallEffect effect, Operand operand) {
      ExpressionTree passed = ASTHelpers.stripParentheses(expression);
      closeItself(OperandTree.isThisOrSuper(passed) && closes(effect, operand));
      if (closes(effect, operand)) {
        addClosed(passed);
      }
    }

    private void closeItself(boolean isClosed) {
      closesItself |= isClosed && failing == 0;
      closesOnFailure |= isClosed && failing > 0;
    }

    private void addClosed(Tree closed) {
      if (ASTHelpers.getSymbol(closed) instanceof VarSymbol variable
          && variable.getKind() == ElementKind.FIELD
          && closingFields.mayClose(method.owner(), variable)) {
        if (failing > 0) {
          closesOnFailure = true;
        } else {
          closedFields.add(new ClosedField(variable, ImmutableList.copyOf(branches)));
        }
      }
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      tree.getResources().stream()
          .filter(ExpressionTree.class::isInstance)
          .forEach(this::addClosed);
      return super.visitTry(tree, null);
    }

    private static boolean closes(CallEffect effect, Operand operand) {
      return effect.effectOn(operand).onReturn() == Fate.ENDS;
    }
  }
}
