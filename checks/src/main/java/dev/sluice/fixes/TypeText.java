package dev.sluice.fixes;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the type of an expression is written at one place, without a new import. */
final class TypeText {
  private final SourceText source;
  private final VisitorState state;

  TypeText(SourceText source, VisitorState state) {
    this.source = source;
    this.state = state;
  }

  /** The declared type for a variable that holds {@code expression}. */
  String of(TreePath expression, Type type) {
    ExpressionTree tree = (ExpressionTree) expression.getLeaf();
    if (tree instanceof NewClassTree newClassTree) {
      requireKnownMember(newClassTree, expression.getParentPath().getLeaf());
      String written = source.slice(newClassTree.getIdentifier());
      if (!written.contains("<>") && newClassTree.getEnclosingExpression() == null) {
        return written;
      }
    }
    return of(type, expression);
  }

  /**
   * Refuses a member of an anonymous class that its supertype doesn't have, or has with other
   * exceptions.
   */
  private void requireKnownMember(NewClassTree creation, Tree user) {
    if (creation.getClassBody() == null
        || !(user instanceof MemberSelectTree)
        || ASTHelpers.getSymbol(user).owner != ASTHelpers.getSymbol(creation.getClassBody())) {
      return;
    }
    boolean isTheSame =
        ASTHelpers.getSymbol(user) instanceof MethodSymbol method
            && ASTHelpers.findSuperMethods(method, state.getTypes()).stream()
                .anyMatch(other -> isTheSame(method, other));
    if (!isTheSame) {
      throw new RefusedException(Refusal.UNNAMEABLE_TYPE);
    }
  }

  private boolean isTheSame(MethodSymbol method, MethodSymbol other) {
    return state.getTypes().isSameTypes(method.getThrownTypes(), other.getThrownTypes())
        && state.getTypes().isSameType(method.getReturnType(), other.getReturnType());
  }

  /** {@code type} as it is written at {@code place}, if it can be. */
  Optional<String> find(Type type, TreePath place) {
    try {
      return Optional.of(of(type, place));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** {@code type} as it is written at {@code place}. */
  String of(Type type, TreePath place) {
    if (type.isPrimitive()) {
      return type.toString();
    }
    if (state.getTypes().isArray(type)) {
      return of(state.getTypes().elemtype(type), place) + "[]";
    }
    if (!type.hasTag(TypeTag.CLASS) || type.isCompound() || type.isErroneous()) {
      throw new RefusedException(Refusal.UNNAMEABLE_TYPE);
    }
    String name = name(type.tsym, place);
    return type.getTypeArguments().isEmpty()
        ? name
        : name
            + type.getTypeArguments().stream()
                .map(argument -> argument(argument, place))
                .collect(Collectors.joining(", ", "<", ">"));
  }

  /** {@code argument} as it is written at {@code place} as an argument of a type or method. */
  String argument(Type argument, TreePath place) {
    if (argument.hasTag(TypeTag.TYPEVAR)
        && !argument.isCompound()
        && isNamed(argument.tsym, place)) {
      return argument.tsym.getSimpleName().toString();
    }
    return of(argument, place);
  }

  private String name(TypeSymbol symbol, TreePath place) {
    if (symbol.getSimpleName().isEmpty()) {
      throw new RefusedException(Refusal.UNNAMEABLE_TYPE);
    }
    if (isNamed(symbol, place)) {
      return symbol.getSimpleName().toString();
    }
    for (Symbol owner = symbol; owner instanceof ClassSymbol; owner = owner.owner) {
      if ((owner.flags() & Flags.PUBLIC) == 0) {
        throw new RefusedException(Refusal.UNNAMEABLE_TYPE);
      }
    }
    return symbol.getQualifiedName().toString();
  }

  private boolean isNamed(TypeSymbol symbol, TreePath place) {
    Symbol found =
        FindIdentifiers.findIdent(
            symbol.getSimpleName().toString(), state.withPath(place), KindSelector.TYP);
    return symbol.equals(found);
  }
}
