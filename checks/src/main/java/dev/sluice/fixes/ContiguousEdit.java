package dev.sluice.fixes;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.util.TreePath;
import java.util.Optional;

/**
 * All edits of one member as one replacement: from the first to the last character that differs.
 */
final class ContiguousEdit {
  private ContiguousEdit() {}

  /** The replacement; empty where the edits change nothing. */
  static Optional<SuggestedFix> find(SourceText source, TreePath member, TextEdits edits) {
    int start = source.start(member.getLeaf());
    int end = source.end(member.getLeaf());
    String before = source.slice(start, end);
    String after = edits.apply(start, end);
    if (before.equals(after)) {
      return Optional.empty();
    }
    int shorter = Math.min(before.length(), after.length());
    int prefix = 0;
    while (prefix < shorter - 1 && before.charAt(prefix) == after.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix - 1
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    return Optional.of(
        SuggestedFix.replace(
            start + prefix, end - suffix, after.substring(prefix, after.length() - suffix)));
  }
}
