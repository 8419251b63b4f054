package dev.sluice.signatures;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * A class or interface from outside. All names are binary ones (JLS 13.1): {@code a.B$C}.
 *
 * @param access its access flags, as far as {@link Modifiers} has words for them
 * @param name its binary name
 * @param superclass what it extends; empty for an interface and for {@code java.lang.Object}
 * @param interfaces what it implements, or as an interface extends
 * @param methods its public and protected methods and constructors, sorted, without those that the
 *     compiler made
 * @param availability which versions have it
 */
public record ClassSignature(
    int access,
    String name,
    Optional<String> superclass,
    ImmutableList<String> interfaces,
    ImmutableList<MethodSignature> methods,
    Availability availability) {

  private static final String EXTENDS = " extends ";
  private static final String IMPLEMENTS = " implements ";

  ClassSignature with(Availability other) {
    return new ClassSignature(access, name, superclass, interfaces, methods, other);
  }

  ClassSignature with(ImmutableList<MethodSignature> others) {
    return new ClassSignature(access, name, superclass, interfaces, others, availability);
  }

  /** The name as a model line writes it, with a dot before a nested class. */
  public String canonicalName() {
    return name.replace('$', '.');
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  public boolean isAnnotation() {
    return (access & Opcodes.ACC_ANNOTATION) != 0;
  }

  /** The superclass and the interfaces. */
  ImmutableList<String> supertypes() {
    return Stream.concat(superclass.stream(), interfaces.stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The line that begins the class in a list, without its mark. */
  String header() {
    String header = Modifiers.ofClass(access) + " " + name;
    if (superclass.isPresent()) {
      header += EXTENDS + superclass.get();
    }
    if (!interfaces.isEmpty()) {
      header += (isInterface() ? EXTENDS : IMPLEMENTS) + String.join(", ", interfaces);
    }
    return header;
  }

  /** Reads what {@link #header} wrote. */
  static ClassSignature parseHeader(String line, Availability availability) {
    List<String> words = Splitter.on(' ').splitToList(line);
    int access = 0;
    int next = 0;
    while (!Modifiers.isKind(words.get(next))) {
      access |= Modifiers.classFlags(words.get(next++));
    }
    access |= Modifiers.classFlags(words.get(next++));
    boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    String extended = part(line, EXTENDS, IMPLEMENTS);
    String implemented = part(line, IMPLEMENTS, EXTENDS);
    return new ClassSignature(
        access,
        words.get(next),
        isInterface || extended.isEmpty() ? Optional.empty() : Optional.of(extended),
        names(isInterface ? extended : implemented),
        ImmutableList.of(),
        availability);
  }

  /** What stands between {@code word} and {@code end}, or the end of the line. */
  private static String part(String line, String word, String end) {
    int start = line.indexOf(word);
    if (start < 0) {
      return "";
    }
    String rest = line.substring(start + word.length());
    int stop = rest.indexOf(end);
    return stop < 0 ? rest : rest.substring(0, stop);
  }

  static ImmutableList<String> names(String list) {
    return ImmutableList.copyOf(Splitter.on(", ").omitEmptyStrings().split(list));
  }
}
