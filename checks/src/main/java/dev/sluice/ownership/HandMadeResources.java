package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/**
 * The classes of this compilation that are resources in all but their type: a constructor, or an
 * initialiser, fills a field that others can't reach with something that must be closed, and a
 * method without parameters, whose name promises a release, closes what is in that field. Not so
 * where the object may live on without whoever made it: where its class passes the object to
 * others, starts a task, or extends one of a library, which may call it.
 *
 * <p>Only names and declared types are looked at, so that the answer never depends on what else is
 * known of the code. Whether an object holds anything yet is asked later, as of every resource.
 */
final class HandMadeResources {
  private final Declarations declarations;
  private final Tasks tasks;
  private final Symbol objects;
  private final Predicate<Type> isCloseable;
  private final BiPredicate<ClassSymbol, String> isRelease;
  private final IdentityHashMap<ClassSymbol, ImmutableList<String>> known = new IdentityHashMap<>();

  /**
   * The resources of one compilation.
   *
   * @param isCloseable whether a type, or a model of it, says that it must be closed
   * @param isRelease whether that says so of a method of a class
   */
  HandMadeResources(
      Context context, Predicate<Type> isCloseable, BiPredicate<ClassSymbol, String> isRelease) {
    this.declarations = new Declarations(context);
    this.tasks = new Tasks(context);
    this.objects = Symtab.instance(context).objectType.tsym;
    this.isCloseable = isCloseable;
    this.isRelease = isRelease;
  }

  /** The names of the methods that release an object of class {@code type}; none of other types. */
  ImmutableList<String> releasesOf(ClassSymbol type) {
    ImmutableList<String> answer = known.get(type);
    if (answer == null) {
      answer =
          declarations
              .find(type)
              .filter(declaration -> isCandidate(type, declaration))
              .map(this::releasesIn)
              .orElse(ImmutableList.of());
      known.put(type, answer);
    }
    return answer;
  }

  private boolean isCandidate(ClassSymbol type, JCClassDecl declaration) {
    return type.getKind() == ElementKind.CLASS
        && declaration.defs.stream().anyMatch(HandMadeResources::isNamedRelease)
        && !mayLiveOn(declaration);
  }

  private ImmutableList<String> releasesIn(JCClassDecl declaration) {
    ImmutableList.Builder<String> releases = ImmutableList.builder();
    Set<VarSymbol> filled = filledFields(declaration);
    for (JCTree member : declaration.defs) {
      if (isNamedRelease(member) && closesAny(filled, (JCMethodDecl) member, declaration)) {
        releases.add(((JCMethodDecl) member).name.toString());
      }
    }
    return releases.build();
  }

  private boolean mayLiveOn(JCClassDecl declaration) {
    ClassSymbol superclass = (ClassSymbol) declaration.sym.getSuperclass().tsym;
    if (!superclass.type.hasTag(TypeTag.CLASS)
        || (superclass != objects && !declarations.contain(superclass))) {
      return true;
    }
    boolean[] isKnown = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        isKnown[0] |= isPassed(tree.getArguments()) || tasks.arePassedBy(tree);
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        isKnown[0] |= isPassed(tree.getArguments()) || tasks.arePassedBy(tree);
        return super.visitNewClass(tree, null);
      }

      private boolean isPassed(List<? extends ExpressionTree> arguments) {
        return arguments.stream().anyMatch(OperandTree::isThisOrSuper);
      }
    }.scan(declaration, null);
    return isKnown[0];
  }

  private static boolean isNamedRelease(JCTree member) {
    return member instanceof JCMethodDecl method
        && method.params.isEmpty()
        && method.body != null
        && (method.mods.flags & (Flags.STATIC | Flags.PRIVATE)) == 0
        && ReleaseNames.promiseRelease(method.name.toString());
  }

  /** The closeable fields that a constructor or an initialiser fills. */
  private Set<VarSymbol> filledFields(JCClassDecl declaration) {
    Set<VarSymbol> filled = new HashSet<>();
    for (JCTree member : declaration.defs) {
      if (member instanceof JCVariableDecl field && isHeld(field.sym) && fills(field.init)) {
        filled.add(field.sym);
      } else if (member instanceof JCMethodDecl method
          && method.sym != null
          && method.sym.isConstructor()) {
        new BodyScanner<Void>() {
          @Override
          public Void visitAssignment(AssignmentTree tree, Void unused) {
            if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable
                && variable.owner == declaration.sym
                && isHeld(variable)
                && fills(tree.getExpression())) {
              filled.add(variable);
            }
            return super.visitAssignment(tree, null);
          }
        }.scan(method.body, null);
      }
    }
    return filled;
  }

  private boolean isHeld(VarSymbol field) {
    return field != null
        && (field.flags() & (Flags.STATIC | Flags.PUBLIC | Flags.PROTECTED)) == 0
        && isCloseable.test(field.type);
  }

  private static boolean fills(ExpressionTree value) {
    return value != null && value.getKind() != Tree.Kind.NULL_LITERAL;
  }

  /** Whether {@code release}, or what it calls on the same object, closes one of {@code fields}. */
  private boolean closesAny(Set<VarSymbol> fields, JCMethodDecl release, JCClassDecl declaration) {
    Set<JCMethodDecl> seen = new HashSet<>();
    boolean[] isClosed = {false};
    new BodyScanner<Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Symbol called = ASTHelpers.getSymbol(tree.getMethodSelect());
        if (called != null) {
          isClosed[0] |= closes(tree, called.name.toString(), fields);
          if (OperandTree.isOnThis(tree)) {
            declaration.defs.stream()
                .filter(JCMethodDecl.class::isInstance)
                .map(JCMethodDecl.class::cast)
                .filter(method -> method.sym == called && seen.add(method))
                .forEach(method -> scan(method.body, null));
          }
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(release.body, null);
    return isClosed[0];
  }

  private boolean closes(MethodInvocationTree call, String name, Set<VarSymbol> fields) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol field
        && fields.contains(field)) {
      return field.type.tsym instanceof ClassSymbol type && isRelease.test(type, name);
    }
    return ReleaseNames.promiseRelease(name)
        && call.getArguments().stream()
            .anyMatch(argument -> fields.contains(ASTHelpers.getSymbol(argument)));
  }
}
