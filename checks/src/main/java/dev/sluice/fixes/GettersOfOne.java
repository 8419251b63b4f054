package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.getType;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.Leak;
import java.util.Optional;

/**
 * Resources that an object may hand out twice: what a getter returned, and what something else made
 * of the same object. Errs towards two of them where they have nothing in common but their type.
 */
final class GettersOfOne {
  private final Tree scope;
  private final VisitorState state;

  /**
   * @param scope the code in which to look for the second one
   */
  GettersOfOne(Tree scope, VisitorState state) {
    this.scope = scope;
    this.state = state;
  }

  /** Whether {@code scope} returns or stores what may be the resource of {@code leak} itself. */
  boolean mayLeave(Leak leak) {
    ImmutableSet<Tree> others =
        findMaker(leak.acquisition()).map(maker -> others(maker, leak)).orElse(ImmutableSet.of());
    if (others.isEmpty()) {
      return false;
    }
    ImmutableSet<VarSymbol> made =
        new Derivations(others, ImmutableSet.of(), scope, state).variables();
    Derivations.Leaving leaving =
        new Derivations.Leaving(
            value ->
                LocalVariables.mentions(value, made)
                    || others.stream().anyMatch(other -> LocalVariables.contains(value, other)));
    leaving.scan(scope, null);
    return leaving.isFound;
  }

  /** The local variable whose getter {@code acquisition} calls. */
  private static Optional<VarSymbol> findMaker(Tree acquisition) {
    return acquisition instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().toString().startsWith("get")
            && select.getExpression() instanceof IdentifierTree
            && Derivations.isLocal(getSymbol(select.getExpression()))
        ? Optional.of((VarSymbol) getSymbol(select.getExpression()))
        : Optional.empty();
  }

  /** The other calls that get {@code maker} and return what may be the same resource. */
  private ImmutableSet<Tree> others(VarSymbol maker, Leak leak) {
    ImmutableSet.Builder<Tree> result = ImmutableSet.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        boolean isOther =
            call != leak.acquisition()
                && LocalVariables.mentions(call, ImmutableSet.of(maker))
                && mayBeSame(getType(call), leak.type());
        if (isOther) {
          result.add(call);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(scope, null);
    return result.build();
  }

  private boolean mayBeSame(Type one, Type other) {
    Types types = state.getTypes();
    return one != null
        && !one.isPrimitiveOrVoid()
        && types.isSubtype(types.erasure(one), state.getSymtab().autoCloseableType)
        && (types.isSubtype(types.erasure(one), types.erasure(other))
            || types.isSubtype(types.erasure(other), types.erasure(one)));
  }
}
