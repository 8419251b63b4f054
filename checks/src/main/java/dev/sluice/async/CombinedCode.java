package dev.sluice.async;

import com.sun.source.util.TreePath;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;

/** Code that is made a part of other code, as by {@code andThen}. */
final class CombinedCode {
  private CombinedCode() {}

  /**
   * The expression that is passed on for the code at {@code path}: the code itself, or the call
   * that makes it a part of other code.
   */
  static TreePath around(TreePath path, ThreadFacts facts) {
    TreePath at = Call.withoutWrapping(path);
    for (Optional<Call> next = combining(at, facts);
        next.isPresent();
        next = combining(at, facts)) {
      at = Call.withoutWrapping(next.get().path());
    }
    return at;
  }

  private static Optional<Call> combining(TreePath code, ThreadFacts facts) {
    return Call.on(code)
        .filter(call -> combines(call, Operand.RECEIVER, facts))
        .or(
            () ->
                Call.passing(code)
                    .filter(
                        call ->
                            combines(call, call.operandOf(code.getLeaf()).orElseThrow(), facts)));
  }

  private static boolean combines(Call call, Operand operand, ThreadFacts facts) {
    return facts.find(call.method(), ThreadVerb.COMBINES_CODE, operand).isPresent();
  }
}
