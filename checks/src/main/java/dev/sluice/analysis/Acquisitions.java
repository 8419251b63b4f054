package dev.sluice.analysis;

import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.sluice.flow.Body;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandEffect;
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

  Acquisitions(CallEffects effects) {
    this.effects = effects;
  }

  /** The paths of the acquisitions in {@code unit}, by the path of the body, in source order. */
  ImmutableListMultimap<Body, TreePath> in(CompilationUnitTree unit) {
    if (!new Detector().isAnyIn(unit)) {
      return ImmutableListMultimap.of();
    }
    Collector collector = new Collector(unit);
    collector.scan(new TreePath(unit), null);
    return collector.found.build();
  }

  private final class Detector extends TreeScanner<Void, Void> {
    private boolean isFound;

    boolean isAnyIn(CompilationUnitTree unit) {
      scan(unit.getTypeDecls(), null);
      return isFound;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return isFound ? null : super.scan(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      isFound |= effects.isAcquisition(tree);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      isFound |= effects.isAcquisition(tree);
      return super.visitMethodInvocation(tree, null);
    }
  }

  private final class Collector extends TreePathScanner<Void, Void> {
    private final ImmutableListMultimap.Builder<Body, TreePath> found =
        ImmutableListMultimap.builder();
    private final IdentityHashMap<Tree, Body> bodies = new IdentityHashMap<>();
    private final ExpectedFailures expectedFailures;
    private final Mocks mocks;

    Collector(CompilationUnitTree unit) {
      this.expectedFailures = new ExpectedFailures(effects);
      this.mocks = new Mocks(unit, effects.frameworkRules());
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

    private void add(ExpressionTree call) {
      if (!effects.isAcquisition(call)
          || isSettledAtOnce(getCurrentPath())
          || mocks.isCallOnMock(call)
          || expectedFailures.contain(getCurrentPath())) {
        return;
      }
      Optional<Body> body = Body.around(getCurrentPath());
      if (body.isPresent()) {
        Body known =
            bodies.computeIfAbsent(body.get().path().getLeaf(), tree -> body.orElseThrow());
        found.put(known, getCurrentPath());
      }
    }
  }

  /**
   * Whether nothing can come between {@code acquisition} and its settlement, so that no path needs
   * to be followed: it is a header variable's initialiser, returned, stored in a field, or the last
   * thing evaluated before a callee that settles it.
   */
  private boolean isSettledAtOnce(TreePath acquisition) {
    TreePath path = acquisition;
    TreePath parentPath = path.getParentPath();
    while (parentPath.getLeaf() instanceof ParenthesizedTree
        || parentPath.getLeaf() instanceof TypeCastTree) {
      path = parentPath;
      parentPath = path.getParentPath();
    }
    Tree value = path.getLeaf();
    Tree parent = parentPath.getLeaf();
    if (parent instanceof ReturnTree) {
      return true;
    }
    if (parent instanceof AssignmentTree assignment) {
      return isField(ASTHelpers.getSymbol(assignment.getVariable()));
    }
    if (parent instanceof VariableTree variable) {
      return isField(ASTHelpers.getSymbol(variable))
          || effects.frameworkRules().isManaged(ASTHelpers.getSymbol(variable))
          || (parentPath.getParentPath().getLeaf() instanceof TryTree tryTree
              && tryTree.getResources().contains(variable));
    }
    if (parent instanceof MethodInvocationTree call) {
      return isSettledBy(call, call.getArguments(), value);
    }
    return false;
  }

  private static boolean isField(Symbol symbol) {
    return symbol != null && symbol.getKind() == ElementKind.FIELD;
  }

  private boolean isSettledBy(
      ExpressionTree call, List<? extends ExpressionTree> arguments, Tree value) {
    int index = arguments.indexOf(value);
    return index >= 0
        && effects.of(call).effectOn(Operand.argument(index + 1))
            == OperandEffect.MAY_TAKE_OWNERSHIP
        && arguments.subList(index + 1, arguments.size()).stream()
            .allMatch(later -> later instanceof IdentifierTree || later instanceof LiteralTree);
  }
}
