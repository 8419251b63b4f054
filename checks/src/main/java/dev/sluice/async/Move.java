package dev.sluice.async;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a blocking call can be moved to a thread that may block, without a change of types or of the
 * order of what a chain delivers.
 */
public sealed interface Move {

  /**
   * A call is chained to an expression.
   *
   * @param expression what it is chained to
   * @param call the call, its classes in full
   */
  record Chain(TreePath expression, String call) implements Move {}

  /**
   * A value becomes code that computes it: {@code just(x)} becomes {@code fromCallable(() -> x)}.
   *
   * @param factory the call that is given the value
   * @param name the method that takes code instead
   * @param call the call to chain to it; empty where the chain moves already
   */
  record Defer(TreePath factory, String name, Optional<String> call) implements Move {}

  /**
   * A call of a method that is given code becomes another one, which moves the code.
   *
   * @param call the call whose name and argument change
   * @param code its only argument: a lambda or reference
   * @param text what is written, as {@link dev.sluice.models.RewriteFact#call} explains
   * @param mayBlock whether the threads of an executor may block that a variable holds, as far as
   *     can be told
   */
  record Rewrite(TreePath call, TreePath code, String text, Predicate<VarSymbol> mayBlock)
      implements Move {}

  /**
   * A call that is given a value becomes a chain that computes it.
   *
   * @param factory the call, which is replaced with what it is made on
   * @param text what is written, as {@link dev.sluice.models.RewriteFact#call} explains
   * @param call the call to chain to it; empty where the chain moves already, or the text does
   * @param mayBlock as of a {@link Rewrite}
   */
  record Recompute(
      TreePath factory, String text, Optional<String> call, Predicate<VarSymbol> mayBlock)
      implements Move {}

  /**
   * Nothing is safe to write.
   *
   * @param advice what to do instead
   */
  record Advice(String advice) implements Move {}
}
