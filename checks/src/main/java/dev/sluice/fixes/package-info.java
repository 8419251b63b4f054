/**
 * Fixes: from leaks to one replacement per outermost member, or a named refusal.
 *
 * <ul>
 *   <li>{@code FixPlanner}, {@code MemberFix}, {@code MemberEdit}: which leaks are fixed together
 *   <li>{@code ResourceFinder}, {@code AcquisitionSite}, {@code NestedConstructors}: what a header
 *       needs ({@code Resource}, {@code HeaderExtension})
 *   <li>{@code ResourceRegion}, {@code HoistedLocals}, {@code Derivations}: how far it reaches
 *   <li>{@code CloseCall}, {@code TailPosition}, {@code CloseExceptions}: what it replaces
 *   <li>{@code RegionWriter}, {@code HeaderWriter}, {@code RemovalWriter}, {@code TextEdits},
 *       {@code SourceText}: the text
 * </ul>
 */
package dev.sluice.fixes;
