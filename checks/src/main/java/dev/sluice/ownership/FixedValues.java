package dev.sluice.ownership;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Values that are no constants of the language (JLS 15.29) and yet never change: of a private field
 * that nothing assigns but its declaration, and of a method that nothing overrides and that does
 * nothing but to return such a value.
 */
public final class FixedValues {
  private final Declarations declarations;

  /** The fields that the code in an outermost class assigns. */
  private final IdentityHashMap<ClassSymbol, Set<Symbol>> assigned = new IdentityHashMap<>();

  private final IdentityHashMap<Symbol, Optional<Object>> known = new IdentityHashMap<>();

  FixedValues(Context context) {
    this.declarations = new Declarations(context);
  }

  /** The value that {@code expression} always has, a boxed primitive or a string. */
  public Optional<Object> of(Tree expression) {
    Object constant = ASTHelpers.constValue(expression);
    if (constant != null) {
      return Optional.of(constant);
    }
    Tree tree =
        expression instanceof ExpressionTree value ? ASTHelpers.stripParentheses(value) : null;
    Symbol symbol = tree == null ? null : ASTHelpers.getSymbol(tree);
    boolean isCall = tree instanceof MethodInvocationTree;
    boolean isAsked =
        symbol instanceof VarSymbol
            ? !isCall && symbol.owner instanceof ClassSymbol
            : isCall && symbol instanceof MethodSymbol;
    if (!isAsked) {
      return Optional.empty();
    }
    Optional<Object> answer = known.get(symbol);
    if (answer == null) {
      // What returns itself in the end has no value.
      known.put(symbol, Optional.empty());
      answer = symbol instanceof VarSymbol field ? ofField(field) : ofResult((MethodSymbol) symbol);
      known.put(symbol, answer);
    }
    return answer;
  }

  /** What is injected, or changed by its name, carries an annotation or is volatile. */
  private Optional<Object> ofField(VarSymbol field) {
    if (!field.isPrivate()
        || (field.flags() & Flags.VOLATILE) != 0
        || !field.getAnnotationMirrors().isEmpty()) {
      return Optional.empty();
    }
    Optional<JCVariableDecl> declaration =
        member(field)
            .filter(JCVariableDecl.class::isInstance)
            .map(JCVariableDecl.class::cast)
            .filter(tree -> tree.init != null && ASTHelpers.constValue(tree.init) != null);
    return declaration
        .filter(tree -> !assignedIn(field.outermostClass()).contains(field))
        .map(tree -> ASTHelpers.constValue(tree.init));
  }

  private Optional<Object> ofResult(MethodSymbol method) {
    boolean isFixed =
        method.isStatic()
            || method.isPrivate()
            || (method.flags() & Flags.FINAL) != 0
            || (method.owner.flags() & Flags.FINAL) != 0;
    return !isFixed || method.isConstructor()
        ? Optional.empty()
        : member(method)
            .filter(JCMethodDecl.class::isInstance)
            .map(tree -> ((JCMethodDecl) tree).body)
            .filter(body -> body.stats.size() == 1)
            .map(body -> body.stats.head)
            .filter(ReturnTree.class::isInstance)
            .map(statement -> ((ReturnTree) statement).getExpression())
            .flatMap(this::of);
  }

  private Optional<JCTree> member(Symbol symbol) {
    return symbol.owner instanceof ClassSymbol owner
        ? declarations
            .find(owner)
            .flatMap(tree -> tree.defs.stream().filter(def -> symbol == symbolOf(def)).findFirst())
        : Optional.empty();
  }

  private static Symbol symbolOf(JCTree member) {
    return member instanceof JCVariableDecl || member instanceof JCMethodDecl
        ? ASTHelpers.getSymbol(member)
        : null;
  }

  private Set<Symbol> assignedIn(ClassSymbol outermost) {
    return assigned.computeIfAbsent(
        outermost,
        type -> {
          Set<Symbol> result = new HashSet<>();
          JCClassDecl declaration = declarations.find(type).orElse(null);
          new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
              result.add(ASTHelpers.getSymbol(tree.getVariable()));
              return super.visitAssignment(tree, null);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
              result.add(ASTHelpers.getSymbol(tree.getVariable()));
              return super.visitCompoundAssignment(tree, null);
            }

            @Override
            public Void visitUnary(UnaryTree tree, Void unused) {
              switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    result.add(ASTHelpers.getSymbol(tree.getExpression()));
                default -> {}
              }
              return super.visitUnary(tree, null);
            }
          }.scan(declaration, null);
          return result;
        });
  }
}
