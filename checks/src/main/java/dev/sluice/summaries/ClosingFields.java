package dev.sluice.summaries;

import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.Implementations;
import dev.sluice.ownership.OperandTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Whether the {@code close()} of a class deals with what one of its fields holds: whether that
 * field is mentioned anywhere in {@code close()} or in what it calls on the same object. Where not
 * all of that is in this compilation the answer is yes, so it errs towards silence.
 */
final class ClosingFields {
  private final SourceMethods methods;
  private final CallEffects effects;
  private final Types types;

  /** What the close of a class comes to; empty where that can't be told. */
  private final Map<ClassSymbol, Optional<Reach>> closeReach = new HashMap<>();

  /**
   * What methods come to on the object that they are called on.
   *
   * @param methods themselves and what they call on it
   * @param fields the fields that these mention
   */
  private record Reach(Set<SourceMethod> methods, Set<VarSymbol> fields) {}

  ClosingFields(SourceMethods methods, CallEffects effects, Context context) {
    this.methods = methods;
    this.effects = effects;
    this.types = Types.instance(context);
  }

  /**
   * Whether closing an object of class {@code type} is more than a use of what {@code field} holds.
   * A {@code close()} that writes a trailer to it, flushes it or forgets it closes nothing.
   */
  boolean endsUse(ClassSymbol type, VarSymbol field) {
    return mayClose(type, field)
        && !reachOf(type)
            .filter(
                reach ->
                    reach.methods().stream()
                        .allMatch(method -> FieldUses.areAllIn(method.code(), field, effects)))
            .isPresent();
  }

  /** Whether closing an object of class {@code type} may close what {@code field} holds. */
  boolean mayClose(ClassSymbol type, VarSymbol field) {
    return of(type).map(fields -> fields.contains(field)).orElse(true);
  }

  /**
   * Whether closing an object of class {@code type} may close what its superclass, or another of
   * its constructors, keeps. Not so where {@code close()} is overridden to leave that alone, as in
   * a shield around a stream that is needed later, and nothing else in the class gets at it.
   */
  boolean mayCloseInherited(ClassSymbol type) {
    Optional<Set<VarSymbol>> fields = of(type);
    return fields.isEmpty()
        || (type.flags() & Flags.ABSTRACT) != 0
        || fields.get().stream().anyMatch(this::mayHoldResource)
        || methods.declaration(type).filter(tree -> reachesInherited(tree, type)).isPresent();
  }

  private boolean isInherited(VarSymbol field, ClassSymbol type) {
    return mayHoldResource(field) && field.owner != type && type.isSubClass(field.owner, types);
  }

  private boolean mayHoldResource(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD
        && effects.resourceTypes().isCloseable(variable.type);
  }

  private boolean reachesInherited(Tree declaration, ClassSymbol type) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |=
            tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression().toString().equals("super")
                && select.getIdentifier().contentEquals(releaseOf(type));
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        ask(ASTHelpers.getSymbol(tree));
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        ask(ASTHelpers.getSymbol(tree));
        return super.visitMemberSelect(tree, null);
      }

      private void ask(Symbol symbol) {
        found[0] |= symbol instanceof VarSymbol field && isInherited(field, type);
      }
    }.scan(declaration, null);
    return found[0];
  }

  private String releaseOf(ClassSymbol type) {
    return effects.resourceTypes().releaseMethod(type.type);
  }

  /** The fields that closing an object of class {@code type} mentions; empty where any may be. */
  Optional<Set<VarSymbol>> of(ClassSymbol type) {
    return reachOf(type).map(Reach::fields);
  }

  /** The closeable ones among these fields. */
  Optional<Set<VarSymbol>> resourcesOf(ClassSymbol type) {
    return of(type)
        .map(fields -> Sets.filter(fields, each -> effects.resourceTypes().isCloseable(each.type)));
  }

  private Optional<Reach> reachOf(ClassSymbol type) {
    return closeReach.computeIfAbsent(
        type,
        owner -> {
          List<MethodSymbol> releases = effects.resourceTypes().releasesOf(owner.type);
          return releases.isEmpty() ? Optional.empty() : reachOf(owner, releases);
        });
  }

  /**
   * The fields that {@code callees}, or what they call on the same object of class {@code type},
   * mention; empty where any may be.
   */
  Optional<Set<VarSymbol>> mentionedBy(ClassSymbol type, List<MethodSymbol> callees) {
    return reachOf(type, callees).map(Reach::fields);
  }

  private Optional<Reach> reachOf(ClassSymbol type, List<MethodSymbol> callees) {
    Set<VarSymbol> fields = new HashSet<>();
    Set<SourceMethod> methodsReached = new HashSet<>();
    Set<MethodSymbol> seen = new HashSet<>();
    Deque<MethodSymbol> open = new ArrayDeque<>(callees);
    while (!open.isEmpty()) {
      MethodSymbol next = open.remove();
      Optional<SourceMethod> source = methods.find(next);
      if (!seen.add(next)
          || (source.isEmpty() && effects.objects().releasesNothing(Callee.exactly(next)))) {
        continue;
      }
      if (source.isEmpty()) {
        return Optional.empty();
      }
      MentionScanner scanner = new MentionScanner(type);
      scanner.scan(source.get().code(), null);
      if (scanner.isPassedOn) {
        return Optional.empty();
      }
      methodsReached.add(source.get());
      fields.addAll(scanner.fields);
      open.addAll(scanner.calledOnThis);
    }
    return Optional.of(new Reach(methodsReached, fields));
  }

  private final class MentionScanner extends TreeScanner<Void, Void> {
    private final ClassSymbol type;
    private final Set<VarSymbol> fields = new HashSet<>();
    private final Set<MethodSymbol> calledOnThis = new HashSet<>();
    private boolean isPassedOn;

    MentionScanner(ClassSymbol type) {
      this.type = type;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
          && !tree.getName().contentEquals("this")
          && !tree.getName().contentEquals("super")) {
        fields.add(variable);
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
        fields.add(variable);
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      tree.getArguments().forEach(this::passOn);
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      tree.getArguments().forEach(this::passOn);
      Symbol symbol = ASTHelpers.getSymbol(tree.getMethodSelect());
      if (OperandTree.isOnThis(tree) && symbol instanceof MethodSymbol method) {
        boolean isOnSuper =
            tree.getMethodSelect() instanceof MemberSelectTree select
                && !select.getExpression().toString().equals("this");
        calledOnThis.add(
            isOnSuper || method.isStatic() || method.isConstructor()
                ? method
                : Implementations.of(method, type, types).orElse(method));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void passOn(ExpressionTree argument) {
      isPassedOn |=
          argument instanceof IdentifierTree identifier
              && identifier.getName().contentEquals("this");
    }
  }
}
