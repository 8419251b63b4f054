package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;
import static com.google.errorprone.util.ASTHelpers.isStatic;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;

/**
 * Expressions that can trade places with a call without anyone noticing: no effects, no user code.
 * Errs towards saying no.
 */
final class InertExpression {
  private final VisitorState state;

  InertExpression(VisitorState state) {
    this.state = state;
  }

  boolean isInert(Tree tree) {
    if (tree == null
        || tree instanceof LiteralTree
        || tree instanceof IdentifierTree
        || tree instanceof PrimitiveTypeTree) {
      return true;
    }
    if (tree instanceof ParenthesizedTree parenthesizedTree) {
      return isInert(parenthesizedTree.getExpression());
    }
    if (tree instanceof MemberSelectTree memberSelectTree) {
      return isInertSelect(memberSelectTree);
    }
    if (tree instanceof UnaryTree unaryTree) {
      return switch (tree.getKind()) {
        case LOGICAL_COMPLEMENT, UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT ->
            isInert(unaryTree.getExpression());
        default -> false;
      };
    }
    if (tree instanceof BinaryTree binary) {

      return isInertOperand(binary.getLeftOperand()) && isInertOperand(binary.getRightOperand());
    }
    if (tree instanceof ConditionalExpressionTree conditional) {

      return isInert(conditional.getCondition())
          && isInert(conditional.getTrueExpression())
          && isInert(conditional.getFalseExpression());
    }
    return false;
  }

  /** Whether {@code tree} is inert, and has the same value when it is evaluated again. */
  boolean isStable(Tree tree) {
    boolean[] isStable = {isInert(tree)};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        isStable[0] &= Derivations.isLocal(getSymbol(identifier));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        isStable[0] &=
            getSymbol(select) instanceof VarSymbol field && field.getConstValue() != null;
        return null;
      }
    }.scan(tree, null);
    return isStable[0];
  }

  /** Whether {@code statement} only leaves, or goes on elsewhere. */
  boolean isJump(StatementTree statement) {
    return statement instanceof BreakTree
        || statement instanceof ContinueTree
        || isInertJump(statement);
  }

  /** Whether {@code statement} only leaves, with a value that is inert. */
  boolean isInertJump(StatementTree statement) {
    return (statement instanceof ReturnTree returned && isInert(returned.getExpression()))
        || (statement instanceof YieldTree yielded && isInert(yielded.getValue()));
  }

  /** Also takes getters ({@code e.getMessage()}) and new exceptions, as they stand after throw. */
  boolean isInertThrown(ExpressionTree tree) {
    if (isInert(tree)) {
      return true;
    }
    if (tree instanceof NewClassTree created) {

      return created.getClassBody() == null
          && state.getTypes().isSubtype(getType(created), state.getSymtab().throwableType)
          && created.getArguments().stream().allMatch(this::isInertThrown);
    }
    if (tree instanceof BinaryTree binaryTree) {
      return isInertThrown(binaryTree.getLeftOperand())
          && isInertThrown(binaryTree.getRightOperand());
    }
    if (tree instanceof MethodInvocationTree call) {

      return call.getArguments().isEmpty()
          && call.getMethodSelect() instanceof MemberSelectTree
          && isInertThrown(((MemberSelectTree) call.getMethodSelect()).getExpression());
    }
    return false;
  }

  /** A field of a variable or type: no call, and no null receiver but that of a field chain. */
  private boolean isInertSelect(MemberSelectTree select) {
    Symbol symbol = getSymbol(select);
    if ((symbol != null && isStatic(symbol)) || getSymbol(select.getExpression()) == null) {
      return symbol != null;
    }
    return isInert(select.getExpression());
  }

  /** Concatenation calls {@code toString()} of what is neither a primitive nor a string. */
  private boolean isInertOperand(ExpressionTree operand) {
    Type type = getType(operand);
    return type != null
        && isInert(operand)
        && (type.isPrimitive()
            || type.hasTag(TypeTag.BOT)
            || state.getTypes().unboxedType(type).isPrimitive()
            || state.getTypes().isSameType(type, state.getSymtab().stringType)
            || operand instanceof IdentifierTree);
  }
}
