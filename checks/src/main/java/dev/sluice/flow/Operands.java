package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NullChkNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;

/** What a node's value is: which variable it reads, or which expression made it. */
final class Operands {
  private static final ImmutableSet<String> GETTER_PREFIXES =
      ImmutableSet.of("is", "get", "has", "should", "can", "use", "supports");

  /** What names of methods have in common that return something else each time. */
  private static final ImmutableSet<String> MOVING_WORDS = ImmutableSet.of("Next", "And", "More");

  private Operands() {}

  /**
   * The node that made the value of {@code node}: casts and assignments are looked through, a
   * conditional or switch expression is the synthetic variable that its branches assign.
   */
  static Node valueOf(Node node) {
    Node value = node;
    while (true) {
      if (value instanceof TypeCastNode cast) {
        value = cast.getOperand();
      } else if (value instanceof NullChkNode check) {
        value = check.getOperand();
      } else if (value instanceof TernaryExpressionNode ternary) {
        value = ternary.getTernaryExpressionVar();
      } else if (value instanceof SwitchExpressionNode switchExpression) {
        value = switchExpression.getSwitchExpressionVar();
      } else if (value instanceof AssignmentNode assignment
          && assignment.getTarget() instanceof LocalVariableNode) {
        value = assignment.getTarget();
      } else {
        return value;
      }
    }
  }

  /** The local variable that {@code node} reads. */
  static Optional<VarSymbol> localVariable(Node node) {
    return valueOf(node) instanceof LocalVariableNode local
            && local.getElement() instanceof VarSymbol symbol
        ? Optional.of(symbol)
        : Optional.empty();
  }

  /** The variable, field of this object or getter of this object that {@code node} reads. */
  static Optional<Subject> subject(Node node) {
    Node value = valueOf(node);
    if (value instanceof FieldAccessNode access) {
      boolean isOwn = access.isStatic() || access.getReceiver() instanceof ThisNode;
      return isOwn && access.getElement() instanceof VarSymbol symbol
          ? Optional.of(new Subject.Variable(symbol))
          : Optional.empty();
    }
    if (value instanceof MethodInvocationNode call) {
      return call.getArguments().isEmpty()
              && call.getTarget().getReceiver() instanceof ThisNode
              && call.getTarget().getMethod() instanceof MethodSymbol method
              && isGetter(method)
          ? Optional.of(new Subject.Getter(method))
          : Optional.empty();
    }
    return localVariable(value).map(Subject.Variable::new);
  }

  /** Whether two calls in a row may be believed to return the same, going by the name. */
  static boolean isGetter(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    return GETTER_PREFIXES.stream().anyMatch(name::startsWith)
        && MOVING_WORDS.stream().noneMatch(name::contains);
  }

  /** The references of {@code state} that {@code node} is a value of, array elements included. */
  static List<Reference> referencesTo(Node node, PathState state) {
    if (state.references().isEmpty()) {
      return ImmutableList.of();
    }
    Node value = valueOf(node);
    if (value instanceof ArrayCreationNode array) {
      return array.getInitializers().stream()
          .flatMap(element -> referencesTo(element, state).stream())
          .toList();
    }
    // Asked of every operand of every call on every path, and empty for nearly all of them.
    List<Reference> found = ImmutableList.of();
    for (Reference reference : state.references()) {
      if (isValueOf(value, reference)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(reference);
      }
    }
    return found;
  }

  /** Whether {@code node} is the resource of {@code state} or a wrapper of it, not its owner. */
  static boolean isResource(Node node, PathState state) {
    return state.status() != ObligationStatus.SETTLED && refersToResource(node, state);
  }

  /** The same of a state in which the obligation may be settled. */
  static boolean refersToResource(Node node, PathState state) {
    return isAnyResource(referencesTo(node, state));
  }

  /** Whether one of {@code references} is the resource or a wrapper of it. */
  static boolean isAnyResource(List<Reference> references) {
    for (Reference reference : references) {
      if (Assignments.isResource(reference)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValueOf(Node value, Reference reference) {
    if (reference instanceof Reference.Variable held) {
      return value instanceof LocalVariableNode local && local.getElement() == held.symbol();
    }
    if (reference instanceof Reference.OwnerField owner) {
      return value instanceof FieldAccessNode access && access.getElement() == owner.symbol();
    }
    if (reference instanceof Reference.Field kept) {
      return value instanceof FieldAccessNode access
          && access.getReceiver() instanceof ThisNode
          && kept.field().isPresent()
          && access.getElement() == kept.field().get();
    }
    return reference instanceof Reference.Temporary temporary
        ? temporary.node() == value.getUid()
        : value instanceof ThisNode;
  }

  /** Receiver and arguments of a call, with the positions that effects speak of. */
  static ImmutableList<Passed> passedTo(Node call) {
    ImmutableList.Builder<Passed> passed = ImmutableList.builder();
    List<Node> arguments;
    int parameters;
    boolean isVarArgs;
    if (call instanceof MethodInvocationNode invocation) {
      Node receiver = invocation.getTarget().getReceiver();
      if (receiver != null) {
        passed.add(new Passed(Operand.RECEIVER, receiver));
      }
      arguments = invocation.getArguments();
      parameters = invocation.getTarget().getMethod().getParameters().size();
      isVarArgs = invocation.getTarget().getMethod().isVarArgs();
    } else {
      arguments = ((ObjectCreationNode) call).getArguments();
      parameters = arguments.size();
      isVarArgs = false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Node argument = arguments.get(i);
      if (isVarArgs && i == parameters - 1 && argument instanceof ArrayCreationNode array) {
        for (int j = 0; j < array.getInitializers().size(); j++) {
          passed.add(new Passed(Operand.argument(i + 1 + j), array.getInitializers().get(j)));
        }
      } else {
        passed.add(new Passed(Operand.argument(i + 1), argument));
      }
    }
    return passed.build();
  }

  /** One receiver or argument of a call. */
  record Passed(Operand operand, Node node) {}
}
