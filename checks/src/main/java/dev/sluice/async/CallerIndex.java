package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Enter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/** Which expressions of a compilation call a method of it, or make an object of a class of it. */
final class CallerIndex {
  private final Types types;
  private final Predicate<Symbol> isOwn;
  private final Map<MethodSymbol, List<TreePath>> callers = new HashMap<>();
  private final Map<Symbol, List<TreePath>> creations = new HashMap<>();

  /** Literals that may be names of classes. */
  private final Map<String, List<TreePath>> names = new HashMap<>();

  private CallerIndex(Types types, Predicate<Symbol> isOwn) {
    this.types = types;
    this.isOwn = isOwn;
  }

  /**
   * Reads the whole compilation.
   *
   * @param isOwn whether a symbol is of this compilation
   */
  static CallerIndex of(Enter enter, Types types, Predicate<Symbol> isOwn) {
    Map<CompilationUnitTree, String> units = new LinkedHashMap<>();
    enter.getEnvs().forEach(env -> units.put(env.toplevel, env.toplevel.sourcefile.getName()));
    CallerIndex index = new CallerIndex(types, isOwn);
    units.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .forEach(entry -> index.new Scanner().scan(new TreePath(entry.getKey()), null));
    return index;
  }

  /** The calls of, and the references to, {@code method} or one that it overrides. */
  ImmutableList<TreePath> of(MethodSymbol method) {
    ImmutableList.Builder<TreePath> found = ImmutableList.builder();
    found.addAll(callers.getOrDefault(method, List.of()));
    if (!method.isStatic() && method.owner instanceof ClassSymbol owner) {
      for (Type supertype : types.closure(owner.type)) {
        for (Symbol member : supertype.tsym.members().getSymbolsByName(method.name)) {
          if (member != method
              && member instanceof MethodSymbol overridden
              && callers.containsKey(overridden)
              && method.overrides(overridden, owner, types, false)) {
            found.addAll(callers.get(overridden));
          }
        }
      }
    }
    return found.build();
  }

  /**
   * The expressions that make objects of {@code type}, or stand for it: {@code A.class}, a name.
   */
  ImmutableList<TreePath> creationsOf(ClassSymbol type) {
    ImmutableList.Builder<TreePath> found = ImmutableList.builder();
    found.addAll(creations.getOrDefault(type, List.of()));
    found.addAll(names.getOrDefault(type.getQualifiedName().toString(), List.of()));
    if (!type.getQualifiedName().equals(type.flatName())) {
      found.addAll(names.getOrDefault(type.flatName().toString(), List.of()));
    }
    return found.build();
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree.getMethodSelect()));
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      Symbol symbol = ASTHelpers.getSymbol((Tree) tree);
      add(symbol);
      if (symbol instanceof MethodSymbol method && method.isConstructor()) {
        addCreation(method.owner);
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      addCreation(ASTHelpers.getSymbol(tree.getIdentifier()));
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (tree.getIdentifier().contentEquals("class")) {
        addCreation(ASTHelpers.getSymbol(tree.getExpression()));
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
      if (tree.getValue() instanceof String name && SourceVersion.isName(name)) {
        names.computeIfAbsent(name, key -> new ArrayList<>()).add(getCurrentPath());
      }
      return null;
    }

    private void addCreation(Symbol symbol) {
      if (symbol instanceof ClassSymbol type && isOwn.test(type)) {
        creations.computeIfAbsent(type, key -> new ArrayList<>()).add(getCurrentPath());
      }
    }

    private void add(Symbol symbol) {
      if (symbol instanceof MethodSymbol method && isOwn.test(method)) {
        callers.computeIfAbsent(method, key -> new ArrayList<>()).add(getCurrentPath());
      }
    }
  }
}
