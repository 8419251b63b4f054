/**
 * What Error Prone sees: one class a check, each a guard, a question to {@link
 * dev.sluice.analysis.LeakAnalysis} and a description. {@link dev.sluice.checks.LeakReporter} is
 * what they share, {@link dev.sluice.checks.LeakMessage} words a finding, {@link
 * dev.sluice.checks.Suppressions} looks up what the user silenced.
 */
package dev.sluice.checks;
