package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import dev.sluice.truth.Grammar.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes branches, loops, switches, handlers and what leaves them. */
final class ControlGrammar {
  private final Draft draft;
  private final Grammar grammar;
  private final ResourceGrammar resources;
  private int loops;
  private String label = "";
  private boolean isInLambda;

  ControlGrammar(Draft draft, Grammar grammar, ResourceGrammar resources) {
    this.draft = draft;
    this.grammar = grammar;
    this.resources = resources;
  }

  /** Adds a statement; false where nothing can come after it. */
  boolean addTo(List<Code> code, int depth) {
    return switch (draft.any(10)) {
      case 0, 1, 2 -> branch(code, depth);
      case 3, 4 -> loop(code, depth);
      case 5 -> cases(code, depth);
      case 6 -> plainBlock(code, depth);
      case 7 -> lambda(code, depth);
      default -> tryCatch(code, depth);
    };
  }

  private boolean branch(List<Code> code, int depth) {
    Block then = grammar.block(depth + 1);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("if (" + draft.condition() + ")", then.code()));
    boolean isOpenEnded = true;
    if (draft.oneIn(3)) {
      boolean isChain = draft.oneIn(4);
      Block otherwise = grammar.block(depth + 1);
      sections.add(
          new Section(isChain ? "else if (" + draft.condition() + ")" : "else", otherwise.code()));
      isOpenEnded = isChain || then.isOpenEnded() || otherwise.isOpenEnded();
    }
    code.add(new Compound(ImmutableList.copyOf(sections), ""));
    return isOpenEnded;
  }

  private boolean loop(List<Code> code, int depth) {
    loops++;
    String outerLabel = label;
    String prefix = "";
    if (draft.oneIn(5)) {
      label = draft.fresh("loop");
      prefix = label + ": ";
    }
    String name = draft.fresh("i");
    int shape = draft.any(5);
    String head =
        switch (shape) {
          case 0 -> "while (" + draft.flagCall() + ")";
          case 1 -> "for (String " + name + " : Lib.items(\"" + draft.fresh("l") + "\"))";
          case 2 -> "do";
          case 3 -> "while (true)";
          default -> "for (int %1$s = 0; %1$s < %2$s; %1$s++)".formatted(name, draft.number());
        };
    Code exit = Compound.of(Section.of("if (!" + draft.flagCall() + ")", Code.line("break;")));
    Block body = grammar.block(depth + 1);
    ImmutableList<Code> statements = shape == 3 ? body.after(exit) : body.code();
    String tail = shape == 2 ? " while (" + draft.flagCall() + ");" : "";
    // The condition of a `do` whose body never ends has to be reachable all the same.
    boolean isOpenEnded = shape != 2 || body.isOpenEnded();
    code.add(new Compound(ImmutableList.of(new Section(prefix + head, statements)), tail));
    label = outerLabel;
    loops--;
    return isOpenEnded;
  }

  private boolean cases(List<Code> code, int depth) {
    int outerLoops = loops;
    // A `continue` in a switch is fine, a `break` ends the switch.
    loops = 0;
    boolean isText = draft.oneIn(3);
    String selector = isText ? "String.valueOf(" + draft.text() + ")" : draft.number();
    String first = isText ? "\"text\"" : "0";
    Block one = grammar.block(depth + 1);
    Block other = grammar.block(depth + 1);
    loops = outerLoops;
    if (draft.oneIn(2)) {
      code.add(
          Compound.of(
              new Section(
                  "switch (" + selector + ")",
                  ImmutableList.of(
                      Compound.of(new Section("case " + first + " ->", one.code())),
                      Compound.of(new Section("default ->", other.code()))))));
      return one.isOpenEnded() || other.isOpenEnded();
    }
    List<Code> body = new ArrayList<>();
    body.add(Code.line("case " + first + ":"));
    body.add(Compound.of(new Section("", one.code())));
    boolean fallsThrough = draft.oneIn(3);
    if (one.isOpenEnded() && !fallsThrough) {
      body.add(Code.line("break;"));
    }
    body.add(Code.line("default:"));
    body.add(Compound.of(new Section("", other.code())));
    code.add(Compound.of(new Section("switch (" + selector + ")", ImmutableList.copyOf(body))));
    return other.isOpenEnded() || (one.isOpenEnded() && !fallsThrough);
  }

  private boolean plainBlock(List<Code> code, int depth) {
    Block body = grammar.block(depth + 1);
    String head = draft.anyOf("", "synchronized (Lib.class)");
    code.add(Compound.of(new Section(head, body.code())));
    return body.isOpenEnded();
  }

  /** A body of its own: it sees no variable of the method but what is assigned once. */
  private boolean lambda(List<Code> code, int depth) {
    List<Variable> outer = new ArrayList<>(draft.scope());
    int outerLoops = loops;
    String outerLabel = label;
    boolean wasInLambda = isInLambda;
    draft.scope().clear();
    loops = 0;
    label = "";
    isInLambda = true;
    Block body = grammar.block(depth + 1);
    draft.scope().addAll(outer);
    loops = outerLoops;
    label = outerLabel;
    isInLambda = wasInLambda;
    // It must not declare a variable that the method around it has.
    ImmutableList<Code> statements =
        Code.replace(body.after(Code.line("int x = 1;")), "\\bx\\b", draft.fresh("x"));
    String name = draft.fresh("job");
    if (draft.oneIn(3)) {
      Section method = new Section("public void run() throws Exception", statements);
      code.add(
          Compound.of(Section.of("class " + name + " implements Lib.Job", Compound.of(method))));
      code.add(Code.line("Lib.run(\"" + name + "\", new " + name + "());"));
    } else {
      String head = "Lib.run(\"" + name + "\", () ->";
      code.add(new Compound(ImmutableList.of(new Section(head, statements)), ");"));
    }
    return true;
  }

  private boolean tryCatch(List<Code> code, int depth) {
    List<Section> sections = new ArrayList<>();
    Block block = grammar.block(depth + 1);
    sections.add(new Section("try", block.after(draft.call())));
    boolean isOpenEnded = handlers(sections, depth) || block.isOpenEnded();
    if (draft.oneIn(4)) {
      sections.add(Section.of("finally", draft.work()));
    }
    code.add(new Compound(ImmutableList.copyOf(sections), ""));
    return isOpenEnded;
  }

  /** Adds catch clauses; true where the end of one of them can be reached. */
  boolean handlers(List<Section> sections, int depth) {
    boolean isOpenEnded = false;
    String types =
        draft.anyOf(
            "IOException",
            "IOException",
            "Exception",
            "IOException | RuntimeException",
            "RuntimeException",
            "IllegalStateException",
            "IOException, RuntimeException",
            "IllegalStateException, IOException",
            "FileNotFoundException, IOException");
    for (String type : List.of(types.split(", "))) {
      List<Code> handler = new ArrayList<>();
      String name = draft.fresh("e");
      Optional<Variable> closed = draft.anyVariable();
      if (draft.oneIn(3) && closed.isPresent()) {
        handler.add(resources.close(closed.get()));
      }
      if (draft.oneIn(4) && depth < Draft.DEEPEST) {
        Block block = grammar.block(depth + 2);
        handler.addAll(block.code());
        isOpenEnded |= block.isOpenEnded();
      } else {
        boolean isEnd = draft.oneIn(2);
        isOpenEnded |= !isEnd;
        handler.add(isEnd ? leave(name) : Code.line("x += 100;"));
      }
      sections.add(new Section("catch (" + type + " " + name + ")", ImmutableList.copyOf(handler)));
    }
    return isOpenEnded;
  }

  private Code leave(String exception) {
    return switch (draft.any(3)) {
      case 0 -> Code.line("throw " + exception + ";");
      case 1 -> Code.line("throw new IllegalStateException(" + exception + ");");
      default -> Code.line("return" + result() + ";");
    };
  }

  /** A statement that nothing can follow. */
  Code jump() {
    if (loops > 0 && draft.oneIn(2)) {
      String target = label.isEmpty() || draft.oneIn(2) ? "" : " " + label;
      return Code.line(draft.anyOf("break", "continue") + target + ";");
    }
    return switch (draft.any(4)) {
      case 0 -> Code.line("throw new IOException(\"" + draft.fresh("e") + "\");");
      case 1 -> Code.line("throw new IllegalStateException(\"" + draft.fresh("e") + "\");");
      default -> Code.line("return" + result() + ";");
    };
  }

  private String result() {
    if (isInLambda) {
      return "";
    }
    if (draft.result().equals("int")) {
      return " x";
    }
    return draft
        .anyVariable()
        .filter(variable -> !variable.isHeader() && variable.kind().isCloseable())
        .filter(variable -> !draft.oneIn(4))
        .map(variable -> " " + variable.name())
        .orElse(" null");
  }
}
