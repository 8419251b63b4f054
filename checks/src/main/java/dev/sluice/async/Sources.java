package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.util.Context;
import dev.sluice.summaries.DeclarationPaths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** The source of the compilation: where something is declared, and where it is used. */
final class Sources {
  private final JavacTrees trees;
  private final Enter enter;
  private final Types types;
  private final Map<Symbol, Optional<TreePath>> declarations = new HashMap<>();
  private final Map<Symbol, ImmutableList<TreePath>> uses = new HashMap<>();
  private final Map<Symbol, LocalFlow> flows = new HashMap<>();
  private final Map<VarSymbol, Boolean> neverReassigned = new HashMap<>();
  private Optional<CallerIndex> callers = Optional.empty();

  Sources(Context context) {
    this.trees = JavacTrees.instance(context);
    this.enter = Enter.instance(context);
    this.types = Types.instance(context);
  }

  /** The declaration of a method that this compilation has the body of. */
  Optional<TreePath> findBody(MethodSymbol method) {
    return findDeclaration(method)
        .filter(path -> path.getLeaf() instanceof MethodTree tree && tree.getBody() != null);
  }

  /** The declaration of a class of this compilation. */
  Optional<TreePath> findClass(ClassSymbol type) {
    return findDeclaration(type);
  }

  private Optional<TreePath> findDeclaration(Symbol symbol) {
    Optional<Env<AttrContext>> source = findOutermost(symbol).map(enter::getEnv);
    return source.isPresent()
        ? declarations.computeIfAbsent(
            symbol,
            key ->
                DeclarationPaths.of(key, source.get().toplevel)
                    .or(() -> Optional.ofNullable(trees.getPath(key))))
        : Optional.empty();
  }

  /** The top-level class around {@code symbol}; the constructors of arrays have none. */
  private static Optional<ClassSymbol> findOutermost(Symbol symbol) {
    ClassSymbol outermost = null;
    for (Symbol at = symbol; at != null && at.kind != Kinds.Kind.PCK; at = at.owner) {
      if (at instanceof ClassSymbol type) {
        outermost = type;
      }
    }
    return Optional.ofNullable(outermost);
  }

  /** Where {@code variable}, which is used at {@code use}, is declared. */
  Optional<TreePath> findDeclaration(VarSymbol variable, TreePath use) {
    if (variable.owner instanceof ClassSymbol) {
      return findDeclaration(variable);
    }
    return findScope(variable, use)
        .flatMap(
            scope -> {
              List<TreePath> found = new ArrayList<>();
              new TreePathScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree tree, Void unused) {
                  if (ASTHelpers.getSymbol(tree) == variable) {
                    found.add(getCurrentPath());
                  }
                  return super.visitVariable(tree, null);
                }
              }.scan(scope, null);
              return found.stream().findFirst();
            });
  }

  /** The member that a local variable is declared in, or the class of a field. */
  private static Optional<TreePath> findScope(VarSymbol variable, TreePath use) {
    TreePath member = null;
    for (TreePath at = use; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree type) {
        member = variable.owner instanceof ClassSymbol ? at.getParentPath() : at;
        if (variable.owner instanceof ClassSymbol && ASTHelpers.getSymbol(type) == variable.owner) {
          return Optional.of(member);
        }
      }
    }
    return Optional.ofNullable(member);
  }

  /** Where {@code variable} is read, in source order. */
  ImmutableList<TreePath> usesOf(VarSymbol variable, TreePath declaration) {
    return uses.computeIfAbsent(
        variable,
        key ->
            findScope(variable, declaration)
                .map(scope -> Uses.of(variable, scope))
                .orElse(ImmutableList.of()));
  }

  /**
   * Where the value is read that {@code variable} gets at {@code definition}, its declaration or an
   * assignment.
   */
  ImmutableList<TreePath> usesReachedBy(VarSymbol variable, TreePath definition) {
    return findDeclaration(variable, definition)
        .map(
            declaration ->
                isNeverReassigned(variable, declaration) || variable.owner instanceof ClassSymbol
                    ? usesOf(variable, declaration)
                    : flowOf(variable, declaration).usesOf(definition.getLeaf()))
        .orElse(ImmutableList.of());
  }

  /**
   * The expressions whose values {@code variable} may have at {@code use}; empty where that can't
   * be told, as for a field that is assigned.
   */
  ImmutableList<TreePath> valuesAt(VarSymbol variable, TreePath declaration, TreePath use) {
    if (isNeverReassigned(variable, declaration)) {
      ExpressionTree initializer = ((VariableTree) declaration.getLeaf()).getInitializer();
      return initializer == null
          ? ImmutableList.of()
          : ImmutableList.of(new TreePath(declaration, initializer));
    }
    return variable.owner instanceof ClassSymbol
        ? ImmutableList.of()
        : flowOf(variable, declaration).valuesAt(use);
  }

  /**
   * Whether each use that {@link #usesReachedBy} tells of {@code variable} is really reached: not
   * of a field, of which this compilation may not see all.
   */
  boolean isFollowedExactly(VarSymbol variable, TreePath definition) {
    return !(variable.owner instanceof ClassSymbol)
        && findDeclaration(variable, definition)
            .filter(
                declaration ->
                    isNeverReassigned(variable, declaration)
                        || flowOf(variable, declaration).isExact())
            .isPresent();
  }

  private LocalFlow flowOf(VarSymbol variable, TreePath declaration) {
    return flows.computeIfAbsent(variable, key -> LocalFlow.of(variable, declaration));
  }

  /** Whether {@code variable} keeps the value that it is declared with. */
  boolean isNeverReassigned(VarSymbol variable, TreePath declaration) {
    if ((variable.flags() & Flags.FINAL) != 0) {
      return true;
    }
    return !isAssignableElsewhere(variable)
        && neverReassigned.computeIfAbsent(
            variable,
            key ->
                findScope(variable, declaration)
                    .filter(scope -> Assignments.to(variable, scope).isEmpty())
                    .isPresent());
  }

  private static boolean isAssignableElsewhere(VarSymbol variable) {
    return variable.owner instanceof ClassSymbol
        && (variable.flags() & (Flags.PRIVATE | Flags.FINAL)) == 0;
  }

  /**
   * The expressions whose values {@code variable}, which is used at {@code use}, ever has; empty
   * where others can assign it too, as for a parameter.
   */
  ImmutableList<TreePath> allValuesOf(VarSymbol variable, TreePath use) {
    Optional<TreePath> declaration = findDeclaration(variable, use);
    if (declaration.isEmpty()
        || isAssignableElsewhere(variable)
        || variable.getKind() == ElementKind.PARAMETER) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<TreePath> values = ImmutableList.builder();
    ExpressionTree initializer = ((VariableTree) declaration.get().getLeaf()).getInitializer();
    if (initializer != null) {
      values.add(new TreePath(declaration.get(), initializer));
    }
    findScope(variable, declaration.get())
        .ifPresent(scope -> values.addAll(Assignments.to(variable, scope)));
    return values.build();
  }

  /** The expressions that the lambda or method at {@code path} returns. */
  static ImmutableList<TreePath> returnsOf(TreePath path) {
    if (path.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      return ImmutableList.of(new TreePath(path, lambda.getBody()));
    }
    ImmutableList.Builder<TreePath> found = ImmutableList.builder();
    Tree body =
        path.getLeaf() instanceof LambdaExpressionTree lambda
            ? lambda.getBody()
            : ((MethodTree) path.getLeaf()).getBody();
    if (body != null) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree tree, Void unused) {
          if (tree.getExpression() != null) {
            found.add(new TreePath(getCurrentPath(), tree.getExpression()));
          }
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
          return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
          return null;
        }
      }.scan(new TreePath(path, body), null);
    }
    return found.build();
  }

  /**
   * The lambda or reference that {@code expression} stands for: itself, what a variable holds, or
   * what a method of this compilation returns.
   */
  Optional<TreePath> findFunction(TreePath expression) {
    return findFunction(expression, Trail.EMPTY);
  }

  private Optional<TreePath> findFunction(TreePath expression, Trail trail) {
    Tree tree = expression.getLeaf();
    if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
      return Optional.of(expression);
    }
    if (trail.contains(tree)) {
      return Optional.empty();
    }
    Trail further = trail.seeing(tree);
    Symbol symbol = ASTHelpers.getSymbol(tree);
    List<TreePath> values = List.of();
    if (symbol instanceof VarSymbol variable) {
      values =
          findDeclaration(variable, expression)
              .map(declaration -> valuesAt(variable, declaration, expression))
              .orElse(ImmutableList.of());
    } else if (symbol instanceof MethodSymbol method && tree instanceof MethodInvocationTree) {
      values = findBody(method).map(Sources::returnsOf).orElse(ImmutableList.of());
    }
    return values.size() == 1 ? findFunction(values.get(0), further) : Optional.empty();
  }

  /** The calls of, and the references to, {@code method} or one that it overrides. */
  ImmutableList<TreePath> callersOf(MethodSymbol method) {
    return callers().of(method);
  }

  /**
   * The expressions that make objects of {@code type}, or stand for it: {@code A.class}, a name.
   */
  List<TreePath> creationsOf(ClassSymbol type) {
    return callers().creationsOf(type);
  }

  private CallerIndex callers() {
    if (callers.isEmpty()) {
      callers = Optional.of(CallerIndex.of(enter, types, this::isOwn));
    }
    return callers.get();
  }

  /** Whether this compilation has the source of the class around {@code symbol}. */
  boolean isOwn(Symbol symbol) {
    return findOutermost(symbol).filter(type -> enter.getEnv(type) != null).isPresent();
  }
}
