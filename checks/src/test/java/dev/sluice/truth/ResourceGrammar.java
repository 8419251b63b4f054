package dev.sluice.truth;

import dev.sluice.truth.Code.Compound;
import dev.sluice.truth.Code.Section;
import java.util.List;
import java.util.Optional;

/** Writes statements that open, use, pass on and close resources, without blocks. */
final class ResourceGrammar {
  private final Draft draft;

  ResourceGrammar(Draft draft) {
    this.draft = draft;
  }

  void addTo(List<Code> code) {
    switch (draft.any(9)) {
      case 0, 1 -> code.add(open());
      case 2, 3 -> code.add(use());
      case 4 -> code.add(temporary());
      case 5 -> assign(code);
      case 6 -> code.add(handOver());
      case 7 -> wrap(code);
      default -> chosen(code);
    }
  }

  /** Declares a variable for a new resource. */
  Code open() {
    Variable variable = draft.declare();
    return Code.line(declaration(variable) + " = " + variable.open() + ";");
  }

  private String declaration(Variable variable) {
    return draft.oneIn(10)
        ? draft.anyOf("var ", "final " + variable.kind().type() + " ") + variable.name()
        : variable.declaration();
  }

  /** The variable that was declared last. */
  Variable last() {
    return draft.scope().get(draft.scope().size() - 1);
  }

  private Code use() {
    Optional<Variable> found = draft.anyVariable();
    return found.isPresent() ? Code.line(found.get().use()) : open();
  }

  private Code temporary() {
    Variable variable = draft.variable();
    return switch (draft.any(4)) {
      case 0 -> Code.line(variable.open() + ";");
      case 1 -> Code.line("((AutoCloseable) " + variable.open() + ").close();");
      default -> Code.line(variable.kind().use(variable.open()));
    };
  }

  /** Another variable for the same resource, or another resource for the same variable. */
  private void assign(List<Code> code) {
    Optional<Variable> found = draft.anyVariable();
    if (found.isEmpty() || found.get().isHeader()) {
      code.add(open());
      return;
    }
    Variable variable = found.get();
    if (draft.oneIn(2)) {
      Variable alias = variable.alias(draft.fresh("a"));
      draft.scope().add(alias);
      String value =
          draft.oneIn(4)
              ? "(" + variable.kind().type() + ") (" + variable.name() + ")"
              : variable.name();
      code.add(Code.line(alias.declaration() + " = " + value + ";"));
      return;
    }
    if (!draft.oneIn(3)) {
      code.add(close(variable));
    }
    variable.assignAgain();
    code.add(Code.line(variable.name() + " = " + draft.open(variable.kind()) + ";"));
  }

  private Code handOver() {
    Optional<Variable> found = draft.anyVariable().filter(variable -> !variable.isHeader());
    if (found.isEmpty() || draft.oneIn(2)) {
      return draft.call();
    }
    String name = found.get().name();
    return Code.line(
        draft.anyOf(
            "kept = " + name + ";",
            "KEPT.add(" + name + ");",
            "ARRAY[0] = " + name + ";",
            "kept = new Object[] {" + name + "};"));
  }

  private void wrap(List<Code> code) {
    Optional<Variable> found =
        draft.anyVariable(ResourceKind.RES, ResourceKind.FILE, ResourceKind.INPUT);
    if (found.isEmpty() || found.get().isHeader()) {
      code.add(open());
      return;
    }
    String wrapper = draft.fresh("w");
    boolean isOwn = found.get().kind() == ResourceKind.RES;
    Variable variable =
        new Variable(wrapper, wrapper, isOwn ? ResourceKind.RES : ResourceKind.INPUT);
    String value =
        isOwn
            ? "new Wrap(\"%s\", %s)"
            : draft.anyOf("new BufferedInputStream(%2$s)", "new GZIPInputStream(%2$s)");
    code.add(
        Code.line(
            variable.declaration() + " = " + value.formatted(wrapper, found.get().name()) + ";"));
    found.get().settle();
    draft.scope().add(variable);
  }

  /** One of two, or one or none. */
  private void chosen(List<Code> code) {
    Variable variable = draft.declare();
    String other = draft.oneIn(2) ? "null" : draft.open(variable.kind());
    variable.setMayBeNull(other.equals("null"));
    if (draft.oneIn(3)) {
      code.add(
          Code.line(
              "%s =\nswitch (%s) {\ncase 1 ->\n%s;\ndefault ->\n%s;\n};"
                  .formatted(variable.declaration(), draft.number(), variable.open(), other)));
    } else {
      code.add(
          Code.line(
              "%s =\n%s\n? %s\n: %s;"
                  .formatted(variable.declaration(), draft.condition(), variable.open(), other)));
    }
  }

  /** Closes what {@code variable} holds, if anything. */
  Code close(Variable variable) {
    Code close = Code.line(variable.name() + ".close();");
    if (!variable.mayBeNull() && !draft.oneIn(7)) {
      return close;
    }
    return Compound.of(
        Section.of(
            "if (" + draft.anyOf("%s != null", "null != %s").formatted(variable.name()) + ")",
            close));
  }
}
