package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.StatementTree;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that one try header embraces.
 *
 * @param resources what goes into the header, in order
 * @param last the index of the last statement of the body; a header without body ends at its own
 *     last resource
 */
record ResourceRegion(ImmutableList<Resource> resources, int last) {

  /** The region of a header that is already there, around all of {@code siblings}. */
  static ResourceRegion ofAll(Siblings siblings) {
    return ofFirst(siblings, siblings.size() - 1);
  }

  /** A region around the statements of {@code siblings} up to that with index {@code last}. */
  static ResourceRegion ofFirst(Siblings siblings, int last) {
    return new ResourceRegion(ImmutableList.of(Resource.around(siblings)), last);
  }

  Siblings siblings() {
    return resources.get(0).siblings();
  }

  /** The index of the first statement that contributes to the header. */
  int first() {
    return resources.get(0).index();
  }

  /** The index of the last statement that contributes to the header. */
  int lastOfHeader() {
    return resources.get(resources.size() - 1).index();
  }

  /**
   * Whether the code after the innermost resource uses it. javac warns of a resource in a header
   * that isn't used.
   */
  boolean isUsed(ImmutableSet<StatementTree> removed, LocalVariables variables) {
    Resource innermost = resources.get(resources.size() - 1);
    return innermost.variable().isEmpty()
        || variables.isUsedIn(
            siblings().statements().subList(innermost.index() + 1, last + 1),
            innermost.variable().get(),
            removed);
  }

  /** The index of the first statement of the body. */
  int firstOfBody() {
    Resource innermost = resources.get(resources.size() - 1);
    return innermost.isOpenedInBody() ? innermost.index() : innermost.index() + 1;
  }

  /** The checked exceptions of closes that nothing handles around this region. */
  ImmutableList<Type> unhandled() {
    return resources.stream()
        .flatMap(resource -> resource.unhandled().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** What takes the place of a header. A region with a guard has one resource. */
  Optional<Guard> guard() {
    return resources.get(0).guard();
  }

  /** Whether {@code inner} stands in this region. */
  boolean encloses(ResourceRegion inner) {
    return siblings().isSameList(inner.siblings())
        && resources.get(0).beginsBefore(inner.resources().get(0))
        && last >= inner.last();
  }

  boolean contains(Resource resource) {
    return resources.contains(resource);
  }

  /**
   * The smallest regions for {@code resources} that are nested in one another or apart; neighbours
   * with one end share a header, unless a resource is not used in there.
   *
   * @param removed the statements that headers make redundant
   */
  static ImmutableList<ResourceRegion> layOut(
      ImmutableList<Resource> resources,
      ImmutableSet<StatementTree> removed,
      LocalVariables variables,
      HoistedLocals hoistedLocals) {
    List<Resource> ordered = new ArrayList<>(resources);
    ordered.sort(Resource.OUTER_FIRST);
    int[] last = new int[ordered.size()];
    for (int i = ordered.size() - 1; i >= 0; i--) {
      last[i] = lastUse(ordered.get(i), removed);
      int before;
      do {
        before = last[i];
        for (int j = i + 1; j < ordered.size(); j++) {
          if (encloses(ordered.get(i), last[i], ordered.get(j))) {
            last[i] = Math.max(last[i], last[j]);
          }
        }
        if (ordered.get(i).guard().isEmpty() && ordered.get(i).closes().isEmpty()) {
          last[i] = hoistedLocals.withOpenedResources(ordered.get(i), last[i], removed);
        }
        last[i] = hoistedLocals.withFollowingJump(ordered.get(i), last[i], removed);
      } while (last[i] > before);
    }
    return merge(ordered, last, removed, variables);
  }

  private static boolean encloses(Resource outer, int last, Resource inner) {
    return outer.siblings().isSameList(inner.siblings())
        && outer.beginsBefore(inner)
        && inner.index() <= last;
  }

  /** A region ends with the last use, or where a {@code close()} in the same list stood. */
  private static int lastUse(Resource resource, ImmutableSet<StatementTree> removed) {
    Optional<Integer> fixed = resource.guard().flatMap(Guard::last);
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Siblings siblings = resource.siblings();
    boolean isClosedBelow = false;
    for (int i = resource.place().bound() - 1; i > resource.index(); i--) {
      StatementTree statement = siblings.get(i);
      isClosedBelow |= resource.closes().stream().anyMatch(close -> close.tree() == statement);
      if (!removed.contains(statement)
          && (isClosedBelow || LocalVariables.mentions(statement, resource.reach()))) {
        return i;
      }
    }
    return resource.index();
  }

  private static ImmutableList<ResourceRegion> merge(
      List<Resource> ordered,
      int[] last,
      ImmutableSet<StatementTree> removed,
      LocalVariables variables) {
    List<ResourceRegion> result = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Resource resource = ordered.get(i);
      int previous = i > 0 ? findNeighbour(result, ordered.get(i - 1), resource, last[i]) : -1;
      if (previous < 0
          || !result.get(previous).isUsed(removed, variables)
          || !new ResourceRegion(ImmutableList.of(resource), last[i]).isUsed(removed, variables)) {
        result.add(new ResourceRegion(ImmutableList.of(resource), last[i]));
      } else {
        ImmutableList<Resource> merged =
            ImmutableList.<Resource>builder()
                .addAll(result.get(previous).resources())
                .add(resource)
                .build();
        result.set(previous, new ResourceRegion(merged, last[i]));
      }
    }
    return ImmutableList.copyOf(result);
  }

  private static int findNeighbour(
      List<ResourceRegion> regions, Resource before, Resource resource, int last) {
    for (int i = 0; i < regions.size(); i++) {
      ResourceRegion region = regions.get(i);
      if (region.contains(before)
          && region.siblings().isSameList(resource.siblings())
          && region.lastOfHeader() == resource.index() - 1
          && region.last() == last
          && region.resources().stream().allMatch(Resource::isDeclaredInHeader)
          && resource.isDeclaredInHeader()) {
        return i;
      }
    }
    return -1;
  }
}
