package dev.sluice.summaries;

import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.ResourceTypes;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects of this compilation keep nothing that has to be closed but streams over memory that
 * they make themselves, as a parser of bytes does: the fields that {@code close()} deals with are
 * only ever given such streams, or what is made around them, and {@code close()} does no more. What
 * can't be told counts as a resource, so this errs towards an obligation.
 */
final class MemoryFields {
  private final SourceMethods methods;
  private final CallEffects effects;
  private final ClosingFields closingFields;
  private final SourceFacts facts;

  MemoryFields(
      SourceMethods methods, CallEffects effects, ClosingFields closingFields, SourceFacts facts) {
    this.methods = methods;
    this.effects = effects;
    this.closingFields = closingFields;
    this.facts = facts;
  }

  /** Whether {@code constructor} makes such an object. */
  boolean areFilledBy(MethodSymbol constructor) {
    ClassSymbol type = (ClassSymbol) constructor.owner;
    if (type.owner.kind == Kinds.Kind.NIL) {
      // The constructor of arrays, as int[]::new refers to it.
      return false;
    }
    Optional<JCClassDecl> around = methods.declaration(type.outermostClass());
    if (around.isEmpty() || !Facades.isBare(type)) {
      return false;
    }
    Set<VarSymbol> streams = closingFields.resourcesOf(type).orElse(Set.of());
    if (streams.isEmpty() || !Iterables.all(streams, field -> isOnlySetIn(field, type))) {
      return false;
    }
    Stores stores = new Stores(constructor, streams);
    stores.scan(around.get(), null);
    return stores.isAnyMemory && !stores.isAnyOther && releasesOnly(type, streams);
  }

  /** Whether the file that {@code type} stands in shows all that {@code field} is given. */
  private static boolean isOnlySetIn(VarSymbol field, ClassSymbol type) {
    return field.owner == type
        && !ASTHelpers.isStatic(field)
        && (field.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0;
  }

  private boolean releasesOnly(ClassSymbol type, Set<VarSymbol> streams) {
    return effects.resourceTypes().releasesOf(type.type).stream()
        .allMatch(
            release ->
                methods
                    .find(release)
                    .filter(source -> facts.releasesNothingBut(source, streams))
                    .isPresent());
  }

  /** Whether {@code expression} makes a stream over memory, or something around one. */
  static boolean isMemory(ExpressionTree expression, CallEffects effects) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (!(value instanceof NewClassTree)) {
      return false;
    }
    Set<Operand> wrapped = effects.of(value).sharedOperands();
    return wrapped.isEmpty()
        ? isMemory(ASTHelpers.getType(value), effects.resourceTypes())
            || Callee.of(value).filter(effects.objects()::isCloseWithoutEffect).isPresent()
        : wrapped.stream()
            .allMatch(
                operand ->
                    OperandTree.of(value, operand)
                        .filter(inner -> isMemory(inner, effects))
                        .isPresent());
  }

  /** Whether {@code type} is one of streams over memory. */
  static boolean isMemory(Type type, ResourceTypes types) {
    return type != null && types.isCloseable(type) && !types.isResource(type);
  }

  /** What the fields are given, by other constructors of the same class aside. */
  private final class Stores extends TreeScanner<Void, Void> {
    private final MethodSymbol constructor;
    private final Set<VarSymbol> streams;
    private boolean isAnyMemory;
    private boolean isAnyOther;

    Stores(MethodSymbol constructor, Set<VarSymbol> streams) {
      this.constructor = constructor;
      this.streams = streams;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      Symbol method = ASTHelpers.getSymbol(tree);
      boolean isOther =
          method.isConstructor() && method.owner == constructor.owner && method != constructor;
      return isOther ? null : super.visitMethod(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      Symbol called = ASTHelpers.getSymbol(tree);
      // What another constructor stores is not looked for.
      isAnyOther |= called.isConstructor() && called.owner == constructor.owner;
      return super.visitMethodInvocation(tree, null);
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
      if (value != null
          && target instanceof VarSymbol field
          && streams.contains(field)
          && value.getKind() != Tree.Kind.NULL_LITERAL) {
        boolean isMemory = isMemory(value, effects);
        isAnyMemory |= isMemory;
        isAnyOther |= !isMemory;
      }
    }
  }
}
