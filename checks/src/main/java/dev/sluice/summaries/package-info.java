/**
 * What a method does to the ownership of its operands and its result, read from its own code.
 *
 * <p>{@link dev.sluice.summaries.SummaryEffects} is the door: it answers for a call with the {@link
 * dev.sluice.summaries.MethodSummary} of what the call may run. {@link
 * dev.sluice.summaries.SourceSummaries} reads methods of the same compilation, {@link
 * dev.sluice.summaries.ClassFileSummaries} those of the class path.
 */
package dev.sluice.summaries;
