package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import dev.sluice.ownership.StateTest;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.JumpInsnNode;

/** What the two ways out of a condition know. */
final class CodeBranches {
  private final CodeFlow flow;

  CodeBranches(CodeFlow flow) {
    this.flow = flow;
  }

  /**
   * One way out of a condition.
   *
   * @param target the next instruction
   * @param state what holds there, the operands still on the stack
   */
  record Branch(int target, CodeState state) {}

  /** The ways out of the jump at {@code index} that a path in {@code state} can take. */
  ImmutableList<Branch> of(int index, JumpInsnNode jump, CodeState state) {
    int[] successors = flow.successors(index);
    CodeValue last = state.getStack(state.getStackSize() - 1);
    CodeValue other = isBinary(jump.getOpcode()) ? state.getStack(state.getStackSize() - 2) : last;
    ImmutableList.Builder<Branch> branches = ImmutableList.builder();
    for (int way = 0; way < 2; way++) {
      boolean isTaken = way == 1;
      CodeState copy = new CodeState(state);
      if (isPossible(jump.getOpcode(), isTaken, other, last, copy)) {
        if (flow.leavesLoop(index, successors[way])) {
          endOfElements(other instanceof CodeValue.Answer ? other : last, copy);
        }
        branches.add(new Branch(successors[way], copy));
      }
    }
    return branches.build();
  }

  private static boolean isBinary(int opcode) {
    return opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
  }

  private static void endOfElements(CodeValue value, CodeState state) {
    if (value instanceof CodeValue.Answer answer) {
      state.update(answer.holder(), Standing::atEndOfElements);
    }
  }

  /** Whether this way can be taken at all; if so, {@code state} learns what that tells. */
  private static boolean isPossible(
      int opcode, boolean isTaken, CodeValue first, CodeValue second, CodeState state) {
    return switch (opcode) {
      case Opcodes.IFNULL -> isNull(first, isTaken, state);
      case Opcodes.IFNONNULL -> isNull(first, !isTaken, state);
      case Opcodes.IFEQ -> isTrue(first, !isTaken, state);
      case Opcodes.IFNE -> isTrue(first, isTaken, state);
      case Opcodes.IF_ACMPEQ -> areSame(first, second, isTaken, state);
      case Opcodes.IF_ACMPNE -> areSame(first, second, !isTaken, state);
      default -> compare(opcode, first, second).map(outcome -> outcome == isTaken).orElse(true);
    };
  }

  private static boolean areSame(
      CodeValue first, CodeValue second, boolean areSame, CodeState state) {
    // So javac compiles `null != in`.
    if (first instanceof CodeValue.Null) {
      return isNull(second, areSame, state);
    }
    return second instanceof CodeValue.Null
        ? isNull(first, areSame, state)
        : !isSame(first, second) || areSame;
  }

  private static boolean isSame(CodeValue first, CodeValue second) {
    return first.equals(second) && first instanceof CodeValue.Carrier carrier && carrier.isExact();
  }

  private static Optional<Boolean> compare(int opcode, CodeValue first, CodeValue second) {
    if (!(first instanceof CodeValue.Constant left)
        || !(second instanceof CodeValue.Constant right)) {
      return Optional.empty();
    }
    int a = left.number();
    int b = isBinary(opcode) ? right.number() : 0;
    return switch (opcode) {
      case Opcodes.IF_ICMPEQ -> Optional.of(a == b);
      case Opcodes.IF_ICMPNE -> Optional.of(a != b);
      case Opcodes.IF_ICMPLT, Opcodes.IFLT -> Optional.of(a < b);
      case Opcodes.IF_ICMPGE, Opcodes.IFGE -> Optional.of(a >= b);
      case Opcodes.IF_ICMPGT, Opcodes.IFGT -> Optional.of(a > b);
      case Opcodes.IF_ICMPLE, Opcodes.IFLE -> Optional.of(a <= b);
      default -> Optional.empty();
    };
  }

  private static boolean isNull(CodeValue value, boolean isNull, CodeState state) {
    if (value instanceof CodeValue.Null) {
      return isNull;
    }
    if (value instanceof CodeValue.Element && isNull) {
      CodeStores.befall(state, value, Standing.CLOSED);
    }
    if (value instanceof CodeValue.Carrier carrier) {
      return isNull(carrier, isNull, state);
    }
    return !isNull
        || !(value instanceof CodeValue.Instance
            || value instanceof CodeValue.NewArray
            || value instanceof CodeValue.Lambda
            || value instanceof CodeValue.Caught);
  }

  private static boolean isNull(CodeValue.Carrier carrier, boolean isNull, CodeState state) {
    if (isNull && carrier.isExact() && carrier.origins().stream().anyMatch(state::isNonNull)) {
      return false;
    }
    for (Origin origin : carrier.origins()) {
      if (isNull) {
        // A wrapper of null is null, where there is one that can be.
        state.setNull(origin);
      } else if (carrier.isExact()) {
        state.setNonNull(origin);
      }
    }
    return true;
  }

  private static boolean isTrue(CodeValue value, boolean isTrue, CodeState state) {
    if (value instanceof CodeValue.Constant constant) {
      return (constant.number() != 0) == isTrue;
    }
    if (value instanceof CodeValue.CloseableTest test) {
      learnCloseable(test.subject(), isTrue, state);
    } else if (value instanceof CodeValue.Test test) {
      return learn(test, isTrue, state);
    }
    return true;
  }

  private static void learnCloseable(CodeValue subject, boolean isCloseable, CodeState state) {
    if (!isCloseable) {
      if (subject instanceof CodeValue.Element) {
        CodeStores.befall(state, subject, Standing.CLOSED);
      } else if (subject instanceof CodeValue.Carrier carrier && carrier.isExact()) {
        CodeStores.befall(state, subject, Standing.NOTHING);
      }
    } else if (subject instanceof CodeValue.Carrier carrier && carrier.isExact()) {
      carrier.origins().forEach(state::setNonNull);
    }
  }

  private static boolean learn(CodeValue.Test test, boolean isTrue, CodeState state) {
    return switch (test.property()) {
      case IS_NULL -> isNull(test.subject(), isTrue, state);
      case IS_NOT_NULL -> isNull(test.subject(), !isTrue, state);
      case IS_CLOSED, IS_OPEN -> {
        if ((test.property() == StateTest.Property.IS_CLOSED) == isTrue) {
          CodeStores.befall(state, test.subject(), Standing.NOTHING);
        }
        yield true;
      }
    };
  }
}
