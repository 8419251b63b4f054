/**
 * Damaged input: no check may ever throw or hang, whatever it is given.
 *
 * <p>{@link dev.sluice.robustness.DamageTest} compiles variants of the sources of all cases that
 * {@link dev.sluice.robustness.SourceDamage} has broken, and well-formed sources against class
 * files that {@link dev.sluice.robustness.ClassDamage} has broken. {@link
 * dev.sluice.robustness.Survival} tells a crash of ours from one of javac's own.
 */
package dev.sluice.robustness;
