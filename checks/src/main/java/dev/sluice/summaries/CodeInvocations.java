package dev.sluice.summaries;

import com.google.common.collect.ImmutableSet;
import dev.sluice.ownership.OperandEffect.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The calls in one body, and what it captures in lambdas. */
final class CodeInvocations {
  /** Where javac finds what links a call site: string concatenation, records, switches, lambdas. */
  private static final String PLATFORM_LINKAGE = "java/lang/";

  private static final String LAMBDA_LINKAGE = "java/lang/invoke/LambdaMetafactory";

  private final ClassFileMethod method;
  private final ClassFileCalls calls;
  private final CodeParameters parameters;
  private final Map<Integer, CodeCall> known = new HashMap<>();

  CodeInvocations(ClassFileMethod method, ClassFileCalls calls, CodeParameters parameters) {
    this.method = method;
    this.calls = calls;
    this.parameters = parameters;
  }

  /** The call at {@code index}, on the operands that are on the stack of {@code state}. */
  CodeInvocation of(int index, MethodInsnNode instruction, CodeState state) {
    CodeCall call = known.computeIfAbsent(index, key -> calls.of(method.owner(), instruction));
    int count = Type.getArgumentTypes(instruction.desc).length;
    List<CodeValue> arguments = top(state, count);
    boolean hasReceiver = instruction.getOpcode() != Opcodes.INVOKESTATIC;
    CodeValue receiver =
        hasReceiver ? state.getStack(state.getStackSize() - 1 - count) : CodeValue.Plain.SINGLE;
    return new CodeInvocation(
        index, instruction, method, call, calls, parameters, receiver, arguments);
  }

  private static List<CodeValue> top(CodeState state, int count) {
    List<CodeValue> values = new ArrayList<>();
    for (int i = state.getStackSize() - count; i < state.getStackSize(); i++) {
      values.add(state.getStack(i));
    }
    return values;
  }

  /** The value that {@code dynamic} makes; what it takes over of what it captures is settled. */
  CodeValue lambda(InvokeDynamicInsnNode dynamic, CodeState state) {
    List<CodeValue> captured = top(state, Type.getArgumentTypes(dynamic.desc).length);
    if (dynamic.bsm.getOwner().equals(LAMBDA_LINKAGE)
        && dynamic.bsmArgs.length > 1
        && dynamic.bsmArgs[1] instanceof Handle code) {
      ImmutableSet.Builder<Origin> taken = ImmutableSet.builder();
      for (int i = 0; i < captured.size(); i++) {
        if (takesOver(code, i)) {
          CodeStores.befall(state, captured.get(i), Standing.MOVED);
          taken.addAll(CodeStores.originsIn(captured.get(i), state));
        }
      }
      return new CodeValue.Lambda(code, captured.size(), taken.build());
    }
    if (!dynamic.bsm.getOwner().startsWith(PLATFORM_LINKAGE)) {
      captured.forEach(value -> CodeStores.befall(state, value, Standing.LOST));
      return new CodeValue.Unknown();
    }
    return CodeValue.Plain.ofSize(Type.getReturnType(dynamic.desc).getSize());
  }

  /** A lambda that may close, keep or return what it captures owns it from then on. */
  private boolean takesOver(Handle code, int captured) {
    return calls.effectOn(method.owner(), code, captured).onReturn() != Fate.STAYS
        || calls.isReturned(method.owner(), code, captured);
  }
}
