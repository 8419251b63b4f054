package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The strongly connected components of a graph that is discovered on demand, by Tarjan's algorithm
 * (SIAM J. Comput. 1972) with a stack of its own: how deep the graph is does not matter. Every node
 * is expanded once.
 *
 * @param <N> the nodes, told apart by identity
 */
final class Components<N> {
  private final Function<N, ? extends Iterable<N>> successors;
  private final IdentityHashMap<N, Integer> order = new IdentityHashMap<>();
  private final IdentityHashMap<N, Integer> low = new IdentityHashMap<>();
  private final IdentityHashMap<N, ImmutableList<N>> components = new IdentityHashMap<>();
  private final Set<N> loops = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<N> path = new ArrayDeque<>();

  Components(Function<N, ? extends Iterable<N>> successors) {
    this.successors = successors;
  }

  /**
   * The components that {@code root} reaches and that were not handed out before, each after those
   * that it depends on. The last is that of {@code root}, unless that one is known already.
   */
  List<ImmutableList<N>> discover(N root) {
    List<ImmutableList<N>> found = new ArrayList<>();
    if (order.containsKey(root)) {
      return found;
    }
    Deque<Frame<N>> stack = new ArrayDeque<>();
    stack.push(enter(root));
    while (!stack.isEmpty()) {
      Frame<N> frame = stack.peek();
      if (frame.successors().hasNext()) {
        N next = frame.successors().next();
        if (!order.containsKey(next)) {
          stack.push(enter(next));
        } else if (!components.containsKey(next)) {
          low.merge(frame.node(), order.get(next), Math::min);
          if (next == frame.node()) {
            loops.add(next);
          }
        }
      } else {
        stack.pop();
        if (!stack.isEmpty()) {
          low.merge(stack.peek().node(), low.get(frame.node()), Math::min);
        }
        if (low.get(frame.node()).equals(order.get(frame.node()))) {
          found.add(complete(frame.node()));
        }
      }
    }
    return found;
  }

  /** The members of the component of {@code node}, which was discovered before. */
  ImmutableList<N> of(N node) {
    return components.get(node);
  }

  /** Whether the members of {@code component} reach themselves: several do, one may have a loop. */
  boolean isCircular(ImmutableList<N> component) {
    return component.size() > 1 || loops.contains(component.get(0));
  }

  private Frame<N> enter(N node) {
    int number = order.size();
    order.put(node, number);
    low.put(node, number);
    path.push(node);
    return new Frame<>(node, successors.apply(node).iterator());
  }

  private ImmutableList<N> complete(N root) {
    ImmutableList.Builder<N> members = ImmutableList.builder();
    N member;
    do {
      member = path.pop();
      members.add(member);
    } while (member != root);
    ImmutableList<N> component = members.build();
    component.forEach(node -> components.put(node, component));
    return component;
  }

  private record Frame<N>(N node, Iterator<N> successors) {}
}
