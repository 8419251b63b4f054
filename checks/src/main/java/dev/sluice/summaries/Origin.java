package dev.sluice.summaries;

import dev.sluice.models.Operand;

/** Where a resource came from that one method body is followed for. */
sealed interface Origin {

  /** The caller passed it. */
  record Parameter(Operand operand) implements Origin {}

  /** The instruction at {@code index} acquired it. */
  record Site(int index) implements Origin {}

  /** Field {@code name} of the receiver holds it; only ever the owner of something else. */
  record Kept(String name) implements Origin {}
}
