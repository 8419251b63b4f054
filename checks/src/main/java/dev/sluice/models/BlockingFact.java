package dev.sluice.models;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of a model file about a method that blocks, or doesn't.
 *
 * @param verb what the line says
 * @param category what the method waits for
 * @param method which methods it speaks of
 * @param source for {@link Verb#BLOCKS_ON}: the operand that must come from outside of memory
 * @param zero the argument that keeps the method from blocking where it is zero
 * @param origin {@code file:line}, for messages
 */
public record BlockingFact(
    Verb verb,
    Category category,
    MethodPattern method,
    Optional<Operand> source,
    Optional<Operand> zero,
    String origin) {

  /** How sure it is that the method blocks. */
  public enum Verb {
    /** It blocks. */
    BLOCKS,
    /** It is short, as a look at a file's attributes, or blocks only sometimes. */
    MAY_BLOCK,
    /** It blocks where the operand reads or writes a file, a connection or a process. */
    BLOCKS_ON,
    /** It does not block, but what it returns reads or writes there. */
    OPENS,
    /** It never does, whatever else is known. */
    NEVER_BLOCKS;

    /** The word in a model line. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a method that blocks waits for. */
  public enum Category {
    FILE("file access"),
    SOCKET("network access"),
    JDBC("database access"),
    PROCESS("a process"),
    SLEEP("a sleep"),
    WAIT("a wait"),
    LOCK("a lock"),
    BLOCK("a wait for a reactive result");

    private final String description;

    Category(String description) {
      this.description = description;
    }

    /** How messages call it. */
    public String description() {
      return description;
    }

    /** The word in a model line and in the option. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
