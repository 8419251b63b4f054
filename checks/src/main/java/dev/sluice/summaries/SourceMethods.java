package dev.sluice.summaries;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Check;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.sluice.ownership.Declarations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * The methods of this compilation whose trees javac still holds, and who overrides whom among them.
 * A class whose trees are gone, or never were, has none.
 */
final class SourceMethods {
  private final Symtab symtab;
  private final Types types;
  private final Declarations declarations;
  private final Check compiled;
  private final Names names;
  private final IdentityHashMap<ClassSymbol, Map<MethodSymbol, SourceMethod>> byClass =
      new IdentityHashMap<>();

  /** The classes of this compilation that directly extend or implement a class; built once. */
  private Map<ClassSymbol, List<ClassSymbol>> subclasses;

  SourceMethods(Context context) {
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.declarations = new Declarations(context);
    this.compiled = Check.instance(context);
    this.names = Names.instance(context);
  }

  /** The source of {@code method}; empty where it has no body or this compilation lacks it. */
  Optional<SourceMethod> find(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner
        ? Optional.ofNullable(
            byClass.computeIfAbsent(owner, this::methodsOf).get(method.baseSymbol()))
        : Optional.empty();
  }

  /**
   * The constructor {@code method} as javac adds it to a class of this compilation that declares
   * none, which does nothing but to call that of the superclass (JLS 8.8.9); empty for others.
   */
  Optional<SourceMethod> implicitConstructor(MethodSymbol method) {
    return (method.flags() & Flags.GENERATEDCONSTR) == 0
        ? Optional.empty()
        : declarations
            .find((ClassSymbol) method.owner)
            .flatMap(declaration -> declaredIn(declaration, method));
  }

  private Optional<SourceMethod> declaredIn(JCClassDecl declaration, MethodSymbol method) {
    for (JCTree member : declaration.defs) {
      if (member instanceof JCMethodDecl found && found.sym == method && found.body != null) {
        return Optional.of(
            new SourceMethod(method, found, declarations.unitOf((ClassSymbol) method.owner)));
      }
    }
    return Optional.empty();
  }

  /**
   * The field that {@code method}, of this compilation, returns, if it does nothing else: that of
   * the component where javac makes the accessor of a record (JLS 8.10.3).
   */
  Optional<VarSymbol> returnedField(MethodSymbol method) {
    Optional<SourceMethod> source = find(method);
    return source.isPresent()
        ? source.get().returnedField()
        : Optional.of(method).filter(this::isImplicitAccessor).flatMap(SourceMethods::component);
  }

  private boolean isImplicitAccessor(MethodSymbol method) {
    return (method.flags() & Flags.GENERATED_MEMBER) != 0
        && method.params().isEmpty()
        && method.owner instanceof ClassSymbol owner
        && owner.getKind() == ElementKind.RECORD
        && isInSource(owner);
  }

  private static Optional<VarSymbol> component(MethodSymbol accessor) {
    return Optional.ofNullable(
        (VarSymbol)
            accessor
                .owner
                .members()
                .findFirst(accessor.name, member -> member.getKind() == ElementKind.FIELD));
  }

  boolean isInSource(ClassSymbol type) {
    return declarations.contain(type);
  }

  /** The declaration of {@code type}; empty where this compilation lacks it. */
  Optional<JCClassDecl> declaration(ClassSymbol type) {
    return declarations.find(type);
  }

  private Map<MethodSymbol, SourceMethod> methodsOf(ClassSymbol type) {
    return declarations
        .find(type)
        .map(declaration -> methodsOf(type, declaration))
        .orElse(Map.of());
  }

  private Map<MethodSymbol, SourceMethod> methodsOf(ClassSymbol type, JCClassDecl declaration) {
    IdentityHashMap<MethodSymbol, SourceMethod> methods = new IdentityHashMap<>();
    for (JCTree member : declaration.defs) {
      if (member instanceof JCMethodDecl method
          && method.body != null
          && method.sym != null
          && tellsAnything(method.sym)) {
        methods.put(method.sym, new SourceMethod(method.sym, method, declarations.unitOf(type)));
      }
    }
    return methods;
  }

  /**
   * What javac adds, such as a default constructor, says nothing that its symbol doesn't; but the
   * constructor of a record keeps what it is given.
   */
  private static boolean tellsAnything(MethodSymbol method) {
    return (method.flags() & (Flags.GENERATEDCONSTR | Flags.GENERATED_MEMBER)) == 0
        || (method.isConstructor() && (method.flags() & Flags.RECORD) != 0);
  }

  /**
   * The methods of this compilation that override {@code method}, abstract ones too, in the order
   * of the names of their classes.
   */
  List<MethodSymbol> overriders(MethodSymbol method) {
    List<MethodSymbol> found = new ArrayList<>();
    for (ClassSymbol subclass : allSubclasses((ClassSymbol) method.owner)) {
      for (Symbol member : subclass.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol candidate
            && candidate.overrides(method, subclass, types, /* checkResult= */ false)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private List<ClassSymbol> allSubclasses(ClassSymbol type) {
    if (subclasses == null) {
      subclasses = indexSubclasses();
    }
    if (!subclasses.containsKey(type)) {
      return List.of();
    }
    Set<ClassSymbol> all = new LinkedHashSet<>();
    Deque<ClassSymbol> open = new ArrayDeque<>(subclasses.get(type));
    while (!open.isEmpty()) {
      ClassSymbol next = open.remove();
      if (all.add(next)) {
        open.addAll(subclasses.getOrDefault(next, List.of()));
      }
    }
    return all.stream()
        .sorted(Comparator.comparing(subclass -> subclass.flatName().toString()))
        .toList();
  }

  private Map<ClassSymbol, List<ClassSymbol>> indexSubclasses() {
    Deque<ClassSymbol> open = new ArrayDeque<>();
    symtab.getAllClasses().forEach(open::add);
    IdentityHashMap<ClassSymbol, List<ClassSymbol>> index = new IdentityHashMap<>();
    while (!open.isEmpty()) {
      ClassSymbol type = open.remove();
      if (isInSource(type)) {
        for (Type supertype : types.directSupertypes(type.type)) {
          if (supertype.tsym instanceof ClassSymbol symbol) {
            index.computeIfAbsent(symbol, key -> new ArrayList<>()).add(type);
          }
        }
        open.addAll(anonymousClassesIn(type));
      }
    }
    return index;
  }

  /**
   * The anonymous classes directly in {@code type}, which javac keeps no list of but numbers from 1
   * on (JLS 13.1).
   */
  private List<ClassSymbol> anonymousClassesIn(ClassSymbol type) {
    List<ClassSymbol> found = new ArrayList<>();
    ClassSymbol next = anonymousClass(type, 1);
    while (next != null) {
      found.add(next);
      next = anonymousClass(type, found.size() + 1);
    }
    return found;
  }

  private ClassSymbol anonymousClass(ClassSymbol outer, int number) {
    return compiled.getCompiled(
        ClassFileSymbols.moduleOf(outer), names.fromString(outer.flatName() + "$" + number));
  }
}
