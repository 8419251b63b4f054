package dev.sluice.async;

import java.util.Optional;

/**
 * How a blocking call can be moved.
 *
 * @param preferred what the user wants first
 * @param alternative another way, with another effect on the rest of the chain
 */
public record Moves(Move preferred, Optional<Move> alternative) {
  static Moves only(Move move) {
    return new Moves(move, Optional.empty());
  }
}
