package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.ownership.OperandTree;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What in a method can be noticed without the object that it belongs to: it assigns to a static
 * variable, works on what one holds, or passes its object on.
 */
final class Traces {
  private static final Set<Tree.Kind> STEPS =
      Set.of(
          Tree.Kind.PREFIX_INCREMENT,
          Tree.Kind.PREFIX_DECREMENT,
          Tree.Kind.POSTFIX_INCREMENT,
          Tree.Kind.POSTFIX_DECREMENT);

  private Traces() {}

  /** Whether {@code tree} does such a thing; the methods that it calls may do others. */
  static boolean isLeftBy(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return isShared(assignment.getVariable());
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return isShared(assignment.getVariable());
    }
    if (tree instanceof UnaryTree step) {
      return STEPS.contains(step.getKind()) && isShared(step.getExpression());
    }
    return tree instanceof MethodInvocationTree call
        && ((call.getMethodSelect() instanceof MemberSelectTree select
                && isShared(select.getExpression()))
            || call.getArguments().stream().anyMatch(Traces::isThis));
  }

  /**
   * Whether {@code tree}, in a constructor, makes the new object known to everybody: it passes it
   * to a static method, or puts it where a static variable leads to.
   */
  static boolean isPublishedBy(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().stream().anyMatch(Traces::isThis)
        && (ASTHelpers.getSymbol(call).isStatic()
            || (call.getMethodSelect() instanceof MemberSelectTree select
                && isShared(select.getExpression())));
  }

  /** Whether {@code code} passes its object on. */
  static boolean areOfThis(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= tree.getArguments().stream().anyMatch(Traces::isThis);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }

  private static boolean isThis(ExpressionTree argument) {
    return OperandTree.isThisOrSuper(ASTHelpers.stripParentheses(argument));
  }

  /** Whether {@code expression} is a static variable; a constant holds nothing that changes. */
  static boolean isShared(ExpressionTree expression) {
    Symbol symbol = ASTHelpers.getSymbol(ASTHelpers.stripParentheses(expression));
    return symbol instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD
        && variable.isStatic()
        && (variable.flags() & Flags.ENUM) == 0
        && variable.getConstValue() == null;
  }
}
