package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;

/** What becomes of the statement that opens a resource. */
sealed interface Opening {
  /** Its variable becomes a header's, as it is declared. */
  record Declared(VariableTree declaration) implements Opening {}

  /** The assignment becomes the declaration of a header's variable. */
  record Assigned(Redefinition redefinition) implements Opening {}

  /** It stays before a guard. */
  record Guarded(Guard guard) implements Opening {}

  /** It is the first statement in a guard, for a part of it or for what was opened before. */
  record Enclosed(Guard guard) implements Opening {}

  /** It is a loop whose condition moves into its body, under a header that has parts of it. */
  record LoopCondition(WhileLoopTree loop) implements Opening {}

  /**
   * It stays, as the first statement of the body; the header has parts of it.
   *
   * @param values what is evaluated before these, and so before the header, in that order
   */
  record InBody(ImmutableList<Resource.Part> values) implements Opening {
    InBody() {
      this(ImmutableList.of());
    }
  }
}
