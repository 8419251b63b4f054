package dev.sluice.analysis;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.flow.Cause;
import dev.sluice.flow.ObligationTrace;
import dev.sluice.flow.Witness;
import dev.sluice.ownership.CallEffects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * Calls of methods without code, such as those of an interface, whose name promises a new resource.
 * Nothing says that the caller owns it; but a body that closes it on every path without a failure,
 * and gives it to nobody, shows that it does. So all that can be found is a failure that skips that
 * close.
 */
final class PresumedAcquisitions {
  private final CallEffects effects;
  private final KnownFunctions functions;

  PresumedAcquisitions(CallEffects effects, KnownFunctions functions) {
    this.effects = effects;
    this.functions = functions;
  }

  /** Whether {@code call}, whose value goes to {@code parent}, may be one; cheap to deny. */
  boolean mayContain(ExpressionTree call, Tree parent) {
    return call instanceof MethodInvocationTree invocation
        && localVariable(parent).isPresent()
        && effects.isPresumedAcquisition(invocation);
  }

  /**
   * Whether {@code body} may close the value of {@code call}, which {@link #mayContain} holds for.
   */
  boolean areClosedIn(TreePath body, TreePath call) {
    Optional<VarSymbol> variable = localVariable(call.getParentPath().getLeaf());
    String release = effects.resourceTypes().releaseMethod(ASTHelpers.getType(call.getLeaf()));
    boolean[] isFound = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isFound[0] |=
            tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(release)
                && variable.isPresent()
                && variable.get().equals(ASTHelpers.getSymbol(select.getExpression()));
        return isFound[0] ? null : super.visitMethodInvocation(tree, null);
      }
    }.scan(body.getLeaf(), null);
    return isFound[0];
  }

  /** Whether {@code acquisition} is one, and no more. */
  boolean contain(ExpressionTree acquisition) {
    return !(acquisition instanceof MemberReferenceTree)
        && !effects.isAcquisition(acquisition)
        && !functions.areOpeningBy(acquisition);
  }

  /**
   * Whether {@code trace} shows that the body owns what it got, and that a failure leaves it open.
   */
  static boolean areOwned(ObligationTrace trace) {
    return trace.isClosedNormally()
        && !trace.isHandedOver()
        && trace.witnesses().stream().noneMatch(Witness::isWithoutCause)
        && trace.witnesses().stream()
            .flatMap(witness -> witness.causes().stream())
            .anyMatch(Cause::isChecked);
  }

  private static Optional<VarSymbol> localVariable(Tree holder) {
    Symbol symbol =
        holder instanceof VariableTree
            ? ASTHelpers.getSymbol(holder)
            : holder instanceof AssignmentTree assignment
                ? ASTHelpers.getSymbol(assignment.getVariable())
                : null;
    return symbol instanceof VarSymbol variable && variable.getKind() == ElementKind.LOCAL_VARIABLE
        ? Optional.of(variable)
        : Optional.empty();
  }
}
