package dev.sluice.truth;

import dev.sluice.checks.Finding;
import dev.sluice.truth.Agreement.Difference;
import dev.sluice.truth.Batch.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a program on which checks and oracle differ as a case folder, as {@code testdata} has
 * them. The cause is not known yet: whoever sorts it out writes it into the first line.
 */
final class CaseWriter {
  private final Path parent;

  CaseWriter(Path parent) {
    this.parent = parent;
  }

  /** Writes {@code Before.java}, what is found in it, and the helpers that it needs. */
  Path write(Judged judged, Difference difference) throws IOException {
    String name =
        difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "-"
            + judged.program().name();
    Path folder = Files.createDirectories(parent.resolve(name));
    // As many lines as before, so that the lines of the findings stay right.
    String limit = "// LIMIT: " + difference.text() + " (line " + difference.line() + ")\n";
    Files.writeString(
        folder.resolve("Before.java"),
        judged.layout().text().replace("package gen;\n\n", limit + "package gen;\n"));
    Files.writeString(
        folder.resolve("expected.txt"),
        judged.findings().stream()
            .sorted(Comparator.comparingLong(Finding::line))
            .map(finding -> finding.toExpectedLine() + "\n")
            .collect(Collectors.joining()));
    if (judged.program().helperSource().isPresent()) {
      Files.writeString(
          folder.resolve("Helpers.java"), judged.program().helperSource().get().text());
    }
    return folder;
  }
}
