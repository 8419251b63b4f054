/**
 * On which thread code runs, and what in it blocks.
 *
 * <p>{@link dev.sluice.async.AsyncAnalysis} is the door: it answers which {@link
 * dev.sluice.async.BlockingSite}s a compilation unit has. {@code ThreadFacts} looks up what the
 * models tell of a method or type, {@code Callbacks}, {@code Upstream} and {@code Downstream}
 * follow a chain from where code is passed to where its thread is decided, {@code Handovers} knows
 * the objects that a library calls on other threads than its own, {@code BlockingCalls} and {@code
 * BlockingSummaries} tell what blocks, in a body and behind a call. All knowledge of libraries is
 * in the models.
 */
package dev.sluice.async;
