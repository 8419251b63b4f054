package dev.sluice.ownership;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a lambda, method reference or local class does to the variables that it captures. One that
 * closes, keeps, returns or passes on a captured resource takes it over when it is made; one that
 * only uses it leaves the obligation where it was.
 *
 * @param takenOver the variables around it whose resource is taken over; {@code this} may be one
 * @param mentioned all variables that occur, its own included
 */
public record CapturedVariables(
    ImmutableSet<VarSymbol> takenOver, ImmutableSet<VarSymbol> mentioned) {

  /** What {@code body}, a lambda, method reference or class, does to the variables around it. */
  public static CapturedVariables of(Tree body, CallEffects effects) {
    Scanner scanner = new Scanner(effects);
    if (body instanceof LambdaExpressionTree lambda
        && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      scanner.takeOver((ExpressionTree) lambda.getBody());
    }
    scanner.scan(body, null);
    scanner.taken.removeIf(scanner::isOwn);
    return new CapturedVariables(
        ImmutableSet.copyOf(scanner.taken), ImmutableSet.copyOf(scanner.mentioned));
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final CallEffects effects;
    private final Set<VarSymbol> taken = new LinkedHashSet<>();
    private final Set<VarSymbol> mentioned = new LinkedHashSet<>();
    private final Set<VarSymbol> declared = new HashSet<>();
    private final Set<ClassSymbol> classes = new HashSet<>();

    Scanner(CallEffects effects) {
      this.effects = effects;
    }

    /**
     * Whether {@code variable} is declared in the body, or is {@code this}, {@code super} or a
     * field of an object that the body makes: none of these is captured.
     */
    private boolean isOwn(VarSymbol variable) {
      return declared.contains(variable)
          || classes.stream().anyMatch(type -> isMember(variable, type));
    }

    private static boolean isMember(VarSymbol variable, ClassSymbol type) {
      Symbol declaring = type;
      while (declaring instanceof ClassSymbol next && next != variable.owner) {
        declaring = next.getSuperclass().tsym;
      }
      return declaring == variable.owner;
    }

    /** Who gets the value of {@code expression} may close what a variable in it holds. */
    private void takeOver(ExpressionTree expression) {
      origins(expression).forEach(taken::add);
    }

    /** The variables that hold, or lead to, the resource that {@code expression} yields. */
    private ImmutableSet<VarSymbol> origins(ExpressionTree expression) {
      Optional<VarSymbol> variable = variable(expression);
      if (variable.isPresent()) {
        return ImmutableSet.of(variable.get());
      }
      ExpressionTree inner = ASTHelpers.stripParentheses(expression);
      if (!(inner instanceof MethodInvocationTree) && !(inner instanceof NewClassTree)) {
        return ImmutableSet.of();
      }
      ImmutableSet.Builder<VarSymbol> found = ImmutableSet.builder();
      for (Operand operand : effects.of(inner).sharedOperands()) {
        OperandTree.of(inner, operand).map(this::origins).ifPresent(found::addAll);
      }
      return found.build();
    }

    private static Optional<VarSymbol> variable(ExpressionTree expression) {
      ExpressionTree inner = ASTHelpers.stripParentheses(expression);
      return inner instanceof IdentifierTree
              && ASTHelpers.getSymbol(inner) instanceof VarSymbol variable
          ? Optional.of(variable)
          : Optional.empty();
    }

    private void takeOverArguments(
        ExpressionTree call, List<? extends ExpressionTree> arguments, boolean isWrapper) {
      CallEffect effect = effects.of(call);
      for (int i = 0; i < arguments.size(); i++) {
        Operand operand = Operand.argument(i + 1);
        if (effect.effectOn(operand).mayEndObligation()
            || (isWrapper && effect.sharedOperands().contains(operand))) {
          takeOver(arguments.get(i));
        }
      }
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      classes.add(ASTHelpers.getSymbol(tree));
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      // What javac adds to a class without a name passes its own parameters on.
      boolean isAdded = (ASTHelpers.getSymbol(tree).flags() & Flags.GENERATEDCONSTR) != 0;
      return isAdded ? null : super.visitMethod(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
        mentioned.add(variable);
      }
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      takeOverArguments(tree, tree.getArguments(), /* isWrapper= */ false);
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && !origins(select.getExpression()).isEmpty()
          && effects.of(tree).effectOn(Operand.RECEIVER).mayEndObligation()) {
        takeOver(select.getExpression());
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      takeOverArguments(tree, tree.getArguments(), /* isWrapper= */ true);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (effects.closesReceiver(tree)) {
        takeOver(tree.getQualifierExpression());
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      if (tree.getExpression() != null) {
        takeOver(tree.getExpression());
      }
      return super.visitReturn(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      takeOver(tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      declared.add(ASTHelpers.getSymbol(tree));
      if (tree.getInitializer() != null) {
        takeOver(tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
      if (tree.getInitializers() != null) {
        tree.getInitializers().forEach(this::takeOver);
      }
      return super.visitNewArray(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      for (Tree resource : tree.getResources()) {
        if (resource instanceof ExpressionTree expression) {
          takeOver(expression);
        }
      }
      return super.visitTry(tree, null);
    }
  }
}
