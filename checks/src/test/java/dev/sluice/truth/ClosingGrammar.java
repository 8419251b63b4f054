package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import dev.sluice.truth.Grammar.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the shapes in which authors close what they opened, well or not. */
final class ClosingGrammar {
  private final Draft draft;
  private final Grammar grammar;
  private final ResourceGrammar resources;
  private final ControlGrammar control;

  ClosingGrammar(Draft draft, Grammar grammar, ResourceGrammar resources, ControlGrammar control) {
    this.draft = draft;
    this.grammar = grammar;
    this.resources = resources;
    this.control = control;
  }

  /** Adds statements; false where nothing can come after them. */
  boolean addTo(List<Code> code, int depth) {
    return switch (draft.any(8)) {
      case 0, 1 -> openThenTry(code, depth);
      case 2 -> nullThenTry(code, depth);
      case 3 -> flagged(code, depth);
      case 4 -> closedOnFailure(code, depth);
      case 5 -> headerOfVariable(code, depth);
      default -> header(code, depth);
    };
  }

  private boolean openThenTry(List<Code> code, int depth) {
    code.add(resources.open());
    Variable variable = resources.last();
    if (draft.oneIn(3)) {
      code.add(draft.work());
    }
    if (draft.oneIn(6)) {
      code.add(resources.open());
    }
    return tryFinally(code, variable, List.of(), depth);
  }

  private boolean tryFinally(List<Code> code, Variable variable, List<Code> first, int depth) {
    Block block = grammar.block(depth + 1);
    List<Code> body = new ArrayList<>(first);
    List<Section> handlers = new ArrayList<>();
    boolean isOpenEnded = block.isOpenEnded();
    if (draft.oneIn(4)) {
      body.add(draft.call());
      isOpenEnded = control.handlers(handlers, depth) || isOpenEnded;
    }
    body.addAll(block.code());
    List<Code> last = new ArrayList<>();
    if (draft.oneIn(5)) {
      last.add(draft.oneIn(2) ? draft.work() : draft.call());
    }
    Optional<Variable> other = draft.anyVariable();
    if (draft.oneIn(8) && other.isPresent()) {
      last.add(resources.close(other.get()));
    }
    last.add(quietly(resources.close(variable)));
    variable.settle();
    code.add(
        new Compound(
            ImmutableList.<Section>builder()
                .add(new Section("try", ImmutableList.copyOf(body)))
                .addAll(handlers)
                .add(new Section("finally", ImmutableList.copyOf(last)))
                .build(),
            ""));
    return isOpenEnded;
  }

  /** A close whose failure may be swallowed. */
  private Code quietly(Code close) {
    return draft.oneIn(6)
        ? Compound.of(
            Section.of("try", close),
            Section.of("catch (Exception " + draft.fresh("e") + ")", Code.line("x += 1;")))
        : close;
  }

  /** Opens inside the {@code try}: the variable is null where that failed. */
  private boolean nullThenTry(List<Code> code, int depth) {
    Variable variable = draft.declare();
    variable.assignAgain();
    code.add(Code.line(variable.declaration() + " = null;"));
    Code opening = Code.line(variable.name() + " = " + variable.open() + ";");
    boolean isConditional = draft.oneIn(3);
    variable.setMayBeNull(isConditional);
    Code first =
        isConditional
            ? Compound.of(Section.of("if (" + draft.condition() + ")", opening))
            : opening;
    Block block = grammar.block(depth + 1);
    variable.setMayBeNull(true);
    code.add(
        Compound.of(
            new Section("try", block.after(first)),
            Section.of("finally", quietly(resources.close(variable)))));
    variable.settle();
    return block.isOpenEnded();
  }

  /** Closes only where a flag says that the work was not done. */
  private boolean flagged(List<Code> code, int depth) {
    code.add(resources.open());
    Variable variable = resources.last();
    String flag = draft.fresh("done");
    code.add(Code.line("boolean " + flag + " = false;"));
    Block block = grammar.block(depth + 1);
    List<Code> body = new ArrayList<>(block.code());
    if (block.isOpenEnded()) {
      body.add(Code.line(flag + " = true;"));
    }
    code.add(
        Compound.of(
            new Section("try", ImmutableList.copyOf(body)),
            Section.of(
                "finally",
                Compound.of(Section.of("if (!" + flag + ")", resources.close(variable))))));
    return block.isOpenEnded();
  }

  private boolean closedOnFailure(List<Code> code, int depth) {
    code.add(resources.open());
    Variable variable = resources.last();
    Block block = grammar.block(depth + 1);
    String name = draft.fresh("e");
    String type = draft.anyOf("Exception", "IOException | RuntimeException", "Throwable");
    Code closed = resources.close(variable);
    Code last =
        draft.oneIn(3)
            ? Compound.of(
                Section.of("try", closed),
                Section.of("catch (Exception sub)", Code.line(name + ".addSuppressed(sub);")))
            : closed;
    code.add(
        Compound.of(
            new Section("try", block.after(draft.call())),
            Section.of(
                "catch (" + type + " " + name + ")", last, Code.line("throw " + name + ";"))));
    return block.isOpenEnded();
  }

  private boolean header(List<Code> code, int depth) {
    Variable variable = draft.declare();
    variable.setHeader();
    String head = variable.declaration() + " = " + variable.open();
    Variable second = null;
    if (draft.oneIn(5)) {
      second = draft.declare();
      second.setHeader();
      head += "; " + second.declaration() + " = " + second.open();
    }
    return tryWith("try (" + head + ")", code, depth, variable, second);
  }

  private boolean headerOfVariable(List<Code> code, int depth) {
    Optional<Variable> found = draft.anyVariable().filter(Variable::isAssignedOnce);
    if (found.isEmpty()) {
      return header(code, depth);
    }
    found.get().settle();
    return tryWith("try (" + found.get().name() + ")", code, depth);
  }

  private boolean tryWith(String head, List<Code> code, int depth, Variable... variables) {
    List<Section> sections = new ArrayList<>();
    Block block = grammar.block(depth + 1);
    draft.scope().removeAll(java.util.Arrays.asList(variables));
    sections.add(new Section(head, block.after(draft.call())));
    boolean isOpenEnded = block.isOpenEnded();
    if (draft.oneIn(3)) {
      isOpenEnded = control.handlers(sections, depth) || isOpenEnded;
    }
    code.add(new Compound(ImmutableList.copyOf(sections), ""));
    return isOpenEnded;
  }
}
