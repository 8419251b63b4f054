package dev.sluice.truth;

import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import dev.sluice.truth.lib.PlatformChannel;
import dev.sluice.truth.lib.PlatformDatabase;
import dev.sluice.truth.lib.PlatformFile;
import dev.sluice.truth.lib.PlatformPool;
import dev.sluice.truth.lib.PlatformSocket;
import dev.sluice.truth.lib.PlatformText;
import dev.sluice.truth.lib.Probe;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
          "java/io/BufferedWriter.<init>",
          "java/io/DataOutputStream.<init>",
          "java/io/File.<init>",
          "java/io/LineNumberReader.<init>",
          "java/io/PrintWriter.<init>",
          "java/io/PrintWriter.println",
          "java/io/PushbackInputStream.<init>",
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
          "java/util/ArrayDeque.<init>",
          "java/util/ArrayList.<init>",
          "java/util/Collection.add",
          "java/util/Collection.iterator",
          "java/util/Deque.add",
          "java/util/Deque.isEmpty",
          "java/util/Deque.pop",
          "java/util/Deque.push",
          "java/util/HashMap.<init>",
          "java/util/List.add",
          "java/util/List.get",
          "java/util/List.iterator",
          "java/util/List.size",
          "java/util/Map.put",
          "java/util/Map.values",
          "java/util/Objects.isNull",
          "java/util/Objects.nonNull",
          "java/util/Iterator.hasNext",
          "java/util/Iterator.next",
          "java/util/Objects.requireNonNull");

  private static final Map<String, Class<?>> OPENED_BY_CONSTRUCTOR =
      Map.of(
          "java/io/FileInputStream", PlatformFile.In.class,
          "java/io/FileOutputStream", PlatformFile.Out.class,
          "java/io/FileReader", PlatformText.In.class,
          "java/io/FileWriter", PlatformText.Out.class,
          "java/io/RandomAccessFile", PlatformFile.RandomAccess.class,
          "java/net/ServerSocket", PlatformSocket.Listening.class,
          "java/net/Socket", PlatformSocket.Connected.class,
          "java/util/zip/ZipFile", PlatformFile.Zipped.class);

  private static final Map<String, Class<?>> OPENED_BY_METHOD =
      ImmutableMap.<String, Class<?>>builder()
          .put("java/nio/file/Files.newInputStream", PlatformFile.class)
          .put("java/nio/file/Files.newOutputStream", PlatformFile.class)
          .put("java/nio/file/Files.lines", PlatformFile.class)
          .put("java/nio/file/Files.list", PlatformFile.class)
          .put("java/nio/file/Files.newBufferedReader", PlatformText.class)
          .put("java/nio/file/Files.newBufferedWriter", PlatformText.class)
          .put("java/nio/channels/FileChannel.open", PlatformChannel.class)
          .put("java/sql/DriverManager.getConnection", PlatformDatabase.class)
          .put("java/util/concurrent/Executors.newSingleThreadExecutor", PlatformPool.class)
          .put("java/util/concurrent/Executors.newFixedThreadPool", PlatformPool.class)
          .buildOrThrow();

  /** How the platform's collections take one element. */
  private static final Set<String> ADDING = Set.of("add", "addFirst", "addLast", "offer", "push");

  /** What takes objects of any type, or whole collections, and keeps neither. */
  private static final Set<String> FORGETFUL =
      Set.of(
          "java/lang/String.valueOf",
          "java/util/Objects.isNull",
          "java/util/Objects.nonNull",
          "java/util/Objects.requireNonNull");

  private static final Set<String> KEPT_TYPES =
      Set.of(
          "Ljava/lang/Iterable;",
          "Ljava/lang/Object;",
          "Ljava/util/Collection;",
          "Ljava/util/List;",
          "Ljava/util/Map;",
          "[Ljava/lang/Object;");

  private final MethodNode method;

  PlatformCalls(MethodNode method) {
    this.method = method;
  }

  void weave() {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof TypeInsnNode creation
          && creation.getOpcode() == Opcodes.NEW
          && OPENED_BY_CONSTRUCTOR.containsKey(creation.desc)) {
        creation.desc = Type.getInternalName(OPENED_BY_CONSTRUCTOR.get(creation.desc));
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
    String name = call.owner + "." + call.name;
    if (isClose(call)) {
      method.instructions.insert(call, failure(call, "close"));
      return;
    }
    if (!INFALLIBLE.contains(name) && !isThrowable(call.owner)) {
      method.instructions.insertBefore(call, failure(call, "call"));
    }
    if (OPENED_BY_METHOD.containsKey(name)) {
      redirect(call, OPENED_BY_METHOD.get(name));
    } else if (isMapPut(call)) {
      call.setOpcode(INVOKESTATIC);
      call.owner = PROBE;
      call.desc = "(Ljava/util/Map;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
      call.itf = false;
    } else if (isAdding(call)) {
      InsnList stored = new InsnList();
      stored.add(new InsnNode(Opcodes.DUP2));
      stored.add(report("stored", "(Ljava/lang/Object;Ljava/lang/Object;)V"));
      method.instructions.insertBefore(call, stored);
    } else if (call.name.equals("<init>")) {
      construct(call);
    } else if (!FORGETFUL.contains(name)) {
      give(call);
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

  private static boolean isMapPut(MethodInsnNode call) {
    return call.name.equals("put") && Map.class.isAssignableFrom(classOf(call.owner));
  }

  private static boolean isAdding(MethodInsnNode call) {
    return ADDING.contains(call.name)
        && Type.getArgumentTypes(call.desc).length == 1
        && Collection.class.isAssignableFrom(classOf(call.owner));
  }

  /** What the platform may keep is out of reach from here on. */
  private void give(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    int[] positions =
        IntStream.range(0, arguments.length)
            .filter(i -> KEPT_TYPES.contains(arguments[i].getDescriptor()))
            .toArray();
    if (positions.length > 0) {
      reportArguments(call, positions, "given");
    }
  }

  private static boolean isClose(MethodInsnNode call) {
    return (call.name.equals("close") && call.desc.equals("()V"))
        || call.name.startsWith("shutdown");
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
    for (Class<?> type : TypeToken.of(classOf(call.owner)).getTypes().rawTypes()) {
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

  private void redirect(MethodInsnNode call, Class<?> owner) {
    call.owner = Type.getInternalName(owner);
    call.itf = false;
  }

  private void construct(MethodInsnNode call) {
    if (OPENED_BY_CONSTRUCTOR.containsKey(call.owner)) {
      call.owner = Type.getInternalName(OPENED_BY_CONSTRUCTOR.get(call.owner));
    } else if (isWrapper(call)) {
      reportArguments(call, new int[] {0}, "wrapping");
      method.instructions.insert(call, reportTop("wrapped"));
    } else {
      give(call);
      if (isContainer(classOf(call.owner))) {
        method.instructions.insert(call, reportTop("made"));
      }
    }
  }

  private static boolean isContainer(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  private void reportArguments(MethodInsnNode call, int[] positions, String report) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    InsnList spill = new InsnList();
    int local = method.maxLocals;
    int[] locals = new int[arguments.length];
    for (int i = arguments.length - 1; i >= 0; i--) {
      locals[i] = local;
      spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), local));
      local += arguments[i].getSize();
    }
    for (int position : positions) {
      spill.add(new VarInsnNode(Opcodes.ALOAD, locals[position]));
      spill.add(report(report, "(Ljava/lang/Object;)V"));
    }
    for (int i = 0; i < arguments.length; i++) {
      spill.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), locals[i]));
    }
    method.maxLocals = local;
    method.instructions.insertBefore(call, spill);
  }

  private static boolean isWrapper(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    return AutoCloseable.class.isAssignableFrom(classOf(call.owner))
        && arguments.length > 0
        && arguments[0].getSort() == Type.OBJECT
        && AutoCloseable.class.isAssignableFrom(classOf(arguments[0].getInternalName()));
  }
}
