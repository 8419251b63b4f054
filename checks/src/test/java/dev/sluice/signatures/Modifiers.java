package dev.sluice.signatures;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;

/** The words of a list for access flags of the class file format (JVMS 4.1, 4.6). */
final class Modifiers {
  private static final ImmutableMap<String, Integer> OF_METHODS =
      ImmutableMap.of(
          "protected", Opcodes.ACC_PROTECTED,
          "abstract", Opcodes.ACC_ABSTRACT,
          "static", Opcodes.ACC_STATIC,
          "varargs", Opcodes.ACC_VARARGS);

  private static final ImmutableMap<String, Integer> OF_CLASSES =
      ImmutableMap.of("abstract", Opcodes.ACC_ABSTRACT, "final", Opcodes.ACC_FINAL);

  private static final ImmutableMap<String, Integer> KINDS =
      ImmutableMap.of(
          "class",
          0,
          "interface",
          Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
          "enum",
          Opcodes.ACC_ENUM,
          "annotation",
          Opcodes.ACC_ANNOTATION | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT);

  private Modifiers() {}

  /** The words for the flags of a method, each followed by a blank. */
  static String ofMethod(int access) {
    return words(access, OF_METHODS);
  }

  /** The words for the flags of a class, the last of them its kind. */
  static String ofClass(int access) {
    if ((access & Opcodes.ACC_ANNOTATION) != 0) {
      return "annotation";
    }
    if ((access & Opcodes.ACC_INTERFACE) != 0) {
      return "interface";
    }
    return words(access, OF_CLASSES) + ((access & Opcodes.ACC_ENUM) != 0 ? "enum" : "class");
  }

  /** The flag that {@code word} stands for before a method; 0 if it is no modifier. */
  static int methodFlag(String word) {
    return OF_METHODS.getOrDefault(word, 0);
  }

  static boolean isKind(String word) {
    return KINDS.containsKey(word);
  }

  /** The flags that {@code word} stands for before a class. */
  static int classFlags(String word) {
    return KINDS.containsKey(word) ? KINDS.get(word) : OF_CLASSES.get(word);
  }

  private static String words(int access, ImmutableMap<String, Integer> flags) {
    return flags.entrySet().stream()
        .filter(flag -> (access & flag.getValue()) != 0)
        .map(Map.Entry::getKey)
        .map(word -> word + " ")
        .collect(Collectors.joining());
  }
}
