package dev.sluice.async;

import com.google.common.collect.ImmutableSet;
import dev.sluice.models.BlockingFact.Category;

/**
 * What the user wants to hear of.
 *
 * @param categories what may be waited for
 * @param reportsCaller whether code counts that runs on whatever thread subscribes
 * @param reportsUnknown whether code in a chain counts of which nobody can tell where it runs
 * @param movesCodeAlone whether fixes move the code that blocks and leave the rest of its chain
 * @param withUi whether the threads of user interfaces count
 */
public record AsyncOptions(
    ImmutableSet<Category> categories,
    boolean reportsCaller,
    boolean reportsUnknown,
    boolean movesCodeAlone,
    boolean withUi) {}
