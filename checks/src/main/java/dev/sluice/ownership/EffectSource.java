package dev.sluice.ownership;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.models.Operand;
import java.util.Optional;

/**
 * One place that may know what a call means: annotations, models, summaries, the default policy.
 * Sources are asked in order; the first that answers a question about a call decides it.
 */
public interface EffectSource {

  /** Who owes the close of the result; empty where this source doesn't know. */
  Optional<ResultOwnership> result(Callee callee);

  /**
   * Whether the result is seen to be what a field of the callee's object holds, whatever is said of
   * methods that it overrides; empty where this source doesn't know.
   */
  default Optional<Boolean> returnsField(Callee callee) {
    return Optional.empty();
  }

  /** What happens to operand {@code operand}; empty where this source doesn't know. */
  Optional<OperandEffect> operand(Callee callee, Operand operand);

  /** Whether an exception can leave the call; empty where this source doesn't know. */
  default Optional<Boolean> canThrow(Callee callee) {
    return Optional.empty();
  }

  /**
   * The name of the method of another object that takes back what the call yields; empty where this
   * source knows of none.
   */
  default Optional<String> release(Callee callee) {
    return Optional.empty();
  }

  /** Whether the call can complete normally; empty where this source doesn't know. */
  default Optional<Boolean> canReturn(Callee callee) {
    return Optional.empty();
  }

  /**
   * Whether the call closes nothing and hands nothing over, as a {@code close()} that is there for
   * subclasses; empty where this source doesn't know.
   */
  default Optional<Boolean> releasesNothing(Callee callee) {
    return Optional.empty();
  }

  /**
   * Whether the call changes what is there without its receiver, a static variable or what one
   * holds, or tells somebody of its receiver; of a constructor, whether it makes the new object
   * known to everybody. Empty where this source doesn't know.
   */
  default Optional<Boolean> leavesTrace(Callee callee) {
    return Optional.empty();
  }

  /**
   * Whether the new object that the call yields holds nothing yet, so that there is nothing to
   * close before another call makes it open something; empty where this source doesn't know.
   */
  default Optional<Boolean> yieldsIdle(Callee callee) {
    return Optional.empty();
  }

  /**
   * Whether an object that holds nothing yet still holds nothing after {@code callee} was called on
   * it; empty where this source doesn't know.
   */
  default Optional<Boolean> leavesIdle(Callee callee) {
    return Optional.empty();
  }

  /**
   * Whether an object that holds nothing yet holds nothing after {@code callee} was given it as
   * {@code argument}; empty where this source doesn't know.
   */
  default Optional<Boolean> leavesArgumentIdle(Callee callee, Operand argument) {
    return Optional.empty();
  }

  /**
   * Whether the call asks {@code operand} for what it came from, as a statement for its connection,
   * so that it may close that too; empty where this source doesn't know.
   */
  default Optional<Boolean> leadsToOwner(Callee callee, Operand operand) {
    return Optional.empty();
  }

  /**
   * Whether the new object that {@code acquisition} yields may be closed by a call of {@code
   * method} on it, whatever its static type, as a stream that closes itself when it is read to its
   * end; empty where this source doesn't know.
   */
  default Optional<Boolean> mayCloseItself(ExpressionTree acquisition, MethodSymbol method) {
    return Optional.empty();
  }

  /**
   * Whether a call of {@code method} closes what its object holds in {@code field}; empty where
   * this source doesn't know.
   */
  default Optional<Boolean> closesField(MethodSymbol method, VarSymbol field) {
    return Optional.empty();
  }

  /**
   * Whether closing an object closes what it holds in {@code field}, and nothing else, so that who
   * closes that closes the object; empty where this source doesn't know.
   */
  default Optional<Boolean> isOnlyPart(VarSymbol field) {
    return Optional.empty();
  }

  /** What a boolean result tells; empty where this source doesn't know. */
  default Optional<StateTest> test(Callee callee) {
    return Optional.empty();
  }

  /** Forgets what was remembered of single calls, as those of the previous compilation unit. */
  default void forget() {}

  /**
   * Whether {@code callee} is one of the methods that call each other and are being summarised, and
   * nothing is known of it yet.
   */
  default boolean isBeingSummarised(Callee callee) {
    return false;
  }
}
