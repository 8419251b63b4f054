package dev.sluice.fixes;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;

/**
 * The type arguments that a call of a generic method needs once another call is chained to it: from
 * then on nothing is inferred from what the result is used for.
 */
final class Witness {
  private final SourceText source;
  private final VisitorState state;

  Witness(SourceText source, VisitorState state) {
    this.source = source;
    this.state = state;
  }

  /** Writes them before the name of the method at {@code path}, unless it can do without. */
  void add(TreePath path, TextEdits edits) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !call.getTypeArguments().isEmpty()
        || path.getParentPath().getLeaf() instanceof MemberSelectTree) {
      return;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (method.getTypeParameters().isEmpty() || isInferredFromArguments(call, method)) {
      return;
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      throw new RefusedException(Refusal.UNNAMEABLE_TYPE);
    }
    int name = source.end(select) - select.getIdentifier().length();
    source.require(select.getIdentifier().toString(), name);
    edits.insert(name, "<" + arguments(call, method, path) + ">");
  }

  private String arguments(MethodInvocationTree call, MethodSymbol method, TreePath path) {
    TypeText text = new TypeText(source, state);
    Type actual = ASTHelpers.getType(call.getMethodSelect());
    return method.getTypeParameters().stream()
        .map(
            variable ->
                find(variable.type, method.type, actual)
                    .orElseThrow(() -> new RefusedException(Refusal.UNNAMEABLE_TYPE)))
        .map(argument -> text.argument(argument, path))
        .collect(joining(", "));
  }

  /** What stands in {@code actual} where {@code variable} stands in {@code declared}. */
  private static Optional<Type> find(Type variable, Type declared, Type actual) {
    if (declared.tsym == variable.tsym && declared.hasTag(TypeTag.TYPEVAR)) {
      return Optional.of(actual);
    }
    if (declared instanceof Type.WildcardType one && actual instanceof Type.WildcardType other) {
      return find(variable, one.type, other.type);
    }
    if (declared.hasTag(TypeTag.METHOD) || declared.hasTag(TypeTag.FORALL)) {
      return find(variable, declared.getReturnType(), actual.getReturnType())
          .or(() -> find(variable, declared.getParameterTypes(), actual.getParameterTypes()));
    }
    return declared.tsym == actual.tsym
        ? find(variable, declared.getTypeArguments(), actual.getTypeArguments())
        : Optional.empty();
  }

  private static Optional<Type> find(Type variable, List<Type> declared, List<Type> actual) {
    for (int i = 0; i < Math.min(declared.size(), actual.size()); i++) {
      Optional<Type> found = find(variable, declared.get(i), actual.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the one argument alone tells the one type argument. */
  private boolean isInferredFromArguments(MethodInvocationTree call, MethodSymbol method) {
    if (method.getTypeParameters().size() != 1 || call.getArguments().size() != 1) {
      return false;
    }
    Optional<Type> inferred =
        find(
            method.getTypeParameters().get(0).type,
            method.type,
            ASTHelpers.getType(call.getMethodSelect()));
    ExpressionTree argument = call.getArguments().get(0);
    Tree value =
        argument instanceof LambdaExpressionTree lambda
                && lambda.getParameters().isEmpty()
                && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION
            ? lambda.getBody()
            : argument;
    return inferred.isPresent()
        && isStandalone(value)
        && state.getTypes().isSameType(boxed(ASTHelpers.getType(value)), inferred.get());
  }

  private Type boxed(Type type) {
    return type.isPrimitive() ? state.getTypes().boxedClass(type).type : type;
  }

  /** Whether the type of {@code tree} has nothing to do with what it is used for (JLS 15.2). */
  private static boolean isStandalone(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return !call.getTypeArguments().isEmpty()
          || ASTHelpers.getSymbol(call).getTypeParameters().isEmpty();
    }
    if (tree instanceof NewClassTree creation) {
      return !(creation.getIdentifier() instanceof ParameterizedTypeTree type
          && type.getTypeArguments().isEmpty());
    }
    return tree instanceof LiteralTree
        || tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree instanceof BinaryTree
        || tree instanceof TypeCastTree;
  }
}
