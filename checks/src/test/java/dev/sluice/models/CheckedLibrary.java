package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the header of a model file says that its lines were checked against: {@code # checked:
 * com.zaxxer:HikariCP 2.7.9 to 7.0.2}, or where a library has moved {@code # checked: a:b 1.0 to
 * c:d 2.0}.
 *
 * @param oldest the oldest version that was checked
 * @param newest the newest one; the same for a single version
 */
record CheckedLibrary(Artifact oldest, Artifact newest) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^# checked: ([\\w.-]+):([\\w.-]+) (\\S+)(?: to (?:([\\w.-]+):([\\w.-]+) )?(\\S+))?$");

  /** A jar of a Maven repository. */
  record Artifact(String group, String name, String version) {
    /** How Maven calls the file when the group is put before it. */
    String fileName() {
      return "%s.%s-%s.jar".formatted(group, name, version);
    }

    private boolean isSameProject(Artifact other) {
      return group.equals(other.group) && name.equals(other.name);
    }

    @Override
    public String toString() {
      return group + ":" + name + " " + version;
    }
  }

  /** The libraries that the header of a model file names; none for a file about the JDK. */
  static ImmutableList<CheckedLibrary> in(String modelText) {
    return LINE.matcher(modelText)
        .results()
        .map(CheckedLibrary::of)
        .collect(ImmutableList.toImmutableList());
  }

  private static CheckedLibrary of(MatchResult line) {
    Artifact oldest = new Artifact(line.group(1), line.group(2), line.group(3));
    if (line.group(6) == null) {
      return new CheckedLibrary(oldest, oldest);
    }
    boolean isMoved = line.group(4) != null;
    return new CheckedLibrary(
        oldest,
        new Artifact(
            isMoved ? line.group(4) : oldest.group(),
            isMoved ? line.group(5) : oldest.name(),
            line.group(6)));
  }

  /** As the header of the model file and that of the signature list write it. */
  @Override
  public String toString() {
    if (oldest.equals(newest)) {
      return "checked: " + oldest;
    }
    return "checked: "
        + oldest
        + " to "
        + (oldest.isSameProject(newest) ? newest.version() : newest);
  }
}
