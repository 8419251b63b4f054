package dev.sluice.truth;

import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.sluice.truth.lib.Probe;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes the calls of the platform in one method fallible, each with what it declares and with an
 * unchecked exception, and its files recorded.
 */
final class PlatformCalls {
  private static final String PROBE = Type.getInternalName(Probe.class);

  private final MethodNode method;
  private final Optional<AbstractInsnNode> superCall;

  /**
   * The calls in {@code method}.
   *
   * @param superCall in a constructor the call of that of the superclass
   */
  PlatformCalls(MethodNode method, Optional<AbstractInsnNode> superCall) {
    this.method = method;
    this.superCall = superCall;
  }

  void weave() {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof TypeInsnNode creation
          && creation.getOpcode() == Opcodes.NEW
          && PlatformMethod.replacementOf(creation.desc).isPresent()) {
        creation.desc = Type.getInternalName(PlatformMethod.replacementOf(creation.desc).get());
      }
      if (instruction.getOpcode() == Opcodes.ANEWARRAY) {
        boolean isPassed = isPassedOn(instruction);
        method.instructions.insert(instruction, reportTop(isPassed ? "passed" : "made"));
      }
      if (instruction instanceof MethodInsnNode call && call.owner.startsWith("java/")) {
        weave(call);
      }
    }
  }

  /** Whether the array that {@code creation} makes is what a call gets for its last parameter. */
  private static boolean isPassedOn(AbstractInsnNode creation) {
    AbstractInsnNode last = creation;
    for (AbstractInsnNode next = creation.getNext(); next != null; next = next.getNext()) {
      if (next.getOpcode() == Opcodes.AASTORE) {
        last = next;
      } else if (next instanceof MethodInsnNode call && last == previousReal(next)) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        return arguments.length > 0 && arguments[arguments.length - 1].getSort() == Type.ARRAY;
      } else if (last.getOpcode() == Opcodes.AASTORE
          && last == previousReal(next)
          && next.getOpcode() >= 0
          && next.getOpcode() != DUP) {
        return false;
      }
    }
    return false;
  }

  private static AbstractInsnNode previousReal(AbstractInsnNode start) {
    AbstractInsnNode previous = start.getPrevious();
    while (previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  private void weave(MethodInsnNode call) {
    PlatformMethod called = new PlatformMethod(call);
    if (called.isRelease()) {
      method.instructions.insert(call, failure(called, "close"));
      return;
    }
    boolean isOfObject =
        call.getOpcode() != Opcodes.INVOKESPECIAL && call.getOpcode() != INVOKESTATIC;
    if (isOfObject && called.needsOpenReceiver()) {
      reportReceiver(call);
    } else if (called.isNullTest()) {
      method.instructions.insertBefore(call, reportTop("used"));
    }
    if (!called.isInfallible()) {
      method.instructions.insertBefore(call, failure(called, "call"));
    }
    if (called.opener().isPresent()) {
      call.owner = Type.getInternalName(called.opener().get());
      call.itf = false;
    } else if (called.isMapPut()) {
      call.setOpcode(INVOKESTATIC);
      call.owner = PROBE;
      call.desc = "(Ljava/util/Map;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
      call.itf = false;
    } else if (called.isAdding()) {
      InsnList stored = new InsnList();
      stored.add(new InsnNode(Opcodes.DUP2));
      stored.add(report("stored", "(Ljava/lang/Object;Ljava/lang/Object;)V"));
      method.instructions.insertBefore(call, stored);
    } else if (call.name.equals("<init>")) {
      construct(call, called);
    } else {
      give(call, called);
    }
  }

  private static MethodInsnNode report(String name, String descriptor) {
    return new MethodInsnNode(INVOKESTATIC, PROBE, name, descriptor, false);
  }

  private static InsnList reportTop(String name) {
    InsnList report = new InsnList();
    report.add(new InsnNode(DUP));
    report.add(report(name, "(Ljava/lang/Object;)V"));
    return report;
  }

  /** Reports the object that {@code call} has made: on the stack, or of the class around it. */
  private InsnList reportMade(MethodInsnNode call, String name) {
    InsnList report = new InsnList();
    boolean isThis = superCall.filter(call::equals).isPresent();
    report.add(isThis ? new VarInsnNode(Opcodes.ALOAD, 0) : new InsnNode(DUP));
    report.add(report(name, "(Ljava/lang/Object;)V"));
    return report;
  }

  /** What the platform may keep is out of reach from here on. */
  private void give(MethodInsnNode call, PlatformMethod called) {
    int[] positions = called.keptArguments();
    if (positions.length > 0) {
      reportArguments(call, positions, "given");
    }
  }

  /** Fails, or not, with what the method declares. */
  private static InsnList failure(PlatformMethod called, String report) {
    InsnList decision = new InsnList();
    decision.add(new LdcInsnNode(called.shortName()));
    decision.add(
        called
            .checkedException()
            .<AbstractInsnNode>map(type -> new LdcInsnNode(Type.getType(type)))
            .orElse(new InsnNode(Opcodes.ACONST_NULL)));
    decision.add(report(report, "(Ljava/lang/String;Ljava/lang/Class;)V"));
    return decision;
  }

  private void construct(MethodInsnNode call, PlatformMethod called) {
    boolean isReplaced = PlatformMethod.replacementOf(call.owner).isPresent();
    if (isReplaced) {
      call.owner = Type.getInternalName(PlatformMethod.replacementOf(call.owner).get());
    }
    if (called.isWrapper()) {
      reportArguments(call, new int[] {0}, "wrapping");
      method.instructions.insert(call, reportMade(call, "wrapped"));
    } else if (!isReplaced) {
      give(call, called);
      if (called.isOfContainer()) {
        method.instructions.insert(call, reportMade(call, "made"));
      }
    }
  }

  private void reportArguments(MethodInsnNode call, int[] positions, String report) {
    report(
        call,
        locals -> {
          InsnList reports = new InsnList();
          for (int position : positions) {
            reports.add(new VarInsnNode(Opcodes.ALOAD, locals[position]));
            reports.add(report(report, "(Ljava/lang/Object;)V"));
          }
          return reports;
        });
  }

  private void reportReceiver(MethodInsnNode call) {
    report(call, locals -> reportTop("used"));
  }

  /** Inserts what {@code reports} makes of the locals that have the arguments meanwhile. */
  private void report(MethodInsnNode call, Function<int[], InsnList> reports) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    InsnList spill = new InsnList();
    int local = method.maxLocals;
    int[] locals = new int[arguments.length];
    for (int i = arguments.length - 1; i >= 0; i--) {
      locals[i] = local;
      spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), local));
      local += arguments[i].getSize();
    }
    spill.add(reports.apply(locals));
    for (int i = 0; i < arguments.length; i++) {
      spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), locals[i]));
    }
    method.maxLocals = local;
    method.instructions.insertBefore(call, spill);
  }
}
