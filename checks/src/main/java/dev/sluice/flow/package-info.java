/**
 * Obligations over the control-flow graph of one body.
 *
 * <p>{@link dev.sluice.flow.BodyGraph} is the door to the graph that Error Prone ships. {@link
 * dev.sluice.flow.ObligationAnalysis} follows what is {@link dev.sluice.flow.Tracked}, an
 * acquisition or what the body receives, along every path: a {@link dev.sluice.flow.PathState} goes
 * through {@link dev.sluice.flow.Transfer} at each node, {@link dev.sluice.flow.Conditions} splits
 * it at tests, {@link dev.sluice.flow.TryNesting} and {@link dev.sluice.flow.ExceptionPolicy} say
 * where an exception takes it. The answer is an {@link dev.sluice.flow.ObligationTrace}. {@link
 * dev.sluice.flow.Containers} tells, without paths, what becomes of the elements of an array or
 * collection.
 */
package dev.sluice.flow;
