package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes methods that open, use, close and hand over resources in all kinds of order. The same seed
 * gives the same method.
 */
final class Grammar {
  /**
   * A block that has been written.
   *
   * @param isOpenEnded whether its end can be reached
   */
  record Block(ImmutableList<Code> code, boolean isOpenEnded) {
    /** This block after some other statements. */
    ImmutableList<Code> after(Code... first) {
      return ImmutableList.<Code>builder().add(first).addAll(code).build();
    }
  }

  private final Draft draft;
  private final boolean hasHelpers;
  private final ResourceGrammar resources;
  private final ClosingGrammar closing;
  private final ControlGrammar control;
  private final HelperGrammar helpers;
  private final PlainGrammar plain;

  private Grammar(Draft draft, boolean hasHelpers) {
    this.draft = draft;
    this.hasHelpers = hasHelpers;
    this.resources = new ResourceGrammar(draft);
    this.control = new ControlGrammar(draft, this, resources);
    this.closing = new ClosingGrammar(draft, this, resources, control);
    this.helpers = new HelperGrammar(draft);
    this.plain = new PlainGrammar(draft);
  }

  /**
   * A method that uses what the library and the platform offer.
   *
   * @param hasHelpers whether it may also use methods that are written for it
   */
  static Program program(long seed, String name, boolean hasHelpers) {
    Random random = new Random(seed);
    Draft draft = new Draft(random, name, random.nextInt(5) == 0 ? "Closeable" : "int");
    Block block = new Grammar(draft, hasHelpers).block(0);
    List<Code> body = new ArrayList<>(block.after(Code.line("int x = 0;")));
    if (block.isOpenEnded()) {
      body.add(Code.line(draft.result().equals("int") ? "return x;" : "return null;"));
    }
    return new Program(
        name,
        "static " + draft.result() + " run(" + draft.parameters() + ") throws Exception",
        ImmutableList.copyOf(body),
        Program.MEMBERS,
        ImmutableList.copyOf(draft.helpers()));
  }

  /** A block at that depth of nesting. */
  Block block(int depth) {
    int outer = draft.scope().size();
    List<Code> code = new ArrayList<>();
    boolean isOpenEnded = true;
    int count = 1 + draft.any(depth == 0 ? 5 : 3);
    for (int i = 0; i < count && isOpenEnded && draft.spend(); i++) {
      isOpenEnded = statement(depth, code);
    }
    while (draft.scope().size() > outer) {
      Variable variable = draft.scope().remove(draft.scope().size() - 1);
      if (isOpenEnded && variable.isOwed() && !draft.oneIn(4)) {
        code.add(resources.close(variable));
      }
    }
    if (isOpenEnded && depth > 0 && draft.oneIn(8)) {
      code.add(control.jump());
      isOpenEnded = false;
    }
    return new Block(ImmutableList.copyOf(code), isOpenEnded);
  }

  /** Adds a statement; false where nothing can come after it. */
  private boolean statement(int depth, List<Code> code) {
    int choice = draft.any(depth >= Draft.DEEPEST ? 10 : 20);
    if (hasHelpers && draft.oneIn(3)) {
      code.addAll(helpers.statements());
      return true;
    }
    if (choice < 8) {
      resources.addTo(code);
      return true;
    }
    if (choice < 10) {
      code.add(draft.oneIn(3) ? plain.statement() : draft.oneIn(2) ? draft.call() : draft.work());
      return true;
    }
    return choice < 15 ? control.addTo(code, depth) : closing.addTo(code, depth);
  }
}
