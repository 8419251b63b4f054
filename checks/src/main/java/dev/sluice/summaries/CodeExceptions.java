package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;
import java.util.Optional;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Where exceptions go in one body. */
final class CodeExceptions {
  private final ClassFile file;
  private final CodeFlow flow;
  private final InsnList code;
  private final ClassFileSymbols symbols;

  CodeExceptions(ClassFile file, CodeFlow flow, InsnList code, ClassFileSymbols symbols) {
    this.file = file;
    this.flow = flow;
    this.code = code;
    this.symbols = symbols;
  }

  /**
   * A handler that may be next.
   *
   * @param handler its first instruction
   * @param isSure whether it catches whatever is in flight
   */
  record Caught(int handler, boolean isSure) {}

  /** The handlers around the instruction at {@code index} that may catch a {@code thrown}. */
  ImmutableList<Caught> catchers(int index, Type thrown) {
    ImmutableList.Builder<Caught> catchers = ImmutableList.builder();
    for (TryCatchBlockNode block : flow.handlers(index)) {
      int handler = code.indexOf(block.handler);
      if (block.type == null) {
        return catchers.add(new Caught(handler, true)).build();
      }
      Optional<Type> caught = symbols.type(file, block.type).map(type -> type.type);
      if (caught.isPresent() && symbols.isSubtype(thrown, caught.get())) {
        return catchers.add(new Caught(handler, true)).build();
      }
      if (caught.isEmpty() || symbols.isSubtype(caught.get(), thrown)) {
        catchers.add(new Caught(handler, false));
      }
    }
    return catchers.build();
  }

  /** The type of what {@code throw} throws. */
  Type thrownBy(CodeValue value) {
    if (value instanceof CodeValue.Caught caught) {
      return caught.type();
    }
    return value instanceof CodeValue.Instance instance
        ? symbols.type(file, instance.type()).map(type -> type.type).orElse(symbols.throwable())
        : symbols.throwable();
  }

  boolean isChecked(Type thrown) {
    return symbols.isChecked(thrown);
  }

  /** A path that was straight so far has {@code thrown} as its cause. */
  void startingAt(CodeState state, Type thrown) {
    if (state.cause() == CodeState.Cause.NONE) {
      state.setCause(isChecked(thrown) ? CodeState.Cause.CHECKED : CodeState.Cause.UNCHECKED);
    }
  }

  /** A failure that needs a second, unexpected one weighs no more than that. */
  CodeExit.Kind exitKind(CodeState state, Type thrown) {
    return state.cause() == CodeState.Cause.CHECKED
        ? CodeExit.Kind.CHECKED
        : CodeExit.Kind.UNCHECKED;
  }
}
