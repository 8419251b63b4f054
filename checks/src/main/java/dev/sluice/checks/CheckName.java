package dev.sluice.checks;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.tools.javac.util.Options;
import dev.sluice.analysis.Verdict;
import java.util.Optional;

/**
 * What a check is called, known without an instance of it: each check has to know which findings of
 * the others will be reported and fixed beside its own.
 *
 * @param canonical the name that {@code -Xep} and {@code -XepPatchChecks} take
 * @param all the names that a suppression may use
 * @param defaultSeverity the severity unless the user sets another
 */
record CheckName(String canonical, ImmutableSet<String> all, SeverityLevel defaultSeverity) {
  /** Under which name javac keeps what it was given as {@code -Xplugin}. */
  private static final String JAVAC_PLUGIN = "-Xplugin:";

  private static final String PATCH_CHECKS = "-XepPatchChecks:";

  /** The check that reports blocking calls. */
  static final CheckName BLOCKING = of(BlockingCallInAsync.class);

  private static final ImmutableMap<Verdict, CheckName> BY_VERDICT =
      ImmutableMap.of(
          Verdict.UNCLOSED_RESOURCE, of(UnclosedResource.class),
          Verdict.CLOSE_NOT_IN_FINALLY, of(CloseNotInFinally.class));

  /** The check that reports {@code verdict}. */
  static CheckName of(Verdict verdict) {
    return BY_VERDICT.get(verdict);
  }

  private static CheckName of(Class<? extends BugChecker> check) {
    BugPattern pattern = check.getAnnotation(BugPattern.class);
    String canonical = check.getSimpleName();
    return new CheckName(
        canonical,
        ImmutableSet.<String>builder().add(canonical).add(pattern.altNames()).build(),
        pattern.severity());
  }

  /** Whether this compilation runs the check; in a patch run, whether it is named there. */
  boolean isEnabled(VisitorState state) {
    Optional<String> patched = findPatchChecks(state);
    if (patched.isPresent()) {
      return Splitter.on(',').trimResults().splitToList(patched.get()).contains(canonical);
    }
    ErrorProneOptions options = state.errorProneOptions();
    Severity severity = options.getSeverityMap().get(canonical);
    return severity == null ? !options.isDisableAllChecks() : severity != Severity.OFF;
  }

  /** Whether this is a patch run. */
  boolean isPatched(VisitorState state) {
    return findPatchChecks(state).isPresent();
  }

  /**
   * The checks of a patch run. Error Prone keeps its own reading of the flag to itself, so it is
   * read again from what javac was given as {@code -Xplugin}.
   */
  private static Optional<String> findPatchChecks(VisitorState state) {
    String plugins = Options.instance(state.context).get(JAVAC_PLUGIN);
    if (plugins == null) {
      return Optional.empty();
    }
    return Splitter.on(CharMatcher.anyOf(" \t\n\r\0"))
        .omitEmptyStrings()
        .splitToStream(plugins)
        .filter(argument -> argument.startsWith(PATCH_CHECKS))
        .map(argument -> argument.substring(PATCH_CHECKS.length()))
        .filter(checks -> !checks.isEmpty())
        .findFirst();
  }
}
