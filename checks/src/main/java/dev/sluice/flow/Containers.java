package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandEffect.Fate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What some code does with the elements of an array, collection or map that a variable holds: with
 * everything that is read out of it, through whatever variables and calls. Takes no account of the
 * order of statements or of paths, so it errs towards silence: one close anywhere is enough.
 */
public final class Containers {
  /** What becomes of the elements. */
  public enum Use {
    /** They are closed somewhere. */
    CLOSED,
    /**
     * The container or an element is returned, stored, passed on to code that may close or keep it.
     */
    GIVEN_AWAY,
    /** They are only used. */
    USED
  }

  private final CallEffects effects;
  private final Set<VarSymbol> aliases = new HashSet<>();
  private Optional<ExpressionTree> made = Optional.empty();
  private boolean isClosed;
  private boolean isGivenAway;

  private Containers(CallEffects effects) {
    this.effects = effects;
  }

  /** What {@code code} does with the elements of what {@code variable} holds. */
  public static Use useOf(VarSymbol variable, Tree code, CallEffects effects) {
    Containers containers = new Containers(effects);
    containers.aliases.add(variable);
    return containers.useIn(code);
  }

  /**
   * What {@code code} does with the elements of the container that {@code creation} in it makes.
   */
  public static Use useOf(ExpressionTree creation, Tree code, CallEffects effects) {
    Containers containers = new Containers(effects);
    containers.made = Optional.of(creation);
    return containers.useIn(code);
  }

  private Use useIn(Tree code) {
    int known;
    do {
      known = aliases.size();
      new AliasScanner().scan(code, null);
    } while (aliases.size() > known);
    new UseScanner().scan(code, null);
    if (isClosed) {
      return Use.CLOSED;
    }
    return isGivenAway ? Use.GIVEN_AWAY : Use.USED;
  }

  /** Whether {@code expression} reads the container, an element, or something on the way to one. */
  private boolean isFromContainer(Tree expression) {
    if (isMade(expression)) {
      return true;
    }
    if (expression instanceof IdentifierTree) {
      return aliases.contains(ASTHelpers.getSymbol(expression));
    }
    if (expression instanceof ArrayAccessTree access) {
      return isFromContainer(access.getExpression());
    }
    if (expression instanceof MethodInvocationTree call) {
      return (call.getMethodSelect() instanceof MemberSelectTree select
              && isFromContainer(select.getExpression()))
          || isView(call);
    }
    if (expression instanceof TypeCastTree cast) {
      return isFromContainer(cast.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree conditional) {
      return isFromContainer(conditional.getTrueExpression())
          || isFromContainer(conditional.getFalseExpression());
    }
    return expression instanceof ParenthesizedTree parenthesized
        && isFromContainer(parenthesized.getExpression());
  }

  /** Whether {@code expression} is what makes the container, and is given nothing of it. */
  private boolean isMade(Tree expression) {
    return made.filter(creation -> creation == expression).isPresent();
  }

  /** Whether {@code call} shows the container in another guise: {@code Arrays.asList(streams)}. */
  private boolean isView(MethodInvocationTree call) {
    return call.getArguments().stream().anyMatch(this::isFromContainer)
        && !isHarmless(ASTHelpers.getType(call))
        && Callee.of(call)
            .filter(callee -> callee.isPlatform() && callee.symbol().isStatic())
            .isPresent();
  }

  /** Whether a value of {@code type} can't be an element, nor lead to one: a number, a string. */
  private boolean isHarmless(Type type) {
    return type == null
        || !type.isReference()
        || (!type.hasTag(TypeTag.ARRAY)
            && (type.tsym.flags() & Flags.FINAL) != 0
            && !effects.resourceTypes().isCloseable(type)
            && type.getTypeArguments().isEmpty());
  }

  private final class AliasScanner extends TreeScanner<Void, Void> {
    private void alias(Symbol target, Tree value) {
      if (target instanceof VarSymbol variable
          && variable.getKind() != ElementKind.FIELD
          && !isHarmless(variable.type)
          && isFromContainer(value)) {
        aliases.add(variable);
      }
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        alias(ASTHelpers.getSymbol(tree), tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      alias(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      alias(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
      if (tree.getPattern() instanceof BindingPatternTree binding) {
        alias(ASTHelpers.getSymbol(binding.getVariable()), tree.getExpression());
      }
      return super.visitInstanceOf(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (isFromContainer(tree) && !isMade(tree)) {
        for (ExpressionTree argument : tree.getArguments()) {
          if (argument instanceof LambdaExpressionTree lambda) {
            lambda
                .getParameters()
                .forEach(parameter -> alias(ASTHelpers.getSymbol(parameter), tree));
          }
        }
      }
      return super.visitMethodInvocation(tree, null);
    }
  }

  private final class UseScanner extends TreeScanner<Void, Void> {
    private void giveAway(Tree expression) {
      isGivenAway |=
          expression != null
              && isFromContainer(expression)
              && !isHarmless(ASTHelpers.getType(expression));
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      giveAway(tree.getExpression());
      return super.visitReturn(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
        giveAway(tree.getBody());
      }
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      boolean isLocal =
          ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable
              && variable.getKind() != ElementKind.FIELD;
      if (!isLocal && !isFromContainer(tree.getVariable())) {
        giveAway(tree.getExpression());
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void unused) {
      if (tree.getInitializers() != null) {
        tree.getInitializers().forEach(this::giveAway);
      }
      return super.visitNewArray(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      for (Tree resource : tree.getResources()) {
        isClosed |=
            isFromContainer(
                resource instanceof VariableTree variable ? variable.getInitializer() : resource);
      }
      return super.visitTry(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      // A new object around a container or an element keeps it.
      tree.getArguments().forEach(this::giveAway);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      boolean isOnElement = isFromContainer(tree) && !isMade(tree);
      CallEffect effect = effects.of(tree);
      isClosed |= isOnElement && effect.effectOn(Operand.RECEIVER).onReturn() == Fate.ENDS;
      for (int i = 0; i < tree.getArguments().size(); i++) {
        ExpressionTree argument = tree.getArguments().get(i);
        if (isOnElement && argument instanceof MemberReferenceTree reference) {
          apply(reference);
        } else if (isFromContainer(argument) && !isHarmless(ASTHelpers.getType(argument))) {
          Fate fate = effect.effectOn(Operand.argument(i + 1)).onReturn();
          isClosed |= fate == Fate.ENDS;
          isGivenAway |= !isOnElement && fate != Fate.ENDS && isKept(tree, argument, fate);
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    /** A method of the platform that takes a whole container returns or keeps a view of it. */
    private boolean isKept(MethodInvocationTree call, ExpressionTree argument, Fate fate) {
      boolean isContainer = !effects.resourceTypes().isCloseable(ASTHelpers.getType(argument));
      boolean isPlatform = Callee.of(call).map(Callee::isPlatform).orElse(true);
      return fate != Fate.STAYS
          || (isContainer && isPlatform)
          || !effects.of(call).sharedOperands().isEmpty();
    }

    /** {@code elements.forEach(Closeable::close)}, {@code elements.map(this::open)}. */
    private void apply(MemberReferenceTree reference) {
      if (effects.closesReceiver(reference)) {
        isClosed = true;
        return;
      }
      MethodSymbol method = ASTHelpers.getSymbol(reference);
      if (method != null && !method.type.getParameterTypes().isEmpty()) {
        Fate fate = effects.effectOf(Callee.of(method)).effectOn(Operand.argument(1)).onReturn();
        isClosed |= fate == Fate.ENDS;
        isGivenAway |= fate != Fate.ENDS && fate != Fate.STAYS;
      }
    }
  }

  /**
   * Whether {@code creation} makes a new container of what it is given, which its type shows to be
   * resources: {@code List.of(in, out)}, {@code new AtomicReference<>(socket)}.
   */
  public static boolean isFilledContainer(Tree creation, CallEffects effects) {
    boolean isMaking =
        creation instanceof NewClassTree instance
            ? instance.getClassBody() == null
            : creation instanceof MethodInvocationTree call
                && ASTHelpers.getSymbol(call).isStatic();
    return isMaking && yieldsContainer((ExpressionTree) creation, effects);
  }

  /** Whether {@code call} of the platform yields what has elements that are resources. */
  public static boolean yieldsContainer(ExpressionTree call, CallEffects effects) {
    Type type = ASTHelpers.getType(call);
    return type != null
        && type.getTypeArguments().stream().anyMatch(effects.resourceTypes()::isCloseable)
        && Callee.of(call).filter(Callee::isPlatform).isPresent();
  }

  /** Whether {@code initialiser} makes a new, empty container: an array, a collection, a map. */
  static boolean isNewContainer(Tree initialiser, CallEffects effects) {
    if (initialiser instanceof NewArrayTree) {
      return true;
    }
    return initialiser instanceof NewClassTree creation
        && creation.getClassBody() == null
        && List.copyOf(creation.getArguments()).stream()
            .allMatch(argument -> !ASTHelpers.getType(argument).isReference())
        && Callee.of(creation).map(Callee::isPlatform).orElse(false)
        && !effects.resourceTypes().isCloseable(ASTHelpers.getType(creation));
  }
}
