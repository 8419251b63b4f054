package dev.sluice.flow;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Makes the points of one graph. */
final class PointLinker {
  private final BodyGraph graph;
  private final IdentityHashMap<Block, Point> points = new IdentityHashMap<>();

  PointLinker(BodyGraph graph) {
    this.graph = graph;
  }

  /** A point for each of {@code blocks}, which are in reverse postorder. */
  ImmutableList<Point> link(Collection<Block> blocks) {
    ImmutableList.Builder<Point> all = ImmutableList.builderWithExpectedSize(blocks.size());
    for (Block block : blocks) {
      Point point = new Point(block, points.size(), changingNodes(block));
      points.put(block, point);
      all.add(point);
    }
    for (Block block : blocks) {
      connect(block);
    }
    return all.build();
  }

  private ImmutableList<Node> changingNodes(Block block) {
    ImmutableList.Builder<Node> nodes = ImmutableList.builder();
    for (Node node : block.getNodes()) {
      if (Transfer.mayChangeState(node, graph)) {
        nodes.add(node);
      }
    }
    return nodes.build();
  }

  private void connect(Block block) {
    Optional<Block> next = BodyGraph.successorOf(block);
    Optional<Point.Branch> branch = Optional.empty();
    if (next.isPresent() && next.get() instanceof ConditionalBlock test) {
      branch =
          Optional.of(
              new Point.Branch(
                  points.get(test.getThenSuccessor()), points.get(test.getElseSuccessor())));
    }
    points
        .get(block)
        .connect(
            branch.isPresent() ? Optional.empty() : next.map(points::get), branch, edges(block));
  }

  private ImmutableList<Point.Edge> edges(Block block) {
    if (!(block instanceof ExceptionBlock thrower)) {
      return ImmutableList.of();
    }
    Node node = thrower.getNode();
    ImmutableList.Builder<Point.Edge> edges = ImmutableList.builder();
    for (Map.Entry<TypeMirror, Set<Block>> way : thrower.getExceptionalSuccessors().entrySet()) {
      if (graph.exceptions().isFollowed(node, (Type) way.getKey())) {
        edges.add(new Point.Edge(node, (Type) way.getKey(), pointsOf(way.getValue())));
      }
    }
    return edges.build();
  }

  private ImmutableList<Point> pointsOf(Set<Block> blocks) {
    ImmutableList.Builder<Point> targets = ImmutableList.builderWithExpectedSize(blocks.size());
    for (Block block : blocks) {
      targets.add(points.get(block));
    }
    return targets.build();
  }
}
