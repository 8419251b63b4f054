package dev.sluice.models;

/**
 * One line of a model file about how the code that a method is given is moved to a thread that may
 * block, by a call in place of that of the method.
 *
 * @param method which methods it speaks of; they are given nothing but the code
 * @param call the call that takes its place, classes in full. In it {@code {code}} stands for the
 *     code as it is written, {@code {value}} and {@code {body}} for its parameter and its body, and
 *     {@code {a.B}} for a variable in scope whose type is that class. With {@code {argument}} for
 *     the argument, which is a value and no code, it takes the place of the whole expression, and
 *     {@code {type}} stands for the type arguments of a method where they can't be inferred.
 * @param origin {@code file:line}, for messages
 */
public record RewriteFact(MethodPattern method, String call, String origin) {
  /** The word in a model line. */
  static final String VERB = "offloads-code";

  /** What stands for a value, in {@link #call}. */
  public static final String ARGUMENT = "argument";

  /** Whether the methods are given a value that is computed before they are called. */
  public boolean isOfValue() {
    return call.contains("{" + ARGUMENT + "}");
  }
}
