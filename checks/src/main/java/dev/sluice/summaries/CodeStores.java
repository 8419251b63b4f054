package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** What happens to a resource that is stored somewhere. */
final class CodeStores {
  private final boolean isConstructor;

  CodeStores(boolean isConstructor) {
    this.isConstructor = isConstructor;
  }

  /** Before the instruction at {@code index} takes its operands off the stack. */
  void apply(AbstractInsnNode instruction, int index, CodeState state) {
    switch (instruction.getOpcode()) {
      case Opcodes.PUTFIELD ->
          storeInField(((FieldInsnNode) instruction).name, top(state, 1), top(state, 0), state);
      case Opcodes.PUTSTATIC -> befall(state, top(state, 0), Standing.MOVED);
      case Opcodes.AASTORE -> storeInArray(top(state, 2), top(state, 0), state);
      case Opcodes.ANEWARRAY -> state.clearArray(index);
      default -> {}
    }
  }

  private static CodeValue top(CodeState state, int depth) {
    return state.getStack(state.getStackSize() - 1 - depth);
  }

  private void storeInField(String field, CodeValue object, CodeValue value, CodeState state) {
    if (!CodeInterpreter.isReceiver(object)) {
      befall(state, value, Standing.MOVED);
      return;
    }
    if (isConstructor && value instanceof CodeValue.Carrier carrier) {
      carrier.origins().forEach(origin -> state.keep(origin, field));
    } else {
      befall(state, value, Standing.MOVED);
    }
    if (!(value instanceof CodeValue.Null)) {
      state.refillField(field);
    }
    state.setOwnField(field, value);
  }

  private static void storeInArray(CodeValue array, CodeValue value, CodeState state) {
    if (array instanceof CodeValue.NewArray made && value instanceof CodeValue.Carrier carrier) {
      state.putIntoArray(made.index(), carrier.origins());
    } else {
      befall(state, value, Standing.MOVED);
    }
  }

  /** Whether what happens to {@code value} matters: it is, wraps or holds what is followed. */
  static boolean isAffected(CodeValue value, CodeState state) {
    return value instanceof CodeValue.Element
        || value instanceof CodeValue.OwnField
        || !originsIn(value, state).isEmpty();
  }

  /** {@code event} happens to all resources that {@code value} is, wraps or holds. */
  static void befall(CodeState state, CodeValue value, Standing event) {
    if (value instanceof CodeValue.Element element) {
      state.update(element.holder(), standing -> standing.afterElement(event));
    } else if (value instanceof CodeValue.OwnField field) {
      if (event == Standing.CLOSED) {
        state.closeField(field.name());
      }
    } else {
      for (Origin origin : originsIn(value, state)) {
        state.update(origin, standing -> standing.after(event));
      }
      if (event == Standing.CLOSED) {
        state.closeChildren(originsIn(value, state));
      }
    }
  }

  /** The resources that {@code value} is, wraps or holds. */
  static ImmutableSet<Origin> originsIn(CodeValue value, CodeState state) {
    if (value instanceof CodeValue.Carrier carrier) {
      return carrier.origins();
    }
    if (value instanceof CodeValue.Part part) {
      return ImmutableSet.of(part.holder());
    }
    return value instanceof CodeValue.NewArray array
        ? state.inArray(array.index())
        : ImmutableSet.of();
  }
}
