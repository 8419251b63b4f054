package dev.sluice.summaries;

import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Objects of this compilation that hold nothing when they are made: a log that opens its file with
 * the first entry, a parser that is given its input later. That is so where none of the fields that
 * {@code close()} mentions gets a value that there could be something to close behind. What can't
 * be told counts as held, so it errs towards an obligation.
 */
final class IdleObjects {
  private final SourceMethods methods;
  private final SourceCalls calls;
  private final CallEffects effects;
  private final ClosingFields closingFields;
  private final SourceFacts facts;
  private final IdleValues values;
  private final Symtab symtab;
  private final Map<MethodSymbol, Boolean> known = new HashMap<>();

  IdleObjects(
      SourceMethods methods,
      SourceCalls calls,
      CallEffects effects,
      ClosingFields closingFields,
      SourceFacts facts,
      Context context) {
    this.methods = methods;
    this.calls = calls;
    this.effects = effects;
    this.closingFields = closingFields;
    this.facts = facts;
    this.values = new IdleValues(effects);
    this.symtab = Symtab.instance(context);
  }

  /** Whether a call of {@code callee} yields a new object that holds nothing. */
  boolean areMadeBy(Callee callee) {
    if (callee.isConstructor()) {
      return isFound(callee.symbol());
    }
    return calls
        .targets(callee)
        .filter(targets -> targets.stream().allMatch(target -> isFound(target.symbol())))
        .isPresent();
  }

  private boolean isFound(MethodSymbol method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      // What is asked again meanwhile makes its object by way of itself.
      known.put(method, false);
      answer = method.isConstructor() ? isMadeIdle(method) : returnsIdle(method);
      known.put(method, answer);
    }
    return answer;
  }

  private boolean returnsIdle(MethodSymbol factory) {
    Set<ExpressionTree> returned = new HashSet<>();
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        returned.add(ASTHelpers.stripParentheses(tree.getExpression()));
        return null;
      }
    }.scan(methods.find(factory).orElseThrow().code(), null);
    return !returned.isEmpty() && returned.stream().allMatch(effects.objects()::yieldsIdle);
  }

  private boolean isMadeIdle(MethodSymbol constructor) {
    ClassSymbol type = (ClassSymbol) constructor.owner;
    Optional<Set<VarSymbol>> released = stateReleasedBy(type);
    return released.isPresent()
        && !released.get().isEmpty()
        && leavesIdle(constructor, new Construction(type, released.get()))
        && !isNoticed(constructor, released.get());
  }

  /** Whether others can tell that the object was made, or that it was closed while it is idle. */
  private boolean isNoticed(MethodSymbol constructor, Set<VarSymbol> released) {
    return methods.find(constructor).filter(facts::leavesTrace).isPresent()
        || effects.resourceTypes().releasesOf(constructor.owner.type).stream()
            .flatMap(release -> methods.find(release).stream())
            .anyMatch(release -> facts.leavesTraceWithout(release, released));
  }

  /** Whether what {@code constructor} makes has nothing but what it was given. */
  boolean areFacades(SourceMethod constructor) {
    return stateReleasedBy(constructor.owner())
        .filter(released -> Facades.areMadeBy(constructor, released))
        .isPresent();
  }

  private Optional<Set<VarSymbol>> stateReleasedBy(ClassSymbol type) {
    return methods.declaration(type).isEmpty()
        ? Optional.empty()
        : closingFields.of(type).map(fields -> Sets.filter(fields, IdleObjects::isState));
  }

  private static boolean isState(VarSymbol field) {
    return field.owner instanceof ClassSymbol && !ASTHelpers.isStatic(field);
  }

  /** Whether {@code constructor}, and what it calls for its superclass, stores nothing to close. */
  private boolean leavesIdle(MethodSymbol constructor, Construction construction) {
    ClassSymbol owner = (ClassSymbol) constructor.owner;
    Optional<JCClassDecl> declaration = methods.declaration(owner);
    if (declaration.isEmpty()) {
      // What can't be made on its own, such as the base class of all streams, holds nothing.
      boolean isBare = owner == symtab.objectType.tsym || (owner.flags() & Flags.ABSTRACT) != 0;
      return isBare && Callee.exactly(constructor).isPlatform();
    }
    Optional<SourceMethod> source = methods.find(constructor);
    if (source.isEmpty() && (constructor.flags() & Flags.GENERATEDCONSTR) == 0) {
      return false;
    }
    source.ifPresent(body -> construction.scan(body.code(), null));
    Optional<MethodSymbol> next = construction.takeExplicit();
    if (next.isEmpty() || next.get().owner != owner) {
      for (JCTree member : declaration.get().defs) {
        if ((member instanceof JCVariableDecl field && !ASTHelpers.isStatic(field.sym))
            || (member instanceof JCBlock block && !block.isStatic())) {
          construction.scan(member, null);
        }
      }
    }
    return !construction.isHeld
        && next.or(() -> defaultConstructor(owner))
            .filter(called -> leavesIdle(called, construction))
            .isPresent();
  }

  private static Optional<MethodSymbol> defaultConstructor(ClassSymbol type) {
    if (!(type.getSuperclass().tsym instanceof ClassSymbol base)) {
      return Optional.empty();
    }
    for (Symbol member : base.members().getSymbolsByName(base.name.table.names.init)) {
      if (member instanceof MethodSymbol method && method.type.getParameterTypes().isEmpty()) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether an object that holds nothing holds nothing after {@code callee} was called on it. */
  boolean areLeftBy(Callee callee) {
    Optional<Set<VarSymbol>> released = stateReleasedBy(callee.owner());
    return !callee.isConstructor()
        && !callee.symbol().isStatic()
        && released.isPresent()
        && calls
            .targets(callee)
            .filter(targets -> targets.size() == 1)
            .filter(targets -> touchesNone(callee.owner(), targets.get(0).symbol(), released.get()))
            .isPresent();
  }

  private boolean touchesNone(ClassSymbol type, MethodSymbol method, Set<VarSymbol> fields) {
    return closingFields
        .mentionedBy(type, List.of(method))
        .filter(mentioned -> Sets.intersection(mentioned, fields).isEmpty())
        .isPresent();
  }

  /** What runs when an object is made. */
  private final class Construction extends BodyScanner<Void> {
    private final ClassSymbol type;
    private final Set<VarSymbol> released;
    private Optional<MethodSymbol> explicit = Optional.empty();
    private boolean isHeld;

    Construction(ClassSymbol type, Set<VarSymbol> released) {
      this.type = type;
      this.released = released;
    }

    /** The constructor that the last scanned one names as {@code this} or {@code super}. */
    Optional<MethodSymbol> takeExplicit() {
      Optional<MethodSymbol> taken = explicit;
      explicit = Optional.empty();
      return taken;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      store(ASTHelpers.getSymbol(tree), tree.getInitializer());
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      store(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    private void store(Symbol target, ExpressionTree value) {
      isHeld |=
          target instanceof VarSymbol field
              && released.contains(field)
              && value != null
              && !values.isIdle(value);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
      // Nothing is asked: what the constructor was given is told of the object, and may count it.
      isHeld |=
          tree.getExpression() instanceof MethodInvocationTree call
              && ASTHelpers.getReceiver(call) instanceof IdentifierTree receiver
              && ASTHelpers.getSymbol(receiver).getKind() == ElementKind.PARAMETER;
      return super.visitExpressionStatement(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      tree.getArguments().forEach(this::pass);
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      ExpressionTree receiver = ASTHelpers.getReceiver(tree);
      if (method.isConstructor()) {
        explicit = Optional.of(method);
      } else if (receiver == null || OperandTree.isThisOrSuper(receiver)) {
        isHeld |= !method.isStatic() && !touchesNone(type, method, released);
      } else {
        isHeld |=
            released.contains(ASTHelpers.getSymbol(receiver))
                || (receiver instanceof NewClassTree creation && creation.getClassBody() != null);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      tree.getArguments().forEach(this::pass);
      return super.visitNewClass(tree, null);
    }

    /** Whoever gets the object, or code that runs on it, may make it open something. */
    private void pass(Tree argument) {
      isHeld |=
          argument instanceof LambdaExpressionTree
              || argument instanceof MemberReferenceTree
              || (argument instanceof IdentifierTree identifier
                  && identifier.getName().contentEquals("this"));
    }
  }
}
