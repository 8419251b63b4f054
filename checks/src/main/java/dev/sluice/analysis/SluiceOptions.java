package dev.sluice.analysis;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import dev.sluice.models.BlockingFact.Category;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The options that are given as {@code -XepOpt:Sluice:Name=value}.
 *
 * @param models model files of the user, whose lines win over the built-in ones
 * @param failsOnInternalError whether an exception inside the analysis stops the compiler
 * @param report a file to which what the analysis gave up on is appended
 * @param blocking which kinds of blocking calls are reported on threads that must not block
 * @param reportsCallerThread whether they are where nothing moves a chain to any thread
 * @param reportsUnknownThread whether they are where nobody can tell the thread
 * @param withUiThreads whether threads of user interfaces must not block either
 */
public record SluiceOptions(
    ImmutableList<Path> models,
    boolean failsOnInternalError,
    Optional<Path> report,
    ImmutableSet<Category> blocking,
    boolean reportsCallerThread,
    boolean reportsUnknownThread,
    boolean withUiThreads) {
  /** What is used where the given options can't be. */
  static final SluiceOptions DEFAULT =
      new SluiceOptions(
          ImmutableList.of(), false, Optional.empty(), defaultBlocking(), true, false, false);

  private static final String PREFIX = "Sluice:";
  private static final String MODELS = "Sluice:Models";
  private static final String FAIL_ON_INTERNAL_ERROR = "Sluice:FailOnInternalError";
  private static final String REPORT = "Sluice:Report";
  private static final String BLOCKING = "Sluice:Blocking";
  private static final String CALLER_THREAD = "Sluice:CallerThread";
  private static final String UNKNOWN_THREAD = "Sluice:UnknownThread";
  private static final String UI_THREADS = "Sluice:UiThreads";
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          MODELS,
          FAIL_ON_INTERNAL_ERROR,
          REPORT,
          BLOCKING,
          CALLER_THREAD,
          UNKNOWN_THREAD,
          UI_THREADS);
  private static final String WANTED = "report";
  private static final String UNWANTED = "ignore";

  /**
   * Reads the options of one compilation.
   *
   * @throws OptionException if a key is unknown or a value can't be used
   */
  static SluiceOptions from(ErrorProneFlags flags) throws OptionException {
    for (String key : flags.getFlagsMap().keySet()) {
      if (key.startsWith(PREFIX) && !KNOWN.contains(key)) {
        throw new OptionException(
            "unknown option -XepOpt:" + key + "; known are " + String.join(", ", KNOWN));
      }
    }
    ImmutableList.Builder<Path> models = ImmutableList.builder();
    for (String file :
        Splitter.on(',').trimResults().omitEmptyStrings().split(flags.get(MODELS).orElse(""))) {
      models.add(path(MODELS, file));
    }
    Optional<String> report = flags.get(REPORT);
    return new SluiceOptions(
        models.build(),
        isTrue(flags, FAIL_ON_INTERNAL_ERROR),
        report.isPresent() ? Optional.of(path(REPORT, report.get())) : Optional.empty(),
        blocking(flags),
        isReported(flags, CALLER_THREAD, WANTED),
        isReported(flags, UNKNOWN_THREAD, UNWANTED),
        isTrue(flags, UI_THREADS));
  }

  /** Everything but locks, which are held for a short time as a rule. */
  private static ImmutableSet<Category> defaultBlocking() {
    return Arrays.stream(Category.values())
        .filter(category -> category != Category.LOCK)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<Category> blocking(ErrorProneFlags flags) throws OptionException {
    Optional<String> value = flags.get(BLOCKING);
    if (value.isEmpty()) {
      return defaultBlocking();
    }
    ImmutableSet.Builder<Category> categories = ImmutableSet.builder();
    for (String word : Splitter.on(',').trimResults().omitEmptyStrings().split(value.get())) {
      categories.add(
          Arrays.stream(Category.values())
              .filter(category -> category.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new OptionException(
                          "-XepOpt:"
                              + BLOCKING
                              + "="
                              + value.get()
                              + ": expected some of "
                              + Arrays.stream(Category.values())
                                  .map(Category::word)
                                  .collect(joining(", "))
                              + ", but found "
                              + word)));
    }
    return categories.build();
  }

  private static boolean isReported(ErrorProneFlags flags, String key, String byDefault)
      throws OptionException {
    String value = flags.get(key).orElse(byDefault);
    if (!value.equals(WANTED) && !value.equals(UNWANTED)) {
      throw new OptionException(
          "-XepOpt:" + key + "=" + value + ": expected " + WANTED + " or " + UNWANTED);
    }
    return value.equals(WANTED);
  }

  private static boolean isTrue(ErrorProneFlags flags, String key) throws OptionException {
    String value = flags.get(key).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new OptionException("-XepOpt:" + key + "=" + value + ": expected true or false");
    }
    return value.equals("true");
  }

  private static Path path(String key, String value) throws OptionException {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new OptionException("-XepOpt:" + key + "=" + value + ": not a path", e);
    }
  }

  /** An option that can't be used; the message is for the user. */
  static final class OptionException extends Exception {
    private static final long serialVersionUID = 1L;

    OptionException(String message) {
      super(message);
    }

    OptionException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
