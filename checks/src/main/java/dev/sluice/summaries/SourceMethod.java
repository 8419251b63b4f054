package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import dev.sluice.flow.Body;
import dev.sluice.models.Operand;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * A method or constructor with a body, of which this compilation has the source.
 *
 * @param symbol the method
 * @param tree its declaration
 * @param unit the file that it stands in
 */
record SourceMethod(MethodSymbol symbol, JCMethodDecl tree, CompilationUnitTree unit) {

  // One symbol has one declaration.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceMethod that && symbol == that.symbol;
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  ClassSymbol owner() {
    return (ClassSymbol) symbol.owner;
  }

  Tree code() {
    return tree.getBody();
  }

  /**
   * The field of a record that javac lets its constructor keep {@code parameter} in, where the
   * source does not say so itself.
   */
  Optional<VarSymbol> implicitKeeper(VarSymbol parameter) {
    boolean isImplicit =
        (symbol.flags() & Flags.RECORD) != 0
            && (symbol.flags() & (Flags.GENERATEDCONSTR | Flags.COMPACT_RECORD_CONSTRUCTOR)) != 0;
    return isImplicit
        ? Optional.ofNullable(
            (VarSymbol)
                owner()
                    .members()
                    .findFirst(parameter.name, member -> member.getKind() == ElementKind.FIELD))
        : Optional.empty();
  }

  /** The field that it returns, if it does nothing else. */
  Optional<VarSymbol> returnedField() {
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    return statements.size() == 1
            && statements.get(0) instanceof ReturnTree returned
            && returned.getExpression() != null
            && ASTHelpers.getSymbol(returned.getExpression()) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.FIELD
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** Whether it reads a field of an object. */
  boolean readsState() {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree read, Void unused) {
        found[0] |= isState(ASTHelpers.getSymbol(read));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree read, Void unused) {
        found[0] |= isState(ASTHelpers.getSymbol(read));
        return super.visitMemberSelect(read, null);
      }
    }.scan(code(), null);
    return found[0];
  }

  private static boolean isState(Symbol symbol) {
    return symbol instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD
        && !ASTHelpers.isStatic(variable)
        && !variable.name.contentEquals("this")
        && !variable.name.contentEquals("super")
        && !variable.name.contentEquals("length");
  }

  /** The parameter at {@code operand}, where a varargs parameter stands for all that follow. */
  Optional<VarSymbol> parameter(Operand operand) {
    int count = tree.getParameters().size();
    if (operand.isReceiver() || count == 0) {
      return Optional.empty();
    }
    int index = Math.min(operand.position(), count) - 1;
    if (index < operand.position() - 1 && !symbol.isVarArgs()) {
      return Optional.empty();
    }
    return Optional.of(tree.getParameters().get(index).sym);
  }

  /** The body, for a graph of it. */
  Optional<Body> body() {
    TreePath path =
        DeclarationPaths.of(owner(), unit)
            .map(type -> new TreePath(new TreePath(type, tree), tree.getBody()))
            .orElseGet(() -> TreePath.getPath(unit, tree.getBody()));
    return path == null ? Optional.empty() : Body.around(path);
  }
}
