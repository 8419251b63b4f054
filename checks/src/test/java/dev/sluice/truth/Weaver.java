package dev.sluice.truth;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import dev.sluice.truth.lib.Probe;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Weaves reports to {@link Probe} into the class files of generated code, so that its source can
 * stay as plain as a user's. All but the last handler is straight-line code, so the frames that
 * javac computed stay right.
 */
final class Weaver {
  private static final String PROBE = Type.getInternalName(Probe.class);

  /** The names of the class of helpers, and of the classes in it. */
  private static final Pattern HELPER = Pattern.compile("Help(\\$|$)");

  private final ClassNode type = new ClassNode(ASM9);

  private Weaver(byte[] classFile) {
    new ClassReader(classFile).accept(type, 0);
  }

  /** The woven form of {@code classFile}, which was compiled with {@code -g}. */
  static byte[] weave(byte[] classFile) {
    Weaver weaver = new Weaver(classFile);
    weaver.type.methods.forEach(weaver::weave);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    weaver.type.accept(writer);
    return writer.toByteArray();
  }

  private void weave(MethodNode method) {
    // Static initialisers run before there is a run; accessors and bridges are no bodies of the
    // source.
    boolean isBody =
        !method.name.equals("<clinit>")
            && method.instructions.size() > 0
            && (method.access & Opcodes.ACC_BRIDGE) == 0
            && ((method.access & Opcodes.ACC_SYNTHETIC) == 0 || method.name.startsWith("lambda$"));
    if (!isBody) {
      return;
    }
    Optional<AbstractInsnNode> constructed = superCall(method);
    new PlatformCalls(method, constructed).weave();
    Set<AbstractInsnNode> catchStarts = catchStarts(method);
    boolean isStarted = constructed.isEmpty();
    int line = 0;
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (!isStarted) {
        isStarted = instruction == constructed.get();
      } else if (instruction instanceof LineNumberNode number) {
        line = number.line + (HELPER.matcher(type.name).find() ? Program.HELPER_LINES : 0);
        AbstractInsnNode next = nextReal(instruction);
        if (next != null) {
          method.instructions.insertBefore(next, lineReport(line));
        }
      }
      if (isStarted) {
        weave(method, instruction, catchStarts.contains(instruction));
      }
    }
    LabelNode start = new LabelNode();
    InsnList entry = new InsnList();
    entry.add(report("enter", "()V"));
    entry.add(start);
    if (constructed.isEmpty()) {
      method.instructions.insert(entry);
    } else {
      method.instructions.insert(constructed.get(), entry);
    }
    leaveByException(method, start);
  }

  /** The call in a constructor after which there is an object; empty in other methods. */
  private static Optional<AbstractInsnNode> superCall(MethodNode method) {
    if (!method.name.equals("<init>")) {
      return Optional.empty();
    }
    int unfinished = 0;
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction.getOpcode() == Opcodes.NEW) {
        unfinished++;
      } else if (instruction instanceof MethodInsnNode call && call.name.equals("<init>")) {
        if (unfinished == 0) {
          return Optional.of(instruction);
        }
        unfinished--;
      }
    }
    throw new LinkageError("no call of a constructor in " + method.name + method.desc);
  }

  private void weave(MethodNode method, AbstractInsnNode instruction, boolean isCatchStart) {
    InsnList before = new InsnList();
    int opcode = instruction.getOpcode();
    if (isCatchStart) {
      before.add(new InsnNode(DUP));
      before.add(report("caught", "(Ljava/lang/Throwable;)V"));
    } else if (opcode == ARETURN) {
      before.add(new InsnNode(DUP));
      before.add(report("returning", "(Ljava/lang/Object;)V"));
    } else if (opcode >= IRETURN && opcode <= RETURN) {
      boolean hasMade = method.name.equals("<init>");
      before.add(hasMade ? new VarInsnNode(ALOAD, 0) : new InsnNode(ACONST_NULL));
      before.add(report("returning", "(Ljava/lang/Object;)V"));
    } else if (opcode == ATHROW) {
      before.add(variablesInScope(method, instruction));
      before.add(new InsnNode(DUP));
      before.add(report("throwing", "(Ljava/lang/Throwable;)V"));
    } else if (instruction instanceof JumpInsnNode jump && isBack(method, jump)) {
      before.add(report("turn", "()V"));
    } else if (opcode == AASTORE) {
      method.instructions.set(
          instruction, report("store", "([Ljava/lang/Object;ILjava/lang/Object;)V"));
      return;
    } else if (opcode == PUTFIELD || opcode == PUTSTATIC) {
      FieldInsnNode store = (FieldInsnNode) instruction;
      if (isReference(store.desc)) {
        before.add(new InsnNode(DUP));
        before.add(report(isHeld(method, store) ? "held" : "kept", "(Ljava/lang/Object;)V"));
      }
    }
    method.instructions.insertBefore(instruction, before);
  }

  /** Whether {@code store} is in a constructor of a closeable class, whose object holds it then. */
  private boolean isHeld(MethodNode method, FieldInsnNode store) {
    return method.name.equals("<init>")
        && store.getOpcode() == PUTFIELD
        && store.owner.equals(type.name)
        && type.methods.stream().anyMatch(m -> m.name.equals("close") && m.desc.equals("()V"));
  }

  private static InsnList variablesInScope(MethodNode method, AbstractInsnNode instruction) {
    InsnList report = new InsnList();
    int position = method.instructions.indexOf(instruction);
    for (LocalVariableNode variable : method.localVariables) {
      if (isReference(variable.desc)
          && method.instructions.indexOf(variable.start) <= position
          && position < method.instructions.indexOf(variable.end)) {
        report.add(new VarInsnNode(ALOAD, variable.index));
        report.add(report("inScope", "(Ljava/lang/Object;)V"));
      }
    }
    return report;
  }

  private static boolean isBack(MethodNode method, JumpInsnNode jump) {
    return method.instructions.indexOf(jump.label) < method.instructions.indexOf(jump);
  }

  private static boolean isReference(String descriptor) {
    return descriptor.startsWith("L") || descriptor.startsWith("[");
  }

  private static InsnList lineReport(int line) {
    InsnList report = new InsnList();
    report.add(new LdcInsnNode(line));
    report.add(report("line", "(I)V"));
    return report;
  }

  private static MethodInsnNode report(String name, String descriptor) {
    return new MethodInsnNode(INVOKESTATIC, PROBE, name, descriptor, false);
  }

  /**
   * The first instructions of the catch clauses of the source: they store the exception in a
   * variable that has a name, unless the clause is empty, which what javac generates for {@code
   * finally} and headers doesn't; that catches everything.
   */
  private static Set<AbstractInsnNode> catchStarts(MethodNode method) {
    Set<AbstractInsnNode> starts = new HashSet<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      AbstractInsnNode first = nextReal(block.handler);
      if (block.type != null
          && first instanceof VarInsnNode store
          && store.getOpcode() == ASTORE
          && (isNamed(method, store) || !block.type.equals("java/lang/Throwable"))) {
        starts.add(first);
      }
    }
    return starts;
  }

  private static boolean isNamed(MethodNode method, VarInsnNode store) {
    int position = method.instructions.indexOf(nextReal(store));
    return method.localVariables.stream()
        .anyMatch(
            variable ->
                variable.index == store.var
                    && method.instructions.indexOf(variable.start)
                        > method.instructions.indexOf(store)
                    && method.instructions.indexOf(variable.start) <= position);
  }

  private static AbstractInsnNode nextReal(AbstractInsnNode start) {
    AbstractInsnNode next = start.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  private static void leaveByException(MethodNode method, LabelNode start) {
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    method.instructions.add(end);
    method.instructions.add(handler);
    method.instructions.add(
        new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
    method.instructions.add(new InsnNode(DUP));
    method.instructions.add(report("leaving", "(Ljava/lang/Throwable;)V"));
    method.instructions.add(new InsnNode(ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
  }
}
