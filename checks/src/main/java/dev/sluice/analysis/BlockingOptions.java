package dev.sluice.analysis;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import dev.sluice.analysis.SluiceOptions.OptionException;
import dev.sluice.models.BlockingFact.Category;
import java.util.Arrays;
import java.util.Optional;

/**
 * The options about blocking calls on threads that must not block.
 *
 * @param categories which kinds of blocking calls are reported
 * @param reportsCallerThread whether they are where nothing moves a chain to any thread
 * @param reportsUnknownThread whether they are where nobody can tell the thread
 * @param movesCodeAlone whether fixes move the code that blocks and leave the rest of its chain
 * @param withUiThreads whether threads of user interfaces must not block either
 */
public record BlockingOptions(
    ImmutableSet<Category> categories,
    boolean reportsCallerThread,
    boolean reportsUnknownThread,
    boolean movesCodeAlone,
    boolean withUiThreads) {
  private static final String CATEGORIES = "Sluice:Blocking";
  private static final String CALLER_THREAD = "Sluice:CallerThread";
  private static final String UNKNOWN_THREAD = "Sluice:UnknownThread";
  private static final String OFFLOAD = "Sluice:Offload";
  private static final String UI_THREADS = "Sluice:UiThreads";

  /** The keys of these options. */
  static final ImmutableSet<String> KEYS =
      ImmutableSet.of(CATEGORIES, CALLER_THREAD, UNKNOWN_THREAD, OFFLOAD, UI_THREADS);

  private static final String WANTED = "report";
  private static final String UNWANTED = "ignore";
  private static final String CODE = "code";
  private static final String CHAIN = "chain";

  /** What holds where no option says otherwise: everything but locks, which are short as a rule. */
  static final BlockingOptions DEFAULTS =
      new BlockingOptions(
          Arrays.stream(Category.values())
              .filter(category -> category != Category.LOCK)
              .collect(ImmutableSet.toImmutableSet()),
          true,
          false,
          false,
          false);

  static BlockingOptions from(ErrorProneFlags flags) throws OptionException {
    Optional<String> words = flags.get(CATEGORIES);
    return new BlockingOptions(
        words.isPresent() ? categories(words.get()) : DEFAULTS.categories,
        isFirst(flags, CALLER_THREAD, WANTED, UNWANTED, WANTED),
        isFirst(flags, UNKNOWN_THREAD, WANTED, UNWANTED, UNWANTED),
        isFirst(flags, OFFLOAD, CODE, CHAIN, CHAIN),
        SluiceOptions.isTrue(flags, UI_THREADS));
  }

  private static ImmutableSet<Category> categories(String value) throws OptionException {
    ImmutableSet.Builder<Category> categories = ImmutableSet.builder();
    for (String word : Splitter.on(',').trimResults().omitEmptyStrings().split(value)) {
      categories.add(
          Arrays.stream(Category.values())
              .filter(category -> category.word().equals(word))
              .findFirst()
              .orElseThrow(() -> unknownCategory(value, word)));
    }
    return categories.build();
  }

  private static OptionException unknownCategory(String value, String word) {
    String all = Arrays.stream(Category.values()).map(Category::word).collect(joining(", "));
    return new OptionException(
        "-XepOpt:" + CATEGORIES + "=" + value + ": expected some of " + all + ", found " + word);
  }

  /** Whether the user chose the first of two values; {@code byDefault} is what an absent one is. */
  private static boolean isFirst(
      ErrorProneFlags flags, String key, String first, String second, String byDefault)
      throws OptionException {
    String value = flags.get(key).orElse(byDefault);
    if (!value.equals(first) && !value.equals(second)) {
      throw new OptionException(
          "-XepOpt:" + key + "=" + value + ": expected " + first + " or " + second);
    }
    return value.equals(first);
  }
}
