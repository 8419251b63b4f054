package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import dev.sluice.models.MethodPattern;
import dev.sluice.models.Operand;
import java.util.Optional;
import java.util.function.Function;

/**
 * The method or constructor that a call names, as the static types tell it (JLS 15.12, 15.9).
 *
 * @param symbol the method; for an anonymous class the constructor that javac made for it
 * @param owner the class that declares it; for an anonymous class its superclass, or its interface
 * @param receiver the static class of the object that it is called on, which may only inherit it;
 *     the owner where there is none
 * @param resultType the type of the call expression
 * @param arguments the static types of the arguments
 * @param isOverridable whether an overriding method may run instead: false for {@code super.m()}
 */
public record Callee(
    MethodSymbol symbol,
    ClassSymbol owner,
    ClassSymbol receiver,
    Type resultType,
    ImmutableList<Type> arguments,
    boolean isOverridable) {

  /**
   * The callee of {@code call}; empty where a tree carries no usable types, as in code that does
   * not compile.
   */
  public static Optional<Callee> of(ExpressionTree call) {
    if (call instanceof NewClassTree creation) {
      MethodSymbol constructor = ASTHelpers.getSymbol(creation);
      Type type = ASTHelpers.getType(creation);
      if (constructor == null
          || type == null
          || !(constructor.owner instanceof ClassSymbol created)) {
        return Optional.empty();
      }
      ClassSymbol named = ResourceTypes.namedClass(created);
      return typesOf(creation.getArguments())
          .map(
              arguments ->
                  new Callee(
                      constructor, named, named, type, arguments, /* isOverridable= */ false));
    }
    if (call instanceof MethodInvocationTree invocation) {
      Symbol symbol = ASTHelpers.getSymbol(invocation.getMethodSelect());
      Type type = ASTHelpers.getType(invocation);
      if (!(symbol instanceof MethodSymbol method)
          || type == null
          || !(method.owner instanceof ClassSymbol owner)) {
        return Optional.empty();
      }
      return typesOf(invocation.getArguments())
          .map(
              arguments ->
                  new Callee(
                      method,
                      owner,
                      receiver(invocation, owner),
                      type,
                      arguments,
                      isOverridable(method, invocation)));
    }
    return Optional.empty();
  }

  /** Whether {@code call} passes a variable of which it is {@code known} whether it is true. */
  static boolean passesAny(ExpressionTree call, Function<VarSymbol, Optional<Boolean>> known) {
    return OperandTree.arguments(call).stream()
        .anyMatch(argument -> variable(argument).flatMap(known).isPresent());
  }

  /**
   * The same where {@code call} passes variables that are known to be true or false.
   *
   * @param known what is known of a variable; empty where nothing is
   */
  Callee knowing(ExpressionTree call, Function<VarSymbol, Optional<Boolean>> known) {
    ImmutableList.Builder<Type> types = ImmutableList.builder();
    int index = 0;
    for (ExpressionTree argument : OperandTree.arguments(call)) {
      Type declared = arguments.get(index++);
      Optional<Boolean> value =
          declared.hasTag(TypeTag.BOOLEAN) ? variable(argument).flatMap(known) : Optional.empty();
      types.add(value.map(isTrue -> declared.constType(isTrue ? 1 : 0)).orElse(declared));
    }
    return new Callee(symbol, owner, receiver, resultType, types.build(), isOverridable);
  }

  private static Optional<VarSymbol> variable(ExpressionTree argument) {
    return argument instanceof IdentifierTree
            && ASTHelpers.getSymbol(argument) instanceof VarSymbol variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  /**
   * A call of {@code method} of which nothing more is known: its operands have the types that it
   * declares.
   */
  public static Callee of(MethodSymbol method) {
    return of(method, isOverridable(method));
  }

  /** A call that runs {@code method} itself, whatever overrides it. */
  public static Callee exactly(MethodSymbol method) {
    return of(method, /* isOverridable= */ false);
  }

  private static Callee of(MethodSymbol method, boolean isOverridable) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    return new Callee(
        method,
        owner,
        owner,
        method.isConstructor() ? owner.type : method.getReturnType(),
        ImmutableList.copyOf(method.type.getParameterTypes()),
        isOverridable);
  }

  private static ClassSymbol receiver(MethodInvocationTree invocation, ClassSymbol owner) {
    if (!(invocation.getMethodSelect() instanceof MemberSelectTree select)) {
      return owner;
    }
    Type type = ASTHelpers.getType(select.getExpression());
    return type != null
            && type.hasTag(TypeTag.CLASS)
            && !type.isCompound()
            && type.tsym instanceof ClassSymbol receiver
        ? receiver
        : owner;
  }

  private static boolean isOverridable(MethodSymbol method, MethodInvocationTree invocation) {
    boolean isOnSuper =
        invocation.getMethodSelect() instanceof MemberSelectTree select
            && isSuper(select.getExpression());
    return !isOnSuper && isOverridable(method);
  }

  /** Whether {@code receiver} is {@code super} or {@code Type.super} (JLS 15.12.1). */
  private static boolean isSuper(ExpressionTree receiver) {
    return receiver instanceof IdentifierTree identifier
        ? identifier.getName().contentEquals("super")
        : receiver instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super");
  }

  private static boolean isOverridable(MethodSymbol method) {
    return !method.isConstructor()
        && !method.isStatic()
        && (method.flags() & (Flags.PRIVATE | Flags.FINAL)) == 0
        && (method.owner.flags() & Flags.FINAL) == 0;
  }

  private static Optional<ImmutableList<Type>> typesOf(
      Iterable<? extends ExpressionTree> expressions) {
    ImmutableList.Builder<Type> types = ImmutableList.builder();
    for (ExpressionTree expression : expressions) {
      Type type = ASTHelpers.getType(expression);
      if (type == null) {
        return Optional.empty();
      }
      types.add(type);
    }
    return Optional.of(types.build());
  }

  /** The receiver, where there may be one, and all arguments. */
  public ImmutableList<Operand> operands() {
    ImmutableList.Builder<Operand> operands = ImmutableList.builder();
    if (!isConstructor()) {
      operands.add(Operand.RECEIVER);
    }
    for (int position = 1; position <= arguments.size(); position++) {
      operands.add(Operand.argument(position));
    }
    return operands.build();
  }

  public boolean isConstructor() {
    return symbol.isConstructor();
  }

  /** Whether this is {@code this(...)} or {@code super(...)} (JLS 8.8.7.1). */
  public boolean isExplicitConstructorInvocation() {
    return symbol.isConstructor() && resultType.hasTag(TypeTag.VOID);
  }

  String name() {
    return symbol.isConstructor() ? MethodPattern.CONSTRUCTOR : symbol.name.toString();
  }

  /** The declared parameter that {@code operand} is passed to; empty for the receiver. */
  public Optional<VarSymbol> parameter(Operand operand) {
    if (operand.isReceiver() || symbol.params().isEmpty()) {
      return Optional.empty();
    }
    int index = Math.min(operand.position(), symbol.params().size()) - 1;
    return Optional.of(symbol.params().get(index));
  }

  /** Canonical names of the erased parameter types, as model lines write them. */
  ImmutableList<String> parameterNames(Types types) {
    return symbol.type.getParameterTypes().stream()
        .map(type -> nameOf(types.erasure(type), types))
        .collect(ImmutableList.toImmutableList());
  }

  private static String nameOf(Type type, Types types) {
    if (types.isArray(type)) {
      return nameOf(types.elemtype(type), types) + "[]";
    }
    Name name = type.tsym.getQualifiedName();
    return name.toString();
  }

  /** Whether the callee belongs to the Java platform, whose conventions we know. */
  public boolean isPlatform() {
    return isPlatform(owner);
  }

  public static boolean isPlatform(ClassSymbol owner) {
    return PlatformPackages.contain(owner.getQualifiedName().toString());
  }
}
