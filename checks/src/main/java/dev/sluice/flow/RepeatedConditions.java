package dev.sluice.flow;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.ownership.OperandTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * The conditions of a body that it tests in more than one place, such as {@code args.length > 0}:
 * where nothing that they read is assigned in between, the second test has the outcome of the
 * first. {@code n > 3}, {@code 3 < n} and {@code !(n <= 3)} are one condition.
 */
final class RepeatedConditions {
  /** A condition, and whether what is tested is its opposite. */
  record Test(Subject.Condition condition, boolean isNegated) {}

  private final IdentityHashMap<Tree, Test> tests;

  private RepeatedConditions(IdentityHashMap<Tree, Test> tests) {
    this.tests = tests;
  }

  /** The conditions that {@code blocks} of {@code graph} test. */
  static RepeatedConditions in(Iterable<Block> blocks, BodyGraph graph) {
    IdentityHashMap<Tree, Test> tests = new IdentityHashMap<>();
    for (Block block : blocks) {
      for (Node node : block.getNodes()) {
        if (graph.isCondition(node) && node.getTree() instanceof ExpressionTree tree) {
          new Spelling().test(tree).ifPresent(test -> tests.put(tree, test));
        }
      }
    }
    // A `finally` block stands in the graph several times, and in the source once.
    Map<Subject.Condition, Integer> count = new HashMap<>();
    tests.values().forEach(test -> count.merge(test.condition(), 1, Integer::sum));
    tests.values().removeIf(test -> count.get(test.condition()) < 2);
    return new RepeatedConditions(tests);
  }

  /** The condition that {@code node} tests, if another place does so too. */
  Optional<Test> of(Node node) {
    return tests.isEmpty() || node.getTree() == null
        ? Optional.empty()
        : Optional.ofNullable(tests.get(node.getTree()));
  }

  /** Spells a condition such that all spellings of it come out alike. */
  private static final class Spelling {
    private static final ImmutableMap<Tree.Kind, String> OPERATORS =
        ImmutableMap.<Tree.Kind, String>builder()
            .put(Tree.Kind.PLUS, "+")
            .put(Tree.Kind.MINUS, "-")
            .put(Tree.Kind.MULTIPLY, "*")
            .put(Tree.Kind.DIVIDE, "/")
            .put(Tree.Kind.REMAINDER, "%")
            .put(Tree.Kind.AND, "&")
            .put(Tree.Kind.OR, "|")
            .put(Tree.Kind.XOR, "^")
            .put(Tree.Kind.LEFT_SHIFT, "<<")
            .put(Tree.Kind.RIGHT_SHIFT, ">>")
            .buildOrThrow();

    private final ImmutableSet.Builder<VarSymbol> read = ImmutableSet.builder();
    private boolean isStable = true;

    Optional<Test> test(ExpressionTree expression) {
      ExpressionTree tree = ASTHelpers.stripParentheses(expression);
      return switch (tree.getKind()) {
        case EQUAL_TO -> equality((BinaryTree) tree, false);
        case NOT_EQUAL_TO -> equality((BinaryTree) tree, true);
        case LESS_THAN -> order((BinaryTree) tree, false, false);
        case GREATER_THAN -> order((BinaryTree) tree, true, false);
        case GREATER_THAN_EQUAL -> order((BinaryTree) tree, false, true);
        case LESS_THAN_EQUAL -> order((BinaryTree) tree, true, true);
        case INSTANCE_OF -> condition(typeTest((InstanceOfTree) tree), false);
        case METHOD_INVOCATION -> condition(value(tree), false);
        default -> Optional.empty();
      };
    }

    private Optional<String> typeTest(InstanceOfTree tree) {
      return tree.getType() == null
          ? Optional.empty()
          : value(tree.getExpression()).map(value -> value + " instanceof " + tree.getType());
    }

    private Optional<Test> equality(BinaryTree tree, boolean isNegated) {
      Optional<String> left = value(tree.getLeftOperand());
      Optional<String> right = value(tree.getRightOperand());
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      boolean isInOrder = left.get().compareTo(right.get()) <= 0;
      return condition(
          Optional.of(
              isInOrder ? left.get() + " == " + right.get() : right.get() + " == " + left.get()),
          isNegated);
    }

    /** A comparison of whole numbers: with others, none of two opposites may hold (JLS 15.20.1). */
    private Optional<Test> order(BinaryTree tree, boolean isSwapped, boolean isNegated) {
      ExpressionTree less = isSwapped ? tree.getRightOperand() : tree.getLeftOperand();
      ExpressionTree more = isSwapped ? tree.getLeftOperand() : tree.getRightOperand();
      if (!isWhole(ASTHelpers.getType(less)) || !isWhole(ASTHelpers.getType(more))) {
        return Optional.empty();
      }
      Optional<String> left = value(less);
      Optional<String> right = value(more);
      return condition(left.flatMap(text -> right.map(other -> text + " < " + other)), isNegated);
    }

    private static boolean isWhole(Type type) {
      return type != null && type.isNumeric() && type.getTag().isSubRangeOf(TypeTag.LONG);
    }

    private Optional<Test> condition(Optional<String> text, boolean isNegated) {
      return text.map(
          spelled -> new Test(new Subject.Condition(spelled, read.build(), isStable), isNegated));
    }

    /** The text of what reads nothing but variables of this body and fields of this object. */
    private Optional<String> value(ExpressionTree expression) {
      ExpressionTree tree = ASTHelpers.stripParentheses(expression);
      Object constant = ASTHelpers.constValue(tree);
      if (constant != null) {
        return Optional.of(constant.getClass().getSimpleName() + " " + constant);
      }
      if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
        return Optional.of("null");
      }
      if (tree instanceof BinaryTree binary && OPERATORS.containsKey(tree.getKind())) {
        Optional<String> left = value(binary.getLeftOperand());
        Optional<String> right = value(binary.getRightOperand());
        return left.flatMap(
            text -> right.map(other -> "(" + text + OPERATORS.get(tree.getKind()) + other + ")"));
      }
      if (tree.getKind() == Tree.Kind.UNARY_MINUS) {
        return value(((UnaryTree) tree).getExpression()).map(text -> "-" + text);
      }
      if (tree instanceof MethodInvocationTree call) {
        return getter(call);
      }
      return variable(tree);
    }

    /** A method of a variable without arguments that, by its name, only tells something. */
    private Optional<String> getter(MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      MethodSymbol method = ASTHelpers.getSymbol(call);
      if (receiver == null
          || !call.getArguments().isEmpty()
          || !Operands.isGetter(method)
          || method.isStatic()) {
        return Optional.empty();
      }
      isStable = false;
      return variable(ASTHelpers.stripParentheses(receiver)).map(text -> text + "." + method.name);
    }

    private Optional<String> variable(ExpressionTree tree) {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      if (tree instanceof MemberSelectTree select && symbol != null && isLength(select)) {
        return value(select.getExpression()).map(text -> text + ".length");
      }
      boolean isPlain =
          tree instanceof IdentifierTree
              || (tree instanceof MemberSelectTree select
                  && (OperandTree.isThisOrSuper(select.getExpression())
                      || (symbol != null && ASTHelpers.isStatic(symbol))));
      if (!isPlain || !(symbol instanceof VarSymbol variable)) {
        return Optional.empty();
      }
      read.add(variable);
      isStable &= new Subject.Variable(variable).isStable();
      return Optional.of(variable.name.toString());
    }

    private static boolean isLength(MemberSelectTree select) {
      Type type = ASTHelpers.getType(select.getExpression());
      return type != null
          && type.hasTag(TypeTag.ARRAY)
          && select.getIdentifier().contentEquals("length");
    }
  }
}
