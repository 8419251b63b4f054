package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.sluice.analysis.Leak;

/**
 * Inner constructors in a header that is already there, which become resources of their own.
 *
 * @param leaks the leaks that this cures
 * @param variable the path to the resource whose initialiser they stand in
 * @param parts the inner expressions, in order of evaluation
 */
record HeaderExtension(
    ImmutableList<Leak> leaks, TreePath variable, ImmutableList<Resource.Part> parts) {

  VariableTree declaration() {
    return (VariableTree) variable.getLeaf();
  }

  TryTree tryTree() {
    return (TryTree) variable.getParentPath().getLeaf();
  }
}
