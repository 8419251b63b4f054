package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import dev.sluice.truth.Idioms.Idiom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes idioms a little, as authors do: much of that leaks, some of it does not compile. */
final class Mutator {
  private static final ImmutableList<String> PARAMETERS =
      ImmutableList.of("boolean p1", "boolean p2", "int n1", "int n2", "String s1", "String s2");

  private static final Pattern TYPE = Pattern.compile("(^| )(class|interface|record|enum) ");

  private final Random random;
  private int names;

  private Mutator(Random random) {
    this.random = random;
  }

  /**
   * A method made of one idiom or two, changed up to three times.
   *
   * @param hasHelpers whether the members of the idiom stand in the class of helpers, as they are
   */
  static Program program(long seed, String name, boolean hasHelpers) {
    Random random = new Random(seed);
    Mutator mutator = new Mutator(random);
    Idiom idiom = mutator.idiom("1");
    List<Code> code = new ArrayList<>(idiom.statements());
    List<Code> members = new ArrayList<>(idiom.members());
    if (random.nextInt(4) == 0) {
      Idiom other = mutator.idiom("2");
      code.add(random.nextInt(code.size() + 1), Compound.of(new Section("", other.statements())));
      members.addAll(other.members());
    }
    ImmutableList<Code> mutated = ImmutableList.copyOf(code);
    ImmutableList<Code> mutatedMembers = ImmutableList.copyOf(members);
    for (int i = random.nextInt(4); i > 0; i--) {
      if (!hasHelpers && !members.isEmpty() && random.nextInt(3) == 0) {
        mutatedMembers = mutator.mutatedMembers(mutatedMembers);
      } else {
        mutated = mutator.mutated(mutated);
      }
    }
    return new Program(
        name,
        "static int run(" + parametersOf(mutated) + ") throws Exception",
        ImmutableList.<Code>builder()
            .add(Code.line("int x = 0;"))
            .addAll(mutated)
            .add(Code.line("return x;"))
            .build(),
        hasHelpers ? Program.MEMBERS : withKeepers(mutatedMembers),
        hasHelpers && !members.isEmpty() ? withKeepers(mutatedMembers) : ImmutableList.of());
  }

  /** The parameters that {@code code} mentions: each one more doubles the runs. */
  private static String parametersOf(List<Code> code) {
    String text = Layout.textOf(code);
    return PARAMETERS.stream()
        .filter(
            parameter ->
                Pattern.compile("\\b" + parameter.substring(parameter.indexOf(' ') + 1) + "\\b")
                    .matcher(text)
                    .find())
        .collect(Collectors.joining(", "));
  }

  private static ImmutableList<Code> withKeepers(List<Code> members) {
    return ImmutableList.<Code>builder().addAll(Program.MEMBERS).addAll(members).build();
  }

  private Idiom idiom(String suffix) {
    return Idioms.get(random.nextInt(Idioms.count()), suffix);
  }

  /** {@code members} with one change in the body of a method. */
  private ImmutableList<Code> mutatedMembers(ImmutableList<Code> members) {
    int position = random.nextInt(members.size());
    if (!(members.get(position) instanceof Compound member)) {
      return members;
    }
    Section section = member.sections().get(0);
    boolean isType = TYPE.matcher(section.head()).find();
    return section.body().isEmpty()
        ? members
        : with(
            members,
            position,
            Compound.of(
                new Section(
                    section.head(),
                    isType ? mutatedMembers(section.body()) : mutated(section.body()))));
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
      default -> Code.replace(statement, "\\.use\\(\\)", ".getClass().getModifiers()");
    };
  }
}
