package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import dev.sluice.checks.Compilation;
import dev.sluice.checks.Finding;
import dev.sluice.truth.lib.FailureTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Programs that are compiled and run together, and what our checks and the oracle say of them. */
final class Batch {

  /**
   * A program with what our checks and the oracle say of it.
   *
   * @param findings what our checks reported
   * @param abandoned the lines of acquisitions and bodies that were too large for them
   * @param runs how often it was run
   * @param isComplete whether that was under every decision
   * @param isEndless whether a run had to be ended: what comes after the loop was not seen then
   * @param expectations what the oracle makes of these runs
   */
  record Judged(
      Program program,
      Layout layout,
      ImmutableList<Finding> findings,
      ImmutableSet<Integer> abandoned,
      int runs,
      boolean isComplete,
      boolean isEndless,
      ImmutableList<Expectation> expectations) {

    /**
     * Whether our checks gave up on the acquisition on {@code line}, or on a body of the program.
     */
    boolean isAbandoned(int line) {
      return abandoned.contains(line)
          || abandoned.stream()
              .anyMatch(body -> expectations.stream().noneMatch(e -> e.line() == body));
    }
  }

  private Batch() {}

  /** Compiles {@code programs}, runs each, and asks checks and oracle. */
  static ImmutableList<Judged> judge(Workspace workspace, List<Program> programs, long seed)
      throws IOException, ReflectiveOperationException {
    if (programs.isEmpty()) {
      return ImmutableList.of();
    }
    Compilation compilation = workspace.compile(programs);
    if (!compilation.errors().isEmpty()) {
      throw new AssertionError(compilation.errors().toString());
    }
    ImmutableListMultimap<String, Finding> findings =
        Multimaps.index(compilation.findings(), Finding::file);
    ImmutableSetMultimap<String, Integer> abandoned = workspace.abandoned();
    WovenLoader loader = new WovenLoader(workspace.folder());
    List<Judged> judged = new ArrayList<>();
    for (Program program : programs) {
      String file = program.name() + ".java";
      judged.add(judge(loader, program, findings.get(file), abandoned.get(file), seed));
    }
    return ImmutableList.copyOf(judged);
  }

  private static Judged judge(
      WovenLoader loader,
      Program program,
      ImmutableList<Finding> findings,
      ImmutableSet<Integer> abandoned,
      long seed)
      throws ReflectiveOperationException {
    Layout layout = program.layout();
    Explorer explorer =
        new Explorer(loader.method(program.name()), FailureTypes.in(layout.text()), seed);
    Judged first = judged(program, layout, findings, abandoned, explorer.explore());
    // Where a sample and our checks differ, more runs decide who is right.
    return first.isComplete() || Agreement.differences(first).isEmpty()
        ? first
        : judged(program, layout, findings, abandoned, explorer.exploreFurther());
  }

  private static Judged judged(
      Program program,
      Layout layout,
      ImmutableList<Finding> findings,
      ImmutableSet<Integer> abandoned,
      Explorer.Result truth) {
    return new Judged(
        program,
        layout,
        findings,
        abandoned,
        truth.runs().size(),
        truth.isComplete(),
        truth.runs().stream().anyMatch(Execution::isEndless),
        new VerdictOracle(layout).expectations(truth.runs()));
  }
}
