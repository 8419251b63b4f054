package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The strongly connected components of small and of large graphs. */
final class ComponentsTest {

  @Test
  void componentsComeAfterThoseThatTheyDependOn() {
    Components<String> components =
        new Components<>(ImmutableListMultimap.of("a", "b", "a", "c", "b", "d", "c", "d")::get);
    List<ImmutableList<String>> found = components.discover("a");
    assertEquals(4, found.size());
    assertEquals(ImmutableList.of("d"), found.get(0));
    assertEquals(ImmutableList.of("a"), found.get(3));
  }

  @Test
  void nodesOfACycleAreOneComponent() {
    Components<String> components =
        new Components<>(
            ImmutableListMultimap.of("a", "b", "b", "c", "c", "b", "c", "d", "d", "d")::get);
    List<ImmutableList<String>> found = components.discover("a");
    assertEquals(3, found.size());
    assertEquals(ImmutableList.of("d"), found.get(0));
    assertEquals(Set.of("b", "c"), new HashSet<>(found.get(1)));
    assertEquals(ImmutableList.of("a"), found.get(2));
  }

  @Test
  void componentIsHandedOutOnce() {
    Components<String> components =
        new Components<>(ImmutableListMultimap.of("a", "c", "b", "c", "b", "a")::get);
    assertEquals(ImmutableList.of(ImmutableList.of("c")), components.discover("c"));
    assertEquals(ImmutableList.of(ImmutableList.of("a")), components.discover("a"));
    assertEquals(ImmutableList.of(ImmutableList.of("b")), components.discover("b"));
    assertEquals(ImmutableList.of(), components.discover("b"));
  }

  @Test
  void depthOfTheGraphDoesNotMatter() {
    int length = 100_000;
    List<Integer> nodes = IntStream.rangeClosed(0, length).boxed().toList();
    Components<Integer> components =
        new Components<>(
            node -> node == length ? ImmutableList.of() : ImmutableList.of(nodes.get(node + 1)));
    List<ImmutableList<Integer>> found = components.discover(nodes.get(0));
    assertEquals(length + 1, found.size());
    assertEquals(ImmutableList.of(length), found.get(0));
  }

  @Test
  void membersOfAComponentReachEachOtherAndNobodyElseReachesBack() {
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      int size = 1 + random.nextInt(12);
      List<List<Integer>> successors = new ArrayList<>();
      for (int node = 0; node < size; node++) {
        successors.add(
            random.ints(random.nextInt(4), 0, size).boxed().map(Integer::valueOf).toList());
      }
      Components<Integer> components = new Components<>(successors::get);
      Set<Integer> complete = new HashSet<>();
      for (int root = 0; root < size; root++) {
        for (ImmutableList<Integer> component : components.discover(root)) {
          assertIsComponent(component, successors, complete);
          complete.addAll(component);
        }
      }
      assertEquals(size, complete.size());
    }
  }

  private static void assertIsComponent(
      List<Integer> component, List<List<Integer>> successors, Set<Integer> complete) {
    for (int member : component) {
      Set<Integer> reached = reachedFrom(member, successors);
      assertTrue(reached.containsAll(component), component + " reach each other");
      reached.removeAll(component);
      assertTrue(complete.containsAll(reached), "dependencies come first");
    }
  }

  private static Set<Integer> reachedFrom(int root, List<List<Integer>> successors) {
    Set<Integer> reached = new HashSet<>();
    List<Integer> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(successors.get(next));
      }
    }
    return reached;
  }
}
