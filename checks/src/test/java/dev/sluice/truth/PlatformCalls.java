package dev.sluice.truth;

import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.sluice.truth.lib.PlatformFile;
import dev.sluice.truth.lib.Probe;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /** What javac calls by itself, and what can't fail with the arguments that generated code has. */
  private static final Set<String> INFALLIBLE =
      Set.of(
          "java/io/BufferedInputStream.<init>",
          "java/io/BufferedOutputStream.<init>",
          "java/io/BufferedReader.<init>",
          "java/io/DataInputStream.<init>",
          "java/io/InputStreamReader.<init>",
          "java/io/OutputStreamWriter.<init>",
          "java/lang/Throwable.addSuppressed",
          "java/lang/Object.<init>",
          "java/lang/Integer.valueOf",
          "java/lang/Integer.intValue",
          "java/lang/String.equals",
          "java/lang/String.hashCode",
          "java/util/ArrayList.<init>",
          "java/util/List.add",
          "java/util/List.iterator",
          "java/util/Iterator.hasNext",
          "java/util/Iterator.next",
          "java/util/Objects.requireNonNull");

  private static final Map<String, String> OPENED_BY_CONSTRUCTOR =
      Map.of(
          "java/io/FileInputStream", Type.getInternalName(PlatformFile.In.class),
          "java/io/FileOutputStream", Type.getInternalName(PlatformFile.Out.class));

  private static final Set<String> OPENED_BY_METHOD =
      Set.of("java/nio/file/Files.newInputStream", "java/nio/file/Files.lines");

  private static final Set<String> KEEPERS =
      Set.of("java/util/List.add", "java/util/Collection.add", "java/util/Map.put");

  private final MethodNode method;

  PlatformCalls(MethodNode method) {
    this.method = method;
  }

  void weave() {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof TypeInsnNode creation
          && creation.getOpcode() == Opcodes.NEW
          && OPENED_BY_CONSTRUCTOR.containsKey(creation.desc)) {
        creation.desc = OPENED_BY_CONSTRUCTOR.get(creation.desc);
      }
      if (instruction instanceof MethodInsnNode call && call.owner.startsWith("java/")) {
        weave(call);
      }
    }
  }

  private void weave(MethodInsnNode call) {
    String name = call.owner + "." + call.name;
    if (isClose(call)) {
      method.instructions.insert(call, failure(call, "close"));
      return;
    }
    if (!INFALLIBLE.contains(name) && !isThrowable(call.owner)) {
      method.instructions.insertBefore(call, failure(call, "call"));
    }
    if (KEEPERS.contains(name)) {
      InsnList kept = new InsnList();
      kept.add(new InsnNode(DUP));
      kept.add(new MethodInsnNode(INVOKESTATIC, PROBE, "kept", "(Ljava/lang/Object;)V", false));
      method.instructions.insertBefore(call, kept);
    }
    if (OPENED_BY_METHOD.contains(name)) {
      redirect(call);
    }
    if (call.getOpcode() == INVOKESPECIAL && call.name.equals("<init>")) {
      construct(call);
    }
  }

  private static boolean isClose(MethodInsnNode call) {
    return call.name.equals("close") && call.desc.equals("()V");
  }

  private static boolean isThrowable(String owner) {
    return Throwable.class.isAssignableFrom(classOf(owner));
  }

  /** Fails, or not, with what the method declares. */
  private static InsnList failure(MethodInsnNode call, String report) {
    InsnList decision = new InsnList();
    decision.add(
        new LdcInsnNode(call.owner.substring(call.owner.lastIndexOf('/') + 1) + "." + call.name));
    decision.add(
        checkedException(call) == null
            ? new InsnNode(Opcodes.ACONST_NULL)
            : new LdcInsnNode(Type.getType(checkedException(call))));
    decision.add(
        new MethodInsnNode(
            INVOKESTATIC, PROBE, report, "(Ljava/lang/String;Ljava/lang/Class;)V", false));
    return decision;
  }

  private static Class<?> checkedException(MethodInsnNode call) {
    for (Class<?> type : declaredBy(call).getExceptionTypes()) {
      if (!RuntimeException.class.isAssignableFrom(type)) {
        return type;
      }
    }
    return null;
  }

  private static Executable declaredBy(MethodInsnNode call) {
    for (Class<?> type = classOf(call.owner); type != null; type = type.getSuperclass()) {
      Executable found = find(type, call);
      if (found != null) {
        return found;
      }
    }
    for (Class<?> type : classOf(call.owner).getInterfaces()) {
      Executable found = find(type, call);
      if (found != null) {
        return found;
      }
    }
    throw new LinkageError("unknown method " + call.owner + "." + call.name + call.desc);
  }

  private static Executable find(Class<?> type, MethodInsnNode call) {
    return Stream.concat(
            Stream.<Executable>of(type.getDeclaredMethods()),
            Stream.of(type.getDeclaredConstructors()))
        .filter(
            executable ->
                executable instanceof java.lang.reflect.Method found
                    ? found.getName().equals(call.name)
                        && Type.getMethodDescriptor(found).equals(call.desc)
                    : call.name.equals("<init>")
                        && Type.getConstructorDescriptor(
                                (java.lang.reflect.Constructor<?>) executable)
                            .equals(call.desc))
        .findFirst()
        .orElse(null);
  }

  private static Class<?> classOf(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(internalName, e);
    }
  }

  private void redirect(MethodInsnNode call) {
    if (call.desc.contains("[Ljava/nio/file/OpenOption;")) {
      method.instructions.insertBefore(call, new InsnNode(Opcodes.POP));
      call.desc = call.desc.replace("[Ljava/nio/file/OpenOption;", "");
    }
    call.owner = Type.getInternalName(PlatformFile.class);
  }

  private void construct(MethodInsnNode call) {
    if (OPENED_BY_CONSTRUCTOR.containsKey(call.owner)) {
      call.owner = OPENED_BY_CONSTRUCTOR.get(call.owner);
    } else if (isWrapper(call)) {
      Type[] arguments = Type.getArgumentTypes(call.desc);
      InsnList spill = new InsnList();
      int local = method.maxLocals;
      int[] locals = new int[arguments.length];
      for (int i = arguments.length - 1; i >= 0; i--) {
        locals[i] = local;
        spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), local));
        local += arguments[i].getSize();
      }
      spill.add(new VarInsnNode(Opcodes.ALOAD, locals[0]));
      spill.add(
          new MethodInsnNode(INVOKESTATIC, PROBE, "wrapping", "(Ljava/lang/Object;)V", false));
      for (int i = 0; i < arguments.length; i++) {
        spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), locals[i]));
      }
      method.maxLocals = local;
      method.instructions.insertBefore(call, spill);
      InsnList report = new InsnList();
      report.add(new InsnNode(DUP));
      report.add(
          new MethodInsnNode(INVOKESTATIC, PROBE, "wrapped", "(Ljava/lang/Object;)V", false));
      method.instructions.insert(call, report);
    }
  }

  private static boolean isWrapper(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    return AutoCloseable.class.isAssignableFrom(classOf(call.owner))
        && arguments.length > 0
        && arguments[0].getSort() == Type.OBJECT
        && AutoCloseable.class.isAssignableFrom(classOf(arguments[0].getInternalName()));
  }
}
