package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.checks.CompilationHarness;
import dev.sluice.checks.Source;
import dev.sluice.truth.Agreement.Difference;
import dev.sluice.truth.Batch.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Generates methods, and tells how far checks and fixes agree with the truth. */
final class TruthRun {
  private static final int BATCH = 200;
  private static final int MOST_CASES = 20;

  /** What generated methods may use, and what our checks see of it. */
  enum Mode {
    /** What the library and the platform offer. */
    ALONE,
    /** Methods that are compiled together with them. */
    HELPERS_AS_SOURCES,
    /** Methods that are there as class files only. */
    HELPERS_AS_CLASSES;

    boolean hasHelpers() {
      return this != ALONE;
    }
  }

  private final long seed;
  private final Mode mode;
  private final Tally tally;
  private final Consumer<String> complaints;
  private final Optional<Path> cases;
  private int writtenCases;

  /**
   * A run with {@code seed}.
   *
   * @param tally counts how far checks and truth agree
   * @param complaints gets each disagreement, in full
   * @param cases where disagreements are written as case folders, made small
   */
  TruthRun(long seed, Mode mode, Tally tally, Consumer<String> complaints, Optional<Path> cases) {
    this.seed = seed;
    this.mode = mode;
    this.tally = tally;
    this.complaints = complaints;
    this.cases = cases;
  }

  /**
   * The command: {@code methods seed...}: each seed gives that many methods, in each mode. The
   * property {@code sluice.modes} is a pattern of the modes, {@code sluice.cases} a folder for what
   * differs, and {@code sluice.left} asks for the code whose findings the patch run left.
   */
  public static void main(String[] arguments) {
    Optional<Path> cases = Optional.ofNullable(System.getProperty("sluice.cases")).map(Path::of);
    for (Mode mode : Mode.values()) {
      if (!mode.name().matches(System.getProperty("sluice.modes", ".*"))) {
        continue;
      }
      Tally tally = new Tally();
      for (int i = 1; i < arguments.length; i++) {
        new TruthRun(Long.parseLong(arguments[i]), mode, tally, System.out::println, cases)
            .generate(Integer.parseInt(arguments[0]));
      }
      System.out.println(mode);
      tally.lines().forEach(line -> System.out.println("  " + line));
    }
  }

  /** Generates {@code count} methods and judges them. */
  void generate(int count) {
    for (int start = 0; start < count; start += BATCH) {
      List<Program> programs = new ArrayList<>();
      for (int i = start; i < Math.min(count, start + BATCH); i++) {
        programs.add(program(seed * 1_000_000 + i, "Case" + i));
      }
      CompilationHarness.inTemporaryFolder(folder -> judge(programs, folder));
    }
  }

  /** Two in three from the grammar, one an idiom that was changed. */
  private Program program(long methodSeed, String name) {
    return methodSeed % 3 == 0
        ? Mutator.program(methodSeed, name, mode.hasHelpers())
        : Grammar.program(methodSeed, name, mode.hasHelpers());
  }

  private Tally judge(List<Program> generated, Path folder) throws IOException {
    try {
      Workspace workspace = Workspace.in(folder, mode != Mode.HELPERS_AS_CLASSES);
      ImmutableList<Program> programs = workspace.compilable(generated);
      tally.addUncompilable(generated.size() - programs.size());
      for (Judged judged : Batch.judge(workspace, programs, seed)) {
        if (judged.isEndless()) {
          tally.addEndless();
          continue;
        }
        ImmutableList<Difference> differences = Agreement.differences(judged);
        tally.add(judged, differences);
        for (Difference difference : differences) {
          writeCase(judged, difference, folder);
          complaints.accept(
              difference
                  + "\n"
                  + numbered(judged.layout().text())
                  + judged.program().helperSource().map(Source::text).orElse(""));
        }
      }
      Patched patched = Patched.of(workspace, programs, folder, seed);
      tally.add(patched);
      patched.broken().forEach(source -> complaints.accept("BROKEN\n" + numbered(source.text())));
      patched.unstable().forEach(texts -> complaints.accept("UNSTABLE\n" + texts));
      patched.changes().forEach(change -> complaints.accept("CHANGED " + change));
      if (Boolean.getBoolean("sluice.left")) {
        patched.left().forEach(complaints);
      }
      return tally;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("generated code", e);
    }
  }

  /** Shrinks what differs and writes it as a case folder, where the command asks for that. */
  private void writeCase(Judged judged, Difference difference, Path folder)
      throws IOException, ReflectiveOperationException {
    if (cases.isEmpty() || writtenCases >= MOST_CASES) {
      return;
    }
    writtenCases++;
    boolean areHelpersSources = mode != Mode.HELPERS_AS_CLASSES;
    Program small =
        new Shrinker(folder, areHelpersSources, seed).shrink(judged.program(), difference.kind());
    Workspace workspace = Workspace.in(folder, areHelpersSources);
    for (Judged again : Batch.judge(workspace, ImmutableList.of(small), seed)) {
      for (Difference left : Agreement.differences(again)) {
        if (left.kind() == difference.kind()) {
          complaints.accept("written to " + new CaseWriter(cases.get()).write(again, left));
          return;
        }
      }
    }
  }

  private static String numbered(String text) {
    StringBuilder numbered = new StringBuilder();
    int line = 0;
    for (String code : text.lines().toList()) {
      line++;
      if (!code.startsWith("import")) {
        numbered.append("%4d %s%n".formatted(line, code));
      }
    }
    return numbered.toString();
  }
}
