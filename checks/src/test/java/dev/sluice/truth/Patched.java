package dev.sluice.truth;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.Finding;
import dev.sluice.checks.Source;
import dev.sluice.truth.lib.FailureTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a patch run made of programs.
 *
 * @param broken the files that do not compile any more
 * @param changes what a program does now that it didn't do before, with both texts
 * @param findingsLeft the findings that the patch run left
 * @param unstable the files that a second patch run changes, with what it makes of them
 * @param sources the files after the patch
 */
record Patched(
    ImmutableList<Source> broken,
    ImmutableList<String> changes,
    ImmutableList<Finding> findingsLeft,
    ImmutableList<String> unstable,
    ImmutableList<Source> sources) {

  /** Patches {@code programs}, whose class files are in {@code before}, and runs what changed. */
  static Patched of(Workspace before, List<Program> programs, Path parent, long seed)
      throws IOException, ReflectiveOperationException {
    Workspace after = Workspace.in(parent, before.areHelpersSources());
    ImmutableList<Source> patched = before.patch(programs);
    if (!after.areHelpersSources()) {
      Compilation unused = after.compile(programs);
    }
    Compilation compilation = after.compileSources(patched);
    Set<String> broken = Workspace.brokenFiles(compilation);
    ImmutableList<Source> sound =
        patched.stream().filter(s -> !broken.contains(nameOf(s))).collect(toImmutableList());
    if (!broken.isEmpty()) {
      compilation = after.compileSources(sound);
    }
    ImmutableList<Source> second = after.patchSources(sound);
    return new Patched(
        patched.stream().filter(s -> broken.contains(nameOf(s))).collect(toImmutableList()),
        changes(programs, sound, before, after, seed),
        compilation.findings().stream()
            .filter(finding -> !finding.file().endsWith("Help.java"))
            .collect(toImmutableList()),
        unstable(sound, second),
        sound);
  }

  private static ImmutableList<String> unstable(
      ImmutableList<Source> first, ImmutableList<Source> second) {
    ImmutableMap<String, Source> again = Maps.uniqueIndex(second, Source::path);
    return first.stream()
        .filter(source -> !source.equals(again.get(source.path())))
        .map(source -> source.text() + again.get(source.path()).text())
        .collect(toImmutableList());
  }

  /** What is left of the findings, each under the patched method that it stands in. */
  ImmutableList<String> left() {
    ImmutableMap<String, Source> byName = Maps.uniqueIndex(sources, Patched::nameOf);
    return findingsLeft.stream()
        .map(
            finding ->
                "LEFT %s%n%s"
                    .formatted(finding.toExpectedLine(), byName.get(finding.file()).text()))
        .collect(toImmutableList());
  }

  private static ImmutableList<String> changes(
      List<Program> programs, List<Source> patched, Workspace before, Workspace after, long seed)
      throws ReflectiveOperationException {
    ImmutableMap<String, Source> byPath = Maps.uniqueIndex(patched, Source::path);
    WovenLoader old = new WovenLoader(before.folder());
    WovenLoader fixed = new WovenLoader(after.folder());
    List<String> changes = new ArrayList<>();
    for (Program program : programs) {
      Source source = program.source();
      Source now = byPath.get(source.path());
      if (now != null && !now.equals(source)) {
        new Behaviour(
                old.method(program.name()),
                fixed.method(program.name()),
                FailureTypes.in(source.text()),
                seed)
            .firstChange()
            .ifPresent(change -> changes.add(change + "\n" + source.text() + now.text()));
      }
    }
    return ImmutableList.copyOf(changes);
  }

  private static String nameOf(Source source) {
    return Path.of(source.path()).getFileName().toString();
  }
}
