package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;

/**
 * How a walk along a chain got where it is.
 *
 * @param entries the uses of variables and the calls of methods that it went into, the last one
 *     first. A walk back goes out where it came in, so that two uses of one variable, or two calls
 *     of one helper, are kept apart.
 * @param seen what it must not go into again, since it would never end
 */
record Trail(ImmutableList<TreePath> entries, ImmutableList<Tree> seen) {
  static final Trail EMPTY = new Trail(ImmutableList.of(), ImmutableList.of());

  Trail push(TreePath entry) {
    return new Trail(
        ImmutableList.<TreePath>builder().add(entry).addAll(entries).build(),
        seeing(entry.getLeaf()).seen);
  }

  Trail pop() {
    return new Trail(entries.subList(1, entries.size()), seen);
  }

  /** The same for a walk that goes into {@code tree}. */
  Trail seeing(Tree tree) {
    return new Trail(entries, ImmutableList.<Tree>builder().addAll(seen).add(tree).build());
  }

  /** The same for a walk that begins at a caller which it did not come from. */
  Trail restart(TreePath entry) {
    return new Trail(ImmutableList.of(), seen).push(entry);
  }

  Optional<TreePath> top() {
    return entries.stream().findFirst();
  }

  /** Whether the walk went in here before. */
  boolean contains(Tree tree) {
    return seen.stream().anyMatch(entry -> entry == tree);
  }
}
