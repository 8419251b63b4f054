package dev.sluice.flow;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.BodyScanner;
import dev.sluice.ownership.CallEffects;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;
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

  /**
   * Held while the library builds a graph: it names synthetic variables by a static map from trees
   * to numbers, which two compilations in one process must not change at the same time.
   */
  private static final Object LIBRARY = new Object();

  private final ControlFlowGraph graph;
  private final TryNesting nesting;
  private final Supplier<RethrownTypes> rethrown;
  private final Supplier<ImmutableMap<Long, Tree>> statementValues;
  private final Supplier<VariableScopes> scopes;
  private final Tree code;
  private final boolean isVoidLambda;
  private final ExceptionPolicy exceptions;
  private final Map<Long, ImmutableList<Operands.Passed>> passed = new HashMap<>();
  private final Set<Long> conditions = new HashSet<>();
  private final Set<Long> operatorOperands = new HashSet<>();
  private final Set<Subject> testedSubjects;
  private final Supplier<RepeatedConditions> repeatedConditions;
  private final ImmutableList<Point> points;

  private BodyGraph(
      ControlFlowGraph graph,
      Tree code,
      TryNesting nesting,
      Supplier<RethrownTypes> rethrown,
      ExceptionPolicy exceptions,
      boolean isVoidLambda) {
    this.graph = graph;
    this.code = code;
    this.nesting = nesting;
    this.rethrown = rethrown;
    this.statementValues = Suppliers.memoize(this::findStatementValues);
    this.scopes = Suppliers.memoize(() -> new VariableScopes(code));
    this.exceptions = exceptions;
    this.isVoidLambda = isVoidLambda;
    // The library lists a block once for each time that it met it.
    ImmutableSet<Block> blocks = ImmutableSet.copyOf(graph.getDepthFirstOrderedBlocks());
    for (Block block : blocks) {
      for (Node node : block.getNodes()) {
        operandsWithValue(node).forEach(operand -> operatorOperands.add(operand.getUid()));
      }
      if (successorOf(block).orElse(null) instanceof ConditionalBlock) {
        lastNode(block).ifPresent(node -> conditions.add(node.getUid()));
      }
    }
    conditions.addAll(operatorOperands);
    this.testedSubjects = TestedSubjects.in(blocks, this);
    this.repeatedConditions = Suppliers.memoize(() -> RepeatedConditions.in(blocks, this));
    this.points = new PointLinker(this).link(blocks);
  }

  /** Where {@code block} goes on when nothing is thrown, a test included. */
  static Optional<Block> successorOf(Block block) {
    return block instanceof SingleSuccessorBlock single
        ? Optional.ofNullable(single.getSuccessor())
        : Optional.empty();
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
    ControlFlowGraph graph;
    synchronized (LIBRARY) {
      graph =
          CFGBuilder.build(
              path,
              code,
              /* assumeAssertionsEnabled= */ false,
              /* assumeAssertionsDisabled= */ true,
              JavacProcessingEnvironment.instance(context));
    }
    Types types = Types.instance(context);
    Symtab symtab = Symtab.instance(context);
    return Optional.of(
        new BodyGraph(
            graph,
            path.getLeaf(),
            new TryNesting(path.getLeaf(), types),
            Suppliers.memoize(() -> new RethrownTypes(path.getLeaf(), types, symtab)),
            new ExceptionPolicy(types, symtab, path.getLeaf()),
            isVoidLambda(code, types)));
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

  /** Where the variables of this body go out of scope. */
  VariableScopes scopes() {
    return scopes.get();
  }

  /** The containers that this body makes, where {@code effects} tells what its calls do. */
  LocalContainers containers(CallEffects effects) {
    return new LocalContainers(code, effects);
  }

  /** The nodes whose value is that of {@code tree}. */
  Set<Node> nodesOf(Tree tree) {
    Set<Node> nodes = graph.getNodesCorrespondingToTree(tree);
    return nodes == null ? ImmutableSet.of() : nodes;
  }

  /**
   * The expression that is a statement of its own and whose value {@code node} is; empty for other
   * nodes. The graph has a node for the end of such a statement, but that doesn't say which.
   */
  Optional<Tree> statementWithValue(long node) {
    return Optional.ofNullable(statementValues.get().get(node));
  }

  private ImmutableMap<Long, Tree> findStatementValues() {
    ImmutableMap.Builder<Long, Tree> found = ImmutableMap.builder();
    new BodyScanner<Void>() {
      @Override
      public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
        Tree expression = ASTHelpers.stripParentheses(statement.getExpression());
        nodesOf(expression).forEach(node -> found.put(Operands.valueOf(node).getUid(), expression));
        return super.visitExpressionStatement(statement, null);
      }
    }.scan(code, null);
    return found.buildKeepingLast();
  }

  /** What the statements of this body can throw that throw what a clause caught. */
  RethrownTypes rethrown() {
    return rethrown.get();
  }

  /** Receiver and arguments of {@code call}; computed once for all paths and acquisitions. */
  ImmutableList<Operands.Passed> passedTo(Node call) {
    ImmutableList<Operands.Passed> known = passed.get(call.getUid());
    if (known == null) {
      known = Operands.passedTo(call);
      passed.put(call.getUid(), known);
    }
    return known;
  }

  Point entry() {
    return points.get(0);
  }

  /** How many points it has. */
  public int size() {
    return points.size();
  }

  /** The point at {@code position} in reverse postorder. */
  Point point(int position) {
    return points.get(position);
  }

  boolean isRegularExit(Point point) {
    return point.block() == graph.getRegularExitBlock();
  }

  boolean isExceptionalExit(Point point) {
    return point.block() == graph.getExceptionalExitBlock();
  }

  TryNesting nesting() {
    return nesting;
  }

  /** Which exceptional edges count, for a resource whose closes are not known yet. */
  ExceptionPolicy exceptions() {
    return exceptions;
  }

  /** The conditions that are tested in more than one place. */
  RepeatedConditions repeatedConditions() {
    return repeatedConditions.get();
  }

  /** Whether a test may ask what is known of {@code subject}; of others nothing need be known. */
  boolean isTested(Subject subject) {
    return testedSubjects.contains(subject);
  }

  /** The positions of the points from which some path comes to a node of {@code tree}. */
  BitSet positionsBefore(Tree tree) {
    BitSet before = new BitSet(points.size());
    Deque<Block> toVisit = new ArrayDeque<>();
    Set<Block> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    nodesOf(tree).forEach(node -> toVisit.add(node.getBlock()));
    while (!toVisit.isEmpty()) {
      Block block = toVisit.remove();
      if (visited.add(block)) {
        toVisit.addAll(block.getPredecessors());
      }
    }
    for (Point point : points) {
      before.set(point.position(), visited.contains(point.block()));
    }
    return before;
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
}
