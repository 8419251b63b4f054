package dev.sluice.fixes;

import static com.google.errorprone.util.ASTHelpers.getSymbol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The local variables of one outermost member: where each is declared, used and assigned. */
final class LocalVariables {
  private final Map<VarSymbol, TreePath> declarations = new HashMap<>();
  private final SetMultimap<VarSymbol, TreePath> uses = LinkedHashMultimap.create();
  private final SetMultimap<Symbol, TreePath> assignments = LinkedHashMultimap.create();
  private final Set<String> names = new HashSet<>();
  private final IdentityHashMap<Tree, Map<String, String>> claimed = new IdentityHashMap<>();
  private final ImmutableSet<String> written;

  LocalVariables(TreePath member) {
    new Scanner().scan(member, null);
    this.written = ImmutableSet.copyOf(names);
  }

  /** The path to the declaration of {@code variable}, if it stands in this member. */
  Optional<TreePath> findDeclaration(VarSymbol variable) {
    return Optional.ofNullable(declarations.get(variable));
  }

  /** Whether {@code name} may be that of a variable at {@code place}. Errs towards yes. */
  boolean isInScope(String name, TreePath place) {
    return declarations.values().stream()
        .filter(path -> ((VariableTree) path.getLeaf()).getName().contentEquals(name))
        .anyMatch(path -> contains(path.getParentPath().getLeaf(), place.getLeaf()));
  }

  /** The paths to the identifiers that refer to {@code variable}, in source order. */
  ImmutableList<TreePath> uses(VarSymbol variable) {
    return ImmutableList.copyOf(uses.get(variable));
  }

  /** The variables of this member that {@code tree} mentions. */
  ImmutableSet<VarSymbol> in(Tree tree) {
    ImmutableSet.Builder<VarSymbol> result = ImmutableSet.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        if (getSymbol(identifier) instanceof VarSymbol symbol && declarations.containsKey(symbol)) {
          result.add(symbol);
        }
        return null;
      }
    }.scan(tree, null);
    return result.build();
  }

  /** Whether an assignment, beside the initialiser, gives {@code variable} a value. */
  boolean isAssigned(VarSymbol variable) {
    return assignments.containsKey(variable);
  }

  /** The paths to the assignments of {@code variable}, beside the initialiser, in source order. */
  ImmutableList<TreePath> assignments(VarSymbol variable) {
    return ImmutableList.copyOf(assignments.get(variable));
  }

  /** Whether a lambda or class in the scope of {@code variable} uses it. */
  boolean isCaptured(VarSymbol variable) {
    Tree scope = declarations.get(variable).getParentPath().getLeaf();
    return uses(variable).stream().anyMatch(use -> isInFunction(use, scope));
  }

  private static boolean isInFunction(TreePath use, Tree scope) {
    for (Tree tree : use) {
      if (tree == scope) {
        return false;
      }
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        return true;
      }
    }
    return true;
  }

  /** Whether {@code tree} mentions one of {@code variables}. */
  static boolean mentions(Tree tree, ImmutableSet<VarSymbol> variables) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        if (getSymbol(identifier) instanceof VarSymbol
            && variables.contains((VarSymbol) getSymbol(identifier))) {
          found[0] = true;
        }
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether {@code trees}, without what stands in {@code ignored}, mention {@code variable}. */
  boolean isUsedIn(List<? extends Tree> trees, VarSymbol variable, Set<? extends Tree> ignored) {
    return uses.get(variable).stream()
        .map(use -> ImmutableSet.<Tree>copyOf(use))
        .anyMatch(
            use -> trees.stream().anyMatch(use::contains) && Collections.disjoint(use, ignored));
  }

  /** Whether {@code tree} gives some variable a value. */
  static boolean assigns(Tree tree) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree part, Void unused) {
        found[0] |= isAssignment(part);
        return super.scan(part, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  private static boolean isAssignment(Tree tree) {
    return tree instanceof AssignmentTree
        || tree instanceof CompoundAssignmentTree
        || (tree != null
            && switch (tree.getKind()) {
              case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
              default -> false;
            });
  }

  /** Whether {@code part} is {@code tree} or stands in it. */
  static boolean contains(Tree tree, Tree part) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree inner, Void unused) {
        found[0] |= inner == part;
        return found[0] ? null : super.scan(inner, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** A name for a clause that holds no other code: one that nothing in the source has. */
  String freeName(String stem) {
    String name = stem;
    for (int number = 2; written.contains(name); number++) {
      name = stem + number;
    }
    return name;
  }

  /** A name that nothing in this member has: {@code stem}, or with the first free number. */
  String claimName(String stem) {
    String name = stem;
    for (int number = 2; !names.add(name); number++) {
      name = stem + number;
    }
    return name;
  }

  /** The same for what {@code owner} yields: it has one name, however often a fix is tried. */
  String claimName(Tree owner, String stem) {
    return claimed
        .computeIfAbsent(owner, unused -> new HashMap<>())
        .computeIfAbsent(stem, this::claimName);
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      names.add(tree.getName().toString());
      VarSymbol symbol = getSymbol(tree);
      if (symbol != null) {
        declarations.put(symbol, getCurrentPath());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      names.add(tree.getName().toString());
      if (getSymbol(tree) instanceof VarSymbol) {
        uses.put((VarSymbol) getSymbol(tree), getCurrentPath());
      }
      return super.visitIdentifier(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      assign(tree.getVariable());
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
      assign(tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
      if (isAssignment(tree)) {
        assign(tree.getExpression());
      }
      return super.visitUnary(tree, null);
    }

    private void assign(ExpressionTree target) {
      Symbol symbol = getSymbol(target);
      if (symbol != null) {
        assignments.put(symbol, getCurrentPath());
      }
    }
  }
}
