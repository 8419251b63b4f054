package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.Agreement.Difference;
import dev.sluice.truth.Agreement.Kind;
import dev.sluice.truth.Batch.Judged;
import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a program on which checks and oracle differ as small as it gets: statements and blocks are
 * taken away, and blocks replaced by what is in them, as long as the same kind of difference is
 * left. All that can be tried next is compiled in one run of javac.
 */
final class Shrinker {
  private static final int MOST_CANDIDATES = 60;

  private final Path parent;
  private final boolean areHelpersSources;
  private final long seed;

  /** Works in folders below {@code parent}. */
  Shrinker(Path parent, boolean areHelpersSources, long seed) {
    this.parent = parent;
    this.areHelpersSources = areHelpersSources;
    this.seed = seed;
  }

  /** The smallest program found that still has a difference of that kind. */
  Program shrink(Program program, Kind kind) throws IOException, ReflectiveOperationException {
    Program smallest = program;
    while (true) {
      Optional<Program> smaller = smaller(smallest, kind);
      if (smaller.isEmpty()) {
        return smallest.named(program.name());
      }
      smallest = smaller.get();
    }
  }

  /** The smallest of the next steps that still differ. */
  private Optional<Program> smaller(Program program, Kind kind)
      throws IOException, ReflectiveOperationException {
    ImmutableList<ImmutableList<Code>> bodies = withOneLess(program.body());
    int step = Math.max(1, bodies.size() / MOST_CANDIDATES);
    ImmutableList<Program> candidates =
        IntStream.range(0, bodies.size())
            .filter(i -> i % step == 0)
            .mapToObj(i -> program.withBody(bodies.get(i)).named("Small" + i))
            .collect(ImmutableList.toImmutableList());
    Workspace workspace = Workspace.in(parent, areHelpersSources);
    return Batch.judge(workspace, workspace.compilable(candidates), seed).stream()
        .filter(judged -> hasDifference(judged, kind))
        .map(Judged::program)
        .min((one, other) -> Integer.compare(sizeOf(one), sizeOf(other)));
  }

  private static boolean hasDifference(Judged judged, Kind kind) {
    return Agreement.differences(judged).stream().map(Difference::kind).anyMatch(kind::equals);
  }

  private static int sizeOf(Program program) {
    return program.layout().text().length();
  }

  /** The blocks that {@code code} becomes when one thing is taken from it, largest things first. */
  static ImmutableList<ImmutableList<Code>> withOneLess(ImmutableList<Code> code) {
    List<ImmutableList<Code>> smaller = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      smaller.add(replaced(code, i, List.of()));
    }
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i) instanceof Compound compound) {
        int position = i;
        for (Section section : compound.sections()) {
          smaller.add(replaced(code, i, section.body()));
        }
        withOneLess(compound).forEach(less -> smaller.add(replaced(code, position, List.of(less))));
      }
    }
    return ImmutableList.copyOf(smaller);
  }

  private static List<Compound> withOneLess(Compound compound) {
    List<Compound> smaller = new ArrayList<>();
    for (int i = 0; i < compound.sections().size(); i++) {
      Section section = compound.sections().get(i);
      List<Section> others = new ArrayList<>(compound.sections());
      others.remove(i);
      if (!others.isEmpty()) {
        smaller.add(new Compound(ImmutableList.copyOf(others), compound.tail()));
      }
      for (ImmutableList<Code> less : withOneLess(section.body())) {
        List<Section> changed = new ArrayList<>(compound.sections());
        changed.set(i, new Section(section.head(), less));
        smaller.add(new Compound(ImmutableList.copyOf(changed), compound.tail()));
      }
    }
    return smaller;
  }

  private static ImmutableList<Code> replaced(
      ImmutableList<Code> code, int position, List<? extends Code> replacement) {
    return ImmutableList.<Code>builder()
        .addAll(code.subList(0, position))
        .addAll(replacement)
        .addAll(code.subList(position + 1, code.size()))
        .build();
  }
}
