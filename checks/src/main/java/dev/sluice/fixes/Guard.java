package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;

/**
 * A {@code try} behind the statement that opens a resource, instead of a header that opens it.
 *
 * @param kind what it does
 * @param opening its first lines
 * @param closing its last lines, each with a tab for every level that it is indented by
 * @param wrapping these lines where nothing handles what the release throws; empty if clauses that
 *     wrap it can be added to {@code closing}
 * @param extent what it covers; empty if that ends with the last use
 * @param flag the name of a local variable that is true until somebody else has the resource, or
 *     has closed it; empty if the code alone tells
 * @param preparation what changes before it
 */
record Guard(
    Kind kind,
    ImmutableList<String> opening,
    ImmutableList<String> closing,
    Optional<ImmutableList<String>> wrapping,
    Optional<GuardExtent> extent,
    Optional<String> flag,
    Preparation preparation) {

  /** What a guard does. */
  enum Kind {
    ON_FAILURE(Builder.RELEASE_ON_FAILURE, Builder.FLAGGED_RELEASE_ON_FAILURE),
    IN_HEADER(Builder.NAME_IN_HEADER, Builder.NAME_IN_HEADER),
    IN_FINALLY(Builder.RELEASE_IN_FINALLY, Builder.FLAGGED_RELEASE_IN_FINALLY),
    AT_ONCE(Builder.RELEASE_AT_ONCE, Builder.RELEASE_AT_ONCE);

    private final Builder plain;
    private final Builder flagged;

    Kind(Builder plain, Builder flagged) {
      this.plain = plain;
      this.flagged = flagged;
    }
  }

  /** What a guard needs of the code before it. */
  sealed interface Preparation {
    /** Nothing. */
    record None() implements Preparation {}

    /** A declaration without a value begins with null. */
    record Null(VariableTree declaration) implements Preparation {}

    /** The value of a statement is released by this call of a method. */
    record Chained(String call) implements Preparation {}

    /** The value of a statement gets a variable, declared by {@code prefix}. */
    record Named(String prefix) implements Preparation {}

    /**
     * Some values of a variable get another one, too, which holds nothing else.
     *
     * @param declaration the declaration of that one, for the line before the statement
     * @param name its name
     * @param values these values, each with the path to it
     */
    record Apart(String declaration, String name, ImmutableList<TreePath> values)
        implements Preparation {}
  }

  /**
   * A statement before or behind which the flag changes.
   *
   * @param isBranch whether it stands in no block, and needs one then
   */
  record Mark(StatementTree statement, boolean isBehind, boolean isBranch) {}

  /** The way in which it cures a leak. */
  Builder builder() {
    return flag.isPresent() ? kind.flagged : kind.plain;
  }

  /** This guard with other first lines. */
  Guard openedBy(ImmutableList<String> lines) {
    return new Guard(kind, lines, closing, wrapping, extent, flag, preparation);
  }

  /** This guard with other last lines. */
  Guard closedBy(ImmutableList<String> lines) {
    return new Guard(kind, opening, lines, wrapping, extent, flag, preparation);
  }

  /** This guard with these last lines where nothing handles what the release throws. */
  Guard wrappedBy(ImmutableList<String> lines) {
    return new Guard(kind, opening, closing, Optional.of(lines), extent, flag, preparation);
  }

  /** This guard, after {@code change}. */
  Guard after(Preparation change) {
    return new Guard(kind, opening, closing, wrapping, extent, flag, change);
  }

  /** This guard, up to the statement with index {@code last}. */
  Guard upTo(int last) {
    return new Guard(
        kind,
        opening,
        closing,
        wrapping,
        Optional.of(GuardExtent.to(last, ImmutableList.of())),
        flag,
        preparation);
  }

  /** The index of the last statement in it, where that is fixed. */
  Optional<Integer> last() {
    return extent.map(GuardExtent::last);
  }

  /** Whether it can tell, by a flag, that somebody else has the resource inside of it. */
  boolean flagsHandOvers() {
    return kind == Kind.ON_FAILURE || flag.isPresent();
  }

  boolean mayGrow() {
    return extent.map(GuardExtent::mayGrow).orElse(true);
  }
}
