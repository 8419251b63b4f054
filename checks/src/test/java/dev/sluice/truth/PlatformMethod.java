package dev.sluice.truth;

import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import dev.sluice.truth.lib.PlatformChannel;
import dev.sluice.truth.lib.PlatformDatabase;
import dev.sluice.truth.lib.PlatformFile;
import dev.sluice.truth.lib.PlatformPool;
import dev.sluice.truth.lib.PlatformSocket;
import dev.sluice.truth.lib.PlatformText;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** A method or constructor of the platform as generated code calls it. */
final class PlatformMethod {
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
          "java/lang/String.valueOf",
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

  private static final Map<String, Class<?>> REPLACED_CLASSES =
      Map.of(
          "java/io/FileInputStream", PlatformFile.In.class,
          "java/io/FileOutputStream", PlatformFile.Out.class,
          "java/io/FileReader", PlatformText.In.class,
          "java/io/FileWriter", PlatformText.Out.class,
          "java/io/RandomAccessFile", PlatformFile.RandomAccess.class,
          "java/net/ServerSocket", PlatformSocket.Listening.class,
          "java/net/Socket", PlatformSocket.Connected.class,
          "java/util/zip/GZIPInputStream", PlatformFile.Unzipped.class,
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

  private final Class<?> owner;
  private final String ownerName;
  private final String name;
  private final String descriptor;

  /** The one that {@code call}, which is not changed yet, runs. */
  PlatformMethod(MethodInsnNode call) {
    this.owner = classOf(call.owner);
    this.ownerName = call.owner;
    this.name = call.name;
    this.descriptor = call.desc;
  }

  private static Class<?> classOf(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(internalName, e);
    }
  }

  /** What is made instead of objects of the class {@code type}; empty for most. */
  static Optional<Class<?>> replacementOf(String type) {
    return Optional.ofNullable(REPLACED_CLASSES.get(type));
  }

  /** The class whose static method of the same name is called instead; empty for most. */
  Optional<Class<?>> opener() {
    return Optional.ofNullable(OPENED_BY_METHOD.get(fullName()));
  }

  private String fullName() {
    return ownerName + "." + name;
  }

  /** Class and method, without the package. */
  String shortName() {
    return ownerName.substring(ownerName.lastIndexOf('/') + 1) + "." + name;
  }

  boolean isRelease() {
    return (name.equals("close") && descriptor.equals("()V")) || name.startsWith("shutdown");
  }

  /** Whether its receiver is a resource that must not be closed by then. */
  boolean needsOpenReceiver() {
    return AutoCloseable.class.isAssignableFrom(owner)
        && !isRelease()
        && !name.equals("isClosed")
        && !name.equals("isOpen")
        && !owner.equals(ExecutorService.class);
  }

  /** Whether it stands for a use of what only has a {@code close()}. */
  boolean isNullTest() {
    return fullName().equals("java/util/Objects.requireNonNull") && descriptor.startsWith("(L");
  }

  boolean isInfallible() {
    return INFALLIBLE.contains(fullName()) || Throwable.class.isAssignableFrom(owner);
  }

  boolean isMapPut() {
    return name.equals("put") && Map.class.isAssignableFrom(owner);
  }

  /** Whether it adds its only argument to a collection. */
  boolean isAdding() {
    return ADDING.contains(name)
        && Type.getArgumentTypes(descriptor).length == 1
        && Collection.class.isAssignableFrom(owner);
  }

  boolean isOfContainer() {
    return Collection.class.isAssignableFrom(owner) || Map.class.isAssignableFrom(owner);
  }

  /** Whether it makes a resource around its first argument. */
  boolean isWrapper() {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    return AutoCloseable.class.isAssignableFrom(owner)
        && arguments.length > 0
        && arguments[0].getSort() == Type.OBJECT
        && AutoCloseable.class.isAssignableFrom(classOf(arguments[0].getInternalName()));
  }

  /** The positions of the arguments that it may keep, which the analysis takes as handed over. */
  int[] keptArguments() {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    return FORGETFUL.contains(fullName())
        ? new int[0]
        : IntStream.range(0, arguments.length)
            .filter(i -> KEPT_TYPES.contains(arguments[i].getDescriptor()))
            .toArray();
  }

  /** The checked exception that it declares. */
  Optional<Class<?>> checkedException() {
    return Arrays.<Class<?>>stream(declaration().getExceptionTypes())
        .filter(type -> !RuntimeException.class.isAssignableFrom(type))
        .findFirst();
  }

  private Executable declaration() {
    return TypeToken.of(owner).getTypes().rawTypes().stream()
        .<Executable>flatMap(
            type ->
                Stream.concat(
                    Arrays.stream(type.getDeclaredMethods()),
                    Arrays.stream(type.getDeclaredConstructors())))
        .filter(this::isDeclaration)
        .findFirst()
        .orElseThrow(() -> new LinkageError("unknown method " + fullName() + descriptor));
  }

  private boolean isDeclaration(Executable executable) {
    return executable instanceof Method method
        ? method.getName().equals(name) && Type.getMethodDescriptor(method).equals(descriptor)
        : executable.getDeclaringClass() == owner
            && name.equals("<init>")
            && Type.getConstructorDescriptor((Constructor<?>) executable).equals(descriptor);
  }
}
