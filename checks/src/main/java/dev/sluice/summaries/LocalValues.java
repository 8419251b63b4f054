package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.CapturedVariables;
import dev.sluice.ownership.OperandEffect.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What the local variables and parameters of one body may hold, from all of its assignments, and
 * which of their values it gives away other than by returning them.
 */
final class LocalValues {
  private static final ImmutableSet<Tree.Kind> CONDITIONAL =
      ImmutableSet.of(
          Tree.Kind.IF,
          Tree.Kind.CATCH,
          Tree.Kind.CASE,
          Tree.Kind.CONDITIONAL_EXPRESSION,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.ENHANCED_FOR_LOOP,
          Tree.Kind.WHILE_LOOP);

  private final CallEffects effects;
  private final Map<VarSymbol, List<ExpressionTree>> assigned = new HashMap<>();
  private final List<ExpressionTree> returned = new ArrayList<>();
  private final Set<VarSymbol> givenAway = new HashSet<>();

  /** What is passed to calls: what they do with it is asked only of variables that matter. */
  private final Map<VarSymbol, List<Passing>> passings = new HashMap<>();

  /** A variable in operand position {@code operand} of {@code call}. */
  private record Passing(ExpressionTree call, Operand operand, boolean isConditional) {}

  private LocalValues(CallEffects effects) {
    this.effects = effects;
  }

  static LocalValues of(Tree body, CallEffects effects) {
    LocalValues values = new LocalValues(effects);
    values.new Scanner().scan(body, null);
    return values;
  }

  /** The expressions that {@code return} statements return, in source order. */
  List<ExpressionTree> returned() {
    return returned;
  }

  /** The expressions that are assigned to {@code variable}. */
  List<ExpressionTree> assignedTo(VarSymbol variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** Whether somebody else gets hold of what {@code variable} refers to, or may. */
  boolean isGivenAway(VarSymbol variable) {
    return givenAway.contains(variable)
        || passings.getOrDefault(variable, List.of()).stream().anyMatch(this::isGivenAway);
  }

  private boolean isGivenAway(Passing passing) {
    Fate fate = effects.of(passing.call()).effectOn(passing.operand()).onReturn();
    // Closed before it is returned; a close under a condition is for the way that fails.
    boolean isClosed = fate == Fate.ENDS && !passing.isConditional();
    return isClosed
        || (!passing.operand().isReceiver() && (fate == Fate.MOVES || fate == Fate.UNKNOWN));
  }

  boolean isLocal(VarSymbol variable) {
    return variable.getKind() != ElementKind.FIELD
        && variable.getKind() != ElementKind.ENUM_CONSTANT;
  }

  /** The expressions that {@code switchExpression} yields (JLS 15.28.1). */
  List<ExpressionTree> yieldedBy(Tree switchExpression) {
    List<ExpressionTree> yielded = new ArrayList<>();
    new BodyScanner<Void>() {
      @Override
      public Void visitCase(CaseTree tree, Void unused) {
        if (tree.getBody() instanceof ExpressionTree value) {
          yielded.add(value);
        }
        return super.visitCase(tree, null);
      }

      @Override
      public Void visitYield(YieldTree tree, Void unused) {
        yielded.add(tree.getValue());
        return super.visitYield(tree, null);
      }
    }.scan(switchExpression, null);
    return yielded;
  }

  private final class Scanner extends BodyScanner<Void> {
    /** How many of the branches, loops and handlers around may not run. */
    private int conditions;

    @Override
    public Void scan(Tree tree, Void unused) {
      boolean isConditional = tree != null && CONDITIONAL.contains(tree.getKind());
      conditions += isConditional ? 1 : 0;
      super.scan(tree, null);
      conditions -= isConditional ? 1 : 0;
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      if (tree.getExpression() != null) {
        returned.add(tree.getExpression());
      }
      return super.visitReturn(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        assigned
            .computeIfAbsent(ASTHelpers.getSymbol(tree), variable -> new ArrayList<>())
            .add(tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol target && isLocal(target)) {
        assigned.computeIfAbsent(target, variable -> new ArrayList<>()).add(tree.getExpression());
      } else {
        giveAway(tree.getExpression());
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      givenAway.add(ASTHelpers.getSymbol(tree.getVariable()));
      return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
      givenAway.add(ASTHelpers.getSymbol(tree.getVariable()));
      return super.visitBindingPattern(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      // The header of a block that throws closes where the method fails.
      for (Tree resource :
          AbruptBlocks.endInThrow(tree.getBlock()) ? List.<Tree>of() : tree.getResources()) {
        if (resource instanceof VariableTree variable) {
          givenAway.add(ASTHelpers.getSymbol(variable));
        } else {
          giveAway((ExpressionTree) resource);
        }
      }
      return super.visitTry(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      giveArguments(tree, tree.getArguments());
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        pass(select.getExpression(), tree, Operand.RECEIVER);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      giveArguments(tree, tree.getArguments());
      if (tree.getClassBody() != null) {
        givenAway.addAll(CapturedVariables.of(tree.getClassBody(), effects).takenOver());
      }
      return super.visitNewClass(tree, null);
    }

    private void giveArguments(ExpressionTree call, List<? extends ExpressionTree> arguments) {
      for (int i = 0; i < arguments.size(); i++) {
        pass(arguments.get(i), call, Operand.argument(i + 1));
      }
    }

    private void pass(ExpressionTree expression, ExpressionTree call, Operand operand) {
      variable(expression)
          .ifPresent(
              variable ->
                  passings
                      .computeIfAbsent(variable, key -> new ArrayList<>())
                      .add(new Passing(call, operand, conditions > 0)));
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
      if (tree.getInitializers() != null) {
        tree.getInitializers().forEach(this::giveAway);
      }
      return super.visitNewArray(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      givenAway.addAll(CapturedVariables.of(tree, effects).takenOver());
      return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      givenAway.addAll(CapturedVariables.of(tree, effects).takenOver());
      return super.visitMemberReference(tree, null);
    }

    private void giveAway(ExpressionTree expression) {
      variable(expression).ifPresent(givenAway::add);
    }
  }

  /** The variable that {@code expression} reads, casts aside. */
  private static Optional<VarSymbol> variable(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value instanceof TypeCastTree cast) {
      return variable(cast.getExpression());
    }
    return value instanceof IdentifierTree
            && ASTHelpers.getSymbol(value) instanceof VarSymbol variable
        ? Optional.of(variable)
        : Optional.empty();
  }
}
