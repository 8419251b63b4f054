package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import dev.sluice.models.BlockingFact;

/**
 * Why a call blocks: the calls from there to the one that a model knows.
 *
 * @param category what it waits for
 * @param isCertain whether it surely does, and for long
 * @param steps the calls in words, the last one the one that blocks
 * @param location where that last one stands, if not where the first one does
 */
public record BlockingChain(
    BlockingFact.Category category,
    boolean isCertain,
    ImmutableList<String> steps,
    String location) {}
