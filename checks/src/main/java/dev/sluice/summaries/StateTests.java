package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.StateTest;
import dev.sluice.ownership.StateTest.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which methods of this compilation only tell whether a parameter is null, or whether their object
 * is open: whether there is something in the one field that its {@code close()} closes, or a flag
 * that nothing but {@code close()} sets.
 */
final class StateTests {
  /** Names of methods that speak of the whole object, whatever else it keeps. */
  static final ImmutableSet<String> WHOLE_STATE =
      ImmutableSet.of("isOpen", "isClosed", "isConnected");

  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClosingFields closingFields;

  StateTests(CallEffects effects, SourceMethods methods, ClosingFields closingFields) {
    this.effects = effects;
    this.methods = methods;
    this.closingFields = closingFields;
  }

  /** What the boolean result of {@code method} tells, if anything. */
  Optional<StateTest> madeBy(SourceMethod method) {
    List<? extends StatementTree> statements = method.tree().getBody().getStatements();
    return method.symbol().getReturnType().hasTag(TypeTag.BOOLEAN)
            && statements.size() == 1
            && statements.get(0) instanceof ReturnTree returned
        ? test(method, returned.getExpression(), /* isNegated= */ false)
        : Optional.empty();
  }

  private Optional<StateTest> test(
      SourceMethod method, ExpressionTree expression, boolean isNegated) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return test(method, ((UnaryTree) value).getExpression(), !isNegated);
    }
    if (value instanceof BinaryTree comparison
        && comparison.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL) {
      return value.getKind() == Tree.Kind.EQUAL_TO || value.getKind() == Tree.Kind.NOT_EQUAL_TO
          ? nullTest(
              method,
              comparison.getLeftOperand(),
              (value.getKind() == Tree.Kind.EQUAL_TO) != isNegated)
          : Optional.empty();
    }
    if (value instanceof MethodInvocationTree call) {
      return effects
          .of(call)
          .test()
          .filter(test -> !test.isAboutClose())
          .flatMap(
              test ->
                  OperandTree.of(call, test.operand())
                      .flatMap(
                          operand ->
                              nullTest(
                                  method,
                                  operand,
                                  (test.property() == Property.IS_NULL) != isNegated)));
    }
    return ASTHelpers.getSymbol(value) instanceof VarSymbol flag
            && isOwnField(method, flag)
            && (flag.flags() & Flags.PRIVATE) != 0
        ? flagTest(method, flag, isNegated)
        : Optional.empty();
  }

  private Optional<StateTest> nullTest(
      SourceMethod method, ExpressionTree tested, boolean trueMeansNull) {
    if (!(ASTHelpers.getSymbol(tested) instanceof VarSymbol variable)) {
      return Optional.empty();
    }
    int index = method.symbol().params().indexOf(variable);
    if (index >= 0) {
      return Optional.of(
          new StateTest(
              Operand.argument(index + 1),
              trueMeansNull ? Property.IS_NULL : Property.IS_NOT_NULL));
    }
    return isOwnField(method, variable) && isWhatCloses(method, variable)
        ? openTest(!trueMeansNull)
        : Optional.empty();
  }

  private boolean isOwnField(SourceMethod method, VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.owner == method.owner()
        && !ASTHelpers.isStatic(variable)
        && !ASTHelpers.isStatic(method.symbol())
        && method.symbol().params().isEmpty()
        && effects.resourceTypes().isCloseable(method.owner().type);
  }

  private static Optional<StateTest> openTest(boolean trueMeansOpen) {
    return Optional.of(
        new StateTest(Operand.RECEIVER, trueMeansOpen ? Property.IS_OPEN : Property.IS_CLOSED));
  }

  /** Whether {@code field} holds the one thing that closing the object closes. */
  private boolean isWhatCloses(SourceMethod method, VarSymbol field) {
    Set<VarSymbol> closed = closingFields.resourcesOf(method.owner()).orElse(Set.of());
    return closed.contains(field)
        && (closed.size() == 1 || WHOLE_STATE.contains(method.symbol().name.toString()));
  }

  /** The test of a flag, where only {@code close()} gives it one of its two values. */
  private Optional<StateTest> flagTest(SourceMethod method, VarSymbol flag, boolean isNegated) {
    Flag assigned = new Flag(flag);
    methods
        .declaration(method.owner().outermostClass())
        .ifPresent(around -> assigned.scan(around, null));
    return assigned.whenClosed().flatMap(whenClosed -> openTest(whenClosed == isNegated));
  }

  /** Which constants a flag is given, by the release of its object and by others. */
  private final class Flag extends TreeScanner<Void, Void> {
    private final VarSymbol flag;
    private final List<MethodSymbol> releases;
    private Symbol method;
    private final boolean[] byRelease = new boolean[2];
    private final boolean[] byOthers = new boolean[2];

    Flag(VarSymbol flag) {
      this.flag = flag;
      this.releases = effects.resourceTypes().releasesOf(flag.owner.type);
    }

    /** The value that means that the object is closed. */
    Optional<Boolean> whenClosed() {
      boolean isTrue = byRelease[1] && !byOthers[1] && !byRelease[0];
      boolean isFalse = byRelease[0] && !byOthers[0] && !byRelease[1];
      return isTrue == isFalse ? Optional.empty() : Optional.of(isTrue);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      Symbol outer = method;
      method = ASTHelpers.getSymbol(tree);
      super.visitMethod(tree, null);
      method = outer;
      return null;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree.getVariable()) == flag) {
        boolean[] values = method != null && releases.contains(method) ? byRelease : byOthers;
        Object constant = ASTHelpers.constValue(tree.getExpression());
        values[0] |= !Boolean.TRUE.equals(constant);
        values[1] |= !Boolean.FALSE.equals(constant);
      }
      return super.visitAssignment(tree, null);
    }
  }
}
