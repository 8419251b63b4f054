package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import dev.sluice.ownership.BodyScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.CatchMarkerNode;

/**
 * What {@code throw e} throws where {@code e} is the parameter of a catch clause that nothing
 * assigns to: not its declared type, but what the {@code try} block throws that the clause catches
 * (JLS 11.2.2). Without this, an outer clause for what the block really throws would not be known
 * to catch it.
 *
 * <p>What an inner {@code try} catches counts as thrown all the same, so a type too many is
 * possible, one too few is not.
 */
final class RethrownTypes extends BodyScanner<Void> {
  private record Clause(TryTree tryTree, CatchTree clause) {}

  private final Types types;
  private final Symtab symtab;
  private final Map<Symbol, Clause> clauses = new HashMap<>();
  private final Set<Symbol> thrownAgain = new HashSet<>();

  RethrownTypes(Tree body, Types types, Symtab symtab) {
    this.types = types;
    this.symtab = symtab;
    scan(body, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    for (CatchTree clause : tree.getCatches()) {
      clauses.put(ASTHelpers.getSymbol(clause.getParameter()), new Clause(tree, clause));
    }
    return super.visitTry(tree, null);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    Symbol thrown = ASTHelpers.getSymbol(tree.getExpression());
    if (clauses.containsKey(thrown) && !isAssigned(thrown, clauses.get(thrown).clause())) {
      thrownAgain.add(thrown);
    }
    return super.visitThrow(tree, null);
  }

  /**
   * The parameter of the clause that {@code marker} starts, where the clause surely catches {@code
   * thrown} and may throw it again.
   */
  Optional<VarSymbol> parameterFor(CatchMarkerNode marker, Type thrown) {
    return thrownAgain.isEmpty()
        ? Optional.empty()
        : ((TryTree) marker.getTree())
            .getCatches().stream()
                .filter(clause -> TryNesting.isStartedBy(marker, clause))
                .filter(
                    clause ->
                        alternatives(clause).stream().anyMatch(t -> types.isSubtype(thrown, t)))
                .map(clause -> ASTHelpers.getSymbol(clause.getParameter()))
                .filter(thrownAgain::contains)
                .findFirst();
  }

  /** Whether {@code tree} stands in the clause of {@code parameter}, which may throw that again. */
  boolean handles(VarSymbol parameter, Tree tree) {
    Clause clause = clauses.get(parameter);
    return clause != null && TryNesting.encloses(clause.clause().getBlock(), tree);
  }

  /** The types that {@code tree} can throw; empty where it is no such statement. */
  ImmutableList<Type> of(ThrowTree tree) {
    Symbol thrown = ASTHelpers.getSymbol(tree.getExpression());
    Clause clause = thrown == null ? null : clauses.get(thrown);
    if (clause == null || !thrownAgain.contains(thrown)) {
      return ImmutableList.of();
    }
    ThrownTypes inBlock = new ThrownTypes();
    inBlock.scanProtected(clause.tryTree());
    Set<Type> rethrown = new LinkedHashSet<>();
    for (Type type : inBlock.found.build()) {
      for (Type caught : alternatives(clause.clause())) {
        if (types.isSubtype(type, caught)) {
          rethrown.add(type);
        } else if (types.isSubtype(caught, type)) {
          rethrown.add(caught);
        }
      }
    }
    return ImmutableList.copyOf(rethrown);
  }

  private static ImmutableList<Type> alternatives(CatchTree clause) {
    return TryNesting.alternatives(((JCTree) clause.getParameter().getType()).type);
  }

  private static boolean isAssigned(Symbol parameter, CatchTree clause) {
    boolean[] isAssigned = new boolean[1];
    new BodyScanner<Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        isAssigned[0] |= parameter.equals(ASTHelpers.getSymbol(tree.getVariable()));
        return super.visitAssignment(tree, null);
      }
    }.scan(clause.getBlock(), null);
    return isAssigned[0];
  }

  /** Collects what code throws: what its calls declare, and what every one may throw besides. */
  private final class ThrownTypes extends BodyScanner<Void> {
    private final ImmutableSet.Builder<Type> found = ImmutableSet.builder();

    ThrownTypes() {
      found.add(symtab.runtimeExceptionType);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      found.addAll(ASTHelpers.getType(tree.getMethodSelect()).getThrownTypes());
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      found.addAll(((JCTree.JCNewClass) tree).constructorType.getThrownTypes());
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      ImmutableList<Type> rethrown = RethrownTypes.this.of(tree);
      found.addAll(
          rethrown.isEmpty()
              ? ImmutableList.of(ASTHelpers.getType(tree.getExpression()))
              : rethrown);
      return super.visitThrow(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      tree.getResources().forEach(this::addClose);
      return super.visitTry(tree, null);
    }

    /** Collects what the clauses of {@code tree} can get to see. */
    void scanProtected(TryTree tree) {
      scan(tree.getResources(), null);
      tree.getResources().forEach(this::addClose);
      scan(tree.getBlock(), null);
    }

    /** The most specific {@code close()} of the type of {@code resource}. */
    private void addClose(Tree resource) {
      for (Type type : types.closure(ASTHelpers.getType(resource))) {
        for (Symbol member : type.tsym.members().getSymbols(RethrownTypes::isClose)) {
          found.addAll(((MethodSymbol) member).getThrownTypes());
          return;
        }
      }
    }
  }

  private static boolean isClose(Symbol member) {
    return member instanceof MethodSymbol method
        && method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty();
  }
}
