package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.Implementations;
import dev.sluice.ownership.ResourceTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Which methods of this compilation a call may run, and which of them a method calls. */
final class SourceCalls {
  private static final int MOST_BELIEVED = 4;

  private final SourceMethods methods;
  private final ResourceTypes resourceTypes;
  private final Types types;
  private final Symtab symtab;
  private final IdentityHashMap<MethodSymbol, Optional<List<MethodSymbol>>> targets =
      new IdentityHashMap<>();

  /** The methods with code that override one of a type which can be extended elsewhere. */
  private final IdentityHashMap<MethodSymbol, List<MethodSymbol>> seenHere =
      new IdentityHashMap<>();

  SourceCalls(SourceMethods methods, ResourceTypes resourceTypes, Context context) {
    this.methods = methods;
    this.resourceTypes = resourceTypes;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  /**
   * The methods that a call of {@code callee} may run, abstract ones left out; empty where others
   * than the visible ones must be expected: an abstract method of a type that code outside this
   * compilation can extend. A method that can be overridden there but has a body is believed to be
   * overridden by what keeps its contract.
   */
  Optional<List<MethodSymbol>> implementations(Callee callee) {
    if (!callee.isOverridable()) {
      return Optional.of(List.of(callee.symbol()));
    }
    Optional<List<MethodSymbol>> all =
        targets.computeIfAbsent(callee.symbol(), this::visibleImplementations);
    return all.isPresent() && all.get().size() > 1 && callee.receiver() != callee.owner()
        ? Optional.of(of(callee, all.get()))
        : all;
  }

  /**
   * The same, but of a type of this compilation that others can extend those that are seen here: an
   * interface of an application has its implementations beside it, and another one is believed to
   * own and to close what all of them do. Empty where none is seen, or more than {@value
   * #MOST_BELIEVED}: each of them would have to be analysed for one call.
   */
  Optional<List<MethodSymbol>> believedImplementations(Callee callee) {
    Optional<List<MethodSymbol>> known = implementations(callee);
    if (known.isPresent() || !methods.isInSource((ClassSymbol) callee.symbol().owner)) {
      return known;
    }
    List<MethodSymbol> seen =
        seenHere.computeIfAbsent(
            callee.symbol(),
            method -> methods.overriders(method).stream().filter(SourceCalls::hasCode).toList());
    return seen.isEmpty() || seen.size() > MOST_BELIEVED
        ? Optional.empty()
        : Optional.of(of(callee, seen));
  }

  private static boolean hasCode(MethodSymbol method) {
    return !Implementations.isAbstract(method);
  }

  /** Those of {@code all} that run on an object of the class that {@code callee} is called on. */
  private List<MethodSymbol> of(Callee callee, List<MethodSymbol> all) {
    ClassSymbol receiver = callee.receiver();
    Optional<MethodSymbol> own = Implementations.of(callee.symbol(), receiver, types);
    List<MethodSymbol> found =
        all.stream()
            .filter(
                method ->
                    own.filter(method::equals).isPresent()
                        || method.owner.isSubClass(receiver, types))
            .toList();
    return found.isEmpty() ? all : found;
  }

  private Optional<List<MethodSymbol>> visibleImplementations(MethodSymbol method) {
    if (isMeantToBeReplaced(method) && !isClosed((ClassSymbol) method.owner)) {
      return Optional.empty();
    }
    List<MethodSymbol> found = new ArrayList<>();
    found.add(method);
    found.addAll(methods.overriders(method));
    if (found.stream()
        .anyMatch(each -> isMeantToBeReplaced(each) && !isClosed((ClassSymbol) each.owner))) {
      return Optional.empty();
    }
    found.removeIf(Implementations::isAbstract);
    return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
  }

  /** As an abstract method is, and the default method of an interface, which javac calls so too. */
  private static boolean isMeantToBeReplaced(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) != 0;
  }

  /** Whether all subclasses of {@code type} are in this compilation. */
  private boolean isClosed(ClassSymbol type) {
    if (!methods.isInSource(type)) {
      return false;
    }
    boolean isLocal = !(type.owner instanceof ClassSymbol || type.owner instanceof PackageSymbol);
    // Not by the flag: its bit is another one in later compilers. Only the constants of an enum can
    // extend it (JLS 8.9).
    if (isLocal
        || type.getModifiers().contains(Modifier.SEALED)
        || type.getKind() == ElementKind.ENUM) {
      return true;
    }
    for (Symbol outer = type; outer instanceof ClassSymbol; outer = outer.owner) {
      if ((outer.flags() & (Flags.PUBLIC | Flags.PROTECTED)) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The same as methods with source; empty where one of them has none. */
  Optional<List<SourceMethod>> targets(Callee callee) {
    return implementations(callee)
        .flatMap(
            implementations -> {
              List<SourceMethod> found = new ArrayList<>();
              for (MethodSymbol implementation : implementations) {
                methods.find(implementation).ifPresent(found::add);
              }
              return found.size() == implementations.size() ? Optional.of(found) : Optional.empty();
            });
  }

  /**
   * The methods of this compilation that {@code method} calls, lambdas and classes inside it
   * included, and whose summary may tell something of a resource.
   */
  Iterable<SourceMethod> calledBy(SourceMethod method) {
    Set<SourceMethod> called = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        add(tree);
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        add(tree);
        return super.visitNewClass(tree, null);
      }

      private void add(ExpressionTree call) {
        if (ASTHelpers.getSymbol(call) instanceof MethodSymbol callee && touchesResources(callee)) {
          Callee.of(call)
              .flatMap(SourceCalls.this::believedImplementations)
              .ifPresent(
                  implementations ->
                      implementations.forEach(
                          implementation -> methods.find(implementation).ifPresent(called::add)));
        }
      }
    }.scan(method.code(), null);
    return called;
  }

  private boolean touchesResources(MethodSymbol method) {
    return mayHoldResource(method.getReturnType())
        || (method.owner instanceof ClassSymbol owner && resourceTypes.isCloseable(owner.type))
        || method.type.getParameterTypes().stream()
            .anyMatch(parameter -> mayHoldResource(parameter) || Roles.isRole(parameter));
  }

  /** Whether a value of static type {@code type} may be a resource or an array of resources. */
  boolean mayHoldResource(Type type) {
    Type element = type;
    while (types.isArray(element)) {
      element = types.elemtype(element);
    }
    return resourceTypes.isCloseable(element)
        || (element.isReference() && resourceTypes.isOfAnyType(element))
        || types.asSuper(element, symtab.iterableType.tsym) != null;
  }

  /** Whether a value of {@code type} holds resources without being one. */
  boolean isContainer(Type type) {
    return !resourceTypes.isCloseable(type)
        && (types.isArray(type) || types.asSuper(type, symtab.iterableType.tsym) != null);
  }
}
