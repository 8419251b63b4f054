package dev.sluice.summaries;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.Comparisons;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which fields hold something that is only ever used: all code that can name the field calls
 * methods on it that leave it open, passes it to code that only uses it, compares it with null, or
 * fills it. Nobody can close what such a field holds by way of its object, as a parser that keeps
 * the reader that it was made of. Any other mention counts as more, so this errs towards no.
 */
final class FieldsForUse {
  private final CallEffects effects;
  private final SourceMethods methods;
  private final SourceCalls calls;
  private final Set<CompilationUnitTree> scanned = new HashSet<>();
  private final Set<VarSymbol> usedForMore = new HashSet<>();

  FieldsForUse(CallEffects effects, SourceMethods methods, SourceCalls calls) {
    this.effects = effects;
    this.methods = methods;
    this.calls = calls;
  }

  /** Whether {@code field}, which is declared in {@code unit}, is one. */
  boolean contain(VarSymbol field, CompilationUnitTree unit) {
    // The accessor that javac makes for a record hands its field out (JLS 8.10.3).
    boolean isSeenWhole =
        mayMatter(field) && isNamedInFileOnly(field) && (field.owner.flags() & Flags.RECORD) == 0;
    if (isSeenWhole && scanned.add(unit)) {
      new Scanner().scan(unit, null);
    }
    return isSeenWhole && !usedForMore.contains(field);
  }

  private static boolean isNamedInFileOnly(VarSymbol field) {
    for (Symbol at = field; at instanceof VarSymbol || at instanceof ClassSymbol; at = at.owner) {
      boolean isLocal =
          at instanceof ClassSymbol
              && !(at.owner instanceof ClassSymbol || at.owner instanceof PackageSymbol);
      if (at.isPrivate() || isLocal) {
        return true;
      }
    }
    return false;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      fieldNamedBy(tree).ifPresent(usedForMore::add);
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      fieldNamedBy(tree).ifPresent(usedForMore::add);
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
      ExpressionTree expression = ASTHelpers.stripParentheses(tree.getExpression());
      if (expression instanceof MethodInvocationTree call) {
        // What the call yields is dropped.
        scanCall(call);
        return null;
      }
      if (expression instanceof AssignmentTree assignment
          && fieldNamedBy(assignment.getVariable()).isPresent()) {
        return scan(assignment.getExpression(), null);
      }
      return super.visitExpressionStatement(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      scanCall(tree).filter(field -> mayLeadBack(tree)).ifPresent(usedForMore::add);
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      scan(tree.getEnclosingExpression(), null);
      scanArguments(tree, tree.getArguments());
      return scan(tree.getClassBody(), null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      boolean isNullTest = Comparisons.areWithNull(tree);
      boolean isOfField =
          fieldNamedBy(tree.getLeftOperand()).isPresent()
              || fieldNamedBy(tree.getRightOperand()).isPresent();
      return isNullTest && isOfField ? null : super.visitBinary(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      return scan(tree.getInitializer(), null);
    }

    /** Scans {@code call}; gives the field that it is called on, be it in a chain of calls. */
    private Optional<VarSymbol> scanCall(MethodInvocationTree call) {
      scanArguments(call, call.getArguments());
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      if (receiver == null) {
        return Optional.empty();
      }
      Optional<VarSymbol> field = heldBy(ASTHelpers.stripParentheses(receiver));
      if (field.isPresent() && effects.of(call).effectOn(Operand.RECEIVER).mayEndObligation()) {
        usedForMore.add(field.get());
      }
      return field;
    }

    private Optional<VarSymbol> heldBy(ExpressionTree receiver) {
      Optional<VarSymbol> named = fieldNamedBy(receiver);
      if (named.isPresent()) {
        return named;
      }
      if (receiver instanceof MethodInvocationTree inner) {
        return scanCall(inner).filter(field -> mayLeadBack(inner));
      }
      scan(receiver, null);
      return Optional.empty();
    }

    private void scanArguments(ExpressionTree call, List<? extends ExpressionTree> arguments) {
      for (int i = 0; i < arguments.size(); i++) {
        ExpressionTree argument = ASTHelpers.stripParentheses(arguments.get(i));
        if (fieldNamedBy(argument).isEmpty() || !isOnlyUsed(call, Operand.argument(i + 1))) {
          scan(argument, null);
        }
      }
    }
  }

  /** The field that {@code tree} names, if its type shows a resource, or what may keep one. */
  private Optional<VarSymbol> fieldNamedBy(Tree tree) {
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
            && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && mayMatter(variable)
        ? Optional.of(variable)
        : Optional.empty();
  }

  private boolean mayMatter(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.type.tsym instanceof ClassSymbol type
        && (methods.isInSource(type) || effects.resourceTypes().isCloseable(variable.type));
  }

  /**
   * Whether who has the result of {@code call} may get at what it is called on: a stream of a
   * socket leads to the socket; a statement is owed a close of its own.
   */
  private boolean mayLeadBack(MethodInvocationTree call) {
    Type result = ASTHelpers.getType(call);
    CallEffect effect = effects.of(call);
    return effect.sharedOperands().contains(Operand.RECEIVER)
        || (!(effect.result() instanceof ResultOwnership.Acquired)
            && result != null
            && calls.mayHoldResource(result));
  }

  /** Whether {@code call}, of code outside this compilation, does no more than to use it. */
  private boolean isOnlyUsed(ExpressionTree call, Operand operand) {
    CallEffect effect = effects.of(call);
    return Callee.of(call).flatMap(calls::implementations).filter(this::areOutside).isPresent()
        && effect.effectOn(operand) == OperandEffect.USES
        && !effect.sharedOperands().contains(operand);
  }

  private boolean areOutside(List<MethodSymbol> implementations) {
    return implementations.stream().allMatch(method -> methods.find(method).isEmpty());
  }
}
