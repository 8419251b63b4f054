package dev.sluice.ownership;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;

/** What the names of methods promise about whose their result is. */
final class OpeningNames {
  /** Words that promise something new. */
  private static final ImmutableSet<String> OPENING_WORDS =
      ImmutableSet.of(
          "open", "reopen", "create", "new", "connect", "acquire", "allocate", "obtain", "borrow");

  /** The same as the first word. */
  private static final ImmutableSet<String> MAKING_WORDS =
      ImmutableSet.of("make", "build", "prepare", "execute", "query", "scan", "accept");

  /** What is asked for to use it once: an accessor shows what is written to by all. */
  private static final ImmutableSet<String> ASKED_FOR =
      ImmutableSet.of("connection", "session", "cursor", "scanner", "reader");

  private OpeningNames() {}

  /**
   * {@code openReader}, {@code prepareQuery}, {@code getConnection}, {@code getTable(name)}; not
   * {@code getWriter}, {@code get(name)}, {@code isOpen}, {@code opened}.
   */
  static boolean promiseNew(String name, boolean hasArguments) {
    List<String> words = NameWords.of(name);
    String first = words.get(0);
    if (first.equals("get")) {
      return (hasArguments && words.size() > 1)
          || ASKED_FOR.contains(Iterables.getLast(words))
          || name.endsWith("InputStream");
    }
    return MAKING_WORDS.contains(first) || words.stream().anyMatch(OPENING_WORDS::contains);
  }
}
