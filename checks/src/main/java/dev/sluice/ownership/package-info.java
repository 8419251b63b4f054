/**
 * What one call means for the resources it touches.
 *
 * <p>{@link dev.sluice.ownership.CallEffects} is the door: it asks each {@link
 * dev.sluice.ownership.EffectSource} in turn, {@link dev.sluice.ownership.AnnotationEffects} first,
 * then {@link dev.sluice.ownership.FrameworkRules} and {@link dev.sluice.ownership.ModelEffects},
 * then the summaries of the callee's own code, and last {@link
 * dev.sluice.ownership.DefaultEffects}, the policy for unknown code, with what {@link
 * dev.sluice.ownership.ReleaseNames} promise. The answer is a {@link
 * dev.sluice.ownership.CallEffect}; what calls mean for an object whoever owes its close, such as
 * whether it holds anything yet, is told by {@link dev.sluice.ownership.ObjectEffects}. {@link
 * dev.sluice.ownership.ResourceTypes} says which types are resources at all, {@link
 * dev.sluice.ownership.CapturedVariables} what a lambda does to what it captures.
 */
package dev.sluice.ownership;
