package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to the {@code throws} of a method what a {@code close()} in it throws: of a private method
 * only, since all calls of it are known then.
 */
final class DeclaredExceptions {
  private record Declared(MethodTree method, String type) {}

  private final SourceText source;
  private final CloseExceptions closeExceptions;
  private final TypeText typeText;
  private final VisitorState state;
  private final Set<Declared> declared = new HashSet<>();

  DeclaredExceptions(SourceText source, VisitorState state) {
    this.source = source;
    this.closeExceptions = new CloseExceptions(state);
    this.typeText = new TypeText(source, state);
    this.state = state;
  }

  /** Declares {@code thrown} by the method around {@code place}; says whether that can be done. */
  boolean declare(List<Type> thrown, TreePath place, TextEdits edits) {
    Optional<TreePath> method = findMethod(place);
    if (method.isEmpty()
        || !thrown.stream().allMatch(type -> areCallsHandled(method.get(), type))) {
      return false;
    }
    MethodTree tree = (MethodTree) method.get().getLeaf();
    for (Type type : thrown) {
      String text = typeText.of(type, place);
      if (declared.add(new Declared(tree, text))) {
        write(tree, text, edits);
      }
    }
    return true;
  }

  private void write(MethodTree method, String type, TextEdits edits) {
    boolean isFirst =
        method.getThrows().isEmpty()
            && declared.stream().filter(other -> other.method() == method).count() == 1;
    if (method.getThrows().isEmpty()) {
      int body = source.start(method.getBody());
      edits.insert(source.skipBlanksBack(body), (isFirst ? " throws " : ", ") + type);
    } else {
      edits.insert(source.end(method.getThrows().get(method.getThrows().size() - 1)), ", " + type);
    }
  }

  private static Optional<TreePath> findMethod(TreePath place) {
    for (TreePath path = place; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof MethodTree method) {
        return getSymbol(method).isPrivate() ? Optional.of(path) : Optional.empty();
      }
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean areCallsHandled(TreePath method, Type thrown) {
    MethodSymbol symbol = getSymbol((MethodTree) method.getLeaf());
    boolean[] isHandled = {true};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        check(tree);
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        check(tree);
        return super.visitNewClass(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        isHandled[0] &= !symbol.equals(getSymbol(tree));
        return super.visitMemberReference(tree, null);
      }

      private void check(Tree call) {
        if (symbol.equals(getSymbol(call))) {
          isHandled[0] &= closeExceptions.isHandled(thrown, getCurrentPath());
        }
      }
    }.scan(new TreePath(state.getPath().getCompilationUnit()), null);
    return isHandled[0];
  }
}
