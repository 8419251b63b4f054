package dev.sluice.async;

import com.sun.source.util.TreePath;
import java.util.Optional;

/**
 * A blocking call where none may be.
 *
 * @param path the call, or the reference to what is called
 * @param code what it stands in: a lambda, reference or method
 * @param placement where that runs
 * @param chain why it blocks
 * @param kind how it came there
 * @param moves how it can be moved to where it may be
 * @param misplacement a call that looks as if it did so already
 */
public record BlockingSite(
    TreePath path,
    TreePath code,
    Placement placement,
    BlockingChain chain,
    Kind kind,
    Moves moves,
    Optional<Misplacement> misplacement) {

  /** How a blocking call comes to stand where none may be. */
  public enum Kind {
    /** It stands in code that runs there. */
    CODE,
    /** It computes a value that is passed to a chain, before the chain exists. */
    VALUE
  }
}
