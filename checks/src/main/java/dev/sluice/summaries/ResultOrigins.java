package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.CapturedVariables;
import dev.sluice.ownership.Implementations;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.ResultOwnership;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the value comes from that a method returns: from all assignments of its body, whatever
 * their order. A value with any origin that is not the method's own acquisition counts as somebody
 * else's, so it errs towards silence.
 */
final class ResultOrigins {
  private final SourceMethod method;
  private final CallEffects effects;
  private final KeptOwners keptOwners;
  private final LocalValues values;
  private final Set<VarSymbol> visited = new HashSet<>();
  private final Set<Operand> functions = new LinkedHashSet<>();
  private final Set<Operand> shared = new LinkedHashSet<>();
  private final Set<Operand> owners = new LinkedHashSet<>();
  private Optional<Set<VarSymbol>> closedAtLast = Optional.empty();
  private boolean isOfField;
  private boolean isFresh;
  private boolean isForeign;
  private boolean mayBeNull;
  private boolean owesNothing;

  private ResultOrigins(SourceMethod method, CallEffects effects, KeptOwners keptOwners) {
    this.method = method;
    this.effects = effects;
    this.keptOwners = keptOwners;
    this.values = LocalValues.of(method.code(), effects);
  }

  /** Who owes the close of what {@code method} returns; empty where it returns nothing known. */
  static Optional<ResultOwnership> of(
      SourceMethod method, CallEffects effects, KeptOwners keptOwners) {
    ResultOrigins origins = new ResultOrigins(method, effects, keptOwners);
    origins.values.returned().forEach(origins::add);
    return origins.ownership();
  }

  private Optional<ResultOwnership> ownership() {
    // What may be an operand, or wrap one, is at least to be closed where that is.
    if (!shared.isEmpty()) {
      return Optional.of(new ResultOwnership.Shared(ImmutableSet.copyOf(shared)));
    }
    if (isForeign || (!functions.isEmpty() && (isFresh || functions.size() > 1))) {
      return Optional.of(new ResultOwnership.NotOwned());
    }
    if (!functions.isEmpty()) {
      return Optional.of(
          new ResultOwnership.NotOwned(/* isNew= */ false, functions.stream().findFirst()));
    }
    if (isFresh) {
      return Optional.of(
          new ResultOwnership.Acquired(
              ImmutableSet.copyOf(owners), isOfField, mayBeNull || owesNothing));
    }
    return owesNothing || mayBeNull
        ? Optional.of(new ResultOwnership.NotOwned(/* isNew= */ true))
        : Optional.empty();
  }

  private void add(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (value instanceof TypeCastTree cast) {
      add(cast.getExpression());
    } else if (value instanceof AssignmentTree assignment) {
      // What is kept in a field as well is closed from there.
      isForeign |= !isLocal(assignment.getVariable());
      add(assignment.getExpression());
    } else if (value instanceof ConditionalExpressionTree conditional) {
      add(conditional.getTrueExpression());
      add(conditional.getFalseExpression());
    } else if (value instanceof SwitchExpressionTree) {
      values.yieldedBy(value).forEach(this::add);
    } else if (value.getKind() == Tree.Kind.NULL_LITERAL) {
      mayBeNull = true;
    } else if (value instanceof IdentifierTree identifier) {
      addVariable(identifier);
    } else if (value instanceof NewClassTree creation && effects.wrapsCaptured(creation)) {
      addFunction(creation.getClassBody());
      addShared(creation);
    } else if (value instanceof MethodInvocationTree || value instanceof NewClassTree) {
      addCall(value);
    } else if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
      addFunction(value);
    } else {
      isForeign = true;
    }
  }

  private boolean isLocal(ExpressionTree target) {
    return ASTHelpers.getSymbol(target) instanceof VarSymbol variable && values.isLocal(variable);
  }

  private void addVariable(IdentifierTree identifier) {
    if (identifier.getName().contentEquals("this")) {
      shared.add(Operand.RECEIVER);
      return;
    }
    if (!(ASTHelpers.getSymbol(identifier) instanceof VarSymbol variable)
        || !values.isLocal(variable)) {
      isForeign = true;
      return;
    }
    // Whoever else got an operand, the caller has it too.
    isForeign |= values.isGivenAway(variable);
    if (!visited.add(variable)) {
      return;
    }
    positionOf(variable).ifPresent(shared::add);
    values.assignedTo(variable).forEach(this::add);
  }

  private void addCall(ExpressionTree call) {
    if (call instanceof MethodInvocationTree && ASTHelpers.getSymbol(call) == method.symbol()) {
      // A method that calls itself returns then what it returns otherwise.
      return;
    }
    Optional<Operand> function = functionCalledBy(call);
    if (function.isPresent()) {
      functions.add(function.get());
      return;
    }
    CallEffect effect = effects.of(call);
    if (!effect.canReturn()) {
      return;
    }
    if (isMadeAroundHolder(call)) {
      isForeign = true;
    } else if (effects.isAcquisition(call)) {
      isFresh = true;
      mayBeNull |=
          effect.result() instanceof ResultOwnership.Acquired acquired && acquired.mayBeNull();
      for (Operand owner : effect.ownersOfResult()) {
        Optional<ExpressionTree> tree = OperandTree.of(call, owner);
        tree.flatMap(this::positionOf).ifPresent(owners::add);
        isOfField |= tree.filter(this::isKept).isPresent() && owners.add(Operand.RECEIVER);
        // What its owner takes with it is closed when the caller gets it.
        isForeign |= tree.filter(this::isClosedAtLast).isPresent();
      }
    } else if (!effect.sharedOperands().isEmpty()) {
      addShared(call);
    } else if (call instanceof NewClassTree
        || (effect.result() instanceof ResultOwnership.NotOwned owed && owed.isNew())) {
      // An object made here that owes nothing, as a stream over memory, is nobody else's.
      owesNothing = true;
    } else {
      isForeign = true;
    }
  }

  /**
   * The parameter whose abstract method {@code call} calls: a lambda, where the caller passes one.
   */
  private Optional<Operand> functionCalledBy(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() instanceof MemberSelectTree select
            && Implementations.isAbstract(ASTHelpers.getSymbol(invocation))
            && !effects.resourceTypes().isCloseable(ASTHelpers.getType(select.getExpression()))
        ? positionOf(select.getExpression())
            .filter(operand -> !operand.isReceiver() && !isAssigned(select.getExpression()))
        : Optional.empty();
  }

  private boolean isAssigned(ExpressionTree parameter) {
    return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(parameter))
            instanceof VarSymbol variable
        && !values.assignedTo(variable).isEmpty();
  }

  private boolean isKept(ExpressionTree owner) {
    return keptOwners.areReadBy(owner, method)
        || (ASTHelpers.getSymbol(ASTHelpers.stripParentheses(owner)) instanceof VarSymbol variable
            && values.isLocal(variable)
            && values.assignedTo(variable).stream()
                .anyMatch(value -> keptOwners.areReadBy(value, method)));
  }

  private boolean isClosedAtLast(ExpressionTree owner) {
    if (closedAtLast.isEmpty()) {
      closedAtLast = Optional.of(FinalCloses.in(method.code(), effects));
    }
    return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(owner)) instanceof VarSymbol variable
        && closedAtLast.get().contains(variable);
  }

  private void addShared(ExpressionTree call) {
    for (Operand operand : effects.of(call).sharedOperands()) {
      Optional<ExpressionTree> wrapped = OperandTree.of(call, operand);
      if (wrapped.isPresent()) {
        add(wrapped.get());
      } else if (operand.isReceiver()) {
        shared.add(Operand.RECEIVER);
      }
    }
  }

  /**
   * Whether {@code call} makes an object of this one, which is no resource but may hold one, as a
   * builder makes what it builds: what that wraps then is whatever the builder was given.
   */
  private boolean isMadeAroundHolder(ExpressionTree call) {
    return call instanceof NewClassTree creation
        && !effects.resourceTypes().isCloseable(method.owner().type)
        && creation.getArguments().stream().anyMatch(ResultOrigins::isThis)
        && effects.resourceTypes().mayHoldResource(method.owner());
  }

  private static boolean isThis(ExpressionTree expression) {
    return ASTHelpers.stripParentheses(expression) instanceof IdentifierTree identifier
        && identifier.getName().contentEquals("this");
  }

  /** A function object that closes or keeps what it captures stands for it. */
  private void addFunction(Tree function) {
    CapturedVariables captured = CapturedVariables.of(function, effects);
    if (doesNothing(function)) {
      owesNothing = true;
    } else if (captured.takenOver().isEmpty()) {
      isForeign = true;
    }
    for (VarSymbol variable : captured.takenOver()) {
      if (!values.isLocal(variable)) {
        isForeign = true;
      } else if (visited.add(variable)) {
        positionOf(variable).ifPresent(shared::add);
        values.assignedTo(variable).forEach(this::add);
      }
    }
  }

  /** Whether {@code function} is {@code () -> {}}: a close that nothing needs. */
  private static boolean doesNothing(Tree function) {
    return function instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof BlockTree body
        && body.getStatements().isEmpty();
  }

  private Optional<Operand> positionOf(ExpressionTree expression) {
    ExpressionTree value = ASTHelpers.stripParentheses(expression);
    if (!(value instanceof IdentifierTree identifier)) {
      return Optional.empty();
    }
    return identifier.getName().contentEquals("this")
        ? Optional.of(Operand.RECEIVER)
        : ASTHelpers.getSymbol(identifier) instanceof VarSymbol variable
            ? positionOf(variable)
            : Optional.empty();
  }

  private Optional<Operand> positionOf(VarSymbol variable) {
    int index = method.symbol().params().indexOf(variable);
    return index < 0 ? Optional.empty() : Optional.of(Operand.argument(index + 1));
  }
}
