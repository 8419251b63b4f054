package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where programs are compiled, with our checks, many in one run of javac.
 *
 * @param folder where the class files go
 * @param areHelpersSources whether the checks see the sources of the helpers, or class files only
 */
record Workspace(Path folder, boolean areHelpersSources) {
  private static final ImmutableList<String> CHECKS =
      ImmutableList.of("UnclosedResource", "CloseNotInFinally");
  private static final CompilationHarness HARNESS =
      CompilationHarness.create()
          .withOptions("-g", "-Xmaxwarns", "100000", "-XepAllErrorsAsWarnings");
  private static final Pattern ABANDONED = Pattern.compile("^abandoned\\t.*?(\\w+\\.java):(\\d+)$");

  /** A workspace in a new folder below {@code parent}. */
  static Workspace in(Path parent, boolean areHelpersSources) throws IOException {
    return new Workspace(Files.createTempDirectory(parent, "classes"), areHelpersSources);
  }

  /** Those of {@code programs} that compile. Their class files are in the folder then. */
  ImmutableList<Program> compilable(List<Program> programs) throws IOException {
    ImmutableList<Program> left = ImmutableList.copyOf(programs);
    while (!left.isEmpty()) {
      Compilation compilation = compile(left);
      if (compilation.errors().isEmpty()) {
        return left;
      }
      Set<String> broken = brokenFiles(compilation);
      if (broken.isEmpty()) {
        throw new AssertionError(compilation.errors());
      }
      left =
          left.stream()
              .filter(program -> !broken.contains(program.name() + ".java"))
              .collect(ImmutableList.toImmutableList());
    }
    return left;
  }

  /** Compiles {@code programs}. */
  Compilation compile(List<Program> programs) throws IOException {
    if (!areHelpersSources) {
      compileHelpers(programs);
    }
    Files.deleteIfExists(report());
    return harness()
        .withOptions("-XepOpt:Sluice:Report=" + report())
        .compileTo(folder, sourcesOf(programs).toArray(Source[]::new));
  }

  private Path report() {
    return folder.resolve("report.tsv");
  }

  /** Where what was too large for our checks in the last compilation stands, by file. */
  ImmutableSetMultimap<String, Integer> abandoned() throws IOException {
    ImmutableSetMultimap.Builder<String, Integer> lines = ImmutableSetMultimap.builder();
    if (Files.exists(report())) {
      for (String line : Files.readAllLines(report())) {
        Matcher place = ABANDONED.matcher(line);
        if (place.find()) {
          lines.put(place.group(1), Integer.valueOf(place.group(2)));
        }
      }
    }
    return lines.build();
  }

  private void compileHelpers(List<Program> programs) {
    Source[] helpers =
        programs.stream()
            .map(Program::helperSource)
            .flatMap(Optional::stream)
            .toArray(Source[]::new);
    if (helpers.length > 0) {
      Compilation compilation = HARNESS.compileTo(folder, helpers);
      if (!compilation.errors().isEmpty()) {
        throw new AssertionError(compilation.errors().toString());
      }
    }
  }

  private List<Source> sourcesOf(List<Program> programs) {
    return programs.stream()
        .flatMap(
            program ->
                areHelpersSources
                    ? Stream.concat(Stream.of(program.source()), program.helperSource().stream())
                    : Stream.of(program.source()))
        .toList();
  }

  /** Compiles {@code sources}, which may be patched. */
  Compilation compileSources(List<Source> sources) {
    return harness().compileTo(folder, sources.toArray(Source[]::new));
  }

  /** The sources of {@code programs} after a patch run. */
  ImmutableList<Source> patch(List<Program> programs) {
    return patchSources(sourcesOf(programs));
  }

  /** {@code sources} after a patch run. */
  ImmutableList<Source> patchSources(List<Source> sources) {
    return harness().patch(CHECKS, sources.toArray(Source[]::new));
  }

  private CompilationHarness harness() {
    return areHelpersSources ? HARNESS : HARNESS.withClassPath(folder);
  }

  /** The names of the files that do not compile. */
  static Set<String> brokenFiles(Compilation compilation) {
    return compilation.errors().stream()
        .filter(error -> error.getSource() != null)
        .map(error -> Path.of(error.getSource().getName()).getFileName().toString())
        .collect(Collectors.toSet());
  }
}
