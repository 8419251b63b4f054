package dev.sluice.fixes;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.async.Move;
import dev.sluice.models.RewriteFact;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a call that moves its code in place of one that doesn't. */
final class RewriteWriter {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
  private static final String VALUE = "value";

  private final SourceText source;
  private final ImportedNames names;
  private final VisitorState state;

  RewriteWriter(SourceText source, ImportedNames names, VisitorState state) {
    this.source = source;
    this.names = names;
    this.state = state;
  }

  /** What stands for the code in the new call: its parameter, and what it does. */
  private record Parts(String value, String body) {}

  /** What stands in place of a call that is given {@code value}. */
  String text(Move.Recompute move, ExpressionTree value) {
    MethodInvocationTree call = (MethodInvocationTree) move.factory().getLeaf();
    if (!source.lexemes().comments(source.start(call), source.start(value)).isEmpty()
        || !source.lexemes().comments(source.end(value), source.end(call)).isEmpty()) {
      throw new RefusedException(Refusal.COMMENT_IN_THE_WAY);
    }
    ImmutableSet<VarSymbol> visible = visibleAt(move.factory());
    return filled(
        move.text(),
        placeholder ->
            switch (placeholder) {
              case RewriteFact.ARGUMENT -> source.slice(value);
              case "type" -> typeArguments(move.factory(), value);
              default -> executor(placeholder, move.factory(), move.mayBlock(), visible);
            });
  }

  /** The type of what the chain delivers, if it isn't that of the value or its elements. */
  private String typeArguments(TreePath factory, ExpressionTree value) {
    List<Type> delivered = ASTHelpers.getType(factory.getLeaf()).getTypeArguments();
    if (factory.getParentPath().getLeaf() instanceof MemberSelectTree || delivered.size() != 1) {
      return "";
    }
    Types types = state.getTypes();
    Type type = ASTHelpers.getType(value);
    Type iterable = types.asSuper(type, state.getSymtab().iterableType.tsym);
    boolean isInferred =
        types.isSameType(delivered.get(0), types.boxedTypeOrType(type))
            || (iterable != null
                && iterable.getTypeArguments().size() == 1
                && types.isSameType(
                    delivered.get(0), types.wildUpperBound(iterable.getTypeArguments().get(0))));
    return isInferred
        ? ""
        : "<" + new TypeText(source, state).argument(delivered.get(0), factory) + ">";
  }

  /** {@code template} with its classes as they can be named here, and its placeholders filled. */
  private String filled(String template, UnaryOperator<String> valueOf) {
    StringBuilder text = new StringBuilder();
    Matcher placeholders = PLACEHOLDER.matcher(template);
    int position = 0;
    while (placeholders.find()) {
      text.append(names.shortened(template.substring(position, placeholders.start())));
      text.append(valueOf.apply(placeholders.group(1)));
      position = placeholders.end();
    }
    return text.append(names.shortened(template.substring(position))).toString();
  }

  private ImmutableSet<VarSymbol> visibleAt(TreePath path) {
    return FindIdentifiers.findAllIdents(state.withPath(path)).stream().collect(toImmutableSet());
  }

  /** Adds the edits of {@code move}; returns in words what they change. */
  String write(Move.Rewrite move, TextEdits edits) {
    MethodInvocationTree call = (MethodInvocationTree) move.call().getLeaf();
    ImmutableSet<VarSymbol> visible = visibleAt(move.code());
    Parts parts = parts(move.code(), visible);
    String text =
        filled(
            move.text(),
            placeholder ->
                switch (placeholder) {
                  case "code" -> source.slice(move.code().getLeaf());
                  case "value" -> parts.value();
                  case "body" -> parts.body();
                  default -> executor(placeholder, move.code(), move.mayBlock(), visible);
                });
    requireNoCommentAround(move.code().getLeaf(), call);
    int nameEnd = source.end(call.getMethodSelect());
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    source.require(name, nameEnd - name.length());
    edits.replace(nameEnd - name.length(), source.end(call), text);
    return "run it in `" + text.substring(0, text.indexOf("(")) + "(...)`";
  }

  /** A comment beside the code would be lost; one inside of it stays. */
  private void requireNoCommentAround(Tree code, MethodInvocationTree call) {
    int kept =
        code instanceof LambdaExpressionTree lambda
            ? source.start(lambda.getBody())
            : source.start(code);
    if (!source.lexemes().comments(source.end(call.getMethodSelect()), kept).isEmpty()
        || !source.lexemes().comments(source.end(code), source.end(call)).isEmpty()) {
      throw new RefusedException(Refusal.COMMENT_IN_THE_WAY);
    }
  }

  /** The one variable of this class that can be used here, or the one that is known to fit. */
  private String executor(
      String className,
      TreePath code,
      Predicate<VarSymbol> mayBlock,
      ImmutableSet<VarSymbol> visible) {
    Type type = state.getTypeFromString(className);
    ImmutableSet<VarSymbol> candidates =
        visible.stream()
            .filter(variable -> type != null && ASTHelpers.isSubtype(variable.type, type, state))
            .filter(variable -> isUsableIn(variable, code))
            .filter(mayBlock)
            .collect(toImmutableSet());
    if (candidates.size() != 1) {
      throw new RefusedException(Refusal.NOTHING_TO_RUN_IT_ON);
    }
    return candidates.iterator().next().getSimpleName().toString();
  }

  /** A lambda may use locals only that never change; a static method has no fields of an object. */
  private boolean isUsableIn(VarSymbol variable, TreePath code) {
    boolean isField = variable.owner instanceof ClassSymbol;
    return isField
        ? !isOwnField(variable, code)
        : (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  /** Whether the code initialises the variable that it would use. */
  private static boolean isOwnField(VarSymbol variable, TreePath code) {
    for (TreePath at = code; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof VariableTree tree && ASTHelpers.getSymbol(tree) == variable) {
        return true;
      }
    }
    return false;
  }

  private Parts parts(TreePath code, ImmutableSet<VarSymbol> visible) {
    if (code.getLeaf() instanceof LambdaExpressionTree lambda) {
      return ofLambda(lambda);
    }
    if (code.getLeaf() instanceof MemberReferenceTree reference) {
      return ofReference(reference, freshName(visible));
    }
    throw new RefusedException(Refusal.NO_BUILDER);
  }

  private Parts ofLambda(LambdaExpressionTree lambda) {
    if (lambda.getParameters().size() != 1) {
      return new Parts("", "");
    }
    VariableTree parameter = lambda.getParameters().get(0);
    if (isAssigned(ASTHelpers.getSymbol(parameter), lambda.getBody())) {
      throw new RefusedException(Refusal.NOT_EFFECTIVELY_FINAL);
    }
    String text = source.slice(parameter);
    boolean hasType = !text.contentEquals(parameter.getName());
    return new Parts(hasType ? "(" + text + ")" : text, source.slice(lambda.getBody()));
  }

  private static boolean isAssigned(VarSymbol variable, Tree body) {
    boolean[] isAssigned = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        isAssigned[0] |= ASTHelpers.getSymbol(tree.getVariable()) == variable;
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        isAssigned[0] |= ASTHelpers.getSymbol(tree.getVariable()) == variable;
        return super.visitCompoundAssignment(tree, null);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        isAssigned[0] |= ASTHelpers.getSymbol(tree.getExpression()) == variable;
        return super.visitUnary(tree, null);
      }
    }.scan(body, null);
    return isAssigned[0];
  }

  private Parts ofReference(MemberReferenceTree reference, String value) {
    ExpressionTree qualifier = reference.getQualifierExpression();
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    String name = source.slice(qualifier);
    if (method.isConstructor()) {
      return new Parts(value, "new " + name + "(" + value + ")");
    }
    boolean isOfType = ASTHelpers.getSymbol(qualifier) instanceof ClassSymbol;
    if (isOfType && !method.isStatic()) {
      return new Parts(value, value + "." + method.name + "()");
    }
    if (!isOfType && !isInert(qualifier)) {
      throw new RefusedException(Refusal.SIDE_EFFECT_OF_REFERENCE);
    }
    return new Parts(value, name + "." + method.name + "(" + value + ")");
  }

  private static boolean isInert(ExpressionTree expression) {
    return expression instanceof IdentifierTree
        || (expression instanceof MemberSelectTree select && isInert(select.getExpression()));
  }

  private static String freshName(ImmutableSet<VarSymbol> visible) {
    String name = VALUE;
    for (int i = 2; isTaken(name, visible); i++) {
      name = VALUE + i;
    }
    return name;
  }

  private static boolean isTaken(String name, ImmutableSet<VarSymbol> visible) {
    return visible.stream().map(Symbol::getSimpleName).anyMatch(taken -> taken.contentEquals(name));
  }
}
