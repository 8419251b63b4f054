package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.flow.Departures;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What a method does to a parameter, where that can be told without following its paths: it
 * compares it with null, calls methods on it that don't release it, passes it to methods that only
 * use it, and a constructor keeps it, or a wrapper of it, in one field that it does nothing else
 * with, be it that javac writes that for a record.
 */
final class PlainUses extends TreeScanner<Void, Void> {
  private final SourceMethod method;
  private final VarSymbol variable;
  private final CallEffects effects;

  /** The statements that a normal run can't miss. */
  private final ImmutableSet<StatementTree> unconditional;

  private final Set<VarSymbol> keepers = new LinkedHashSet<>();
  private int keeps;
  private boolean isCompared;
  private boolean isMore;

  private PlainUses(SourceMethod method, VarSymbol variable, CallEffects effects) {
    this.method = method;
    this.variable = variable;
    this.effects = effects;
    this.unconditional =
        method.symbol().isConstructor()
            ? ImmutableSet.copyOf(method.tree().getBody().getStatements())
            : ImmutableSet.of();
  }

  /**
   * How the resource that {@code method} receives as {@code parameter} leaves it; empty where it
   * takes following the paths to know.
   */
  static Optional<Departures> in(SourceMethod method, VarSymbol parameter, CallEffects effects) {
    PlainUses scanner = new PlainUses(method, parameter, effects);
    scanner.scan(method.code(), null);
    method.implicitKeeper(parameter).ifPresent(scanner::keepIn);
    if (scanner.isMore) {
      return Optional.empty();
    }
    return Optional.of(
        scanner.keeps == 0
            ? Departures.NONE
            : new Departures(
                /* isTaken= */ false,
                /* isReturned= */ false,
                /* isKept= */ true,
                ImmutableSet.copyOf(scanner.keepers)));
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return isMore ? null : super.scan(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    // Code that is not attributed yet may do anything.
    isMore |= symbol == null || symbol == variable || keepers.contains(symbol);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    isMore |= keepers.contains(ASTHelpers.getSymbol(tree));
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    // A constructor that may end early keeps nothing for sure.
    isMore |= keeps > 0 || !unconditional.isEmpty();
    return super.visitReturn(tree, null);
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    if (unconditional.contains(tree) && keep(tree.getExpression())) {
      // What is kept twice may be found twice.
      isMore |= keeps++ > 0;
      return null;
    }
    return super.visitExpressionStatement(tree, null);
  }

  private void keepIn(VarSymbol field) {
    keepers.add(field);
    keeps++;
  }

  /** Whether {@code expression} makes the new object the keeper, and does no more. */
  private boolean keep(ExpressionTree expression) {
    if (expression instanceof AssignmentTree assignment) {
      Optional<VarSymbol> field = ownField(assignment.getVariable());
      boolean isKept = field.isPresent() && carries(assignment.getExpression());
      if (isKept) {
        keepers.add(field.get());
      }
      return isKept;
    }
    return expression instanceof MethodInvocationTree call && isKeptByOther(call);
  }

  /** Whether {@code call} is {@code super(..)} or {@code this(..)}, and keeps what it is given. */
  private boolean isKeptByOther(MethodInvocationTree call) {
    Optional<Operand> carrier =
        OperandTree.isThisOrSuper(call.getMethodSelect())
            ? carrier(call.getArguments())
            : Optional.empty();
    return carrier.isPresent()
        && effects.of(call).effectOn(carrier.get()) == OperandEffect.TAKES_OWNERSHIP;
  }

  /** The one of {@code arguments} that is the resource or a wrapper of it; scans the others. */
  private Optional<Operand> carrier(List<? extends ExpressionTree> arguments) {
    Optional<Operand> found = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      if (found.isEmpty() && carries(arguments.get(i))) {
        found = Optional.of(Operand.argument(i + 1));
      } else {
        scan(arguments.get(i), null);
      }
    }
    return found;
  }

  /** Whether {@code expression} is the resource, or makes a wrapper of it and does no more. */
  private boolean carries(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value instanceof TypeCastTree cast) {
      return carries(cast.getExpression());
    }
    if (!(value instanceof NewClassTree creation) || creation.getClassBody() != null) {
      return isVariable(value);
    }
    Optional<Operand> wrapped = carrier(creation.getArguments());
    return wrapped.isPresent()
        && effects.of(creation).effectOn(wrapped.get()) == OperandEffect.USES
        && effects.of(creation).sharedOperands().contains(wrapped.get());
  }

  /** The field of the new object that {@code target} names. */
  private Optional<VarSymbol> ownField(ExpressionTree target) {
    if (!(ASTHelpers.getSymbol(target) instanceof VarSymbol field)
        || field.getKind() != ElementKind.FIELD
        || field.isStatic()) {
      return Optional.empty();
    }
    boolean isOwn =
        target instanceof MemberSelectTree select
            ? OperandTree.isThisOrSuper(select.getExpression())
            : field.owner == method.owner();
    return isOwn ? Optional.of(field) : Optional.empty();
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    if (!isNull(tree.getRightOperand()) && !isNull(tree.getLeftOperand())) {
      return super.visitBinary(tree, null);
    }
    scanOthers(tree.getLeftOperand());
    scanOthers(tree.getRightOperand());
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    // What the method declares may be thrown for want of a resource only.
    isMore |= isCompared && !method.symbol().getThrownTypes().isEmpty();
    return super.visitThrow(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select
        && isVariable(select.getExpression())) {
      isMore |= !isUsed(effects.of(tree), Operand.RECEIVER);
    } else {
      // What it keeps, a constructor may close by a method of the object.
      isMore |=
          keeps > 0
              && isOnSelf(tree)
              && effects.of(tree).effectOn(Operand.RECEIVER) != OperandEffect.USES;
      scan(tree.getMethodSelect(), null);
    }
    scanArguments(tree, tree.getArguments());
    return null;
  }

  private static boolean isOnSelf(MethodInvocationTree call) {
    return !ASTHelpers.getSymbol(call).isStatic() && OperandTree.isOnThis(call);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    scan(tree.getEnclosingExpression(), null);
    scanArguments(tree, tree.getArguments());
    scan(tree.getClassBody(), null);
    return null;
  }

  private void scanArguments(ExpressionTree call, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (isVariable(arguments.get(i))) {
        isMore |= !isUsed(effects.of(call), Operand.argument(i + 1));
      } else {
        scan(arguments.get(i), null);
      }
    }
  }

  private void scanOthers(ExpressionTree operand) {
    if (isVariable(operand)) {
      isCompared = true;
    } else {
      scan(operand, null);
    }
  }

  private static boolean isUsed(CallEffect effect, Operand operand) {
    return effect.canReturn()
        && effect.effectOn(operand) == OperandEffect.USES
        && !effect.sharedOperands().contains(operand);
  }

  private boolean isVariable(Tree expression) {
    return expression instanceof IdentifierTree && ASTHelpers.getSymbol(expression) == variable;
  }

  private static boolean isNull(ExpressionTree expression) {
    return expression.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
