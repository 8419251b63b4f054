package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * The control-flow graph of one body, and what is computed from it once for all its acquisitions.
 * The only door to the graph library.
 *
 * <p>In this graph a header resource is closed by synthetic {@code close()} nodes, a {@code
 * finally} block is copied for each way out of its {@code try}, and lambdas and local classes are
 * single nodes.
 */
public final class BodyGraph {
  /** A graph that would have more blocks is not built. */
  static final int MAX_BLOCKS = 20_000;

  private final ControlFlowGraph graph;
  private final TryNesting nesting;
  private final Tree code;
  private final boolean isVoidLambda;
  private final Map<Long, Integer> order = new HashMap<>();
  private final Map<Long, ImmutableList<Operands.Passed>> passed = new HashMap<>();
  private final ImmutableSet<Long> conditions;
  private final ImmutableSet<Long> operatorOperands;

  private LocalContainers containers;

  private BodyGraph(ControlFlowGraph graph, Tree code, boolean isVoidLambda, Types types) {
    this.graph = graph;
    this.code = code;
    this.nesting = new TryNesting(code, types);
    this.isVoidLambda = isVoidLambda;
    ImmutableSet.Builder<Long> conditionNodes = ImmutableSet.builder();
    ImmutableSet.Builder<Long> operandNodes = ImmutableSet.builder();
    int position = 0;
    for (Block block : graph.getDepthFirstOrderedBlocks()) {
      order.putIfAbsent(block.getUid(), position++);
      for (Node node : block.getNodes()) {
        operandsWithValue(node).forEach(operand -> operandNodes.add(operand.getUid()));
      }
      if (block.getSuccessors().stream().anyMatch(ConditionalBlock.class::isInstance)) {
        lastNode(block).ifPresent(node -> conditionNodes.add(node.getUid()));
      }
    }
    this.operatorOperands = operandNodes.build();
    this.conditions = conditionNodes.addAll(operatorOperands).build();
  }

  /**
   * Builds the graph of {@code code}, whose tree is the leaf of {@code path}.
   *
   * @return empty if the graph would have more than {@value #MAX_BLOCKS} blocks
   * @throws RuntimeException if the trees are not fully attributed; the caller catches it per body
   */
  public static Optional<BodyGraph> build(TreePath path, UnderlyingAST code, Context context) {
    if (new SizeEstimate().of(path.getLeaf()) > MAX_BLOCKS) {
      return Optional.empty();
    }
    ControlFlowGraph graph =
        CFGBuilder.build(
            path,
            code,
            /* assumeAssertionsEnabled= */ false,
            /* assumeAssertionsDisabled= */ true,
            JavacProcessingEnvironment.instance(context));
    return Optional.of(
        new BodyGraph(
            graph,
            path.getLeaf(),
            isVoidLambda(code, Types.instance(context)),
            Types.instance(context)));
  }

  private static boolean isVoidLambda(UnderlyingAST code, Types types) {
    return code instanceof UnderlyingAST.CFGLambda lambda
        && types
            .findDescriptorType(ASTHelpers.getType(lambda.getLambdaTree()))
            .getReturnType()
            .hasTag(TypeTag.VOID);
  }

  /** Whether the value of this lambda's expression is dropped. */
  boolean isVoidLambda() {
    return isVoidLambda;
  }

  /** The containers that this body makes, where {@code effects} tells what its calls do. */
  LocalContainers containers(CallEffects effects) {
    if (containers == null) {
      containers = new LocalContainers(code, effects);
    }
    return containers;
  }

  /** The nodes whose value is that of {@code tree}. */
  Set<Node> nodesOf(Tree tree) {
    Set<Node> nodes = graph.getNodesCorrespondingToTree(tree);
    return nodes == null ? ImmutableSet.of() : nodes;
  }

  /** Receiver and arguments of {@code call}; computed once for all paths and acquisitions. */
  ImmutableList<Operands.Passed> passedTo(Node call) {
    return passed.computeIfAbsent(call.getUid(), uid -> Operands.passedTo(call));
  }

  Block entry() {
    return graph.getEntryBlock();
  }

  boolean isRegularExit(Block block) {
    return block == graph.getRegularExitBlock();
  }

  boolean isExceptionalExit(Block block) {
    return block == graph.getExceptionalExitBlock();
  }

  TryNesting nesting() {
    return nesting;
  }

  /** The position of {@code block} in reverse postorder. */
  int position(Block block) {
    return order.getOrDefault(block.getUid(), Integer.MAX_VALUE);
  }

  /** Whether something depends on the boolean value of {@code node}. */
  boolean isCondition(Node node) {
    return conditions.contains(node.getUid());
  }

  /** Whether a logical operator or an assignment uses the boolean value of {@code node}. */
  boolean isOperandOfOperator(Node node) {
    return operatorOperands.contains(node.getUid());
  }

  /** Whether {@code node} is the call of {@code close()} that a header makes (JLS 14.20.3.1). */
  static boolean isSyntheticClose(Node node) {
    return node instanceof MethodInvocationNode invocation
        && !node.getInSource()
        && invocation.getTarget().getMethod().getSimpleName().contentEquals("close");
  }

  /**
   * Whether the call {@code node} stands nowhere in the source: boxing, or a step of a for-each
   * loop.
   */
  static boolean isImplicit(Node node) {
    return !node.getInSource()
        || (node instanceof MethodInvocationNode invocation
            && invocation.getIterableExpression() != null);
  }

  /** The tree of the last node of {@code block} that stands in the source. */
  static Optional<Tree> lastSourceTree(Block block) {
    Optional<Tree> last = Optional.empty();
    for (Node node : block.getNodes()) {
      if (node.getTree() != null && !isImplicit(node) && !(node instanceof MarkerNode)) {
        last = Optional.of(node.getTree());
      }
    }
    return last;
  }

  static Optional<Node> lastNode(Block block) {
    List<Node> nodes = block.getNodes();
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 1));
  }

  private static List<Node> operandsWithValue(Node node) {
    if (node instanceof ConditionalAndNode and) {
      return List.of(and.getLeftOperand(), and.getRightOperand());
    }
    if (node instanceof ConditionalOrNode or) {
      return List.of(or.getLeftOperand(), or.getRightOperand());
    }
    if (node instanceof ConditionalNotNode not) {
      return List.of(not.getOperand());
    }
    if (node instanceof AssignmentNode assignment) {
      return List.of(assignment.getExpression());
    }
    return List.of();
  }

  /**
   * An upper estimate of the number of blocks. A {@code finally} block is copied once for the
   * normal and once for the exceptional way, so each nesting of one in another doubles what is
   * inside.
   */
  private static final class SizeEstimate extends TreeScanner<Void, Void> {
    /** The kinds of tree that begin or end a block. */
    private static final ImmutableSet<Tree.Kind> STEPS =
        ImmutableSet.of(
            Tree.Kind.METHOD_INVOCATION,
            Tree.Kind.NEW_CLASS,
            Tree.Kind.IF,
            Tree.Kind.THROW,
            Tree.Kind.RETURN,
            Tree.Kind.TRY);

    private long weight = 1;
    private long size;

    long of(Tree body) {
      scan(body, null);
      return size;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      // Past the bound the exact number is of no interest, and deep nesting would overflow.
      if (tree == null || size > MAX_BLOCKS) {
        return null;
      }
      if (STEPS.contains(tree.getKind())) {
        size += weight;
      }
      return super.scan(tree, null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
      scan(tree.getResources(), null);
      scan(tree.getBlock(), null);
      scan(tree.getCatches(), null);
      weight *= 2;
      scan(tree.getFinallyBlock(), null);
      weight /= 2;
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      // When the body under estimate is itself a lambda, its own tree is the first that is scanned.
      return size == 0 ? super.visitLambdaExpression(tree, null) : null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }
}
