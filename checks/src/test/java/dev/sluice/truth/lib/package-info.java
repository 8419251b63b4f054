/**
 * What generated methods see at run time: a small resource library whose calls are recorded and
 * fail on demand.
 *
 * <p>{@link dev.sluice.truth.lib.Res}, {@link dev.sluice.truth.lib.Wrap} and {@link
 * dev.sluice.truth.lib.Quiet} are the resources, {@link dev.sluice.truth.lib.Lib} the calls that
 * have nothing to do with them. {@link dev.sluice.truth.lib.Probe} is what all of them, and the
 * instructions that are woven into the generated code, report to; a {@link
 * dev.sluice.truth.lib.Run} is what it writes down.
 */
package dev.sluice.truth.lib;
