/**
 * Which acquisitions of a compilation unit leak, and which check says so.
 *
 * <p>{@link dev.sluice.analysis.LeakAnalysis} is the one door for the checks. It finds the bodies
 * of a unit that acquire something ({@link dev.sluice.analysis.Acquisitions}; not on {@link
 * dev.sluice.analysis.Mocks}, nor as {@link dev.sluice.analysis.ExpectedFailures}), has the flow
 * layer follow each acquisition, and turns what that saw into a {@link dev.sluice.analysis.Verdict}
 * ({@link dev.sluice.analysis.VerdictTable}). {@link dev.sluice.analysis.SluiceOptions} reads the
 * options.
 */
package dev.sluice.analysis;
