package dev.sluice.analysis;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import dev.sluice.ownership.UnknownCode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The options that are given as {@code -XepOpt:Sluice:Name=value}.
 *
 * @param models model files of the user, whose lines win over the built-in ones
 * @param failsOnInternalError whether an exception inside the analysis stops the compiler
 * @param unknownCode what to believe of methods that can't be looked into
 * @param report a file to which what the analysis gave up on is appended
 * @param blocking what counts as blocking, and where
 */
public record SluiceOptions(
    ImmutableList<Path> models,
    boolean failsOnInternalError,
    UnknownCode unknownCode,
    Optional<Path> report,
    BlockingOptions blocking) {
  /** What holds where no option says otherwise. */
  static final SluiceOptions DEFAULTS =
      new SluiceOptions(
          ImmutableList.of(),
          false,
          UnknownCode.LENIENT,
          Optional.empty(),
          BlockingOptions.DEFAULTS);

  private static final String PREFIX = "Sluice:";
  private static final String MODELS = "Sluice:Models";
  private static final String FAIL_ON_INTERNAL_ERROR = "Sluice:FailOnInternalError";
  private static final String UNKNOWN_CALLS = "Sluice:UnknownCalls";
  private static final String REPORT = "Sluice:Report";
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.<String>builder()
          .add(MODELS, FAIL_ON_INTERNAL_ERROR, UNKNOWN_CALLS, REPORT)
          .addAll(BlockingOptions.KEYS)
          .build();

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
        unknownCode(flags.get(UNKNOWN_CALLS).orElse("lenient")),
        report.isPresent() ? Optional.of(path(REPORT, report.get())) : Optional.empty(),
        BlockingOptions.from(flags));
  }

  static boolean isTrue(ErrorProneFlags flags, String key) throws OptionException {
    String value = flags.get(key).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new OptionException("-XepOpt:" + key + "=" + value + ": expected true or false");
    }
    return value.equals("true");
  }

  private static UnknownCode unknownCode(String value) throws OptionException {
    return switch (value) {
      case "lenient" -> UnknownCode.LENIENT;
      case "strict" -> UnknownCode.STRICT;
      default ->
          throw new OptionException(
              "-XepOpt:" + UNKNOWN_CALLS + "=" + value + ": expected lenient or strict");
    };
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
