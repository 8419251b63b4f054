package dev.sluice.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NumericalAdditionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NumericalSubtractionNode;

/** Which values are known without running the code. */
final class Constants {
  private Constants() {}

  /** The compile-time constant (JLS 15.29) or enum constant that {@code node} is. */
  static Optional<Object> of(Node node) {
    Node value = Operands.valueOf(node);
    if (value instanceof BooleanLiteralNode literal) {
      return Optional.of(literal.getValue());
    }
    Tree tree = value.getTree();
    if (tree == null) {
      return Optional.empty();
    }
    Object constant = ASTHelpers.constValue(tree);
    if (constant != null) {
      return Optional.of(constant);
    }
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null && symbol.getKind() == ElementKind.ENUM_CONSTANT
        ? Optional.of(symbol)
        : Optional.empty();
  }

  /** The value of {@code opened > 0} and the like where both numbers are known. */
  static Optional<Boolean> order(Node node, PathState state) {
    if (!(node instanceof BinaryOperationNode comparison)) {
      return Optional.empty();
    }
    Optional<Long> left = numberOf(comparison.getLeftOperand(), state);
    Optional<Long> right = numberOf(comparison.getRightOperand(), state);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int sign = left.get().compareTo(right.get());
    if (node instanceof GreaterThanNode) {
      return Optional.of(sign > 0);
    }
    if (node instanceof GreaterThanOrEqualNode) {
      return Optional.of(sign >= 0);
    }
    if (node instanceof LessThanNode) {
      return Optional.of(sign < 0);
    }
    return node instanceof LessThanOrEqualNode ? Optional.of(sign <= 0) : Optional.empty();
  }

  /** The sum that {@code node} is, as {@code opened++} is one, where both numbers are known. */
  static Optional<Object> sum(Node node, PathState state) {
    int sign =
        node instanceof NumericalAdditionNode
            ? 1
            : node instanceof NumericalSubtractionNode ? -1 : 0;
    if (sign == 0 || node.getType().getKind() != TypeKind.INT) {
      return Optional.empty();
    }
    BinaryOperationNode sum = (BinaryOperationNode) node;
    Optional<Long> right = numberOf(sum.getRightOperand(), state);
    return numberOf(sum.getLeftOperand(), state)
        .flatMap(left -> right.map(number -> (int) (left + sign * number)));
  }

  private static Optional<Long> numberOf(Node node, PathState state) {
    Optional<Object> value =
        of(node)
            .or(
                () ->
                    Operands.subject(node)
                        .map(subject -> state.facts().about(subject))
                        .filter(Fact.Constant.class::isInstance)
                        .map(fact -> ((Fact.Constant) fact).value()));
    return value
        .filter(number -> number instanceof Integer || number instanceof Long)
        .map(number -> ((Number) number).longValue());
  }
}
