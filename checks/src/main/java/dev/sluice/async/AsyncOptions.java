package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import dev.sluice.models.BlockingFact.Category;

/**
 * What the user wants to hear of.
 *
 * @param categories what may be waited for
 * @param reportsCaller whether code counts that runs on whatever thread subscribes
 * @param reportsUnknown whether code in a chain counts of which nobody can tell where it runs
 * @param withUi whether the threads of user interfaces count
 */
public record AsyncOptions(
    ImmutableSet<Category> categories,
    boolean reportsCaller,
    boolean reportsUnknown,
    boolean withUi) {

  /** Everything but locks, which are short as a rule. */
  public static final ImmutableSet<Category> DEFAULT_CATEGORIES =
      ImmutableSet.of(
          Category.FILE,
          Category.SOCKET,
          Category.JDBC,
          Category.PROCESS,
          Category.SLEEP,
          Category.WAIT,
          Category.BLOCK);
}
