package dev.sluice.analysis;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.flow.Body;
import dev.sluice.flow.Containers;
import dev.sluice.flow.ExceptionPolicy;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Finds the acquisitions of a compilation unit that a path could leave open. A unit without any
 * costs one scan that asks each call's type.
 */
final class Acquisitions {
  private final CallEffects effects;
  private final ExceptionPolicy exceptions;
  private final Types types;
  private final PresumedAcquisitions presumed;
  private final KnownFunctions functions;
  private final ForgottenElements forgottenElements;

  Acquisitions(CallEffects effects, KnownFunctions functions, Context context) {
    this.effects = effects;
    this.types = Types.instance(context);
    this.exceptions = new ExceptionPolicy(types, Symtab.instance(context));
    this.presumed = new PresumedAcquisitions(effects, functions);
    this.functions = functions;
    this.forgottenElements = new ForgottenElements(effects);
  }

  /**
   * The paths of the acquisitions in {@code unit}, and of the references to methods whose
   * acquisition nobody gets, by the path of the body, in source order.
   */
  ImmutableListMultimap<Body, TreePath> in(CompilationUnitTree unit) {
    Collector collector = new Collector(unit);
    collector.scan(unit, null);
    return collector.found.build();
  }

  /** Scans with a stack of trees: paths are made for acquisitions only, which are rare. */
  private final class Collector extends TreeScanner<Void, Void> {
    private final ImmutableListMultimap.Builder<Body, TreePath> found =
        ImmutableListMultimap.builder();
    private final IdentityHashMap<Tree, Body> bodies = new IdentityHashMap<>();
    private final List<Tree> stack = new ArrayList<>();
    private final ExpectedFailures expectedFailures;
    private final Supplier<Mocks> mocks;

    Collector(CompilationUnitTree unit) {
      this.expectedFailures = new ExpectedFailures(effects);
      this.mocks = Suppliers.memoize(() -> new Mocks(unit, effects.frameworkRules()));
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null || tree instanceof IdentifierTree || tree instanceof LiteralTree) {
        return null;
      }
      stack.add(tree);
      super.scan(tree, null);
      stack.remove(stack.size() - 1);
      return null;
    }

    // What can't contain a call, such as types, modifiers and annotations, is left out: this scan
    // goes through all code there is.

    @Override
    public Void visitCompilationUnit(CompilationUnitTree tree, Void unused) {
      return scan(tree.getTypeDecls(), null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return scan(tree.getMembers(), null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      return scan(tree.getBody(), null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      functions.declare(tree);
      return scan(tree.getInitializer(), null);
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void unused) {
      return scan(tree.getExpression(), null);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
      return scan(tree.getExpression(), null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      add(tree);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      add(tree);
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (effects.dropsAcquisition(tree, types)
          || (ancestor(1) instanceof MethodInvocationTree
              && effects.opensResult(tree)
              && forgottenElements.areYieldedBy(currentPath()))) {
        include(currentPath());
      }
      return super.visitMemberReference(tree, null);
    }

    private void add(ExpressionTree call) {
      // Where it stands is a cheaper question than what it is.
      if (getsOwner(ancestor(1), ancestor(2))) {
        return;
      }
      if (!effects.isAcquisition(call) && !functions.areOpeningBy(call)) {
        presume(call);
        return;
      }
      TreePath path = currentPath();
      if (isSettledAtOnce(path) || mocks.get().isCallOnMock(call)) {
        return;
      }
      include(path);
    }

    private void presume(ExpressionTree call) {
      if (!presumed.mayContain(call, ancestor(1))) {
        return;
      }
      TreePath path = currentPath();
      boolean isClosed =
          Body.around(path).filter(body -> presumed.areClosedIn(body.path(), path)).isPresent();
      if (isClosed && !mocks.get().isCallOnMock(call)) {
        include(path);
      }
    }

    private void include(TreePath path) {
      if (expectedFailures.contain(path)) {
        return;
      }
      Optional<Body> body = Body.around(path);
      if (body.isPresent()) {
        Body known =
            bodies.computeIfAbsent(body.get().path().getLeaf(), tree -> body.orElseThrow());
        found.put(known, path);
      }
    }

    private Tree ancestor(int distance) {
      return stack.get(stack.size() - 1 - distance);
    }

    private TreePath currentPath() {
      TreePath path = new TreePath((CompilationUnitTree) stack.get(0));
      for (Tree tree : stack.subList(1, stack.size())) {
        path = new TreePath(path, tree);
      }
      return path;
    }
  }

  /**
   * Whether nothing can come between {@code acquisition} and its settlement, so that no path needs
   * to be followed: it, or a wrapper of it, is a header variable's initialiser, returned, stored in
   * a field, or the last thing evaluated before a callee that settles it.
   */
  private boolean isSettledAtOnce(TreePath acquisition) {
    TreePath path = acquisition;
    TreePath parentPath = path.getParentPath();
    while (isPassedOnUnharmed(path.getLeaf(), parentPath.getLeaf())) {
      path = parentPath;
      parentPath = path.getParentPath();
    }
    Tree value = path.getLeaf();
    Tree parent = parentPath.getLeaf();
    if (getsOwner(parent, parentPath.getParentPath().getLeaf())) {
      return true;
    }
    if (parent instanceof MethodInvocationTree call) {
      return isSettledBy(call, call.getArguments(), value, OperandEffect.MAY_TAKE_OWNERSHIP);
    }
    if (parent instanceof BinaryTree comparison) {
      return isAskedOfOwner(value, comparison);
    }
    // A constructor that fails leaves it open.
    return parent instanceof NewClassTree creation
        && throwsNothingChecked(creation)
        && !Containers.isFilledContainer(creation, effects)
        && isSettledBy(creation, creation.getArguments(), value, OperandEffect.MAY_KEEP);
  }

  /**
   * Whether {@code parent}, which stands in {@code grandparent}, gives the value in it an owner: it
   * returns it, or stores it in a field or in a variable that somebody closes.
   */
  private boolean getsOwner(Tree parent, Tree grandparent) {
    return parent instanceof ReturnTree
        || (parent instanceof AssignmentTree assignment
            && isField(ASTHelpers.getSymbol(assignment.getVariable())))
        || (parent instanceof VariableTree variable && isOwner(variable, grandparent));
  }

  /** Whether {@code variable} owns what it is initialised with. */
  private boolean isOwner(VariableTree variable, Tree parent) {
    return isField(ASTHelpers.getSymbol(variable))
        || effects.frameworkRules().isManaged(ASTHelpers.getSymbol(variable))
        || (parent instanceof TryTree tryTree && tryTree.getResources().contains(variable));
  }

  /**
   * Whether {@code value} is only compared with null, and comes from an owner, which has it anyway
   * and hands it out again.
   */
  private boolean isAskedOfOwner(Tree value, BinaryTree comparison) {
    Tree other =
        comparison.getLeftOperand() == value
            ? comparison.getRightOperand()
            : comparison.getLeftOperand();
    return other.getKind() == Tree.Kind.NULL_LITERAL
        && value instanceof ExpressionTree call
        && effects.of(call).ownersOfResult().contains(Operand.RECEIVER);
  }

  /**
   * Whether {@code parent} makes nothing else of {@code value} and can't fail in a way that counts
   * where the result is settled at once: no wrapper that throws nothing checked leaves open what
   * some path without a failure does not.
   */
  private boolean isPassedOnUnharmed(Tree value, Tree parent) {
    if (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree) {
      return true;
    }
    if (parent instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() != value;
    }
    if (!(parent instanceof NewClassTree wrapper) || wrapper.getClassBody() != null) {
      return false;
    }
    int index = wrapper.getArguments().indexOf(value);
    return index >= 0
        && throwsNothingChecked(wrapper)
        && areInert(wrapper.getArguments().subList(index + 1, wrapper.getArguments().size()))
        && effects.of(wrapper).sharedOperands().contains(Operand.argument(index + 1));
  }

  /** Whether evaluating {@code arguments} runs no code. */
  private static boolean areInert(List<? extends ExpressionTree> arguments) {
    return arguments.stream()
        .allMatch(
            argument ->
                argument instanceof IdentifierTree
                    || argument instanceof LiteralTree
                    || argument instanceof MemberSelectTree);
  }

  private static boolean isField(Symbol symbol) {
    return symbol != null && symbol.getKind() == ElementKind.FIELD;
  }

  private boolean throwsNothingChecked(NewClassTree creation) {
    return ASTHelpers.getSymbol(creation).getThrownTypes().stream()
        .noneMatch(exceptions::isChecked);
  }

  /** Whether {@code call} has {@code effect} on {@code value}, and nothing comes in between. */
  private boolean isSettledBy(
      ExpressionTree call,
      List<? extends ExpressionTree> arguments,
      Tree value,
      OperandEffect effect) {
    int index = arguments.indexOf(value);
    return index >= 0
        && areInert(arguments.subList(index + 1, arguments.size()))
        && effects.of(call).effectOn(Operand.argument(index + 1)) == effect;
  }
}
