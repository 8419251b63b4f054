package dev.sluice.signatures;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.objectweb.asm.Opcodes;

/**
 * A public or protected method or constructor, with erased types by binary name.
 *
 * @param access its access flags, as far as {@link Modifiers} has words for them
 * @param name its name, {@code <init>} for a constructor
 * @param parameters types such as {@code int}, {@code java.util.Map$Entry[]}
 * @param result the type of the result, {@code void} for none and for a constructor
 * @param exceptions what it declares
 * @param availability which versions have it
 */
public record MethodSignature(
    int access,
    String name,
    ImmutableList<String> parameters,
    String result,
    ImmutableList<String> exceptions,
    Availability availability)
    implements Comparable<MethodSignature> {

  private static final String CONSTRUCTOR = "<init>";

  private static final Comparator<MethodSignature> ORDER =
      Comparator.comparing(MethodSignature::name)
          .thenComparing(method -> String.join(",", method.parameters))
          .thenComparing(MethodSignature::result)
          .thenComparing(MethodSignature::availability);

  public boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Whether the result is an object: a constructor makes one. */
  public boolean hasReferenceResult() {
    return isConstructor() || isReference(result);
  }

  /** Whether {@code type} is neither primitive nor {@code void}. */
  public static boolean isReference(String type) {
    return type.indexOf('.') >= 0 || type.endsWith("[]");
  }

  /** The parameter types as a model line writes them, with a dot before a nested class. */
  public ImmutableList<String> canonicalParameters() {
    return parameters.stream()
        .map(type -> type.replace('$', '.'))
        .collect(ImmutableList.toImmutableList());
  }

  MethodSignature with(Availability other) {
    return new MethodSignature(access, name, parameters, result, exceptions, other);
  }

  @Override
  public int compareTo(MethodSignature other) {
    return ORDER.compare(this, other);
  }

  /** The line of a list, without its mark. */
  @Override
  public String toString() {
    return Modifiers.ofMethod(access)
        + name
        + "("
        + String.join(", ", parameters)
        + ")"
        + (isConstructor() ? "" : ": " + result)
        + (exceptions.isEmpty() ? "" : " throws " + String.join(", ", exceptions));
  }

  /** Reads what {@link #toString} wrote. */
  static MethodSignature parse(String line, Availability availability) {
    int open = line.indexOf('(');
    int close = line.indexOf(')');
    int access = 0;
    String name = "";
    for (String word : Splitter.on(' ').split(line.substring(0, open))) {
      access |= Modifiers.methodFlag(word);
      name = word;
    }
    String rest = line.substring(close + 1);
    int thrown = rest.indexOf(" throws ");
    String result = thrown < 0 ? rest : rest.substring(0, thrown);
    return new MethodSignature(
        access,
        name,
        ClassSignature.names(line.substring(open + 1, close)),
        result.isEmpty() ? "void" : result.substring(": ".length()),
        thrown < 0
            ? ImmutableList.of()
            : ClassSignature.names(rest.substring(thrown + " throws ".length())),
        availability);
  }
}
