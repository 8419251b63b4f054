package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.ownership.Implementations;
import dev.sluice.ownership.PlatformPackages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the methods of named classes run whose objects are passed on as code: a task, a function, a
 * subscriber. All objects that the compilation makes count.
 */
final class ObjectCode {
  private final Threads threads;
  private final Types types;
  private final Map<Symbol, ImmutableList<Type>> givenAwayTypes = new HashMap<>();
  private final Map<MethodSymbol, ImmutableList<Type>> declarers = new HashMap<>();

  ObjectCode(Threads threads, Types types) {
    this.threads = threads;
    this.types = types;
  }

  /** Whether {@code method} is what somebody who is given an object calls, or implements that. */
  boolean isFunction(MethodSymbol method) {
    return !declarersOf(method).isEmpty();
  }

  /** Where {@code method} runs; empty where no object is seen to be passed on for it. */
  Optional<Placement> of(MethodSymbol method, Trail trail) {
    if (!(method.owner instanceof ClassSymbol type) || !isFunction(method)) {
      return Optional.empty();
    }
    List<Placement> placements = new ArrayList<>();
    for (TreePath object : objectsOf(type)) {
      if (Placement.isSettled(placements)) {
        break;
      }
      ofObject(object, method, trail).ifPresent(placements::add);
    }
    return Placement.either(placements);
  }

  /** The expressions that make an object, or stand for one inside its class. */
  private List<TreePath> objectsOf(ClassSymbol type) {
    List<TreePath> objects = new ArrayList<>(threads.sources().creationsOf(type));
    threads
        .sources()
        .findClass(type)
        .ifPresent(path -> new SelfScanner(type, objects).scan(path, null));
    return objects;
  }

  private Optional<Placement> ofObject(TreePath object, MethodSymbol method, Trail trail) {
    boolean isValue =
        object.getLeaf() instanceof NewClassTree || object.getLeaf() instanceof IdentifierTree;
    if (!isValue) {
      return Optional.of(Placement.unknown());
    }
    TreePath value = CombinedCode.around(object, threads.facts());
    TreePath parent = value.getParentPath();
    if (parent.getLeaf() instanceof VariableTree
        && ASTHelpers.getSymbol(parent.getLeaf()) instanceof VarSymbol variable) {
      List<Placement> placements = new ArrayList<>();
      for (TreePath use : threads.sources().usesReachedBy(variable, parent)) {
        if (!trail.contains(use.getLeaf())) {
          ofUse(use, method, trail.seeing(parent.getLeaf())).ifPresent(placements::add);
        }
      }
      return Placement.either(placements);
    }
    return ofUse(value, method, trail);
  }

  private Optional<Placement> ofUse(TreePath use, MethodSymbol method, Trail trail) {
    TreePath value = CombinedCode.around(use, threads.facts());
    Optional<Call> called = Call.on(value);
    boolean isMemberOfObject = value.getParentPath().getLeaf() instanceof MemberSelectTree;
    if (isMemberOfObject && called.filter(call -> call.method().name == method.name).isEmpty()) {
      return Optional.empty();
    }
    boolean isForAnother =
        Call.passing(value).filter(call -> !isPassedFor(method, value, call)).isPresent();
    return isForAnother ? Optional.empty() : threads.callbacks().of(value, trail);
  }

  /** Whether who is given the object by {@code call} can know of {@code method}. */
  private boolean isPassedFor(MethodSymbol method, TreePath value, Call call) {
    int position = call.operandOf(value.getLeaf()).orElseThrow().position();
    List<VarSymbol> parameters = call.method().params();
    Type parameter = types.erasure(parameters.get(Math.min(position, parameters.size()) - 1).type);
    return declarersOf(method).stream()
        .anyMatch(
            declarer ->
                types.isSubtype(parameter, declarer) || types.isSubtype(declarer, parameter));
  }

  /** The types of libraries in which {@code method} is what an object of that type is for. */
  private ImmutableList<Type> declarersOf(MethodSymbol method) {
    if (method.isStatic() || method.isConstructor() || method.isPrivate()) {
      return ImmutableList.of();
    }
    return declarers.computeIfAbsent(method, this::findDeclarers);
  }

  private ImmutableList<Type> findDeclarers(MethodSymbol method) {
    return givenAwayTypes
        .computeIfAbsent(method.owner, owner -> findGivenAwayTypes(owner.type))
        .stream()
        .filter(type -> declares(type.tsym, method))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Type> findGivenAwayTypes(Type type) {
    return types.closure(types.erasure(type)).stream()
        .filter(supertype -> isGivenAway(supertype.tsym))
        .map(types::erasure)
        .collect(ImmutableList.toImmutableList());
  }

  private boolean declares(Symbol type, MethodSymbol method) {
    for (Symbol member : type.members().getSymbolsByName(method.name)) {
      if (member instanceof MethodSymbol declared
          && (!type.isInterface() || Implementations.isAbstract(declared))
          && (declared == method
              || method.overrides(declared, (ClassSymbol) method.owner, types, false))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether objects of {@code type}, which is not of this compilation, are passed on for what they
   * do: of the Java platform only those of which lambdas are written as well. {@code Closeable} and
   * {@code Iterable} tell what an object can do besides.
   */
  private boolean isGivenAway(Symbol type) {
    return !threads.sources().isOwn(type)
        && (!PlatformPackages.contain(type.getQualifiedName().toString()) || isFunctional(type));
  }

  private static boolean isFunctional(Symbol type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(
            annotation ->
                annotation
                    .type
                    .tsym
                    .getQualifiedName()
                    .contentEquals(FunctionalInterface.class.getName()));
  }

  /** Finds {@code this} where it is a value, as in {@code executor.execute(this)}. */
  private static final class SelfScanner extends TreePathScanner<Void, Void> {
    private final ClassSymbol type;
    private final List<TreePath> found;

    SelfScanner(ClassSymbol type, List<TreePath> found) {
      this.type = type;
      this.found = found;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      boolean isSelf =
          tree.getName().contentEquals("this")
              && ASTHelpers.getType(tree) != null
              && ASTHelpers.getType(tree).tsym == type;
      if (isSelf && Call.passing(Call.withoutWrapping(getCurrentPath())).isPresent()) {
        found.add(getCurrentPath());
      }
      return null;
    }
  }
}
