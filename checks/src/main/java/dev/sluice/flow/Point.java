package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * A block of a {@link BodyGraph} and its ways out, in the form in which the analysis asks for them
 * once for each acquisition and path. Identity is equality.
 */
final class Point {
  private final Block block;
  private final int position;
  private final ImmutableList<Node> nodes;
  private Optional<Point> successor = Optional.empty();
  private Optional<Branch> branch = Optional.empty();
  private ImmutableList<Edge> edges = ImmutableList.of();

  /**
   * A point without ways out, which {@link #connect} adds.
   *
   * @param position its index in reverse postorder
   * @param nodes the nodes of {@code block} that can change a path state
   */
  Point(Block block, int position, ImmutableList<Node> nodes) {
    this.block = block;
    this.position = position;
    this.nodes = nodes;
  }

  /** The two ways on from a test. */
  record Branch(Point whenTrue, Point whenFalse) {}

  /** The ways on when {@code node} throws {@code thrown}. */
  record Edge(Node node, Type thrown, ImmutableList<Point> targets) {}

  /** Sets the ways out; to be called once. */
  void connect(
      Optional<Point> newSuccessor, Optional<Branch> newBranch, ImmutableList<Edge> newEdges) {
    successor = newSuccessor;
    branch = newBranch;
    edges = newEdges;
  }

  Block block() {
    return block;
  }

  /** The index in reverse postorder: an edge to a point that isn't later closes a loop. */
  int position() {
    return position;
  }

  /** The nodes that can change a path state, in their order. */
  ImmutableList<Node> nodes() {
    return nodes;
  }

  /** The last node of the block, whose value is what a test tests. */
  Optional<Node> lastNode() {
    return BodyGraph.lastNode(block);
  }

  /** Where the path goes on without a test; empty for exits, tests and what always throws. */
  Optional<Point> successor() {
    return successor;
  }

  /** Where the path goes on by the value of the last node; present only without a successor. */
  Optional<Branch> branch() {
    return branch;
  }

  /** The ways that {@link ExceptionPolicy} counts, in the order in which the graph has them. */
  ImmutableList<Edge> edges() {
    return edges;
  }

  /** The tree of the last node that stands in the source. */
  Optional<Tree> lastSourceTree() {
    return BodyGraph.lastSourceTree(block);
  }
}
