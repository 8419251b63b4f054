package dev.sluice.analysis;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.OperandTree;
import dev.sluice.ownership.WaysBack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Which local variables and fields hold an owner of which value, such as the connection that a
 * statement came from: closing the owner settles what it owns, however many steps lie between.
 * Taken from all assignments of a body, whatever their order, so it errs towards silence.
 */
final class Owners {
  private final Tree body;
  private final CallEffects effects;

  /** What the body assigns to each local variable; empty until an owner is asked for. */
  private Optional<Map<VarSymbol, List<ExpressionTree>>> assigned = Optional.empty();

  Owners(Tree body, CallEffects effects) {
    this.body = body;
    this.effects = effects;
  }

  /** The variables whose close settles what {@code call} yields. */
  ImmutableSet<VarSymbol> of(ExpressionTree call) {
    Origins origins = new Origins();
    for (Operand owner : effects.of(call).ownersOfResult()) {
      OperandTree.of(call, owner).ifPresent(expression -> addOrigins(expression, origins));
    }
    addTwins(call, origins.variables);
    addWrappers(origins.variables);
    return ImmutableSet.copyOf(origins.variables);
  }

  /**
   * Adds the variables that hold what {@code call} yields already, where it only gets what its
   * owner has: a connection has one stream, however often it is asked for it.
   */
  private void addTwins(ExpressionTree call, Set<VarSymbol> all) {
    Optional<VarSymbol> asked = askedByGetter(call);
    if (asked.isEmpty() || assignments().getOrDefault(asked.get(), List.of()).size() > 1) {
      return;
    }
    assignments()
        .forEach(
            (variable, values) -> {
              if (values.stream()
                  .map(OperandTree::withoutCasts)
                  .anyMatch(
                      value ->
                          value != call
                              && ASTHelpers.getSymbol(value) == ASTHelpers.getSymbol(call)
                              && askedByGetter(value).equals(asked))) {
                all.add(variable);
              }
            });
  }

  /** The local variable whose object {@code value} asks for something of its own. */
  private Optional<VarSymbol> askedByGetter(ExpressionTree value) {
    return value instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && ASTHelpers.getSymbol(call).getSimpleName().toString().startsWith("get")
            && effects.of(call).ownersOfResult().contains(Operand.RECEIVER)
            && ASTHelpers.getSymbol(ASTHelpers.getReceiver(call)) instanceof VarSymbol variable
            && isLocal(variable)
        ? Optional.of(variable)
        : Optional.empty();
  }

  /**
   * Whether some call asks what {@code acquisition} yields for its owner, as a statement for its
   * connection, or what comes from that, and may close it.
   */
  boolean areAskedFor(ExpressionTree acquisition) {
    return WaysBack.areIn(body, operand -> comesFrom(operand, acquisition), effects);
  }

  private boolean comesFrom(ExpressionTree expression, ExpressionTree acquisition) {
    Origins origins = new Origins();
    addOrigins(expression, origins);
    return origins.calls.contains(acquisition);
  }

  /** Where a value comes from: what it was read from, and the calls that yielded it or an owner. */
  private static final class Origins {
    private final Set<VarSymbol> variables = new LinkedHashSet<>();
    private final Set<ExpressionTree> calls = Sets.newIdentityHashSet();
  }

  /** Adds the variables that hold a wrapper of an owner: closing one closes the owner. */
  private void addWrappers(Set<VarSymbol> all) {
    boolean isAnyAdded = !all.isEmpty();
    while (isAnyAdded) {
      isAnyAdded = false;
      for (Map.Entry<VarSymbol, List<ExpressionTree>> entry : assignments().entrySet()) {
        if (!all.contains(entry.getKey())
            && entry.getValue().stream().anyMatch(value -> wrapsAny(value, all))) {
          isAnyAdded |= all.add(entry.getKey());
        }
      }
    }
  }

  private boolean wrapsAny(ExpressionTree expression, Set<VarSymbol> owners) {
    ExpressionTree value = OperandTree.withoutCasts(expression);
    if (!(value instanceof MethodInvocationTree || value instanceof NewClassTree)
        || effects.of(value).isAcquisition()) {
      return false;
    }
    return effects.of(value).sharedOperands().stream()
        .flatMap(operand -> OperandTree.of(value, operand).stream())
        .anyMatch(
            inner ->
                owners.contains(ASTHelpers.getSymbol(OperandTree.withoutCasts(inner)))
                    || wrapsAny(inner, owners));
  }

  /** Adds the variable that {@code expression} reads and the owners of its value. */
  private void addOrigins(ExpressionTree expression, Origins origins) {
    ExpressionTree value = OperandTree.withoutCasts(expression);
    if (ASTHelpers.getSymbol(value) instanceof VarSymbol field
        && field.getKind() == ElementKind.FIELD
        && effects.resourceTypes().isCloseable(field.type)) {
      origins.variables.add(field);
    }
    if (value instanceof IdentifierTree) {
      if (ASTHelpers.getSymbol(value) instanceof VarSymbol variable
          && isLocal(variable)
          && origins.variables.add(variable)) {
        assignments()
            .getOrDefault(variable, List.of())
            .forEach(source -> addOrigins(source, origins));
      }
      return;
    }
    if (value instanceof MemberSelectTree select) {
      // What a field holds is closed with the object that has it.
      addOrigins(select.getExpression(), origins);
      return;
    }
    if (value instanceof MethodInvocationTree || value instanceof NewClassTree) {
      origins.calls.add(value);
      CallEffect effect = effects.of(value);
      Set<Operand> through =
          effect.isAcquisition() ? effect.ownersOfResult() : effect.sharedOperands();
      for (Operand operand : through) {
        OperandTree.of(value, operand).ifPresent(inner -> addOrigins(inner, origins));
      }
      if (value instanceof NewClassTree creation
          && !effects.resourceTypes().isCloseable(ASTHelpers.getType(creation))) {
        // What an object that has no close of its own keeps ends with what it was made of.
        creation.getArguments().forEach(argument -> addOrigins(argument, origins));
      }
    }
  }

  private Map<VarSymbol, List<ExpressionTree>> assignments() {
    if (assigned.isEmpty()) {
      Scanner scanner = new Scanner();
      scanner.scan(body, null);
      assigned = Optional.of(scanner.found);
    }
    return assigned.get();
  }

  private static boolean isLocal(VarSymbol variable) {
    return variable.getKind() != ElementKind.FIELD
        && variable.getKind() != ElementKind.ENUM_CONSTANT;
  }

  private static final class Scanner extends BodyScanner<Void> {
    private final Map<VarSymbol, List<ExpressionTree>> found = new LinkedHashMap<>();

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        assign(ASTHelpers.getSymbol(tree), tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      assign(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    private void assign(Symbol target, ExpressionTree value) {
      if (target instanceof VarSymbol variable
          && isLocal(variable)
          && variable.type.isReference()) {
        found.computeIfAbsent(variable, key -> new ArrayList<>()).add(value);
      }
    }
  }
}
