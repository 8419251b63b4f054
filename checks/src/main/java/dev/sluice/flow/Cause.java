package dev.sluice.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;

/**
 * The first exceptional edge that a path took while the obligation was open.
 *
 * @param tree the call, constructor call or throw statement that failed
 * @param thrown the declared type of the edge: a checked exception, or {@code RuntimeException}
 * @param isChecked whether {@code thrown} is a checked exception (JLS 11.1.1), and no unchecked one
 *     is needed after it to leave the obligation open
 */
public record Cause(Tree tree, Type thrown, boolean isChecked) {
  // Written out, as in all records that paths are compared by: what javac generates for a record
  // runs through method handles, which are slow for as long as most compilations take.
  @Override
  public boolean equals(Object other) {
    return other instanceof Cause that
        && tree == that.tree
        && thrown.tsym == that.thrown.tsym
        && isChecked == that.isChecked;
  }

  @Override
  public int hashCode() {
    return 31 * tree.hashCode() + thrown.tsym.hashCode();
  }
}
