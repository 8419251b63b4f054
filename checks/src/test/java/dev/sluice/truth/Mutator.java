package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes idioms a little, as authors do: much of that leaks, some of it does not compile. */
final class Mutator {
  private static final String PARAMETERS =
      "boolean p1, boolean p2, int n1, int n2, String s1, String s2";

  private final Random random;
  private int names;

  private Mutator(Random random) {
    this.random = random;
  }

  /** A method made of one idiom or two, changed up to three times. */
  static Program program(long seed, String name) {
    Random random = new Random(seed);
    Mutator mutator = new Mutator(random);
    List<Code> code = new ArrayList<>(mutator.idiom("1"));
    if (random.nextInt(4) == 0) {
      code.add(random.nextInt(code.size() + 1), Compound.of(new Section("", mutator.idiom("2"))));
    }
    ImmutableList<Code> mutated = ImmutableList.copyOf(code);
    for (int i = random.nextInt(4); i > 0; i--) {
      mutated = mutator.mutated(mutated);
    }
    return Program.of(
        name,
        "static int run(" + PARAMETERS + ") throws Exception",
        ImmutableList.<Code>builder()
            .add(Code.line("int x = 0;"))
            .addAll(mutated)
            .add(Code.line("return x;"))
            .build());
  }

  private ImmutableList<Code> idiom(String suffix) {
    return Idioms.get(random.nextInt(Idioms.count()), suffix);
  }

  /** {@code code} with one change, here or in a block of it. */
  private ImmutableList<Code> mutated(ImmutableList<Code> code) {
    if (code.isEmpty()) {
      return ImmutableList.of(inserted());
    }
    int position = random.nextInt(code.size());
    if (code.get(position) instanceof Compound compound && random.nextInt(4) > 0) {
      return with(code, position, inside(compound));
    }
    List<Code> changed = new ArrayList<>(code);
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(position);
      case 1 -> changed.add(position, code.get(position));
      case 2 -> changed.add(random.nextInt(code.size()), changed.remove(position));
      case 3 -> changed.set(position, around(code.get(position)));
      case 4 -> changed.set(position, reworded(code.get(position)));
      default -> changed.add(random.nextInt(code.size() + 1), inserted());
    }
    return ImmutableList.copyOf(changed);
  }

  private static ImmutableList<Code> with(ImmutableList<Code> code, int position, Code... changed) {
    return ImmutableList.<Code>builder()
        .addAll(code.subList(0, position))
        .add(changed)
        .addAll(code.subList(position + 1, code.size()))
        .build();
  }

  private Code inside(Compound compound) {
    List<Section> sections = new ArrayList<>(compound.sections());
    int position = random.nextInt(sections.size());
    if (random.nextInt(6) == 0 && sections.size() > 1) {
      sections.remove(position);
    } else {
      Section section = sections.get(position);
      sections.set(position, new Section(section.head(), mutated(section.body())));
    }
    return new Compound(ImmutableList.copyOf(sections), compound.tail());
  }

  private Code inserted() {
    String name = "m" + names++;
    return switch (random.nextInt(9)) {
      case 0, 1 -> Code.line("x += Lib.call(\"" + name + "\");");
      case 2 -> Code.line("x += Lib.work(\"" + name + "\");");
      case 3 -> guarded("return x;", name);
      case 4 -> guarded("throw new IOException(\"" + name + "\");", name);
      case 5 -> guarded("throw new IllegalStateException(\"" + name + "\");", name);
      case 6 -> Code.line("x += new Res(\"" + name + "\").use();");
      case 7 -> Code.line("Res " + name + " = new Res(\"" + name + "\");\n" + name + ".close();");
      default -> Code.line("kept = new Quiet(\"" + name + "\");");
    };
  }

  private Code guarded(String statement, String name) {
    return Compound.of(Section.of("if (Lib.flag(\"" + name + "\"))", Code.line(statement)));
  }

  private Code around(Code statement) {
    String name = "m" + names++;
    return switch (random.nextInt(6)) {
      case 0 -> Compound.of(Section.of("if (p2)", statement));
      case 1 -> Compound.of(Section.of("while (Lib.flag(\"" + name + "\"))", statement));
      case 2 ->
          Compound.of(
              Section.of("try", statement),
              Section.of("catch (Exception " + name + ")", Code.line("throw " + name + ";")));
      case 3 ->
          Compound.of(
              Section.of("try", statement),
              Section.of("catch (IOException " + name + ")", Code.line("x += 1;")));
      case 4 ->
          Compound.of(
              Section.of("try", statement),
              Section.of("finally", Code.line("x += Lib.call(\"" + name + "\");")));
      default -> Compound.of(Section.of("synchronized (Lib.class)", statement));
    };
  }

  /** Another type of exception, or of resource. */
  private Code reworded(Code statement) {
    return switch (random.nextInt(6)) {
      case 0 -> Code.replace(statement, "catch \\(IOException ", "catch (RuntimeException ");
      case 1 -> Code.replace(statement, "catch \\(IOException ", "catch (Exception ");
      case 2 -> Code.replace(statement, "IOException \\| RuntimeException", "IOException");
      case 3 -> Code.replace(statement, "\\bRes\\b", "Quiet");
      case 4 -> Code.replace(statement, " != null", " == null");
      default -> Code.replace(statement, "\\.use\\(\\)", ".hashCode()");
    };
  }
}
