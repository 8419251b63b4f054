package dev.sluice.summaries;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The loops of a body: the strongly connected components of its instructions, by Tarjan's algorithm
 * with a stack of its own.
 */
final class CodeLoops {
  private final int[][] successors;
  private final int[] order;
  private final int[] low;
  private final int[] loops;
  private final Deque<Integer> path = new ArrayDeque<>();
  private int visited;
  private int found;

  CodeLoops(int[][] successors) {
    this.successors = successors;
    this.order = new int[successors.length];
    this.low = new int[successors.length];
    this.loops = new int[successors.length];
  }

  /** The number of the outermost loop around each instruction; 0 for one that is in none. */
  int[] ofInstructions() {
    for (int i = 0; i < successors.length; i++) {
      if (order[i] == 0) {
        visit(i);
      }
    }
    for (int i = 0; i < loops.length; i++) {
      loops[i] = Math.max(0, loops[i]);
    }
    return loops;
  }

  private void visit(int root) {
    Deque<int[]> stack = new ArrayDeque<>();
    stack.push(enter(root));
    while (!stack.isEmpty()) {
      int[] frame = stack.peek();
      int node = frame[0];
      if (frame[1] < successors[node].length) {
        int next = successors[node][frame[1]++];
        if (order[next] == 0) {
          stack.push(enter(next));
        } else if (loops[next] == 0) {
          low[node] = Math.min(low[node], order[next]);
        }
      } else {
        stack.pop();
        if (!stack.isEmpty()) {
          int parent = stack.peek()[0];
          low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
          complete(node);
        }
      }
    }
  }

  private int[] enter(int node) {
    order[node] = ++visited;
    low[node] = visited;
    path.push(node);
    return new int[] {node, 0};
  }

  private void complete(int root) {
    // A negative number marks what is done and in no loop.
    boolean isLoop = path.peek() != root;
    found++;
    int member;
    do {
      member = path.pop();
      loops[member] = isLoop ? found : -1;
    } while (member != root);
  }
}
