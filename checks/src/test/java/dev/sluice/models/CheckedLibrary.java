package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the header of a model file says that its lines were checked against: {@code # checked:
 * com.zaxxer:HikariCP 3.4.5 to 7.0.2}.
 *
 * @param group the Maven group
 * @param artifact the Maven artifact
 * @param oldest the oldest version that was checked
 * @param newest the newest one; the same for a single version
 */
record CheckedLibrary(String group, String artifact, String oldest, String newest) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^# checked: ([\\w.-]+):([\\w.-]+) (\\S+)(?: to (\\S+))?$");

  /** The libraries that the header of a model file names; none for a file about the JDK. */
  static ImmutableList<CheckedLibrary> in(String modelText) {
    return LINE.matcher(modelText)
        .results()
        .map(CheckedLibrary::of)
        .collect(ImmutableList.toImmutableList());
  }

  private static CheckedLibrary of(MatchResult line) {
    String newest = line.group(4) == null ? line.group(3) : line.group(4);
    return new CheckedLibrary(line.group(1), line.group(2), line.group(3), newest);
  }

  /** As the header of the model file and that of the signature list write it. */
  @Override
  public String toString() {
    String range = oldest.equals(newest) ? oldest : oldest + " to " + newest;
    return "checked: " + group + ":" + artifact + " " + range;
  }
}
