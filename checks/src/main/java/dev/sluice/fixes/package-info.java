/**
 * Fixes: from leaks to one replacement per outermost member, or a named refusal.
 *
 * <ul>
 *   <li>{@code FixPlanner}, {@code MemberFix}, {@code Cures}, {@code MemberEdit}: which leaks are
 *       fixed together
 *   <li>{@code ResourceFinder}, {@code AssignedVariableFinder}, {@code NestedConstructors}, {@code
 *       ExistingTryFinder}: what goes into a header ({@code Resource}, {@code HeaderExtension},
 *       {@code ExistingTry})
 *   <li>{@code FinallyGuardFinder}, {@code FailureGuardFinder}, {@code SecuredCloseFinder}: what
 *       takes the place of a header
 *   <li>{@code ApartGuardFinder}, {@code EarlyCloseFinder}, {@code DistantGuardFinder}: what is
 *       left where a variable holds other things, too
 *   <li>{@code ResourceRegion}, {@code Reach}, {@code HoistedLocals}: how far the body reaches
 *   <li>{@code CloseCall}, {@code TailPosition}, {@code CloseExceptions}: what a header replaces
 *   <li>{@code RegionWriter}, {@code HeaderWriter}, {@code RemovalWriter}: the {@code TextEdits} of
 *       the {@code SourceText}
 * </ul>
 */
package dev.sluice.fixes;
