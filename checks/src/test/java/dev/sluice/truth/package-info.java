/**
 * The truth, by execution: generated methods are run under every decision, and what our checks say
 * of them is held against what happened.
 *
 * <ul>
 *   <li>{@code Grammar} writes a {@code Program}, a tree of {@code Code}; {@code Layout} is its
 *       text
 *   <li>{@code Weaver} and {@code PlatformCalls} (of a {@code PlatformMethod} each) make its class
 *       files report to {@link dev.sluice.truth.lib.Probe}; {@code Explorer} runs them
 *   <li>{@code Tenures} reads from a run who owed which close, {@code VerdictOracle} turns that
 *       into what the design wants reported; {@code Agreement} compares
 *   <li>{@code Patched} and {@code Behaviour} run what a patch made of it
 *   <li>{@code TruthRun} is the command, {@code Tally} its figures; {@code Shrinker} and {@code
 *       CaseWriter} make a case folder of what differs
 * </ul>
 *
 * <p>Nothing here but {@code Agreement} knows what our checks said, and nothing uses the analysis.
 */
package dev.sluice.truth;
