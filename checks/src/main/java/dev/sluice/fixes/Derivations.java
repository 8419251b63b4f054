package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getReceiver;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.analysis.LeakAnalysis;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.PlatformPackages;
import dev.sluice.ownership.ResultOwnership;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What else may still read from a resource: the local variables whose value was made from it. Knows
 * no order of statements, and errs towards more.
 */
final class Derivations {
  private final LazyTypes types;
  private final Set<Tree> expressions;
  private final Set<VarSymbol> reached;
  private final Optional<CallEffects> effects;

  /**
   * @param expressions what yields the resource
   * @param references the variables that hold it
   * @param scope the code in which to look for more of them
   */
  Derivations(
      Set<? extends Tree> expressions, Set<VarSymbol> references, Tree scope, VisitorState state) {
    this.types = new LazyTypes(state);
    this.effects = LeakAnalysis.instance(state).effects();
    this.expressions = ImmutableSet.copyOf(expressions);
    this.reached = new LinkedHashSet<>(references);
    int before;
    do {
      before = reached.size();
      new Flow().scan(scope, null);
    } while (reached.size() > before);
  }

  /** The given references and every local variable whose value may hold on to the resource. */
  ImmutableSet<VarSymbol> variables() {
    return ImmutableSet.copyOf(reached);
  }

  /** Whether {@code scope} returns or stores a value that may read from the resource later. */
  boolean leave(List<? extends Tree> scope) {
    Leaving leaving =
        new Leaving(this::mayReadLater) {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            ExpressionTree receiver = getReceiver(tree);
            isFound |=
                receiver != null
                    && getSymbol(receiver) instanceof VarSymbol place
                    && !isLocal(place)
                    && types.isContainer(place.type)
                    && isAnyElement(tree);
            return super.visitMethodInvocation(tree, null);
          }
        };
    leaving.scan(scope, null);
    return leaving.isFound;
  }

  /**
   * Whether one of the arguments may become an element. What the platform takes for something else
   * ({@code Properties.load(InputStream)}), the analysis knows.
   */
  private boolean isAnyElement(MethodInvocationTree call) {
    MethodSymbol method = getSymbol(call);
    boolean isOfPlatform = PlatformPackages.contain(method.owner.getQualifiedName().toString());
    for (int i = 0; i < call.getArguments().size(); i++) {
      boolean isElement =
          !isOfPlatform
              || i >= method.params().size()
              || types.mayBeElement(method.params().get(i).type);
      if (isElement && mayReadLater(call.getArguments().get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Looks for a value that the code returns, or stores in more than a local variable. */
  static class Leaving extends TreeScanner<Void, Void> {
    private final Predicate<ExpressionTree> isSought;
    boolean isFound;

    Leaving(Predicate<ExpressionTree> isSought) {
      this.isSought = isSought;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      isFound |= tree.getExpression() != null && isSought.test(tree.getExpression());
      return super.visitReturn(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      isFound |= !isLocal(getSymbol(tree.getVariable())) && isSought.test(tree.getExpression());
      return super.visitAssignment(tree, null);
    }
  }

  /**
   * Whether {@code scope} yields a value that may hold on to the resource to a switch around it.
   */
  boolean areYieldedFrom(List<? extends Tree> scope) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitYield(YieldTree tree, Void unused) {
        found[0] |= mayReadLater(tree.getValue());
        return super.visitYield(tree, null);
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return null;
      }
    }.scan(scope, null);
    return found[0];
  }

  /** Whether {@code value} may read from the resource when it is used. */
  boolean mayReadLater(ExpressionTree value) {
    return types.isLazy(getType(value)) && isCarriedBy(value);
  }

  /** Whether the value of {@code tree} may hold on to the resource. */
  private boolean isCarriedBy(ExpressionTree tree) {
    if (expressions.contains(tree)) {
      return true;
    }
    Type type = getType(tree);
    if (type != null && types.isSettled(type)) {
      return false;
    }
    if (tree instanceof MethodInvocationTree call) {
      boolean isCarriedIn =
          call.getArguments().stream().anyMatch(this::isCarriedBy)
              || (call.getMethodSelect() instanceof MemberSelectTree select
                  && isCarriedBy(select.getExpression()));
      return isCarriedIn && !isIndependent(call);
    }
    if (tree instanceof NewClassTree newClassTree && newClassTree.getClassBody() == null) {
      return newClassTree.getArguments().stream().anyMatch(this::isCarriedBy);
    }
    return mentionsResource(tree);
  }

  /** Whether {@code call} opens what goes on when its receiver is closed: an accepted socket. */
  private boolean isIndependent(MethodInvocationTree call) {
    return Callee.of(call).filter(Callee::isPlatform).isPresent()
        && effects
            .map(known -> known.of(call).result())
            .filter(
                result ->
                    result instanceof ResultOwnership.Acquired opened && opened.owners().isEmpty())
            .isPresent();
  }

  private boolean mentionsResource(Tree tree) {
    boolean[] found = {LocalVariables.mentions(tree, variables())};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree part, Void unused) {
        found[0] |= expressions.contains(part);
        return super.scan(part, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether {@code symbol} is a variable of a method. */
  static boolean isLocal(Symbol symbol) {
    return symbol instanceof VarSymbol && symbol.owner.kind != Kind.TYP;
  }

  /** Adds to what is reached whatever one pass over the code shows. */
  private final class Flow extends TreeScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      assign(getSymbol(tree), tree.getInitializer());
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      assign(getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      if (mentionsResource(tree.getExpression())) {
        reach(getSymbol(tree.getVariable()));
      }
      return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (tree.getArguments().stream().anyMatch(Derivations.this::isCarriedBy)) {
        if (tree.getMethodSelect() instanceof MemberSelectTree) {
          keep(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void assign(Symbol variable, ExpressionTree value) {
      if (value != null && isCarriedBy(value)) {
        reach(variable);
      }
    }

    /** The receiver of a call may keep an argument. */
    private void keep(ExpressionTree operand) {
      if (operand instanceof IdentifierTree) {
        reach(getSymbol(operand));
      }
    }

    private void reach(Symbol symbol) {
      if (isLocal(symbol) && !types.isSettled(symbol.type)) {
        reached.add((VarSymbol) symbol);
      }
    }
  }
}
