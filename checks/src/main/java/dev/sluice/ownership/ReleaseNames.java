package dev.sluice.ownership;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.List;

/** What the names of methods promise about the release of what they work on. */
public final class ReleaseNames {
  /** Words that promise a release. */
  private static final ImmutableSet<String> RELEASE_WORDS =
      ImmutableSet.of(
          "close",
          "shutdown",
          "release",
          "dispose",
          "destroy",
          "free",
          "terminate",
          "cleanup",
          "disconnect");

  /** First words of names that ask or announce instead of doing. */
  private static final ImmutableSet<String> ASKING_WORDS =
      ImmutableSet.of("is", "get", "set", "on", "has", "can", "should");

  /** Words after that promise that tell how or when it is released, or that all of it is. */
  private static final ImmutableSet<String> MANNERS =
      ImmutableSet.of(
          "after",
          "all",
          "and",
          "async",
          "at",
          "before",
          "both",
          "everything",
          "for",
          "from",
          "gracefully",
          "if",
          "immediately",
          "impl",
          "in",
          "internal",
          "internally",
          "it",
          "me",
          "now",
          "on",
          "or",
          "quietly",
          "resources",
          "safely",
          "self",
          "silently",
          "this",
          "to",
          "unless",
          "when",
          "with",
          "without");

  private ReleaseNames() {}

  /**
   * {@code closeQuietly}, {@code safeClose}, {@code shutDown}; not {@code closed}, {@code
   * isClosed}.
   */
  static boolean promiseRelease(String name) {
    List<String> words = NameWords.of(name);
    return !ASKING_WORDS.contains(words.get(0))
        && (words.stream().anyMatch(RELEASE_WORDS::contains)
            || RELEASE_WORDS.contains(String.join("", words)));
  }

  /**
   * {@code closeEntry}, {@code freePage}, {@code releaseBuffer(buffer)}: whether {@code name}, of a
   * method of the class {@code owner}, says that what it releases is a part of the object, or
   * something else; {@code Connection.closeConnection()} does not.
   */
  public static boolean nameAPart(String name, boolean hasParameters, String owner) {
    List<String> words = NameWords.of(name);
    int last = Iterables.indexOf(words, RELEASE_WORDS::contains);
    if (last < 0 || last == words.size() - 1 || MANNERS.contains(words.get(last + 1))) {
      return false;
    }
    return hasParameters || !NameWords.of(owner).contains(words.get(words.size() - 1));
  }
}
