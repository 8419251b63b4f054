package dev.sluice.ownership;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import java.util.Optional;

/** The sources of the classes of one compilation. */
public final class Declarations {
  private final Enter environments;

  /** Those of the compilation that {@code context} belongs to. */
  public Declarations(Context context) {
    this.environments = Enter.instance(context);
  }

  /** Whether {@code type} is a class of this compilation. */
  public boolean contain(ClassSymbol type) {
    return environments.getEnv(type) != null;
  }

  /** The file that {@code type} stands in, a class of this compilation. */
  public CompilationUnitTree unitOf(ClassSymbol type) {
    return environments.getEnv(type).toplevel;
  }

  /** The declaration of {@code type}; empty where this compilation lacks it. */
  public Optional<JCClassDecl> find(ClassSymbol type) {
    Env<AttrContext> environment = environments.getEnv(type);
    return environment != null && environment.tree instanceof JCClassDecl declaration
        ? Optional.of(declaration)
        : Optional.empty();
  }
}
