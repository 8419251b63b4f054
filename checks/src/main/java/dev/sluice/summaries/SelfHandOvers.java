package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods and constructors give their own object away to what will close it: to a collection
 * or registry of things that can be closed, or as a task, be it the object itself or a function
 * that leads back to it, that closes it in the end. Not so where {@code close()} takes the object
 * back: a registry that it leaves by itself only watches. Anywhere in the method, and in what it
 * calls on the same object, is enough, so this errs towards silence.
 */
final class SelfHandOvers {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final ClosingFields closingFields;
  private final Roles roles;
  private final Types types;
  private final IdentityHashMap<SourceMethod, Boolean> known = new IdentityHashMap<>();

  SelfHandOvers(
      CallEffects effects,
      SourceMethods methods,
      ClosingFields closingFields,
      Roles roles,
      Context context) {
    this.effects = effects;
    this.methods = methods;
    this.closingFields = closingFields;
    this.roles = roles;
    this.types = Types.instance(context);
  }

  /**
   * Whether a call of {@code method} gives the object away, or the one that a constructor makes.
   */
  boolean areMadeBy(SourceMethod method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      // What is asked for again on the way to the answer adds nothing to it.
      known.put(method, false);
      answer = search(method);
      known.put(method, answer);
    }
    return answer;
  }

  private boolean search(SourceMethod root) {
    return !(root.symbol().isConstructor() && isTakenBackAfter(root)) && isFoundFrom(root);
  }

  /** Whether {@code close()} undoes what {@code constructor} has told others. */
  private boolean isTakenBackAfter(SourceMethod constructor) {
    return closingFields
        .of(constructor.owner())
        .map(released -> Counterparts.areMadeBy(constructor, released))
        .orElseGet(
            () ->
                effects.resourceTypes().releasesOf(constructor.owner().type).stream()
                    .flatMap(release -> methods.find(release).stream())
                    .anyMatch(release -> Traces.areOfThis(release.code())));
  }

  private boolean isFoundFrom(SourceMethod root) {
    Set<SourceMethod> seen = new HashSet<>();
    Deque<SourceMethod> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      SourceMethod next = open.remove();
      if (seen.add(next)) {
        Scanner scanner = new Scanner(root.owner(), root.symbol().isConstructor());
        scanner.scan(next.code(), null);
        if (scanner.isFound) {
          return true;
        }
        open.addAll(scanner.calledOnThis);
        if (next.symbol().isConstructor()) {
          implicitSuperclassConstructor(next, scanner).ifPresent(open::add);
        }
      }
    }
    return false;
  }

  /** The constructor of the superclass that runs where none is called (JLS 8.8.7). */
  private Optional<SourceMethod> implicitSuperclassConstructor(
      SourceMethod constructor, Scanner scanner) {
    if (scanner.callsConstructor
        || !(constructor.owner().getSuperclass().tsym instanceof ClassSymbol superclass)) {
      return Optional.empty();
    }
    for (Symbol member : superclass.members().getSymbolsByName(constructor.symbol().name)) {
      if (member instanceof MethodSymbol found && found.params().isEmpty()) {
        return methods.find(found);
      }
    }
    return Optional.empty();
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final ClassSymbol type;
    private final boolean isConstructing;
    private final Set<SourceMethod> calledOnThis = new HashSet<>();
    private boolean callsConstructor;
    private boolean isFound;

    Scanner(ClassSymbol type, boolean isConstructing) {
      this.type = type;
      this.isConstructing = isConstructing;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      callsConstructor |= method.isConstructor();
      if (isOnThis(tree)) {
        MethodSymbol run =
            method.isConstructor() ? method : method.implementation(type, types, false);
        methods.find(run == null ? method : run).ifPresent(calledOnThis::add);
      }
      if (!method.isConstructor() && !isWatched(tree)) {
        ask(tree, tree.getArguments(), ASTHelpers.getType(tree.getMethodSelect()));
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      ask(tree, tree.getArguments(), ASTHelpers.getSymbol(tree).type);
      return super.visitNewClass(tree, null);
    }

    private void ask(
        ExpressionTree call, List<? extends ExpressionTree> arguments, Type signature) {
      CallEffect effect = effects.of(call);
      List<Type> parameters = signature == null ? List.of() : signature.getParameterTypes();
      for (int i = 0; i < arguments.size(); i++) {
        ExpressionTree argument = ASTHelpers.stripParentheses(arguments.get(i));
        if (OperandTree.isThisOrSuper(argument)) {
          isFound |=
              i < parameters.size()
                  && (isTaken(call, parameters.get(i), effect, Operand.argument(i + 1))
                      || roles.mayClose(type, parameters.get(i)));
        } else {
          isFound |= closesThis(argument);
        }
      }
    }

    /** Whether a method takes the object as a thing that can be closed, or as one of any type. */
    private boolean isTaken(
        ExpressionTree call, Type parameter, CallEffect effect, Operand operand) {
      return call instanceof MethodInvocationTree
          && effects.resourceTypes().isCloseable(parameter)
          && effect.effectOn(operand).mayEndObligation();
    }

    /** Whether {@code function}, an argument, leads back to this object and may close it. */
    private boolean closesThis(ExpressionTree function) {
      if (function instanceof MemberReferenceTree reference) {
        return OperandTree.isThisOrSuper(reference.getQualifierExpression())
            && roles.mayClose(ASTHelpers.getSymbol(reference));
      }
      Tree code =
          function instanceof LambdaExpressionTree lambda
              ? lambda.getBody()
              : function instanceof NewClassTree creation ? creation.getClassBody() : null;
      if (code == null) {
        return false;
      }
      boolean[] found = {false};
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
          found[0] |= isOnThis(tree) && roles.mayClose(ASTHelpers.getSymbol(tree));
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(code, null);
      return found[0];
    }

    private boolean isOnThis(MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return !method.isStatic()
          && type.isSubClass(method.owner, types)
          && (OperandTree.isOnThis(call)
              || (receiver instanceof MemberSelectTree select
                  && select.getIdentifier().contentEquals("this")));
    }

    /**
     * Whether the call tells a register of all objects of a class, which may just look what has
     * become of them; one of whatever has some interface is there to work on it.
     */
    private boolean isWatched(MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return isConstructing
          && receiver != null
          && Traces.isShared(receiver)
          && ASTHelpers.getType(call.getMethodSelect()).getParameterTypes().stream()
              .noneMatch(parameter -> parameter.tsym.isInterface());
    }
  }
}
