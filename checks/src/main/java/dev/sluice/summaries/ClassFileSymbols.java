package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.sluice.ownership.ResourceTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The symbols that javac has for the names in class files. What it can't find, or fails to read, is
 * empty.
 */
final class ClassFileSymbols {
  private final Symtab symtab;
  private final Types types;
  private final Names names;
  private final Map<TypeKey, Optional<ClassSymbol>> found = new HashMap<>();
  private final Map<MethodKey, Optional<MethodSymbol>> methods = new HashMap<>();

  private final Set<ClassSymbol> acyclic = new HashSet<>();

  private record TypeKey(ModuleSymbol from, String internalName) {
    @Override
    public boolean equals(Object other) {
      return other instanceof TypeKey that
          && from == that.from
          && internalName.equals(that.internalName);
    }

    @Override
    public int hashCode() {
      return internalName.hashCode();
    }
  }

  private record MethodKey(ModuleSymbol from, String owner, String name, String descriptor) {}

  ClassFileSymbols(Context context) {
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.names = Names.instance(context);
  }

  /** The class that {@code from} means by {@code internalName}; empty for arrays too. */
  Optional<ClassSymbol> type(ClassFile from, String internalName) {
    return found.computeIfAbsent(new TypeKey(moduleOf(from), internalName), this::load);
  }

  private static ModuleSymbol moduleOf(ClassFile file) {
    return moduleOf(file.symbol());
  }

  /** The module that {@code type} is in. */
  static ModuleSymbol moduleOf(ClassSymbol type) {
    Symbol symbol = type;
    while (!(symbol instanceof PackageSymbol)) {
      symbol = symbol.owner;
    }
    return ((PackageSymbol) symbol).modle;
  }

  private Optional<ClassSymbol> load(TypeKey key) {
    if (key.internalName().startsWith("[")) {
      return Optional.empty();
    }
    Name name = names.fromString(key.internalName().replace('/', '.'));
    try {
      ClassSymbol type = symtab.enterClass(key.from(), name);
      type.complete();
      boolean isUsable = !type.type.isErroneous() && type.exists() && isAcyclic(type);
      return isUsable ? Optional.of(type) : Optional.empty();
    } catch (CompletionFailure e) {
      return Optional.empty();
    }
  }

  /** Class files that extend each other in a circle would keep javac going round. */
  private boolean isAcyclic(ClassSymbol type) {
    Deque<ClassSymbol> path = new ArrayDeque<>();
    Deque<Iterator<Type>> rest = new ArrayDeque<>();
    Set<ClassSymbol> onPath = new HashSet<>();
    path.push(type);
    onPath.add(type);
    rest.push(supertypes(type));
    while (!path.isEmpty()) {
      if (!rest.peek().hasNext()) {
        rest.pop();
        onPath.remove(path.peek());
        acyclic.add(path.pop());
      } else if (rest.peek().next().tsym instanceof ClassSymbol next && !acyclic.contains(next)) {
        if (!onPath.add(next)) {
          return false;
        }
        path.push(next);
        rest.push(supertypes(next));
      }
    }
    return true;
  }

  private static Iterator<Type> supertypes(ClassSymbol type) {
    return type.getInterfaces().prepend(type.getSuperclass()).iterator();
  }

  /**
   * The method that {@code from} calls by these names: the one that the owner declares or inherits.
   * Empty for what compilers made, of which javac keeps no symbol.
   */
  Optional<MethodSymbol> method(ClassFile from, String owner, String name, String descriptor) {
    MethodKey key = new MethodKey(moduleOf(from), owner, name, descriptor);
    Optional<MethodSymbol> known = methods.get(key);
    if (known == null) {
      known = type(from, owner).flatMap(type -> lookUp(type, key));
      methods.put(key, known);
    }
    return known;
  }

  /** The field that {@code owner} itself declares by this name. */
  static Optional<Symbol> field(ClassSymbol owner, String name) {
    return Optional.ofNullable(
        owner
            .members()
            .findFirst(owner.name.table.fromString(name), member -> member instanceof VarSymbol));
  }

  /** The methods that {@code method} calls, in the order of its code. */
  ImmutableList<MethodSymbol> calledBy(ClassFileMethod method) {
    ImmutableList.Builder<MethodSymbol> called = ImmutableList.builder();
    for (AbstractInsnNode instruction : method.node().instructions) {
      if (instruction instanceof MethodInsnNode call) {
        method(method.owner(), call.owner, call.name, call.desc).ifPresent(called::add);
      }
    }
    return called.build();
  }

  private Optional<MethodSymbol> lookUp(ClassSymbol owner, MethodKey key) {
    Name name = names.fromString(key.name());
    try {
      if (name == names.init) {
        return declared(owner, name, key.descriptor());
      }
      for (Type type : types.closure(owner.type)) {
        Optional<MethodSymbol> method = declared(type.tsym, name, key.descriptor());
        if (method.isPresent()) {
          return method;
        }
      }
      return declared(symtab.objectType.tsym, name, key.descriptor());
    } catch (CompletionFailure e) {
      return Optional.empty();
    }
  }

  private Optional<MethodSymbol> declared(Symbol owner, Name name, String descriptor) {
    for (Symbol member : owner.members().getSymbolsByName(name)) {
      if (member instanceof MethodSymbol method
          && (descriptorOf(method.type).equals(descriptor)
              || hiddenParameters(method, descriptor) > 0)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /**
   * How many parameters of {@code descriptor} the symbol lacks: one where javac strips the
   * enclosing instance off the constructor of an inner class.
   */
  int hiddenParameters(MethodSymbol method, String descriptor) {
    return method.isConstructor()
            && !descriptorOf(method.type).equals(descriptor)
            && descriptorOf(method.externalType(types)).equals(descriptor)
        ? 1
        : 0;
  }

  /** The code of {@code method} in {@code file}, the file of its class. */
  Optional<ClassFileMethod> inFile(ClassFile file, MethodSymbol method) {
    String name = method.name.toString();
    return file.method(name, descriptorOf(method.type))
        .or(() -> file.method(name, descriptorOf(method.externalType(types))));
  }

  /** The descriptor in a class file of a method of this type (JVMS 4.3.3). */
  private String descriptorOf(Type method) {
    StringBuilder descriptor = new StringBuilder("(");
    for (Type parameter : method.getParameterTypes()) {
      append(types.erasure(parameter), descriptor);
    }
    descriptor.append(')');
    append(types.erasure(method.getReturnType()), descriptor);
    return descriptor.toString();
  }

  private void append(Type type, StringBuilder descriptor) {
    if (type.hasTag(TypeTag.ARRAY)) {
      descriptor.append('[');
      append(types.erasure(types.elemtype(type)), descriptor);
    } else if (type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.ERROR)) {
      descriptor.append('L').append(type.tsym.flatName().toString().replace('.', '/')).append(';');
    } else {
      descriptor.append(primitive(type));
    }
  }

  private static char primitive(Type type) {
    return switch (type.getTag()) {
      case BYTE -> 'B';
      case CHAR -> 'C';
      case SHORT -> 'S';
      case INT -> 'I';
      case LONG -> 'J';
      case FLOAT -> 'F';
      case DOUBLE -> 'D';
      case BOOLEAN -> 'Z';
      default -> 'V';
    };
  }

  /** Whether an exception of this class must be declared (JLS 11.1.1). */
  boolean isChecked(Type exception) {
    return !types.isSubtype(exception, symtab.errorType)
        && !types.isSubtype(exception, symtab.runtimeExceptionType);
  }

  boolean declaresChecked(MethodSymbol method) {
    return method.getThrownTypes().stream().map(this::erasure).anyMatch(this::isChecked);
  }

  boolean isObject(ClassSymbol type) {
    return type == symtab.objectType.tsym;
  }

  Type runtimeException() {
    return symtab.runtimeExceptionType;
  }

  Type throwable() {
    return symtab.throwableType;
  }

  /** Whether {@code of} is the class of this internal name or a subtype; yes for an unknown one. */
  boolean isSupertype(ClassFile of, String internalName) {
    return type(of, internalName).map(type -> isSubtype(of.symbol().type, type.type)).orElse(true);
  }

  boolean isSubtype(Type type, Type supertype) {
    return types.isSubtype(types.erasure(type), types.erasure(supertype));
  }

  Type erasure(Type type) {
    return types.erasure(type);
  }

  /**
   * Whether {@code type} is an interface that promises a close and nothing else, so that asking
   * whether an object has it asks whether it can be closed at all.
   */
  boolean isCloseableAsSuch(ClassSymbol type) {
    if (!type.isInterface() || !isSubtype(type.type, symtab.autoCloseableType)) {
      return false;
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol && member.name != names.close) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code type}, as {@code file} names it, is closeable, or an array of such. */
  boolean isCloseable(ClassFile file, org.objectweb.asm.Type type, ResourceTypes resources) {
    org.objectweb.asm.Type element =
        type.getSort() == org.objectweb.asm.Type.ARRAY ? type.getElementType() : type;
    return element.getSort() == org.objectweb.asm.Type.OBJECT
        && type(file, element.getInternalName())
            .map(symbol -> resources.isCloseable(symbol.type))
            .orElse(false);
  }

  /**
   * Whether a value of {@code type}, as {@code file} names it, may be a resource or hold several: a
   * closeable, a collection, an optional, an object of any type, an array of such.
   */
  boolean mayHoldResource(ClassFile file, org.objectweb.asm.Type type, ResourceTypes resources) {
    org.objectweb.asm.Type element =
        type.getSort() == org.objectweb.asm.Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() != org.objectweb.asm.Type.OBJECT) {
      return false;
    }
    Optional<ClassSymbol> symbol = type(file, element.getInternalName());
    return symbol.isEmpty() || mayHoldResource(symbol.get(), resources);
  }

  /** The same of a type that javac has. */
  boolean mayHoldResource(Type type, ResourceTypes resources) {
    Type element = type;
    while (types.isArray(element)) {
      element = types.elemtype(element);
    }
    return element.isReference()
        && erasure(element).tsym instanceof ClassSymbol symbol
        && mayHoldResource(symbol, resources);
  }

  private boolean mayHoldResource(ClassSymbol symbol, ResourceTypes resources) {
    return isObject(symbol)
        || !symbol.type.getTypeArguments().isEmpty()
        || resources.isCloseable(symbol.type)
        || Roles.isRole(symbol.type);
  }
}
